import { Temporal } from 'temporal-polyfill';
import { instantAt, type Instant, type LocalDate } from './instant.js';
import { localDateAt } from './time-zone.js';

/** Local times `HH:MM`, from inclusive, to exclusive; `from` after `to` wraps midnight. */
export interface SendWindow {
  from: string;
  to: string;
}

/** Enough to pass a day that a zone skips and a window that the clock jumps over on the next. */
const DAYS_AHEAD = 4;

/** Whether the zone's clocks show a time of the window. */
export function isOpen({ from, to }: SendWindow, now: Instant, zone: string): boolean {
  const time = zoned(now, zone).toPlainTime().toString({ smallestUnit: 'minute' });
  return from < to ? from <= time && time < to : time >= from || time < to;
}

/**
 * The first instant from `now` on at which the zone's clocks show a time of the window: `now` itself while it is open.
 * Where a clock change jumps over the beginning, it opens at the jump; where it jumps over all of it, on the next day.
 */
export function nextOpening(window: SendWindow, now: Instant, zone: string): Instant {
  if (isOpen(window, now, zone)) return now;
  const jumps = [zoned(now, zone).getTimeZoneTransition('next')?.epochMilliseconds];
  const beginnings = daysFrom(localDateAt(now, zone)).flatMap((date) => occurrences(date, window.from, zone));
  const openings = [...jumps, ...beginnings]
    .filter((candidate) => candidate !== undefined)
    .map(instantAt)
    .filter((candidate) => candidate >= now && isOpen(window, candidate, zone));
  if (openings.length === 0) throw new RangeError(`The window ${window.from}–${window.to} never opens in ${zone}.`);
  return instantAt(Math.min(...openings));
}

/**
 * The first instant after `now` at which a day's local time `HH:MM` comes, and that day. A time that the clock skips
 * comes later by as much as it skips; of one that comes twice the first counts.
 */
export function nextDaily(time: string, now: Instant, zone: string): { date: LocalDate; at: Instant } {
  const days = daysFrom(localDateAt(now, zone)).map((date) => ({
    date,
    at: instantAt(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds),
  }));
  const next = days.find(({ at }) => at > now);
  if (next === undefined) throw new RangeError(`${time} never comes in ${zone}.`);
  return next;
}

function zoned(instant: Instant, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}

function daysFrom(date: LocalDate): LocalDate[] {
  const first = Temporal.PlainDate.from(date);
  return Array.from({ length: DAYS_AHEAD }, (_, days) => first.add({ days }).toString() as LocalDate);
}

/** Both, where the clocks show the time twice. */
function occurrences(date: LocalDate, time: string, zone: string): number[] {
  const local = Temporal.PlainDate.from(date).toPlainDateTime(time);
  return (['earlier', 'later'] as const).map(
    (disambiguation) => local.toZonedDateTime(zone, { disambiguation }).epochMilliseconds,
  );
}
