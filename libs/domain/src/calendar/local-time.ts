import { Temporal } from 'temporal-polyfill';
import { instantAt, type Instant, type LocalDate } from './instant.js';

/** So many minutes after midnight on the zone's clocks; a time that the clock skips comes later by as much as it skips. */
export function atLocalTime(date: LocalDate, minutes: number, zone: string): Instant {
  const local = Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes });
  return instantAt(local.toZonedDateTime(zone).epochMilliseconds);
}
