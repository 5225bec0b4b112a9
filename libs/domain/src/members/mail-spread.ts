import { addDays, atLocalTime, nextOpening, type Instant, type LocalDate, type SendWindow } from '../calendar/index.js';
import type { Policy } from '../policy/policy.js';

const OFFICE_HOURS: SendWindow = { from: '09:00', to: '17:00' };

export interface Days {
  first: LocalDate;
  count: number;
}

/**
 * When one of many mails that are all due together leaves: an instant on one of the days, in the program's send window,
 * else between 9 and 5 on its clocks. Which day and minute follows from the id alone: the same each time, and spread
 * evenly over the ids of a body.
 */
export function spreadInstant({ first, count }: Days, id: string, { review, timeZone }: Policy): Instant {
  const share = shareOf(id);
  const day = addDays(first, count - 1 - (share % count));
  const window = review.sendWindow ?? OFFICE_HOURS;
  const minutes = Math.floor(share / count) % minutesOf(window);
  return nextOpening(window, atLocalTime(day, minutesAt(window.from) + minutes, timeZone), timeZone);
}

/** The same, on the first day from which on it lies ahead. */
export function spreadAfter(days: Days, id: string, policy: Policy, now: Instant): Instant {
  for (let first = days.first; ; first = addDays(first, 1)) {
    const at = spreadInstant({ ...days, first }, id, policy);
    if (at > now) return at;
  }
}

/** A window that wraps midnight goes on to the next day. */
function minutesOf({ from, to }: SendWindow): number {
  const minutes = minutesAt(to) - minutesAt(from);
  return minutes > 0 ? minutes : minutes + 24 * 60;
}

/** Of a local time `HH:MM`, from midnight. */
function minutesAt(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The last digits of an id made at random are spread evenly. */
function shareOf(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(-7), 16);
}
