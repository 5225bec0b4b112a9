import { downTo, upTo } from '../credits/convert-minutes.js';
import { CARRIED_IN, meets, type Traits } from '../credits/lot.js';
import { resolveBound, type SetBound } from './bounds.js';
import type { CreditCondition, CreditRules } from './credit-rules.js';
import type { Policy } from './policy.js';

type Rules = Pick<Policy, 'unit' | 'categories' | 'credits'>;

/** The rules over a whole cycle, each as the sorts of hours that it covers. */
export interface CycleBounds {
  limits: SetBound[];
  /** Those that hold for every member. */
  minimums: SetBound[];
  /** Those that hold for members with a flag. */
  conditional: SetBound[];
  /** Every sort of hours that the rules tell apart. */
  hours: string[];
}

interface Hour {
  category: string;
  traits: Traits;
}

const MOST_TAGS = 5;
const MOST_YEARS = 10;
const MOST_HOURS = 20_000;

/**
 * Tags, sources and years included. A year's rule is left out where the policy does not say how many years there are:
 * less is said then, never what is wrong. Null where there are too many sorts to list.
 *
 * @param required hundredths, for rules that are a share of them
 */
export function cycleBounds(policy: Rules, required: number): CycleBounds | null {
  const { limits, minimums, carry } = policy.credits;
  const years = yearsOf(policy.credits);
  const hours = everyHour(policy, years?.most ?? 1);
  if (hours === null) return null;
  const increment = Math.max(1, policy.unit.incrementHundredths);
  const spans = (per: 'cycle' | 'year', where: CreditCondition, count: number | undefined): (number | null)[] => {
    if (per === 'cycle') return where.year !== undefined && years === null ? [] : [null];
    return count === undefined ? [] : Array.from({ length: count }, (_, index) => index + 1);
  };
  const drafts = [
    ...limits.flatMap(({ id, where, max, per }, index) =>
      spans(per, where, years?.most).map((year) => ({
        kind: 'limits' as const,
        ...{ id, index, where, year, hundredths: downTo(increment, resolveBound(max, required)) },
      })),
    ),
    ...minimums.flatMap(({ id, where, min, per, when }, index) =>
      spans(per, where, years?.least).map((year) => ({
        kind: when === undefined ? ('minimums' as const) : ('conditional' as const),
        ...{ id, index, where, year, hundredths: upTo(increment, resolveBound(min, required)) },
      })),
    ),
  ];
  const covers = ({ kind, where, year }: (typeof drafts)[number], { category, traits }: Hour): boolean =>
    (kind === 'limits' || !traits.carriedIn || carry?.countsForMinimums === true) &&
    (year === null || year === traits.year) &&
    meets(where, category, traits);
  // Hours that no rule can tell apart are one sort, named by the rules that cover it.
  const sorts = new Set(hours.map((hour) => drafts.map((draft) => (covers(draft, hour) ? '1' : '0')).join('')));
  const bounds: CycleBounds = { limits: [], minimums: [], conditional: [], hours: [...sorts] };
  drafts.forEach(({ kind, id, index, hundredths }, place) => {
    bounds[kind].push({ id, index, hundredths, hours: new Set([...sorts].filter((sort) => sort[place] === '1')) });
  });
  return bounds;
}

/** How many years a whole cycle has: calendar years may be cut by its ends, and are one more then. */
function yearsOf({ cycle, limits, minimums }: CreditRules): { least: number; most: number } | null {
  const isAsked = [...limits, ...minimums].some(({ per, where }) => per === 'year' || where.year !== undefined);
  if (!isAsked) return { least: 1, most: 1 };
  const { kind, months, yearKind } = cycle;
  if (months === null || months > 12 * MOST_YEARS) return null;
  const least = Math.ceil(months / 12);
  const isCut = yearKind === 'calendar' && kind !== 'calendar-years' && kind !== 'calendar-year';
  return { least, most: isCut ? least + 1 : least };
}

function everyHour({ categories, credits }: Rules, years: number): Hour[] | null {
  const { limits, minimums, carry } = credits;
  const conditions = [...limits, ...minimums].map(({ where }) => where);
  const named = conditions.flatMap(({ tag = [], allTags = [], notTag = [] }) => [...tag, ...allTags, ...notTag]);
  const tags = [...new Set(named)].filter((tag) => tag !== CARRIED_IN);
  const sources = [null, ...new Set(conditions.flatMap(({ source = [] }) => source))];
  const origins = carry === null ? [false] : [false, true];
  const count = categories.length * 2 ** tags.length * sources.length * years * origins.length;
  if (tags.length > MOST_TAGS || count > MOST_HOURS) return null;
  const tagSets = tags.reduce<string[][]>((sets, tag) => [...sets, ...sets.map((set) => [...set, tag])], [[]]);
  const traits = origins.flatMap((carriedIn) =>
    sources.flatMap((source) =>
      tagSets.flatMap((set) =>
        Array.from({ length: years }, (_, index): Traits => ({
          tags: carriedIn ? [...set, CARRIED_IN] : set,
          source,
          year: index + 1,
          carriedIn,
        })),
      ),
    ),
  );
  return categories.flatMap(({ id }) => traits.map((one) => ({ category: id, traits: one })));
}
