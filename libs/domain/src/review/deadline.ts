import type { Instant } from '../calendar/index.js';
import { promisedFrom, type EligibilityForm } from '../forms/form.js';
import type { Policy } from '../policy/policy.js';

export interface DeadlineSegment {
  from: Instant;
  to: Instant;
  /** Whether this stretch uses up the promised time. */
  counted: boolean;
  reason: string;
}
export interface DeadlineExplanation {
  /** Null for a form that was never admitted: nothing was promised. */
  dueAt: Instant | null;
  segments: DeadlineSegment[];
}

const PROMISES: Record<Policy['review']['semantics'], (days: number, from: string) => string> = {
  'wall-clock': (days, from) => `${days} calendar days from ${from}, at the same local time`,
  'end-of-day': (days, from) => `${days} calendar days from ${from}, to the end of the last day`,
  'business-days': (days, from) => `${days} business days after ${from}, to the end of the last one`,
};
const UNTIL_ADMISSION = 'Refused as late: the promise runs from the admission by headquarters';

/** Says how the due instant came about. */
export function explainDeadline(form: EligibilityForm, { review, timeZone }: Policy): DeadlineExplanation {
  if (form.dueAt === null) return { dueAt: null, segments: [] };
  const { submittedAt, admittedAt } = form;
  const from = promisedFrom(form);
  const reason = `${PROMISES[review.semantics](review.days, admittedAt === null ? 'submission' : 'the admission')} (${timeZone})`;
  const refused = { from: submittedAt, to: from, counted: false, reason: UNTIL_ADMISSION };
  const promised = { from, to: form.dueAt, counted: true, reason };
  return { dueAt: form.dueAt, segments: admittedAt === null ? [promised] : [refused, promised] };
}
