import type { LocalDate } from '../calendar/index.js';
import type { Policy } from '../policy/policy.js';
import type { BoundRule, Constraints } from './constraints.js';
import { CARRIED_IN, type Traits } from './lot.js';

/** Hours that a member could still earn, of one kind: which rules they would count under. */
export interface FurtherHours {
  category: string;
  traits: Traits;
}

/** Of more tags than this in one policy's rules, not every combination is tried: pairs, and all of them at once. */
const COMBINED_TAGS = 5;

/**
 * Every kind of hour that the rules tell apart and that can still be earned: a year that has closed gives none. Where
 * no rule looks at years there is one kind of year, and it is open.
 */
export function furtherHours(
  policy: Pick<Policy, 'categories'>,
  { maxima, minima }: Constraints,
  years: readonly LocalDate[],
  asOf: LocalDate,
): FurtherHours[] {
  const rules = [...maxima, ...minima];
  const tagSets = combinations(tagsIn(rules));
  const sources = [null, ...new Set(rules.flatMap(({ where }) => where.source ?? []))];
  const kinds = tagSets.flatMap((tags) =>
    sources.flatMap((source) =>
      openYears(rules, years, asOf).map((year): Traits => ({ tags, source, year, carriedIn: false })),
    ),
  );
  return policy.categories.flatMap(({ id }) => kinds.map((traits) => ({ category: id, traits })));
}

function openYears(rules: readonly BoundRule[], years: readonly LocalDate[], asOf: LocalDate): number[] {
  if (!rules.some(({ year, where }) => year !== null || where.year !== undefined)) return [1];
  return years.flatMap((last, index) => (last >= asOf ? [index + 1] : []));
}

function tagsIn(rules: readonly BoundRule[]): string[] {
  const named = rules.flatMap(({ where }) => [...(where.tag ?? []), ...(where.allTags ?? []), ...(where.notTag ?? [])]);
  return [...new Set(named)].filter((tag) => tag !== CARRIED_IN);
}

function combinations(tags: readonly string[]): string[][] {
  if (tags.length > COMBINED_TAGS) {
    const pairs = tags.flatMap((tag, place) => tags.slice(place + 1).map((other) => [tag, other]));
    return [[], ...tags.map((tag) => [tag]), ...pairs, [...tags]];
  }
  return tags.reduce<string[][]>((sets, tag) => [...sets, ...sets.map((set) => [...set, tag])], [[]]);
}
