import type { Instant, LocalDate } from '../calendar/index.js';
import type { Credit, FormContent } from './content.js';

export type FormStatus =
  | 'draft'
  | 'submitted'
  | 'refused_late'
  | 'in_review'
  | 'information_requested'
  | 'deliberation'
  | 'decision_held'
  | 'approved'
  | 'not_approved'
  | 'withdrawn'
  | 'duplicate';

/** `pre-approval`: the committee approved it of its own accord; nobody asked, and nothing was promised. */
export const FORM_ORIGINS = ['application', 'pre-approval'] as const;
export type FormOrigin = (typeof FORM_ORIGINS)[number];

export interface Assignment {
  id: string;
  reviewerId: string;
}

export type ConflictKind = 'declared' | 'detected' | 'ruled';
export type ConflictState = 'in-conflict' | 'cleared';

/** What holds between a member and a form; at most one a member, the latest. */
export interface Conflict {
  memberId: string;
  kind: ConflictKind;
  state: ConflictState;
  reason: string;
  /** Ruled by a person: detection does not touch it. */
  pinned: boolean;
}

/** What a member advises the committee to do. */
export type Advice = 'approve' | 'decline';

/** A member's recommendation as far as it is counted; the whole of it is a record of its own. */
export interface StandingRecommendation {
  id: string;
  memberId: string;
  recommendation: Advice;
  /** The revision of the form that the member read. */
  revision: number;
}

/** What the applicant is asked and has not answered yet. */
export interface OpenQuestion {
  id: string;
  message: string;
  /** The last day for the answer, in the program's zone. */
  dueOn: LocalDate;
  askedBy: string;
  askedAt: Instant;
}

/** How a round after the first began. */
export interface RoundOpening {
  id: string;
  kind: 'appeal' | 'reopening';
  /** The promise of the round runs from then. */
  at: Instant;
}

interface FormFacts {
  id: string;
  /** `AMI-2026-000123`: prefix, the submission's year in the program's zone, a serial number. */
  number: string;
  program: string;
  /** The version in force when the form was received; later versions do not touch it. */
  policyVersion: string;
  origin: FormOrigin;
  /** Who sent it; of a pre-approval, who entered it. Ask {@link isApplicant} what follows from it. */
  applicantId: string;
  content: FormContent;
  /** The first approved form of the series that this one continues on other dates. */
  occurrenceOf: string | null;
  /** The form that was not approved and is sent again with this one. */
  resubmissionOf: string | null;
  /** How many such forms came before this one. */
  resubmissions: number;
  /** The form with which this one was sent again. */
  resubmittedAs: string | null;
  /** Counts the contents there were: each answer of the applicant makes a new one. */
  revision: number;
  /** Stays while a decision is held, so that an undo brings it back. */
  question: OpenQuestion | null;
  /** Since when the promise stands still; null while it runs. */
  pausedAt: Instant | null;
  /** Until when an answer helps the applicant to go, or to claim; null when nothing says. */
  usefulUntil: Instant | null;
  submittedAt: Instant;
  /** When headquarters admitted a form that came too late; the promise runs from then. */
  admittedAt: Instant | null;
  /** Advances with every change of the form; what committee members send as If-Match. */
  version: number;
  /** Advances only with changes that the applicant can see. */
  applicantVersion: number;
  /** Appeals and reopenings start a new round; one decision is released per round. */
  round: number;
  /** How the present round began; null in the first. */
  opening: RoundOpening | null;
  /** How many rounds began with an appeal. */
  appeals: number;
  /** Who decided in an earlier round. */
  earlierReviewers: readonly string[];
  /** When the approval was revoked; null also once the form is reopened. */
  revokedAt: Instant | null;
  /** The form that covers the same activity; null unless this one is its duplicate. */
  duplicateOf: string | null;
  assignments: Assignment[];
  /** Members for whom the form must not exist, and those of whom that was said and cleared. */
  conflicts: Conflict[];
  /** The latest of each member in this round, those on earlier revisions included. */
  recommendations: StandingRecommendation[];
  /** Since when fewer members can recommend than the policy's quorum asks for; null while enough can. */
  quorumLostAt: Instant | null;
  /** When the promise was recorded as broken. */
  breachedAt: Instant | null;
}

