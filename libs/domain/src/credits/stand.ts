import type { Policy } from '../policy/policy.js';
import type { Allocation, CountedLot } from './allocation.js';
import type { BoundRule, Constraints } from './constraints.js';
import type { Lot } from './lot.js';
import { TOTAL, type CategoryStanding, type LimitStanding, type Shortfall, type Standing } from './standing.js';

/** Part of a lot in one category. What is not counted stays where most of the lot's hours are, else in its first one. */
interface Share {
  lot: Lot;
  category: string;
  raw: number;
  counted: number;
}

/** An allocation as sums. Amounts and rules are on the unit's increment already: a sum is never rounded. */
export function standingOf(
  { counted, stillNeeded }: Allocation,
  { categories }: Pick<Policy, 'categories'>,
  constraints: Constraints,
): Omit<Standing, 'rejected' | 'carryOut'> {
  const shares = sharesOf(counted);
  const byCategory = categories.map(({ id }) => categoryStanding(id, shares, constraints));
  const countedTotal = sum(byCategory, ({ counted: amount }) => amount);
  return {
    requiredTotal: constraints.required,
    countedTotal,
    rawTotal: sum(counted, ({ lot }) => lot.raw),
    byCategory,
    byLimit: constraints.maxima.map((rule) => limitStanding(rule, shares)),
    missing: shortfalls(shares, constraints, countedTotal),
    stillNeeded,
    recoverable: stillNeeded !== null,
    met: stillNeeded === 0,
  };
}

/** In one pass: of a record of some dozen credits everything else takes as long as this. */
function sharesOf(counted: readonly CountedLot[]): Share[] {
  const shares: Share[] = [];
  for (const { lot, amounts } of counted) {
    let [home] = lot.categories;
    let most = 0;
    let rest = lot.raw;
    for (const [category, amount] of amounts) {
      if (amount === 0) continue;
      shares.push({ lot, category, raw: amount, counted: amount });
      rest -= amount;
      if (amount > most) [home, most] = [category, amount];
    }
    if (rest > 0) shares.push({ lot, category: home, raw: rest, counted: 0 });
  }
  return shares;
}

function categoryStanding(
  category: string,
  shares: readonly Share[],
  { maxima, minima }: Constraints,
): CategoryStanding {
  const own = shares.filter((share) => share.category === category);
  const raw = sum(own, (share) => share.raw);
  const counted = sum(own, (share) => share.counted);
  const isOwn = ({ where, year }: BoundRule): boolean =>
    year === null && where.category?.length === 1 && where.category[0] === category && Object.keys(where).length === 1;
  const minimums = minima.filter(isOwn).map(({ hundredths }) => hundredths);
  const maximums = maxima.filter(isOwn).map(({ hundredths }) => hundredths);
  const minimum = minimums.length > 0 ? Math.max(...minimums) : null;
  const maximum = maximums.length > 0 ? Math.min(...maximums) : null;
  const towards = sum(
    own.filter(({ lot }) => minima.filter(isOwn).every((rule) => rule.covers(category, lot))),
    (share) => share.counted,
  );
  const missing = minimum === null ? 0 : Math.max(0, minimum - towards);
  return { category, raw, counted, overLimit: raw - counted, minimum, maximum, missing };
}

function limitStanding(rule: BoundRule, shares: readonly Share[]): LimitStanding {
  const covered = shares.filter(({ lot, category }) => rule.covers(category, lot));
  const raw = sum(covered, (share) => share.raw);
  const counted = sum(covered, (share) => share.counted);
  return {
    id: rule.id,
    year: rule.year,
    maximum: rule.hundredths,
    raw,
    counted,
    overLimit: Math.max(0, raw - rule.hundredths),
  };
}

function shortfalls(shares: readonly Share[], { minima, required }: Constraints, countedTotal: number): Shortfall[] {
  const own = minima.map((rule) => {
    const covered = shares.filter(({ lot, category }) => rule.covers(category, lot));
    return { id: rule.id, year: rule.year, amount: rule.hundredths - sum(covered, (share) => share.counted) };
  });
  return [...own, { id: TOTAL, year: null, amount: required - countedTotal }].filter(({ amount }) => amount > 0);
}

export function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
