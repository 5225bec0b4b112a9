import { DomainError } from '../errors.js';
import { advanceVersions, type FormEvent } from '../forms/events.js';
import { awaitsDecision, isApplicant, type EligibilityForm } from '../forms/form.js';
import { isInConflict, tookPart } from './conflict.js';

/**
 * Adds a reviewer. Being assigned reminds; it neither grants nor takes away the right to decide.
 *
 * @throws DomainError `review.reviewer-not-eligible` for the applicant, members in conflict and, in an appeal, those
 *   of an earlier round, `form.already-assigned`, `form.state-conflict`.
 */
export function assign<F extends EligibilityForm>(
  form: F,
  assignmentId: string,
  reviewerId: string,
): { form: F; events: FormEvent[] } {
  requireOpen(form);
  if (isApplicant(form, reviewerId)) {
    throw new DomainError('review.reviewer-not-eligible', 'Applicants never review their own form.', {}, [
      { pointer: '/reviewerId', message: 'is the applicant' },
    ]);
  }
  if (isInConflict(form, reviewerId)) {
    throw new DomainError('review.reviewer-not-eligible', 'That member has a conflict of interest.', {}, [
      { pointer: '/reviewerId', message: 'has a conflict of interest with this form' },
    ]);
  }
  if (tookPart(form, reviewerId)) {
    throw new DomainError('review.reviewer-not-eligible', 'An appeal goes to members who did not decide before.', {}, [
      { pointer: '/reviewerId', message: 'took part in an earlier round, and this one is an appeal' },
    ]);
  }
  if (form.assignments.some((assignment) => assignment.reviewerId === reviewerId)) {
    throw new DomainError('form.already-assigned', `That member is already assigned to ${form.number}.`);
  }
  const events: FormEvent[] = [{ type: 'form.assigned', assignmentId, reviewerId }];
  const assignments = [...form.assignments, { id: assignmentId, reviewerId }];
  return { form: advanceVersions({ ...form, assignments }, events), events };
}

/** @throws DomainError `form.not-found` when there is no such assignment, `form.state-conflict`. */
export function unassign<F extends EligibilityForm>(form: F, assignmentId: string): { form: F; events: FormEvent[] } {
  requireOpen(form);
  const ended = form.assignments.find((assignment) => assignment.id === assignmentId);
  if (ended === undefined) throw new DomainError('form.not-found', 'There is no such assignment.');
  const events: FormEvent[] = [{ type: 'form.unassigned', assignmentId, reviewerId: ended.reviewerId }];
  const assignments = form.assignments.filter((assignment) => assignment !== ended);
  return { form: advanceVersions({ ...form, assignments }, events), events };
}

function requireOpen(form: EligibilityForm): void {
  if (!awaitsDecision(form)) {
    throw new DomainError('form.state-conflict', `Form ${form.number} no longer waits for a decision.`);
  }
}
