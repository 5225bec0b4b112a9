import { IsBooleanString, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { FormStatus, Person } from '#domain';
import { REVIEW_SORTS, type ReviewFilter, type ReviewRow, type ReviewSort } from '#persistence';
import { AssigneeResponse, hoursOf, PersonResponse } from '../eligibility-forms/form.response.js';
import { CreditDto } from '../eligibility-forms/credit.dto.js';
import { IsStatusList } from '../eligibility-forms/own-forms.dto.js';
import { PageQuery } from '../http/index.js';
import { listValues, words } from '../input/list-values.js';

const ASSIGNEE = /^(?:me|none|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/i;

export class ReviewsQueryDto extends PageQuery {
  /** Id of a committee queue. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  queue?: string;

  /** One status or several with commas between them. */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  @IsStatusList()
  status?: string;

  /** `me`, `none` or a member's id. */
  @IsOptional()
  @Matches(ASSIGNEE, { message: 'assignee must be "me", "none" or the id of a member' })
  assignee?: string;

  /** `true`: the answer is overdue; `false`: it is not. */
  @IsOptional()
  @IsBooleanString()
  overdue?: string;

  /** Words, each of which must be in the number, the title or the provider. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @IsOptional()
  @IsIn(REVIEW_SORTS)
  sort: ReviewSort = 'dueAt';

  toFilter(program: string, member: Person): ReviewFilter {
    return {
      program,
      memberId: member.id,
      queue: this.queue,
      statuses: listValues(this.status),
      assignee: this.assignee?.toLowerCase() === 'me' ? member.id : this.assignee?.toLowerCase(),
      overdue: this.overdue === undefined ? undefined : this.overdue === 'true' || this.overdue === '1',
      words: words(this.q),
    };
  }
}

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
  applicant!: PersonResponse;
  assignees!: AssigneeResponse[];
  /** What the applicant wrote and this member has not read. */
  unreadMessages!: number;
  version!: number;

  static of(row: ReviewRow): ReviewResponse {
    const { id, number, program, status, title, provider, queue, applicant, assignees, version } = row;
    return {
      id,
      number,
      program,
      status,
      title,
      provider,
      queue,
      requestedCredits: hoursOf(row.requested_credits),
      submittedAt: row.submitted_at.toISOString(),
      decisionDueAt: row.due_at instanceof Date ? row.due_at.toISOString() : null,
      applicant,
      assignees,
      unreadMessages: row.unread_messages,
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

export class QueueListResponse {
  items!: QueueResponse[];
}
