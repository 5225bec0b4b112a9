import { PROMISE_TIMERS, type EligibilityForm, type Instant } from '#domain';
import type { Work } from '../ports/unit-of-work.js';

/** The timers of a promise that stood still fall due later by as long as it did. */
export function letPromiseRun({ timers }: Pick<Work, 'timers'>, { id, pausedAt }: EligibilityForm, now: Instant): void {
  if (pausedAt !== null) timers.unpause(id, PROMISE_TIMERS, pausedAt, now - pausedAt);
}
