import type { Instant, LocalDate } from './instant.js';
import { addDays } from './local-date.js';
import { startOfDay } from './time-zone.js';

export interface DateWindow {
  /** The last date that still counts. */
  lastDay: LocalDate;
  /** Start of the day after `lastDay`; exclusive: late means `now >= closesAt`. */
  closesAt: Instant;
}

/** "Within n days": the anchor is day 0 and day n counts to its last moment in the zone. */
export function dateWindow(anchor: LocalDate, days: number, zone: string): DateWindow {
  const lastDay = addDays(anchor, days);
  return { lastDay, closesAt: startOfDay(addDays(lastDay, 1), zone) };
}
