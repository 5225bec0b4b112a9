import { addDays, addMonths } from '../calendar/index.js';
import type { Policy } from '../policy/policy.js';
import type { Allocation } from './allocation.js';
import { downTo } from './convert-minutes.js';
import type { Candidate } from './credit-entry.js';
import { meets } from './lot.js';
import { sum } from './stand.js';
import type { Standing } from './standing.js';

/** Hundredths that go over into the next cycle: never more than the surplus, nor than what the policy lets carry. */
export function carryOut(
  { counted }: Pick<Allocation, 'counted'>,
  standing: Pick<Standing, 'met' | 'countedTotal' | 'rawTotal' | 'requiredTotal'>,
  { unit, credits: { carry } }: Pick<Policy, 'unit' | 'credits'>,
  { cycle }: Candidate,
): number {
  if (carry === null || (!standing.met && !carry.evenIfNotMet)) return 0;
  const since =
    carry.earnedInLastMonths === null ? cycle.start : addMonths(addDays(cycle.end, 1), -carry.earnedInLastMonths);
  const pool = sum(
    counted.map(({ lot, amounts }) => {
      if (lot.carriedIn && !carry.recarry) return 0;
      if (!lot.carriedIn && lot.completedOn !== null && lot.completedOn < since) return 0;
      if (carry.base === 'raw') return lot.categories.some((id) => meets(carry.where, id, lot)) ? lot.raw : 0;
      return sum([...amounts], ([category, amount]) => (meets(carry.where, category, lot) ? amount : 0));
    }),
    (amount) => amount,
  );
  const total = carry.base === 'raw' ? standing.rawTotal : standing.countedTotal;
  const surplus = Math.max(0, total - standing.requiredTotal);
  return downTo(unit.incrementHundredths, Math.min(carry.maxHundredths, surplus, pool));
}
