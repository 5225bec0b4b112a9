import {
  DomainError,
  type EligibilityForm,
  formWindow,
  promiseTimers,
  toIso,
  type Instant,
  type Policy,
  type RefusedForm,
  type Resubmission,
  type Submitted,
} from '#domain';
import type { Committees } from '../ports/committees.js';
import type { Work } from '../ports/unit-of-work.js';
import { detectedConflicts } from '../review/change-conflicts.js';

/**
 * Stores a form with what follows from its receipt: the members whom it must not reach, the promise's timers, routing
 * and the receipt. A member in conflict never sees it, not even while it waits to be routed or to be admitted late.
 */
export async function receiveSubmission(
  work: Work,
  submitted: Submitted,
  { policy, committees, former }: { policy: Policy; committees: Committees; former?: Resubmission | undefined },
  now: Instant,
): Promise<EligibilityForm> {
  const { id, applicantId } = submitted.form;
  const detected = await detectedConflicts<EligibilityForm>(submitted.form, committees);
  work.forms.insert(detected.form, submitted.events, now, applicantId, { former, detected });
  if (submitted.kind === 'refused-late') return detected.form;
  work.timers.start(promiseTimers(submitted.form, policy));
  work.outbox.append({ job: 'form.route', key: `route/${id}`, payload: { formId: id } }, now);
  work.mails.order({ kind: 'receipt', step: '1', form: submitted.form, to: [applicantId] }, now);
  return detected.form;
}

/** What the applicant of a form that was refused as late is answered. */
export function lateRefusal(form: RefusedForm, policy: Policy): DomainError {
  const window = formWindow(form.content, policy);
  if (window === null) throw new Error(`Form ${form.number} was refused as late without a window.`);
  const { anchor, lastDay, closesAt } = window;
  const message = `Completed on ${anchor}: the form could be sent until ${lastDay}. It is recorded as refused under ${form.number}; headquarters may admit it for a good reason.`;
  return new DomainError('form.late', message, {
    completedOn: anchor,
    lastDay,
    closedAt: toIso(closesAt),
    formId: form.id,
    number: form.number,
  });
}
