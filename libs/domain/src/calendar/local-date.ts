import type { LocalDate } from './instant.js';

// Whole numbers alone: a record of 60 credits asks some hundred times, and Temporal took 20 µs for each.

const WRITTEN_DATE = /^\d{4}-\d{2}-\d{2}$/;
const LAST_YEAR = 9999;
const MONTHS = 12;
/** Days of the months of a year that is no leap year. */
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
/** Of the 400 years after which the calendar repeats. */
const ERA_YEARS = 400;
const ERA_DAYS = 146_097;

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
  const { year, month, day } = partsOf(text);
  return month >= 1 && month <= MONTHS && day >= 1 && day <= daysInMonth(year, month);
}

/** Days may be negative. Throws RangeError outside the years 0001 to 9999. */
export function addDays(date: LocalDate, days: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const moved = day + days;
  if (moved >= 1 && moved <= daysInMonth(year, month)) return written(year, month, moved);
  return dateOf(dayNumber(year, month, day) + days);
}

/**
 * The same day so many months later; a day that the month lacks becomes the first of the next one, so that five years
 * from 29 February 2020 begin anew on 1 March 2025. Throws RangeError outside the years 0001 to 9999.
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const counted = year * MONTHS + (month - 1) + months;
  const [inYear, inMonth] = [Math.floor(counted / MONTHS), modulo(counted, MONTHS) + 1];
  if (day <= daysInMonth(inYear, inMonth)) return written(inYear, inMonth, day);
  const next = counted + 1;
  return written(Math.floor(next / MONTHS), modulo(next, MONTHS) + 1, 1);
}

/** Calendar days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return numberOf(to) - numberOf(from);
}

interface Parts {
  year: number;
  month: number;
  day: number;
}

function partsOf(date: string): Parts {
  const digits = (from: number, to: number): number => {
    let value = 0;
    for (let index = from; index < to; index += 1) value = value * 10 + date.charCodeAt(index) - 48;
    return value;
  };
  return { year: digits(0, 4), month: digits(5, 7), day: digits(8, 10) };
}

/** @throws RangeError outside the years 0001 to 9999 */
function written(year: number, month: number, day: number): LocalDate {
  if (!(year >= 1 && year <= LAST_YEAR)) throw new RangeError(`Not in the years 0001 to 9999: ${year}`);
  const two = (value: number): string => (value < 10 ? `0${value}` : String(value));
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as LocalDate;
}

function numberOf(date: LocalDate): number {
  const { year, month, day } = partsOf(date);
  return dayNumber(year, month, day);
}

/** Days since 1 March of the year 0: with years that begin in March, a leap day is the last of its year. */
function dayNumber(year: number, month: number, day: number): number {
  const years = month > 2 ? year : year - 1;
  const era = Math.floor(years / ERA_YEARS);
  const yearOfEra = years - era * ERA_YEARS;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * ERA_DAYS + yearOfEra * 365 + leapDays + dayOfYear;
}

/** The date of such a number. @throws RangeError outside the years 0001 to 9999 */
function dateOf(number: number): LocalDate {
  const era = Math.floor(number / ERA_DAYS);
  const dayOfEra = number - era * ERA_DAYS;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return written(yearOfEra + era * ERA_YEARS + (month <= 2 ? 1 : 0), month, day);
}

function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % ERA_YEARS === 0);
  return month === 2 && isLeap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
