import type { LocalDate } from '../calendar/index.js';
import type { Choice } from './choice.js';

/** How credits are counted. Amounts are whole hundredths of a credit: 35 credits are 3500. */
export interface CreditRules {
  /** Where credits come from, for rules per source. */
  sources: Choice[];
  /** An activity shorter than this gives nothing; 0: no such rule. */
  minimumPerActivityHundredths: number;
  cycle: Cycle;
  requiredHundredths: number;
  /** Replaces the requirement for members who hold all of these credentials. */
  requiredBy: { credentials: string[]; requiredHundredths: number }[];
  /** Null: each credential is counted by itself and one credit may serve several, as under `separate`. */
  multi: { mode: 'shared' | 'additive' | 'separate'; addPerHundredths: number; maxHundredths: number | null } | null;
  /** Maxima over any set of credits. */
  limits: CreditLimit[];
  minimums: CreditMinimum[];
  perActivity: { where: CreditCondition; maxHundredths: number }[];
  /** In what span the same activity counts once. */
  onceOnly: 'none' | 'cycle' | 'year';
  classify: { when: CreditCondition; category?: string; tag?: string; credential?: string }[];
  /** Null: a credit may be claimed however long ago the activity was completed. */
  claim: ClaimWindow | null;
  /** Null: nothing carries over into the next cycle. */
  carry: CarryOver | null;
  /** What a first, shorter cycle requires. */
  proration: {
    basis: 'none' | 'months' | 'days';
    rounding: 'down' | 'nearest' | 'up';
    appliesTo: ('required' | 'minimums')[];
  };
  renewal: RenewalRules;
  /** Claims that need a file beside them; null: none. */
  evidence: EvidenceRules | null;
  audit: { percent: number; retainYears: number } | null;
}

export interface Cycle {
  kind: 'award-anniversary' | 'calendar-year' | 'calendar-years' | 'fixed-anchors' | 'rolling' | 'member-dates';
  /** Length. Null for `member-dates`, whose cycles are stored per member. */
  months: number | null;
  /** Days on which a cycle ends, `MM-DD`, under `fixed-anchors`. */
  anchors: string[];
  /** What `per: year` means inside a longer cycle. */
  yearKind: 'calendar' | 'cycle';
  /** The cycle of terms that began before that day, where an earlier version had another one. */
  before?: { until: LocalDate; cycle: Cycle };
}

/** All given keys must hold; within `category`, `tag` and `source` any listed value will do. */
export interface CreditCondition {
  category?: string[];
  tag?: string[];
  allTags?: string[];
  notTag?: string[];
  source?: string[];
  /** The n-th year of the cycle, from 1. */
  year?: number;
}

/** An amount, or a share of what the member is required to have (0.5: half of it). */
export type Bound = { hundredths: number } | { shareOfRequired: number };

export interface CreditLimit {
  id: string;
  where: CreditCondition;
  max: Bound;
  per: 'cycle' | 'year';
}

export interface CreditMinimum {
  id: string;
  where: CreditCondition;
  min: Bound;
  per: 'cycle' | 'year';
  /** Applies only to members with this flag. */
  when?: string;
}

export interface ClaimWindow {
  days: number;
  /** The claim must also be filed before the cycle ends, plus `graceDays`. */
  withinCycle: boolean;
  graceDays: number;
  /** Days for which the window opens again after a decision on a timely form. */
  extendAfterDecisionDays: number;
  /** Whether a claim may be filed while a timely form is pending. */
  pendingClaims: boolean;
}

export interface EvidenceRules {
  /** Of listings and own forms. */
  activities: boolean;
  /** Under a standing approval of an organisation by its name. */
  organisations: boolean;
  /** Under a standing approval of one of these sources. */
  sources: string[];
}

export interface CarryOver {
  maxHundredths: number;
  where: CreditCondition;
  /** Only credits earned in the last so many months of the cycle; null: all of them. */
  earnedInLastMonths: number | null;
  base: 'counted' | 'raw';
  /** The category that carried credits have in the next cycle; null: their own. */
  asCategory: string | null;
  countsForMinimums: boolean;
  recarry: boolean;
  evenIfNotMet: boolean;
}

export interface RenewalRules {
  opensDaysBefore: number;
  /** Days after the end of the term in which it can still be submitted. */
  graceDays: number;
  /** A renewal that is complete before the term ends begins the new one at once. */
  earlyStartsNewCycle: boolean;
  conditions: ('application' | 'fee' | 'hq-verification')[];
  onFailure: 'exam' | 'suspend';
  /** Days before it closes on which a member is reminded. */
  remindDaysBefore: number[];
  /** Days for the answer when headquarters return it; never fewer than the term itself leaves. */
  answerDays: number;
  /** Days for a member to show what an audit asks for, from the day on which it is drawn. */
  auditDays: number;
  /** Days for a fee that is all that is missing; never fewer than the term itself leaves. */
  feeDays: number;
  /** Null: headquarters name it. */
  fee: RenewalFee | null;
  /** What the member confirms. */
  attestations: { id: string; text: string }[];
}

/** What it costs to renew, in the currency's own unit: 75 or 12.5. */
export interface RenewalFee {
  amount: number;
  /** ISO 4217. */
  currency: string;
}
