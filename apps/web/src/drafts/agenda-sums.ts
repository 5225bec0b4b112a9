import { hoursOf, minutesOf } from './draft-body.js';
import type { AgendaText, CreditText } from './draft-text.js';
import type { PolicyTerms } from './policy-terms.js';

export interface AgendaSum {
  category: string;
  minutes: number;
  /** Hundredths of a credit, in the policy's increments. */
  hundredths: number;
}

export interface AgendaSums {
  /** In the policy's order; categories without a countable minute are left out. */
  byCategory: AgendaSum[];
  /** Countable, but in no category yet: they give nothing until they are. */
  uncategorised: number;
  /** Breaks, meals and the like. */
  struck: number;
  countable: number;
}

/** What an agenda comes to, as the api counts it: minutes are added up per category, and rounded once. */
export function agendaSums(
  agenda: readonly Pick<AgendaText, 'minutes' | 'category' | 'countable'>[],
  categories: readonly { id: string }[],
  unit: PolicyTerms['unit'],
): AgendaSums {
  const only = categories.length === 1 ? categories[0]?.id : undefined;
  const rows = agenda.map(({ minutes, category, countable }) => {
    const read = minutesOf(minutes.trim());
    return { minutes: typeof read === 'number' ? read : 0, category: category || only, countable };
  });
  const sum = (counted: readonly { minutes: number }[]): number =>
    counted.reduce((total, { minutes }) => total + minutes, 0);
  const countable = rows.filter((row) => row.countable);
  return {
    byCategory: categories.flatMap(({ id }) => {
      const minutes = sum(countable.filter(({ category }) => category === id));
      return minutes === 0 ? [] : [{ category: id, minutes, hundredths: hundredthsOf(minutes, unit) }];
    }),
    uncategorised: sum(countable.filter(({ category }) => category === undefined)),
    struck: sum(rows.filter((row) => !row.countable)),
    countable: sum(countable),
  };
}

export interface AgendaGap {
  category: string;
  /** Hundredths of a credit. */
  asked: number;
  given: number;
}

/**
 * Where what is asked for is not what the agenda gives, in the policy's order. Without an agenda, or before anything is
 * asked for, there is nothing to compare. Credits of the same category that are for different credentials do not add up:
 * nobody has all of them.
 */
export function agendaGaps(
  credits: readonly Pick<CreditText, 'category' | 'hours' | 'credentials'>[],
  { byCategory, countable, struck }: AgendaSums,
  categories: readonly { id: string }[],
): AgendaGap[] {
  const asked = credits.flatMap(({ category, hours, credentials }) => {
    const read = hoursOf(hours.trim());
    return category === '' || typeof read !== 'number' ? [] : [{ category, credentials, hundredths: read * 100 }];
  });
  if (asked.length === 0 || countable + struck === 0) return [];
  const holders = [undefined, ...new Set(asked.flatMap(({ credentials }) => credentials))];
  return categories.flatMap(({ id }) => {
    const sums = holders.map((holder) =>
      asked
        .filter(({ category }) => category === id)
        .filter(({ credentials }) => credentials.length === 0 || (holder && credentials.includes(holder)))
        .reduce((total, { hundredths }) => total + hundredths, 0),
    );
    const most = Math.round(Math.max(...sums));
    const given = byCategory.find(({ category }) => category === id)?.hundredths ?? 0;
    return most === given ? [] : [{ category: id, asked: most, given }];
  });
}

/** Minutes as hundredths of a credit, on the unit's increment; in whole numbers all the way. */
export function hundredthsOf(minutes: number, unit: PolicyTerms['unit']): number {
  const increment = Math.round(unit.increment * 100);
  const divisor = unit.minutesPerCredit * increment;
  const down = Math.floor((minutes * 100) / divisor);
  const rest = minutes * 100 - down * divisor;
  const up = rest > 0 && (unit.rounding === 'up' || (unit.rounding === 'nearest' && rest * 2 >= divisor));
  return (down + (up ? 1 : 0)) * increment;
}
