import {
  detectConflicts,
  isInConflict,
  isInReview,
  reconcileDetected,
  type ConflictChange,
  type EligibilityForm,
  DomainError,
  type Identity,
  type Instant,
} from '#domain';
import type { Committees } from '../ports/committees.js';
import type { Policies } from '../ports/policies.js';
import type { Actor } from '../ports/actor.js';
import type { Work } from '../ports/unit-of-work.js';
import { replaceReviewer, type Committee } from './replace-reviewer.js';

/**
 * Compares a form with its committee as both are now, and with who is about to join it: when it comes in, at routing, and whenever its content or the committee
 * changed.
 */
export async function detectedConflicts<F extends EligibilityForm>(
  form: F,
  committees: Committees,
  newcomer?: Identity,
): Promise<ConflictChange<F>> {
  const { applicant, members } = await committees.identities(form.program, form.applicantId);
  const asked = form.origin === 'application' ? applicant : null;
  const isMember = newcomer === undefined || members.some(({ id }) => id === newcomer.id);
  return reconcileDetected(form, detectConflicts(form.content, asked, isMember ? members : [...members, newcomer]));
}

/**
 * Writes a change of conflicts and what follows from it: assignments end, recommendations count or no longer do, and when the form lost its last assignee, or its
 * last reviewer, whoever is left gets it or is called.
 */
export async function writeConflicts<F extends EligibilityForm>(
  work: Work,
  { form, events, changed, endedAssignmentIds }: ConflictChange<F>,
  committee: Committee & { policies: Policies },
  { now, actor }: { now: Instant; actor: Actor },
): Promise<EligibilityForm> {
  const { forms, mails } = work;
  const lost = changed.some(({ state }) => state === 'in-conflict');
  const policy = committee.policies.version(form.program, form.policyVersion);
  const found =
    lost && isInReview(form) ? await replaceReviewer(form, endedAssignmentIds, policy, committee, now) : null;
  const {
    form: written,
    events: settling,
    told,
  } = await committee.settleReview.execute(work, found?.form ?? form, now);
  forms.update(written, [...events, ...(found?.events ?? []), ...settling], now, actor);
  // What an applicant's answer made visible was found by the product, not said by the applicant.
  const detected = changed.some(({ kind }) => kind === 'detected');
  forms.setConflicts(form, changed, now, detected ? null : actor);
  for (const id of endedAssignmentIds) forms.endAssignment(id, now);
  if (found === null) return written;
  for (const assignment of found.assignments) forms.addAssignment(form, assignment, now, null);
  const to = found.call.to.filter((id) => !told.includes(id));
  mails.order({ kind: found.call.kind, step: `conflict/${String(form.version)}`, form, to }, now);
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
