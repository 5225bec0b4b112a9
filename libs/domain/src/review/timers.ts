import { promiseAfter, type Instant } from '../calendar/index.js';
import { promisedFrom, type HeldForm, type SubmittedForm } from '../forms/form.js';
import type { Policy } from '../policy/policy.js';

export type TimerKind = 'reminder' | 'escalation' | 'breach' | 'release' | 'question-reminder' | 'question-due';

/** Something that must happen at an instant, once per (form, kind, step). */
export interface Timer {
  formId: string;
  kind: TimerKind;
  /** The day of the review for promise timers; the form's version for a release and a question. */
  step: number;
  dueAt: Instant;
}

/** The kinds that a held decision suspends and an undo resumes. */
export const PROMISE_TIMERS: readonly TimerKind[] = ['reminder', 'escalation', 'breach'];

/** Reminders, escalations and the breach, all counted from submission or from a late admission. */
export function promiseTimers(form: SubmittedForm, { review, timeZone }: Policy): Timer[] {
  const onDay = (kind: TimerKind, day: number): Timer => ({
    formId: form.id,
    kind,
    step: day,
    dueAt: promiseAfter(promisedFrom(form), review, day, timeZone),
  });
  return [
    ...review.reminders.map((day) => onDay('reminder', day)),
    ...review.escalateDays.map((day) => onDay('escalation', day)),
    { formId: form.id, kind: 'breach', step: review.days, dueAt: form.dueAt },
  ];
}

/** A fresh step for each decision, because an undone one leaves its timer behind. */
export function releaseTimer(form: HeldForm): Timer {
  return { formId: form.id, kind: 'release', step: form.version, dueAt: form.releaseAt };
}
