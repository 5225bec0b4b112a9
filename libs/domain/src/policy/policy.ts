import type { LocalDate, PromiseRule } from '../calendar/index.js';
import type { Choice } from './choice.js';
import type { CreditRules } from './credit-rules.js';

/** A program's rules as data: one version of one file under `programs/`. Validated before it becomes this type. */
export interface Policy {
  /** The program's id, e.g. `ami-cmi`. */
  id: string;
  version: string;
  effectiveFrom: LocalDate;
  name: string;
  organisation: string;
  /** IANA zone in which every date of the program is read. */
  timeZone: string;
  /** First part of a form's number: `AMI` in `AMI-2026-000123`. */
  numberPrefix: string;
  unit: CreditUnit;
  categories: Category[];
  formats: Choice[];
  tags: Choice[];
  /** Credentials a credit may be limited to, e.g. CMC. Empty when the program has one. */
  credentials: Choice[];
  /** Null: a form may be sent however long ago the activity was completed. */
  form: { days: number; anchor: 'completedOn' } | null;
  review: ReviewPolicy;
  catalog: { removeAfterDays: number };
  credits: CreditRules;
}

export type Category = Choice;

export interface CreditUnit {
  label: string;
  minutesPerCredit: number;
  /** Credits are given in multiples of this many hundredths of a credit (0.25 → 25). */
  incrementHundredths: number;
  rounding: 'down' | 'nearest' | 'up';
}

/** Whether a member decides alone, the majority of recommendations binds, or the chair decides. */
export type DecisionMode = 'single' | 'majority' | 'chair';

export interface ReviewPolicy extends PromiseRule {
  /** The promise: calendar days (business days under `business-days`) from submission to answer. */
  days: number;
  /** Days after submission on which the assignees, else the queue's members, are reminded. */
  reminders: number[];
  /** Days after submission on which the chairs are told. */
  escalateDays: number[];
  pauseWhileWaiting: boolean;
  /** What the committee asks an applicant while it reviews. */
  questions: QuestionPolicy;
  decision: { mode: DecisionMode; quorum: number };
  queues: { id: string; name: string }[];
  /** First match wins. */
  routing: RoutingRule[];
  fallbackQueue: string;
  /** How long a decision is held before it is released; 0 releases at once. */
  undoSeconds: number;
  /** Why a form was not approved, for the committee to choose from. */
  reasons: ReasonCode[];
  reasonsRequired: boolean;
  /** What a reviewer checks. */
  criteria: Criterion[];
  criteriaRequired: boolean;
  /** How many times a form that was not approved may be sent again with new evidence. */
  resubmissions: number;
  /** Days after a decision in which it may be appealed; 0: no appeal. */
  appealDays: number;
  /** How many appeals a form may have. */
  appeals: number;
  /** Local times between which notices go out; null: at any hour. Never delays codes, receipts, questions or decisions. */
  sendWindow: { from: string; to: string } | null;
  digest: 'none' | 'daily';
  /** Who gets a form at routing: nobody in particular, or the member with the least open work. */
  assignment: 'none' | 'least-open-work';
}

export interface QuestionPolicy {
  /** Days for the answer where the member names no date. */
  answerDays: number;
  /** The applicant is reminded so many days before the last one; 0: never. */
  remindDaysBefore: number;
  /** `close`: the form goes back to review without an answer; `wait`: it stays with the applicant. */
  onNoResponse: 'close' | 'wait';
}

export interface Criterion {
  id: string;
  text: string;
  /** Every recommendation answers it. Under `criteriaRequired` all are answered, whatever this says. */
  required: boolean;
}

/** All given keys must hold; within a key any listed value will do. */
export interface RoutingCondition {
  category?: string[];
  tag?: string[];
  format?: string[];
  delivery?: string[];
  provider?: string[];
}
export interface RoutingRule {
  when: RoutingCondition;
  queue: string;
}
export interface ReasonCode {
  code: string;
  text: string;
  /** What would change the answer. */
  remedy: string;
}
