import { IntersectionType, OmitType } from '@nestjs/swagger';
import { hasRole, toIso, type FormOrigin, type FormStatus, type Instant, type Person, type ReviewGroup } from '#domain';
import type { ReviewRow } from '#persistence';
import type { AssigneeResponse, PersonResponse } from '../eligibility-forms/form.response.js';
import { hoursOf } from '../eligibility-forms/form.response.js';
import type { CreditDto } from '../eligibility-forms/credit.dto.js';
import { PageQuery } from '../http/index.js';
import { ReviewFilterDto } from './review-filter.dto.js';

export class ReviewsQueryDto extends IntersectionType(ReviewFilterDto, PageQuery) {}

/** Counts are of everything in a list: they know no order. */
export class ReviewCountsQueryDto extends OmitType(ReviewFilterDto, ['sort']) {}

export class ReviewResponse {
  id!: string;
  number!: string;
  program!: string;
  status!: FormStatus;
  title!: string;
  provider!: string;
  queue!: string | null;
  requestedCredits!: CreditDto[];
  submittedAt!: string;
  decisionDueAt!: string | null;
  /** The last useful decision: the promise, the activity's start or the closing of its claim window. */
  lastUsefulAt!: string | null;
  /** Whose move an open form waits for. */
  group!: ReviewGroup | null;
  origin!: FormOrigin;
  /** Null for a pre-approval. */
  applicant!: PersonResponse | null;
  assignees!: AssigneeResponse[];
  /** What the applicant wrote and this member has not read. */
  unreadMessages!: number;
  /** The decision of this round came after the promised instant. */
  late!: boolean;
  /** Members who may not take part; null for members, who are not told. */
  conflicts!: number | null;
  version!: number;

  /** @param dueAt as it would be due if the promise ran on now */
  static of(row: ReviewRow, dueAt: Instant | null, viewer: Person): ReviewResponse {
    const { id, number, program, status, origin, title, provider, queue, applicant, assignees, version } = row;
    return {
      id,
      number,
      program,
      status,
      origin,
      title,
      provider,
      queue,
      requestedCredits: hoursOf(row.requested_credits),
      submittedAt: row.submitted_at.toISOString(),
      decisionDueAt: dueAt === null ? null : toIso(dueAt),
      lastUsefulAt: row.last_useful_at instanceof Date ? row.last_useful_at.toISOString() : null,
      group: row.group,
      applicant,
      assignees,
      unreadMessages: row.unread_messages,
      late: row.late,
      conflicts: hasRole(viewer, program, ['chair', 'hq']) ? row.conflicts : null,
      version,
    };
  }
}

export class ReviewPageResponse {
  items!: ReviewResponse[];
  nextCursor!: string | null;
}

export class QueueResponse {
  id!: string;
  name!: string;
  /** In review, waiting for the applicant, or in deliberation. */
  open!: number;
  /** Of these, past their promised instant. */
  overdue!: number;
  /** Of these, due within three days. */
  dueSoon!: number;
}

export class GroupCountsResponse {
  'needs-my-action'!: number;
  'waiting-for-others'!: number;
  'waiting-for-applicant'!: number;
}

/** Of the open forms among those that the filter finds. */
export class QueueCountsResponse extends QueueResponse {
  /** Add up to `open`. */
  groups!: GroupCountsResponse;
}

export class ReviewCountsResponse {
  open!: number;
  groups!: GroupCountsResponse;
  queues!: QueueCountsResponse[];
}

export class QueueListResponse {
  items!: QueueResponse[];
}
