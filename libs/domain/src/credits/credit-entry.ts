import type { LocalDate } from '../calendar/index.js';

/** A credit as it is evaluated: amounts in hundredths, dates in the program's zone. A date that is absent is not tested. */
export interface CreditEntry {
  id: string;
  /** What people call it; left out: its id. */
  title?: string;
  completedOn: LocalDate | null;
  /** Whole hundredths, or the minutes they are converted from; null where the shares of a split say it. */
  amount: { hundredths: number } | { minutes: number } | null;
  /** One category; several, among which it may be divided freely; none where a rule gives it; or fixed shares in hundredths. */
  categories: string[] | { split: Record<string, number> };
  tags: string[];
  source: string | null;
  /** What makes two credits the same activity, for once-only rules. */
  key: string | null;
  status: 'approved' | 'pending' | 'denied';
  formSubmittedOn: LocalDate | null;
  claimedOn: LocalDate | null;
  /** Brought over from the cycle before. */
  carriedIn: boolean;
  /** Not completed yet: it appears in the projection only. */
  planned: boolean;
  /** Why none of it counts for this credential, whatever the rules say; left out: they decide. */
  excluded?: Exclusion;
}

export interface Exclusion {
  reason: 'other-credential' | 'above-approved' | 'duplicate';
  /** Those for which it counts. */
  credentials: readonly string[];
  /** It is a part of a credit of which the rest may count. */
  isPart: boolean;
}

/** Local dates, both inclusive. */
export interface CycleDates {
  start: LocalDate;
  end: LocalDate;
}

export interface Candidate {
  cycle: CycleDates;
  /** The day of which the standing speaks. */
  asOf: LocalDate;
  /** Switch on minimums that have a `when`. */
  flags: readonly string[];
  /** Credentials held, for rules that depend on them. */
  credentials: readonly string[];
  /** The credential the standing is for; null where the program has one. */
  credential: string | null;
}

/** Why an hour is not admitted; of several reasons the first in this order. */
export const REJECTIONS = [
  'not-approved',
  'pending',
  'other-credential',
  'above-approved',
  'outside-cycle',
  'late-form',
  'claimed-before-completion',
  'late-claim',
  'recorded-after-cycle',
  'duplicate',
  'below-minimum',
] as const;
export type RejectionReason = (typeof REJECTIONS)[number];

export interface Rejection {
  id: string;
  reason: RejectionReason;
  /** Of `other-credential`: those for which it counts. */
  credentials?: readonly string[];
  /** Where only a part of the credit is meant: so many hundredths. */
  part?: number;
}
