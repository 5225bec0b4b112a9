import type { Lot } from './lot.js';

export interface CountedLot {
  lot: Lot;
  /** Counted hundredths by category; what is left of the lot is not counted. */
  amounts: Iterable<readonly [category: string, hundredths: number]>;
}

/** What is counted of each lot, and how far the member still has to go. */
export interface Allocation {
  counted: CountedLot[];
  /** The fewest further hundredths that satisfy limits, minimums and the total; null when none do any more. */
  stillNeeded: number | null;
}
