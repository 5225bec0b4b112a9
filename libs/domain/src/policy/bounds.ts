import type { Bound, CreditCondition, CreditRules } from './credit-rules.js';

/** A limit or minimum over whole categories and the whole cycle: the kind about which arithmetic alone can tell. */
export interface CategoryBound {
  index: number;
  id: string;
  /** Category ids; all of them when the rule names none. */
  categories: ReadonlySet<string>;
  hundredths: number;
}

/** The limits over whole categories and the whole cycle, for members of whom so many hundredths are required. */
export function categoryLimits(rules: CreditRules, categories: readonly string[], required: number): CategoryBound[] {
  return rules.limits.flatMap(({ id, where, max, per }, index) =>
    isWholeCycle(per, rules) && isOverCategories(where)
      ? [{ id, index, categories: new Set(where.category ?? categories), hundredths: resolveBound(max, required) }]
      : [],
  );
}

/** The minimums over whole categories and the whole cycle that hold for every member. */
export function categoryMinimums(rules: CreditRules, categories: readonly string[], required: number): CategoryBound[] {
  return rules.minimums.flatMap(({ id, where, min, per, when }, index) =>
    isWholeCycle(per, rules) && when === undefined && isOverCategories(where)
      ? [{ id, index, categories: new Set(where.category ?? categories), hundredths: resolveBound(min, required) }]
      : [],
  );
}

/** The most that the caps leave room for; infinite when some category has none. */
export function roomUnder(limits: readonly CategoryBound[], categories: readonly string[]): number {
  const [first] = categories;
  if (first === undefined) return 0;
  const costs = limits
    .filter((limit) => limit.categories.has(first))
    .map(
      (limit) =>
        limit.hundredths +
        roomUnder(
          limits,
          categories.filter((id) => !limit.categories.has(id)),
        ),
    );
  return Math.min(Number.POSITIVE_INFINITY, ...costs);
}

/** The largest sum of minimums of which no two share a category: so much is needed at least. */
export function needOf(minimums: readonly CategoryBound[]): number {
  const [first, ...others] = minimums;
  if (first === undefined) return 0;
  const withFirst =
    first.hundredths + needOf(others.filter((other) => areDisjoint(other.categories, first.categories)));
  return Math.max(withFirst, needOf(others));
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
