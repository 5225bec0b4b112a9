import { Temporal } from 'temporal-polyfill';

declare const instantBrand: unique symbol;
declare const localDateBrand: unique symbol;

/** A point in time: milliseconds since the epoch, UTC. Comparable with `<` and `>=`. */
export type Instant = number & { readonly [instantBrand]: true };

/** A calendar date without a zone, `YYYY-MM-DD`. Comparable with `<` and `>=`. */
export type LocalDate = string & { readonly [localDateBrand]: true };

// RFC 3339 writes four digits for the year, so later instants could not be written down.
const LAST_MILLISECOND = 253_402_300_799_999;
const FIRST_MILLISECOND = -62_167_219_200_000;

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const FORWARD_DURATION =
  /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+(\.\d+)?H)?(\d+(\.\d+)?M)?(\d+(\.\d+)?S)?)?$/;

/** Brands a number of milliseconds. Throws RangeError on a fraction, NaN, or outside the years 0000 to 9999 (UTC). */
export function instantAt(epochMilliseconds: number): Instant {
  if (
    !Number.isInteger(epochMilliseconds) ||
    epochMilliseconds < FIRST_MILLISECOND ||
    epochMilliseconds > LAST_MILLISECOND
  ) {
    throw new RangeError(`Not an instant between the years 0000 and 9999: ${epochMilliseconds}`);
  }
  return epochMilliseconds as Instant;
}

/** Reads RFC 3339 (`2026-03-15T23:00:00Z`, any offset); below a millisecond is cut off. Throws RangeError. */
export function instant(iso: string): Instant {
  if (!RFC_3339.test(iso)) {
    throw new RangeError(`Not an RFC 3339 instant: ${iso}`);
  }
  return instantAt(Temporal.Instant.from(iso).epochMilliseconds);
}

/** RFC 3339 in UTC, always with milliseconds: `2026-03-15T23:00:00.000Z`. */
export function toIso(instant: Instant): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toString({ fractionalSecondDigits: 3 });
}

/** Seconds may be negative. Throws RangeError when the result is no instant. */
export function addSeconds(instant: Instant, seconds: number): Instant {
  return instantAt(instant + Math.round(seconds * 1000));
}

/**
 * Moves forward by an ISO 8601 duration such as `P7D` or `PT90M`. Days are 24 hours; months and years follow the
 * calendar in UTC. Throws RangeError on anything else, negative durations included.
 */
export function addDuration(instant: Instant, iso8601: string): Instant {
  if (!FORWARD_DURATION.test(iso8601)) {
    throw new RangeError(`Not a forward ISO 8601 duration: ${iso8601}`);
  }
  const moved = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('UTC').add(iso8601);
  return instantAt(moved.epochMilliseconds);
}
