import type { Policy } from '#domain';
import type { ChoiceResponse } from '../programs/program.response.js';

export class CriterionResponse {
  id!: string;
  text!: string;
  /** Every recommendation answers it. */
  required!: boolean;
}

export class ReasonCodeResponse {
  code!: string;
  text!: string;
  /** What would change the answer; the mail says it. */
  remedy!: string;
}

/** What the policy of this form asks of its review: forms keep the version they came in under. */
export class ReviewTermsResponse {
  policyVersion!: string;
  /** How the committee decides: any member, by majority, or the chair. */
  mode!: 'single' | 'majority' | 'chair';
  /** Recommendations that are needed before a decision, other than in `single`. */
  quorum!: number;
  /** How long a decision is held before it is mailed; 0: not at all. */
  undoSeconds!: number;
  criteria!: CriterionResponse[];
  reasons!: ReasonCodeResponse[];
  /** A decision not to approve names at least one. */
  reasonsRequired!: boolean;
  /** Days for the answer to a question that names no date. */
  answerDays!: number;
  /** `close`: the form goes back to review without an answer; `wait`: it stays with the applicant. */
  onNoResponse!: 'close' | 'wait';
  /** Whether waiting for the applicant uses up the promised time. */
  pauseWhileWaiting!: boolean;
  categories!: ChoiceResponse[];
  /** Empty when the program has one credential. */
  credentials!: ChoiceResponse[];
  /** Credits are multiples of this. */
  increment!: number;
  minutesPerCredit!: number;
  /** The earlier of the promise, the start of the activity and the closing of its claim window; null: none of them. */
  lastUsefulAt!: string | null;

  static of(policy: Policy, lastUsefulAt: string | null): ReviewTermsResponse {
    const { review, unit, version, categories, credentials } = policy;
    return {
      policyVersion: version,
      mode: review.decision.mode,
      quorum: review.decision.quorum,
      undoSeconds: review.undoSeconds,
      criteria: review.criteria.map(({ id, text, required }) => ({
        id,
        text,
        required: required || review.criteriaRequired,
      })),
      reasons: review.reasons,
      reasonsRequired: review.reasonsRequired,
      answerDays: review.questions.answerDays,
      onNoResponse: review.questions.onNoResponse,
      pauseWhileWaiting: review.pauseWhileWaiting,
      categories,
      credentials,
      increment: unit.incrementHundredths / 100,
      minutesPerCredit: unit.minutesPerCredit,
      lastUsefulAt,
    };
  }
}

export class ReviewerResponse {
  id!: string;
  name!: string;
  isChair!: boolean;
  /** The day they are back; null for who is not away today. */
  awayUntil!: string | null;
  /** Took part in the round that is under appeal: they read and comment, others decide. */
  tookPart!: boolean;
}

export class ReviewerListResponse {
  items!: ReviewerResponse[];
}
