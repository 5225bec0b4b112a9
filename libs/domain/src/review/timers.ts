import { promiseAfter, type Instant } from '../calendar/index.js';
import { promisedFrom, type FormInReview, type HeldForm, type SubmittedForm } from '../forms/form.js';
import type { Policy } from '../policy/policy.js';

export type TimerKind = 'reminder' | 'escalation' | 'breach' | 'release' | 'question-reminder' | 'question-due';

/** Something that must happen at an instant, once per (form, kind, step). */
export interface Timer {
  formId: string;
  kind: TimerKind;
  /** See {@link stepOn} for promise timers; the form's version for a release and a question. */
  step: number;
  dueAt: Instant;
}

/** The kinds that a held decision suspends and an undo resumes. */
export const PROMISE_TIMERS: readonly TimerKind[] = ['reminder', 'escalation', 'breach'];

/** More than a policy has days: a step of a later round is none of an earlier one. */
const STEPS_A_ROUND = 10_000;

/** The step of a day of the review in a round; in the first round the day itself. */
export function stepOn(day: number, round: number): number {
  return (round - 1) * STEPS_A_ROUND + day;
}

/** The day of the review that a promise timer's step stands for. */
export function dayOf(step: number): number {
  return step % STEPS_A_ROUND;
}

/**
 * Reminders, escalations and the breach, all counted from when the promise of the round began.
 *
 * @param moved by how many days of the policy's semantics pauses moved the promise
 */
export function promiseTimers(
  form: SubmittedForm | FormInReview,
  { review, timeZone }: Pick<Policy, 'review' | 'timeZone'>,
  moved = 0,
): Timer[] {
  const onDay = (kind: TimerKind, day: number): Timer => ({
    formId: form.id,
    kind,
    step: stepOn(day, form.round),
    dueAt: promiseAfter(promisedFrom(form), review, day + moved, timeZone),
  });
  return [
    ...review.reminders.map((day) => onDay('reminder', day)),
    ...review.escalateDays.map((day) => onDay('escalation', day)),
    { formId: form.id, kind: 'breach', step: stepOn(review.days, form.round), dueAt: form.dueAt },
  ];
}

/** A fresh step for each decision, because an undone one leaves its timer behind. */
export function releaseTimer(form: HeldForm): Timer {
  return { formId: form.id, kind: 'release', step: form.version, dueAt: form.releaseAt };
}
