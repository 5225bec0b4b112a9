import type { Instant } from '../calendar/index.js';
import { DomainError } from '../errors.js';
import type { EligibilityForm } from '../forms/form.js';
import { requireTransition } from '../forms/transitions.js';
import type { Policy } from '../policy/policy.js';
import { openRound, type Opened } from './open-round.js';

/**
 * Takes a form that was closed back into review: one that was not approved, a duplicate, or an approval that was revoked.
 * Anybody free of conflict may decide on it, whoever did before. A form that was sent again goes on as the new one.
 *
 * @throws DomainError `form.state-conflict`
 */
export function reopen(
  form: EligibilityForm,
  { roundId, reason }: { roundId: string; reason: string },
  policy: Policy,
  now: Instant,
): Opened {
  requireTransition('reopen', form);
  if (form.status !== 'not_approved' && form.status !== 'duplicate' && form.status !== 'approved') {
    throw new Error(`Form ${form.number} is ${form.status}.`);
  }
  if (form.status === 'approved' && form.revokedAt === null) {
    throw new DomainError('form.state-conflict', `Form ${form.number} is approved: revoke the approval first.`);
  }
  if (form.origin === 'pre-approval') {
    throw new DomainError('form.state-conflict', `Nobody applied for ${form.number}: pre-approve the activity anew.`);
  }
  if (form.resubmittedAs !== null) {
    throw new DomainError(
      'form.state-conflict',
      `Form ${form.number} was sent again: the new form is the one to decide.`,
    );
  }
  return openRound(form, { id: roundId, kind: 'reopening', at: now }, policy, (round, dueAt) => ({
    type: 'form.reopened',
    reason,
    round,
    dueAt,
  }));
}
