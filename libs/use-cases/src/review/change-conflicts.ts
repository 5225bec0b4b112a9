import {
  advanceVersions,
  detectConflicts,
  isInConflict,
  isInReview,
  reconcileDetected,
  type ConflictChange,
  type EligibilityForm,
  DomainError,
  type Instant,
} from '#domain';
import type { Committees } from '../ports/committees.js';
import type { Actor, Work } from '../ports/unit-of-work.js';
import { callFor } from './recipients.js';

/** Compares a form with its committee as both are now: at routing, and whenever its content changed. */
export async function detectedConflicts<F extends EligibilityForm>(
  form: F,
  committees: Committees,
): Promise<ConflictChange<F>> {
  const { applicant, members } = await committees.identities(form.program, form.applicantId);
  const asked = form.origin === 'application' ? applicant : null;
  return reconcileDetected(form, detectConflicts(form.content, asked, members));
}

/**
 * Writes a change of conflicts and what follows from it: assignments end, and whoever is left is called when the form
 * lost its last assignee, or its last reviewer.
 */
export async function writeConflicts<F extends EligibilityForm>(
  { forms, mails }: Work,
  { form, events, changed, endedAssignmentIds }: ConflictChange<F>,
  committees: Committees,
  { now, actor }: { now: Instant; actor: Actor },
): Promise<F> {
  let written = form;
  let all = events;
  if (isInReview(form) && changed.some(({ state }) => state === 'in-conflict')) {
    const call = await callFor(form, committees);
    const lostLastAssignee = endedAssignmentIds.length > 0 && form.assignments.length === 0;
    if (call.kind === 'no-reviewer' || lostLastAssignee) {
      written = advanceVersions(form, call.events);
      all = [...events, ...call.events];
      mails.order({ kind: call.kind, step: `conflict/${String(form.version)}`, form, to: call.to }, now);
    }
  }
  forms.update(written, all, now, actor);
  // What an applicant's answer made visible was found by the product, not said by the applicant.
  const detected = changed.some(({ kind }) => kind === 'detected');
  forms.setConflicts(form, changed, now, detected ? null : actor);
  for (const id of endedAssignmentIds) forms.endAssignment(id, now);
  return written;
}

/**
 * For a member who acts on a form: the conflict may be younger than the request.
 *
 * @throws DomainError `form.not-found`
 */
export function expectNoConflict(form: EligibilityForm, personId: string): void {
  if (isInConflict(form, personId)) throw new DomainError('form.not-found', 'There is no such form.');
}
