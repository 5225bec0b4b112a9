import type { Instant } from '../calendar/index.js';
import { DomainError } from '../errors.js';
import { advanceVersions, type FormEvent } from '../forms/events.js';
import { isApplicant, queueOf, type ClosedForm, type EligibilityForm } from '../forms/form.js';
import { formWindow } from '../forms/submit.js';
import { requireTransition } from '../forms/transitions.js';
import type { Policy } from '../policy/policy.js';
import { isInConflict, requireNewcomer } from './conflict.js';
import { endPause } from './promise-clock.js';

/**
 * Closes a form because another one covers the same activity. The applicant's history says so without naming it: it
 * may be somebody else's.
 *
 * @throws DomainError `form.state-conflict`, `review.earlier-round`: it would end an appeal
 */
export function markDuplicate(
  form: EligibilityForm,
  { target, memberId }: { target: EligibilityForm; memberId: string },
  now: Instant,
): { form: ClosedForm; events: FormEvent[] } {
  requireTransition('mark-duplicate', form);
  requireNewcomer(form, memberId);
  const events: FormEvent[] = [{ type: 'form.duplicate' }, { type: 'duplicate.named', duplicateOf: target.id }];
  const closed: ClosedForm = {
    ...endPause(form, now),
    status: 'duplicate',
    queue: queueOf(form),
    question: null,
    duplicateOf: target.id,
  };
  return { form: advanceVersions(closed, events), events };
}

/**
 * The form that covers the other says so, too: whoever withdraws it or makes its decision known at the same time has to
 * look again at what it covers.
 */
export function coverDuplicate(target: EligibilityForm): { form: EligibilityForm; events: FormEvent[] } {
  const events: FormEvent[] = [{ type: 'duplicate.covered' }];
  return { form: advanceVersions(target, events), events };
}

/** Whether a form of their own would be refused as late; `policy` is that in force now. */
export function isTooLateAnew({ content }: Pick<EligibilityForm, 'content'>, policy: Policy, now: Instant): boolean {
  const window = formWindow(content, policy);
  return window !== null && now >= window.closesAt;
}

const NO_TARGETS: ReadonlySet<EligibilityForm['status']> = new Set(['refused_late', 'withdrawn', 'duplicate']);

/** @throws DomainError `duplicate.invalid` for a target that is itself, closed without a decision, or not theirs to see */
export function requireDuplicateTarget(
  form: EligibilityForm,
  target: EligibilityForm | undefined,
  memberId: string,
): asserts target is EligibilityForm {
  const visible = target?.program === form.program && !isApplicant(target, memberId) && !isInConflict(target, memberId);
  if (target === undefined || !visible) throw invalid('is no form of this program that you may review');
  if (target.id === form.id) throw invalid('is the form itself');
  if (NO_TARGETS.has(target.status)) throw invalid(`covers nothing: it is ${target.status}`);
}

function invalid(message: string): DomainError {
  return new DomainError('duplicate.invalid', 'The form cannot be a duplicate of that one.', {}, [
    { pointer: '/formId', message },
  ]);
}
