import type { Rejection } from './credit-entry.js';

/** Where a member stands in one cycle. Amounts are hundredths of a credit, on the unit's increment. */
export interface Standing {
  requiredTotal: number;
  countedTotal: number;
  /** Admitted credits before any limit, those brought over included. */
  rawTotal: number;
  byCategory: CategoryStanding[];
  byLimit: LimitStanding[];
  /** Each minimum's own shortfall and the total's (`total`). They overlap: never add them up. */
  missing: Shortfall[];
  /** The fewest further hours that satisfy limits, minimums and the total; null when none do any more. */
  stillNeeded: number | null;
  /** False when the minimum of a year that has closed was missed. */
  recoverable: boolean;
  met: boolean;
  rejected: Rejection[];
  /** What goes over into the next cycle. */
  carryOut: number;
}

export interface CategoryStanding {
  category: string;
  raw: number;
  counted: number;
  /** On the record and not counted. */
  overLimit: number;
  /** The category's own bounds over the whole cycle; null where it has none of its own. */
  minimum: number | null;
  maximum: number | null;
  missing: number;
}

export interface LimitStanding {
  id: string;
  /** Of a limit per year: which year of the cycle. */
  year: number | null;
  maximum: number;
  /** What the limit covers, before it. */
  raw: number;
  counted: number;
  overLimit: number;
}

export interface Shortfall {
  id: string;
  /** Of a minimum per year: which year of the cycle. */
  year: number | null;
  amount: number;
}

/** The id under which the total's shortfall is listed. */
export const TOTAL = 'total';
