import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from './instant.js';

const WRITTEN_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Reads `YYYY-MM-DD`, years 0001 to 9999. Throws RangeError on anything else, 30 February included. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) {
    throw new RangeError(`Not a calendar date YYYY-MM-DD: ${text}`);
  }
  return text;
}

/** Whether the text is a date that exists, written `YYYY-MM-DD`, in the years 0001 to 9999. */
export function isLocalDate(text: string): text is LocalDate {
  if (!WRITTEN_DATE.test(text) || text.startsWith('0000')) {
    return false;
  }
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days may be negative. Throws RangeError outside the years 0001 to 9999. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return localDate(Temporal.PlainDate.from(date).add({ days }).toString());
}

/**
 * The same day so many months later; a day that the month lacks becomes the first of the next one, so that five years
 * from 29 February 2020 begin anew on 1 March 2025. Throws RangeError outside the years 0001 to 9999.
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const from = Temporal.PlainDate.from(date);
  const moved = from.add({ months });
  return localDate((moved.day < from.day ? moved.add({ days: 1 }) : moved).toString());
}

/** Calendar days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

function daysInMonth(year: number, month: number): number {
  return new Temporal.PlainYearMonth(year, month).daysInMonth;
}
