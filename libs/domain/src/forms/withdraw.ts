import type { Instant } from '../calendar/index.js';
import { endPause } from '../review/promise-clock.js';
import { advanceVersions, type FormEvent } from './events.js';
import { queueOf, type ClosedForm, type EligibilityForm } from './form.js';
import { requireTransition } from './transitions.js';

/**
 * The applicant takes the form back. A held decision is discarded with it: nobody hears of it.
 *
 * @throws DomainError `form.state-conflict` once a decision is released, or when there is nothing to withdraw.
 */
export function withdraw(form: EligibilityForm, now: Instant): { form: ClosedForm; events: FormEvent[] } {
  requireTransition('withdraw', form);
  const discardedDecisionId = form.status === 'decision_held' ? form.decision.id : null;
  const events: FormEvent[] = [{ type: 'form.withdrawn', discardedDecisionId }];
  const closed: ClosedForm = { ...endPause(form, now), status: 'withdrawn', queue: queueOf(form), question: null };
  return { form: advanceVersions(closed, events), events };
}
