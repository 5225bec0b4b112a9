import { promiseAfter, type Instant } from '../calendar/index.js';
import { DomainError } from '../errors.js';
import { advanceVersions, type FormEvent } from '../forms/events.js';
import type { EligibilityForm, SubmittedForm } from '../forms/form.js';
import { requireTransition } from '../forms/transitions.js';
import type { Policy } from '../policy/policy.js';
import { usefulUntil } from './last-useful.js';

/**
 * Takes a form that was refused as late after all. It keeps the instant at which it was received; the promise runs from
 * the admission.
 *
 * @throws DomainError `form.state-conflict` for a form that was not refused.
 */
export function admitLate(
  form: EligibilityForm,
  reason: string,
  policy: Policy,
  now: Instant,
): { form: SubmittedForm; events: FormEvent[] } {
  requireTransition('admit-late', form);
  if (form.status !== 'refused_late') {
    throw new DomainError('form.state-conflict', `Form ${form.number} was not refused as late.`);
  }
  const { review, timeZone } = policy;
  const dueAt = promiseAfter(now, review, review.days, timeZone);
  const useful = usefulUntil(form.content, policy, now);
  const events: FormEvent[] = [{ type: 'form.admitted-late', reason, dueAt }];
  const admitted: SubmittedForm = { ...form, status: 'submitted', admittedAt: now, dueAt, usefulUntil: useful };
  return { form: advanceVersions(admitted, events), events };
}
