import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate } from './instant.js';

// Written out, because ICU's own patterns change between versions (narrow spaces, "Sept").
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const SPANS = [
  { unit: 'day', milliseconds: 86_400_000 },
  { unit: 'hour', milliseconds: 3_600_000 },
  { unit: 'minute', milliseconds: 60_000 },
];

const zoneNames = new Map<string, Intl.DateTimeFormat>();

/** `Fri 4 Dec 2026, 5:00 pm CST`; zones without an English abbreviation show their offset, `GMT+2`. */
export function formatInstant(instant: Instant, zone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  const minutes = String(zoned.minute).padStart(2, '0');
  const time = `${zoned.hour % 12 || 12}:${minutes} ${zoned.hour < 12 ? 'am' : 'pm'}`;
  return `${writtenDate(zoned)}, ${time} ${zoneName(instant, zone)}`;
}

/** `Fri 4 Dec 2026`. */
export function formatDate(date: LocalDate): string {
  return writtenDate(Temporal.PlainDate.from(date));
}

/** How much is left until `due`, rounded down to the largest unit: `3 days`, `5 hours`; `no time` once it is due. */
export function formatTimeLeft(now: Instant, due: Instant): string {
  return now < due ? span(due - now) : 'no time';
}

/** How long ago `due` was, rounded down to the largest unit: `2 days late`; `not late` before it is due. */
export function formatLateness(due: Instant, now: Instant): string {
  return now < due ? 'not late' : `${span(now - due)} late`;
}

function span(milliseconds: number): string {
  const largest = SPANS.find((candidate) => milliseconds >= candidate.milliseconds);
  if (!largest) {
    return 'less than a minute';
  }
  const count = Math.floor(milliseconds / largest.milliseconds);
  return `${count} ${largest.unit}${count === 1 ? '' : 's'}`;
}

function writtenDate(date: { dayOfWeek: number; day: number; month: number; year: number }): string {
  return `${WEEKDAYS[date.dayOfWeek - 1]} ${date.day} ${MONTHS[date.month - 1]} ${date.year}`;
}

function zoneName(instant: Instant, zone: string): string {
  let format = zoneNames.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' });
    zoneNames.set(zone, format);
  }
  return format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? zone;
}
