import { instantAt, localDateAt, addDays, promiseAfter, startOfDay, type Instant } from '../calendar/index.js';
import { promisedFrom, type EligibilityForm, type FormInReview } from '../forms/form.js';
import type { Policy } from '../policy/policy.js';

interface Promised {
  dueAt: Instant | null;
  pausedAt: Instant | null;
}

/** Whether the promised instant is over; a promise that stands still cannot be broken meanwhile. */
export function isOverdue({ dueAt, pausedAt }: Promised, now: Instant): boolean {
  return dueAt !== null && (pausedAt ?? now) >= dueAt;
}

type PromiseFacts = Pick<FormInReview, 'dueAt' | 'pausedAt' | 'submittedAt' | 'admittedAt' | 'opening'>;

/**
 * When the promise is due if it runs on now. By the wall clock: later by exactly the time that it stood still. Counted
 * in days: later by the (business) days that began meanwhile, again at the end of one, and never earlier than by the
 * time that it stood still.
 */
export function dueAfterPause(form: PromiseFacts, { review, timeZone }: PausePolicy, now: Instant): Instant {
  if (form.pausedAt === null) return form.dueAt;
  const atLeast = instantAt(form.dueAt + now - form.pausedAt);
  if (review.semantics === 'wall-clock') return atLeast;
  const tomorrow = startOfDay(addDays(localDateAt(now, timeZone), 1), timeZone);
  let missed = 0;
  while (promiseAfter(form.pausedAt, review, missed + 1, timeZone) <= tomorrow) missed += 1;
  const dueOn = (shift: number): Instant => promiseAfter(promisedFrom(form), review, review.days + shift, timeZone);
  let shift = daysMoved(form, { review, timeZone }) + missed;
  while (dueOn(shift) < atLeast) shift += 1;
  return dueOn(shift);
}

type ShownPromise = Omit<PromiseFacts, 'dueAt'> & Promised;

/**
 * When the promise would be due if it ran on now: what people are shown while it stands still.
 *
 * @param heldSince when a decision was made that is held: the pause ended with it
 */
export function dueSoFar(
  form: ShownPromise,
  policy: PausePolicy,
  now: Instant,
  heldSince: Instant | null,
): Instant | null {
  const { dueAt, pausedAt } = form;
  if (dueAt === null || pausedAt === null) return dueAt;
  return heldSince === null ? dueAfterPause({ ...form, dueAt }, policy, now) : instantAt(dueAt + heldSince - pausedAt);
}

/**
 * The form with its promise by {@link dueSoFar}.
 *
 * @param knowsOfHeld false for the applicant: to them the committee is still waiting
 */
export function withPauseSoFar(
  form: EligibilityForm,
  policy: PausePolicy,
  now: Instant,
  knowsOfHeld = true,
): EligibilityForm {
  const heldSince = knowsOfHeld && form.status === 'decision_held' ? form.decision.decidedAt : null;
  const dueAt = dueSoFar(form, policy, now, heldSince);
  return dueAt === null ? form : ({ ...form, dueAt } as EligibilityForm);
}

/** By how many (business) days pauses moved a promise that is counted in days. */
export function daysMoved(form: PromiseFacts, { review, timeZone }: PausePolicy): number {
  let shift = 0;
  while (promiseAfter(promisedFrom(form), review, review.days + shift, timeZone) < form.dueAt) shift += 1;
  return shift;
}

/** Lets the promise run on. */
export function resumePromise<F extends PromiseFacts>(form: F, policy: PausePolicy, now: Instant): F {
  return { ...form, pausedAt: null, dueAt: dueAfterPause(form, policy, now) };
}

type PausePolicy = Pick<Policy, 'review' | 'timeZone'>;

/** Ends the pause of a form that is closed: the time that it stood still is added, and nobody waits for the rest. */
export function endPause<F extends Promised>(form: F, now: Instant): F {
  if (form.pausedAt === null || form.dueAt === null) return form;
  return { ...form, pausedAt: null, dueAt: instantAt(form.dueAt + now - form.pausedAt) };
}
