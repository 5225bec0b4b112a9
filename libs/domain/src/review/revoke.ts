import type { Instant } from '../calendar/index.js';
import { DomainError } from '../errors.js';
import { advanceVersions, type FormEvent } from '../forms/events.js';
import type { DecidedForm, EligibilityForm } from '../forms/form.js';
import { requireTransition } from '../forms/transitions.js';

/**
 * Takes an approval back. The form stays approved, with the instant of its revocation: what was claimed in good faith
 * meanwhile keeps its ground.
 *
 * @throws DomainError `form.state-conflict` for a form that is not approved, or revoked already
 */
export function revoke(
  form: EligibilityForm,
  reason: string,
  now: Instant,
): { form: DecidedForm & { revokedAt: Instant }; events: FormEvent[] } {
  requireTransition('revoke', form);
  if (form.status !== 'approved' || form.revokedAt !== null) {
    throw new DomainError('form.state-conflict', `The approval of form ${form.number} was revoked already.`);
  }
  const events: FormEvent[] = [{ type: 'approval.revoked', decisionId: form.decision.id, reason }];
  return { form: advanceVersions({ ...form, revokedAt: now }, events), events };
}
