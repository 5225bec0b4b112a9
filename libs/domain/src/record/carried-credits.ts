import type { CreditEntry } from '../credits/credit-entry.js';
import { CARRIED_IN } from '../credits/lot.js';
import type { Standing } from '../credits/standing.js';
import type { CarryOver } from '../policy/credit-rules.js';

/** Brought over: so much, in one category. */
export interface CarriedEntry extends CreditEntry {
  title: string;
  amount: { hundredths: number };
  categories: [string];
}

/**
 * What a closed term leaves to the next, as entries of the next. Where the policy names no category for them, they keep
 * their own: taken in the policy's order from what each category has above its minimum, then from what is left.
 */
export function carriedEntries(standing: Standing, carry: CarryOver, termEnd: string): CarriedEntry[] {
  const entry = (category: string, hundredths: number): CarriedEntry => ({
    id: `${CARRIED_IN}:${termEnd}:${category}`,
    title: 'Carried over from the term before',
    completedOn: null,
    amount: { hundredths },
    categories: [category],
    tags: [CARRIED_IN],
    source: null,
    key: null,
    status: 'approved',
    formSubmittedOn: null,
    claimedOn: null,
    carriedIn: true,
    planned: false,
  });
  if (standing.carryOut === 0) return [];
  if (carry.asCategory !== null) return [entry(carry.asCategory, standing.carryOut)];
  const pools = standing.byCategory
    .filter(({ category }) => carry.where.category === undefined || carry.where.category.includes(category))
    .map(({ category, raw, counted, minimum }) => {
      const amount = carry.base === 'raw' ? raw : counted;
      return { category, amount, spare: Math.max(0, amount - (minimum ?? 0)), taken: 0 };
    });
  let left = standing.carryOut;
  const take = (pool: (typeof pools)[number], most: number): void => {
    const taken = Math.min(left, Math.max(0, most));
    pool.taken += taken;
    left -= taken;
  };
  for (const pool of pools) take(pool, pool.spare);
  for (const pool of pools) take(pool, pool.amount - pool.taken);
  return pools.filter(({ taken }) => taken > 0).map(({ category, taken }) => entry(category, taken));
}
