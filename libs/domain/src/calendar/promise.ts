import { Temporal } from 'temporal-polyfill';
import { instantAt, type Instant, type LocalDate } from './instant.js';
import { addDays } from './local-date.js';
import { localDateAt, startOfDay } from './time-zone.js';

/** What a number of days means when it is counted from an instant. */
export interface PromiseRule {
  /**
   * `wall-clock`: the same local time n calendar days later; `end-of-day`: to the last moment of the n-th calendar
   * day; `business-days`: to the last moment of the n-th business day.
   */
  semantics: 'wall-clock' | 'end-of-day' | 'business-days';
  /** Days that are no business days besides Saturday and Sunday. */
  holidays: LocalDate[];
}

/**
 * The instant by which something promised `days` after `from` is due; exclusive: late means `now >= due`.
 * Throws RangeError unless `days` is a whole number from 0 up.
 */
export function promiseAfter(from: Instant, rule: PromiseRule, days: number, zone: string): Instant {
  if (!Number.isInteger(days) || days < 0) {
    throw new RangeError(`Not a number of days: ${days}`);
  }
  switch (rule.semantics) {
    case 'wall-clock':
      return sameWallClock(from, days, zone);
    case 'end-of-day':
      return startOfDay(addDays(localDateAt(from, zone), days + 1), zone);
    case 'business-days':
      return startOfDay(addDays(businessDay(localDateAt(from, zone), days, new Set(rule.holidays)), 1), zone);
  }
}

/** A local time that is skipped moves forward; of one that happens twice the first counts (Temporal's "compatible"). */
function sameWallClock(from: Instant, days: number, zone: string): Instant {
  const zoned = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  return instantAt(zoned.add({ days }).epochMilliseconds);
}

/** The n-th business day after the date; day 0 is the date itself, whatever it is. */
function businessDay(date: LocalDate, days: number, holidays: ReadonlySet<LocalDate>): LocalDate {
  let current = date;
  for (let counted = 0; counted < days;) {
    current = addDays(current, 1);
    counted += isBusinessDay(current, holidays) ? 1 : 0;
  }
  return current;
}

/** Monday to Friday, but for the holidays. */
export function isBusinessDay(date: LocalDate, holidays: ReadonlySet<LocalDate>): boolean {
  return Temporal.PlainDate.from(date).dayOfWeek <= 5 && !holidays.has(date);
}
