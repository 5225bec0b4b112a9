import { daysMoved, PROMISE_TIMERS, promiseTimers, type FormInReview, type Instant, type Policy } from '#domain';
import type { Work } from '../ports/unit-of-work.js';

/**
 * Lets the timers of a promise that stood still follow it: by the wall clock they fall due later by as long as it did,
 * counted in days at the end of as many days later.
 *
 * @param resumed the form with the promise that runs again
 */
export function letPromiseRun(
  { timers }: Pick<Work, 'timers'>,
  pausedAt: Instant | null,
  resumed: FormInReview,
  policy: Policy,
  now: Instant,
): void {
  if (pausedAt === null) return;
  if (policy.review.semantics === 'wall-clock') {
    timers.unpause(resumed.id, PROMISE_TIMERS, pausedAt, now - pausedAt);
  } else {
    timers.reschedule(resumed.id, promiseTimers(resumed, policy, daysMoved(resumed, policy)), pausedAt);
  }
}
