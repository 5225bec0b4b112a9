import { instantAt, type Instant } from '../calendar/index.js';

interface Promised {
  dueAt: Instant | null;
  pausedAt: Instant | null;
}

/** Whether the promised instant is over; a promise that stands still cannot be broken meanwhile. */
export function isOverdue({ dueAt, pausedAt }: Promised, now: Instant): boolean {
  return dueAt !== null && (pausedAt ?? now) >= dueAt;
}

/** Lets the promise run on: it is due later by exactly the time that it stood still. */
export function endPause<F extends Promised>(form: F, now: Instant): F {
  if (form.pausedAt === null || form.dueAt === null) return form;
  return { ...form, pausedAt: null, dueAt: instantAt(form.dueAt + now - form.pausedAt) };
}