export interface Decision {
  id: string;
  round: number;
  outcome: 'approved' | 'not_approved';
  credits: Credit[];
  /** Reason codes of the policy. */
  reasons: string[];
  message: string;
  /** What an approval depends on, in the committee's words. */
  conditions: string[];
  /** The last day on which an approval holds, in the program's zone; null when nothing ends it. */
  expiresOn: LocalDate | null;
  decidedBy: string;
  decidedAt: Instant;
  /** Made at or after the promised instant. */
  late: boolean;
}

export type OpenStatus = 'in_review' | 'information_requested' | 'deliberation';

export type SubmittedForm = FormFacts & { status: 'submitted'; dueAt: Instant };
export type FormInReview = FormFacts & { status: OpenStatus; dueAt: Instant; queue: string };
export type HeldForm = FormFacts & {
  status: 'decision_held';
  dueAt: Instant;
  queue: string;
  decision: Decision;
  formerStatus: OpenStatus;
  /** The decision can be undone before this instant and is released from it on. */
  releaseAt: Instant;
};
export type DecidedForm = FormFacts & {
  status: 'approved' | 'not_approved';
  /** Null for a pre-approval: nothing was promised. */
  dueAt: Instant | null;
  queue: string;
  decision: Decision;
  releasedAt: Instant;
};
export type RefusedForm = FormFacts & { status: 'refused_late'; dueAt: null };
export type ClosedForm = FormFacts & { status: 'withdrawn' | 'duplicate'; dueAt: Instant | null; queue: string | null };

export type EligibilityForm = SubmittedForm | FormInReview | HeldForm | DecidedForm | RefusedForm | ClosedForm;

/** Whether the person asked for the approval. A pre-approval has no applicant: who entered it acts as the committee. */
export function isApplicant(form: Pick<EligibilityForm, 'applicantId' | 'origin'>, personId: string): boolean {
  return form.origin !== 'pre-approval' && form.applicantId === personId;
}

/** What every form has when it comes in, before anything was done about it. */
export function untouched() {
  return {
    resubmittedAs: null,
    revision: 1,
    question: null,
    pausedAt: null,
    admittedAt: null,
    version: 1,
    applicantVersion: 1,
    round: 1,
    opening: null,
    appeals: 0,
    earlierReviewers: [],
    revokedAt: null,
    duplicateOf: null,
    assignments: [],
    recommendations: [],
    quorumLostAt: null,
    breachedAt: null,
  } satisfies Partial<FormFacts>;
}

/** When the committee's promise began to run: for every round anew. */
export function promisedFrom({
  submittedAt,
  admittedAt,
  opening,
}: Pick<FormFacts, 'submittedAt' | 'admittedAt' | 'opening'>): Instant {
  return opening?.at ?? admittedAt ?? submittedAt;
}

/** The committee queue a form waits in; null before routing and for forms that were refused. */
export function queueOf(form: EligibilityForm): string | null {
  return 'queue' in form ? form.queue : null;
}

/** True while the committee still owes an answer: nothing was decided, refused or withdrawn. */
export function awaitsDecision(form: EligibilityForm): form is SubmittedForm | FormInReview {
  return form.status === 'submitted' || isInReview(form);
}

export function isInReview(form: EligibilityForm): form is FormInReview {
  return form.status === 'in_review' || form.status === 'information_requested' || form.status === 'deliberation';
}

/** What applicants are told: deliberation and a held decision look like review. */
export function statusForApplicant(status: FormStatus): FormStatus {
  return status === 'deliberation' || status === 'decision_held' ? 'in_review' : status;
}
