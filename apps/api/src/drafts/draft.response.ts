import {
  claimableUntil,
  draftWindow,
  missingForSubmission,
  promiseAfter,
  toIso,
  type Draft,
  type Instant,
  type Policy,
} from '#domain';
import type { DraftActivityDto, DraftCreditDto } from './draft.dto.js';

export class MissingPartResponse {
  /** JSON pointer into the draft. */
  pointer!: string;
  message!: string;
}

/** A form that its applicant has not sent yet; parts that are not filled in are left out. */
export class DraftResponse {
  /** Becomes the form's. */
  id!: string;
  program!: string;
  activity?: DraftActivityDto;
  completedOn?: string;
  requestedCredits?: DraftCreditDto[];
  relevance?: string;
  evidence?: string;
  /** The form that was not approved and would be sent again with this one. */
  resubmissionOf!: string | null;
  /** What stands in the way of sending it, lateness included; empty when it can be sent. */
  missing!: MissingPartResponse[];
  /** The last day on which it can be sent, in the program's zone; null while it cannot be late. */
  lastDay!: string | null;
  /** The end of that day: from then on it is late. */
  closesAt!: string | null;
  /** By when the committee would answer, were it sent now. */
  answerBy!: string;
  /** The last day on which its hours can be claimed, in the program's zone, counted from the completion that the draft names; null when it names none, or nothing ends it. */
  claimUntil!: string | null;
  createdAt!: string;
  updatedAt!: string;
  /** Advances with every save. */
  version!: number;

  static of(draft: Draft, policy: Policy, now: Instant): DraftResponse {
    const { applicantId: _applicant, former: _former, content, createdAt, updatedAt, ...facts } = draft;
    const { requestedCredits, ...filled } = content;
    const window = draftWindow(draft, policy);
    return {
      ...facts,
      ...filled,
      ...(requestedCredits && {
        requestedCredits: requestedCredits.map(({ hundredths, ...credit }) => ({
          ...credit,
          ...(hundredths !== undefined && { hours: hundredths / 100 }),
        })),
      }),
      missing: missingForSubmission(draft, policy, now),
      lastDay: window?.lastDay ?? null,
      closesAt: window === null ? null : toIso(window.closesAt),
      answerBy: toIso(promiseAfter(now, policy.review, policy.review.days, policy.timeZone)),
      claimUntil: claimableUntil(content, policy),
      createdAt: toIso(createdAt),
      updatedAt: toIso(updatedAt),
    };
  }
}

export class DraftPageResponse {
  items!: DraftResponse[];
  nextCursor!: string | null;
}
