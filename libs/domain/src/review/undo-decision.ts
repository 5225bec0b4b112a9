import type { Instant } from '../calendar/index.js';
import { DomainError } from '../errors.js';
import { advanceVersions, type FormEvent } from '../forms/events.js';
import type { EligibilityForm, FormInReview } from '../forms/form.js';
import { requireTransition } from '../forms/transitions.js';

/**
 * Takes a held decision back, as if it had not been made: the clock runs on from submission.
 *
 * @throws DomainError `form.state-conflict` without a held decision, or at `releaseAt` and later.
 */
export function undoDecision(form: EligibilityForm, now: Instant): { form: FormInReview; events: FormEvent[] } {
  requireTransition('undo', form);
  if (form.status !== 'decision_held' || now >= form.releaseAt) {
    throw new DomainError('form.state-conflict', `The time to undo the decision on ${form.number} is over.`);
  }
  const { decision, formerStatus, releaseAt: _releaseAt, ...rest } = form;
  const events: FormEvent[] = [{ type: 'decision.undone', decisionId: decision.id }];
  return { form: advanceVersions({ ...rest, status: formerStatus }, events), events };
}
