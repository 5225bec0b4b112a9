import { dateWindow, startOfDay, type Instant } from '../calendar/index.js';
import type { FormContent } from '../forms/content.js';
import type { Policy } from '../policy/policy.js';

/**
 * Until when an answer helps the applicant to go, or to claim: the earlier of the start of the activity and the closing
 * of its claim window, both in the program's zone. Only what still lay ahead at `from`, when the promise began to run,
 * is counted: no answer comes before an activity that is over. Null when neither does.
 */
export function usefulUntil(
  { activity, completedOn }: FormContent,
  { credits: { claim }, timeZone }: Pick<Policy, 'credits' | 'timeZone'>,
  from: Instant,
): Instant | null {
  const start = activity.startsOn == null ? null : startOfDay(activity.startsOn, timeZone);
  const completed = completedOn ?? activity.endsOn ?? null;
  const closing = completed === null || claim === null ? null : dateWindow(completed, claim.days, timeZone).closesAt;
  return earliest([start, closing].map((instant) => (instant !== null && instant > from ? instant : null)));
}

/** The last useful decision: the earlier of the promise and of what {@link usefulUntil} says. */
export function lastUsefulAt(form: { dueAt: Instant | null; usefulUntil: Instant | null }): Instant | null {
  return earliest([form.dueAt, form.usefulUntil]);
}

function earliest(instants: readonly (Instant | null)[]): Instant | null {
  return instants.reduce((one, other) => (one === null || (other !== null && other < one) ? other : one), null);
}
