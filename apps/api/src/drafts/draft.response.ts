import { missingForSubmission, toIso, type Draft, type Instant, type Policy } from '#domain';
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
  /** What stands in the way of sending it; empty when it can be sent. */
  missing!: MissingPartResponse[];
  createdAt!: string;
  updatedAt!: string;
  /** Advances with every save. */
  version!: number;

  static of(
    { applicantId: _, content, createdAt, updatedAt, ...facts }: Draft,
    policy: Policy,
    now: Instant,
  ): DraftResponse {
    const { requestedCredits, ...filled } = content;
    return {
      ...facts,
      ...filled,
      ...(requestedCredits && {
        requestedCredits: requestedCredits.map(({ hundredths, ...credit }) => ({
          ...credit,
          ...(hundredths !== undefined && { hours: hundredths / 100 }),
        })),
      }),
      missing: missingForSubmission(content, policy, now),
      createdAt: toIso(createdAt),
      updatedAt: toIso(updatedAt),
    };
  }
}

export class DraftPageResponse {
  items!: DraftResponse[];
  nextCursor!: string | null;
}
