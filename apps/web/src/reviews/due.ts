import { formatDistance, formatInstant, viewersInstant } from '../time/format.js';
import { isOpenStatus } from './review-status.js';
import type { Review } from './queue.queries.js';

const SOON_MS = 3 * 86_400_000;

export interface DueWords {
  tone: 'late' | 'soon' | 'calm' | 'past';
  /** `3 days left`; what was promised for a form that has its answer. */
  first: string;
  /** `Tue 24 Nov, 5:00 pm CST`: with the year only where it is another one. */
  second: string;
  /** The same for the viewer, where their clock shows another time. */
  viewers: string | undefined;
}

/** When an answer is due, in the program's zone; with `lastUseful`, when one is of use for the last time. */
export function dueWords(
  { status, decisionDueAt, lastUsefulAt }: Pick<Review, 'status' | 'decisionDueAt' | 'lastUsefulAt'>,
  { now, zone, viewerZone, lastUseful }: { now: number; zone: string; viewerZone?: string; lastUseful: boolean },
): DueWords {
  const at = lastUseful ? lastUsefulAt : decisionDueAt;
  if (at === null) {
    return {
      tone: 'past',
      first: lastUseful ? 'Useful at any time' : 'Nothing promised',
      second: '',
      viewers: undefined,
    };
  }
  const when = { second: shortInstant(at, now, zone), viewers: viewersInstant(at, zone, viewerZone) };
  if (!isOpenStatus(status)) return { tone: 'past', first: lastUseful ? 'Was of use until' : 'Was due', ...when };
  const left = Date.parse(at) - now;
  const tone = left <= 0 ? 'late' : left <= SOON_MS ? 'soon' : 'calm';
  return { tone, first: lastUseful && left <= 0 ? 'Too late to be of use' : formatDistance(now, at), ...when };
}

/** Without the year where it is this one. */
export function shortInstant(iso: string, now: number, zone: string): string {
  const year = new Intl.DateTimeFormat('en-US', { timeZone: zone, year: 'numeric' }).format(now);
  return formatInstant(iso, zone).replace(` ${year},`, ',');
}
