import { Temporal } from 'temporal-polyfill';
import { instantAt, type Instant, type LocalDate } from './instant.js';
import { localDate } from './local-date.js';

// Temporal also takes offsets (`+05:00`), other cases and whole date-times in brackets; a setting should not.
const ZONE_NAME = /^[A-Za-z][A-Za-z0-9_+\-/]*$/;

/** Whether the text is the exact name of an IANA time zone, `America/Chicago` or `UTC`. */
export function isTimeZone(text: string): boolean {
  if (!ZONE_NAME.test(text)) {
    return false;
  }
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId === text;
  } catch (error) {
    if (error instanceof RangeError) {
      return false;
    }
    throw error;
  }
}

/** The date on the zone's calendars at that instant. Throws RangeError for an unknown zone. */
export function localDateAt(instant: Instant, zone: string): LocalDate {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return localDate(zoned.toPlainDate().toString());
}

/** The first instant of that date in the zone: 01:00 where the clock skips midnight (Cairo, Beirut, Santiago). */
export function startOfDay(date: LocalDate, zone: string): Instant {
  return instantAt(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds);
}
