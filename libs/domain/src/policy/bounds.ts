import type { Bound, CreditCondition, CreditRules } from './credit-rules.js';

/** A limit or minimum over a set of hours. */
export interface SetBound {
  index: number;
  id: string;
  /** The sorts of hours that it covers: category ids, or whatever else tells hours apart. */
  hours: ReadonlySet<string>;
  hundredths: number;
}

/** The limits over whole categories and the whole cycle, for members of whom so many hundredths are required. */
export function categoryLimits(rules: CreditRules, categories: readonly string[], required: number): SetBound[] {
  return rules.limits.flatMap(({ id, where, max, per }, index) =>
    isWholeCycle(per, rules) && isOverCategories(where)
      ? [{ id, index, hours: new Set(where.category ?? categories), hundredths: resolveBound(max, required) }]
      : [],
  );
}

/** The minimums over whole categories and the whole cycle that hold for every member. */
export function categoryMinimums(rules: CreditRules, categories: readonly string[], required: number): SetBound[] {
  return rules.minimums.flatMap(({ id, where, min, per, when }, index) =>
    isWholeCycle(per, rules) && when === undefined && isOverCategories(where)
      ? [{ id, index, hours: new Set(where.category ?? categories), hundredths: resolveBound(min, required) }]
      : [],
  );
}

/** Rules that cross each other in many ways are not looked at in every combination. */
const MOST_STEPS = 5000;

/** The most that the caps leave room for; infinite when some sort of hours has none, or too many steps would tell. */
export function roomUnder(limits: readonly SetBound[], hours: readonly string[]): number {
  const known = new Map<string, number>();
  const roomFor = (left: readonly string[]): number => {
    const [first] = left;
    if (first === undefined) return 0;
    const key = left.join(' ');
    const found = known.get(key);
    if (found !== undefined || known.size >= MOST_STEPS) return found ?? Number.POSITIVE_INFINITY;
    known.set(key, Number.POSITIVE_INFINITY);
    const costs = limits
      .filter((limit) => limit.hours.has(first))
      .map((limit) => limit.hundredths + roomFor(left.filter((one) => !limit.hours.has(one))));
    const room = Math.min(Number.POSITIVE_INFINITY, ...costs);
    known.set(key, room);
    return room;
  };
  return roomFor(hours);
}

/** The largest sum of minimums of which no two share an hour, as far as it is looked for: so much is needed at least. */
export function needOf(minimums: readonly SetBound[]): number {
  let steps = 0;
  const need = ([first, ...others]: readonly SetBound[]): number => {
    if (first === undefined) return 0;
    const apart = others.filter((other) => areDisjoint(other.hours, first.hours));
    const withFirst = first.hundredths + need(apart);
    steps += 1;
    return apart.length === others.length || steps > MOST_STEPS ? withFirst : Math.max(withFirst, need(others));
  };
  return need(minimums);
}

export function areDisjoint(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].every((id) => !others.has(id));
}

export function isWithin(inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean {
  return [...inner].every((id) => outer.has(id));
}

function isWholeCycle(per: 'cycle' | 'year', { cycle }: CreditRules): boolean {
  return per === 'cycle' || cycle.months === 12;
}

function isOverCategories(where: CreditCondition): boolean {
  return Object.keys(where).every((key) => key === 'category');
}

/** In hundredths; a share of the requirement is rounded to the nearest one. */
export function resolveBound(bound: Bound, required: number): number {
  return 'hundredths' in bound ? bound.hundredths : Math.round(bound.shareOfRequired * required);
}
