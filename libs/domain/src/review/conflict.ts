import { DomainError } from '../errors.js';
import { advanceVersions, type FormEvent } from '../forms/events.js';
import { isApplicant, type Conflict, type ConflictState, type EligibilityForm } from '../forms/form.js';
import type { Detection } from './detect-conflicts.js';

/** A change of a form's conflicts, with the assignments that ended by it. */
export interface ConflictChange<F extends EligibilityForm> {
  form: F;
  events: FormEvent[];
  /** What is new or different. */
  changed: Conflict[];
  endedAssignmentIds: string[];
}

export function isInConflict(form: Pick<EligibilityForm, 'conflicts'>, personId: string): boolean {
  return form.conflicts.some(({ memberId, state }) => memberId === personId && state === 'in-conflict');
}

/** An appeal goes to others than those who decided before. */
export function tookPart(form: Pick<EligibilityForm, 'opening' | 'earlierReviewers'>, memberId: string): boolean {
  return form.opening?.kind === 'appeal' && form.earlierReviewers.includes(memberId);
}

/** @throws DomainError `review.earlier-round` for who decided before what is appealed now */
export function requireNewcomer(form: EligibilityForm, memberId: string): void {
  if (!tookPart(form, memberId)) return;
  const message = `Form ${form.number} is under appeal: members who took part in an earlier round leave it to others.`;
  throw new DomainError('review.earlier-round', message);
}

/** Those of the people who may decide on the form in its present round. */
export function eligibleReviewers<P extends { id: string }>(form: EligibilityForm, people: readonly P[]): P[] {
  return withoutConflict(form, people).filter(({ id }) => !tookPart(form, id));
}

/** Those of the people who may see the form as its committee: neither its applicant nor in conflict. */
export function withoutConflict<P extends { id: string }>(form: EligibilityForm, people: readonly P[]): P[] {
  return people.filter(({ id }) => !isApplicant(form, id) && !isInConflict(form, id));
}

/**
 * A member steps back from a form and sees it no more. This holds whatever detection or an earlier ruling said.
 *
 * @throws DomainError `form.state-conflict` while the member's own decision is held: it has to be taken back first.
 */
export function recuse<F extends EligibilityForm>(form: F, memberId: string, reason: string): ConflictChange<F> {
  refuseHeldDecisionOf(form, memberId);
  const conflict: Conflict = { memberId, kind: 'declared', state: 'in-conflict', reason, pinned: false };
  return apply(form, [conflict], [{ type: 'member.recused', memberId, reason }]);
}

/** @throws DomainError `conflict.own` for a ruling on oneself, `review.reviewer-not-eligible` for one on the applicant */
export function requireRulable(form: EligibilityForm, memberId: string, ruledBy: string): void {
  if (memberId === ruledBy) {
    throw new DomainError(
      'conflict.own',
      'Another chair or headquarters rules on it; recuse yourself if there is one.',
    );
  }
  if (isApplicant(form, memberId)) {
    throw new DomainError('review.reviewer-not-eligible', 'Applicants never review their own form.');
  }
}

/**
 * A chair, or headquarters, says whether a member has a conflict; `cleared` with its reason is a waiver. Pinned:
 * detection never overrules it. Expects what {@link requireRulable} let pass.
 *
 * @throws DomainError `form.state-conflict` while the member's decision is held
 */
export function ruleOnConflict<F extends EligibilityForm>(
  form: F,
  { memberId, state, reason }: { memberId: string; state: ConflictState; reason: string },
): ConflictChange<F> {
  if (state === 'in-conflict') refuseHeldDecisionOf(form, memberId);
  const conflict: Conflict = { memberId, kind: 'ruled', state, reason, pinned: true };
  return apply(form, [conflict], [{ type: 'conflict.ruled', memberId, state, reason }]);
}

/**
 * Brings a form's detected conflicts in line with what its present content shows. What a member declared or a person
 * ruled stays; what was detected earlier and no longer shows is cleared.
 */
export function reconcileDetected<F extends EligibilityForm>(
  form: F,
  detections: readonly Detection[],
): ConflictChange<F> {
  const found = detections
    .map(({ memberId, facts }): Conflict => ({
      memberId,
      kind: 'detected',
      state: 'in-conflict',
      reason: facts.join(' '),
      pinned: false,
    }))
    .filter((conflict) => {
      const known = form.conflicts.find(({ memberId }) => memberId === conflict.memberId);
      if (known === undefined) return true;
      return known.kind === 'detected' && (known.state !== conflict.state || known.reason !== conflict.reason);
    });
  const gone = form.conflicts
    .filter(({ kind, state }) => kind === 'detected' && state === 'in-conflict')
    .filter(({ memberId }) => !detections.some((detection) => detection.memberId === memberId))
    .map((conflict): Conflict => ({ ...conflict, state: 'cleared', reason: 'The form no longer shows it.' }));
  const events = [
    ...found.map(({ memberId, reason }): FormEvent => ({ type: 'conflict.detected', memberId, reason })),
    ...gone.map(({ memberId }): FormEvent => ({ type: 'conflict.lifted', memberId })),
  ];
  return apply(form, [...found, ...gone], events);
}

function apply<F extends EligibilityForm>(form: F, changed: Conflict[], events: FormEvent[]): ConflictChange<F> {
  const others = form.conflicts.filter(({ memberId }) => !changed.some((conflict) => conflict.memberId === memberId));
  const conflicts = [...others, ...changed];
  const ended = form.assignments.filter(({ reviewerId }) => isInConflict({ conflicts }, reviewerId));
  const all: FormEvent[] = [
    ...events,
    ...ended.map(({ id, reviewerId }): FormEvent => ({ type: 'form.unassigned', assignmentId: id, reviewerId })),
  ];
  const assignments = form.assignments.filter((assignment) => !ended.includes(assignment));
  return {
    form: advanceVersions({ ...form, conflicts, assignments }, all),
    events: all,
    changed,
    endedAssignmentIds: ended.map(({ id }) => id),
  };
}

/** A held decision of somebody in conflict would be released all the same. */
function refuseHeldDecisionOf(form: EligibilityForm, memberId: string): void {
  if (form.status !== 'decision_held' || form.decision.decidedBy !== memberId) return;
  throw new DomainError(
    'form.state-conflict',
    `The member’s decision on ${form.number} is held: it has to be taken back first.`,
  );
}
