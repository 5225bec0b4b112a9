import type { Instant } from '../calendar/index.js';
import type { EligibilityForm } from '../forms/form.js';
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

const PROMISES: Record<Policy['review']['semantics'], (days: number) => string> = {
  'wall-clock': (days) => `${days} calendar days from submission, at the same local time`,
  'end-of-day': (days) => `${days} calendar days from submission, to the end of the last day`,
  'business-days': (days) => `${days} business days after submission, to the end of the last one`,
};

/** Says how the due instant came about. Nothing pauses the promise, so one stretch runs from submission to it. */
export function explainDeadline(form: EligibilityForm, { review, timeZone }: Policy): DeadlineExplanation {
  if (form.dueAt === null) return { dueAt: null, segments: [] };
  const reason = `${PROMISES[review.semantics](review.days)} (${timeZone})`;
  return { dueAt: form.dueAt, segments: [{ from: form.submittedAt, to: form.dueAt, counted: true, reason }] };
}
