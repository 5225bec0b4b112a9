import { addDays, addMonths, type LocalDate } from '../calendar/index.js';
import type { Cycle } from '../policy/credit-rules.js';
import type { CycleDates } from './credit-entry.js';

/** The years of a cycle in order, each by its last day: what `per: year` and `where.year` mean. */
export function cycleYears({ start, end }: CycleDates, yearKind: Cycle['yearKind']): LocalDate[] {
  const ends: LocalDate[] = [];
  for (let year = 1; ends.at(-1) !== end; year += 1) {
    const last =
      yearKind === 'calendar'
        ? (`${String(Number(start.slice(0, 4)) + year - 1).padStart(4, '0')}-12-31` as LocalDate)
        : addDays(addMonths(start, 12 * year), -1);
    ends.push(last < end ? last : end);
  }
  return ends;
}

/** The number, from 1, of the year in which the day lies; the first and the last one take what lies outside. */
export function yearOf(day: LocalDate, years: readonly LocalDate[]): number {
  const index = years.findIndex((last) => day <= last);
  return index === -1 ? years.length : index + 1;
}
