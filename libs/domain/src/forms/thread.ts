import type { Instant } from '../calendar/index.js';
import { DomainError } from '../errors.js';
import { advanceVersions, type FormEvent } from './events.js';
import { isApplicant, type EligibilityForm } from './form.js';

export type ThreadSide = 'applicant' | 'committee';

/** What the applicant and the committee write to each other. To the applicant, members write as the committee. */
export interface Message {
  id: string;
  formId: string;
  authorId: string;
  from: ThreadSide;
  text: string;
  at: Instant;
}

/**
 * The thread outlives the decision, because people go on asking. It ends where nobody is left to answer: with a form
 * that was refused, withdrawn, closed as a duplicate, or sent again (the new form has a thread of its own).
 *
 * @throws DomainError `form.state-conflict`
 */
export function requireOpenThread({ number, status, origin, resubmittedAs }: EligibilityForm): void {
  if (origin === 'pre-approval') {
    throw new DomainError('form.state-conflict', `Nobody applied for ${number}: there is nobody to write to.`);
  }
  if (resubmittedAs !== null) {
    throw new DomainError('form.state-conflict', `Form ${number} was sent again: write about the new one.`);
  }
  if (status === 'refused_late' || status === 'withdrawn' || status === 'duplicate') {
    throw new DomainError('form.state-conflict', `Form ${number} is ${status}.`);
  }
}

/**
 * Adds to the thread between applicant and committee. Questions are no part of it: they hold the form's state and clock.
 *
 * @throws DomainError `form.state-conflict`
 */
export function sendMessage<F extends EligibilityForm>(
  form: F,
  { id, authorId }: { id: string; authorId: string },
): { form: F; from: ThreadSide; events: FormEvent[] } {
  requireOpenThread(form);
  const from = sideOf(form, authorId);
  const events: FormEvent[] = [{ type: 'message.sent', messageId: id, from }];
  return { form: advanceVersions(form, events), from, events };
}

export function sideOf(form: Pick<EligibilityForm, 'applicantId' | 'origin'>, personId: string): ThreadSide {
  return isApplicant(form, personId) ? 'applicant' : 'committee';
}
