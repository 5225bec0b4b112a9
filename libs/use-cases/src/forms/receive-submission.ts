import {
  DomainError,
  formWindow,
  promiseTimers,
  toIso,
  type Instant,
  type Policy,
  type RefusedForm,
  type Resubmission,
  type Submitted,
} from '#domain';
import type { Work } from '../ports/unit-of-work.js';

/** Stores a form with what follows from its receipt: the promise's timers, routing and the receipt. */
export function receiveSubmission(
  work: Work,
  submitted: Submitted,
  policy: Policy,
  now: Instant,
  former?: Resubmission,
): void {
  const { id, applicantId } = submitted.form;
  work.forms.insert(submitted.form, submitted.events, now, applicantId, former);
  if (submitted.kind === 'refused-late') return;
  work.timers.start(promiseTimers(submitted.form, policy));
  work.outbox.append({ job: 'form.route', key: `route/${id}`, payload: { formId: id } }, now);
  work.mails.order({ kind: 'receipt', step: '1', form: submitted.form, to: [applicantId] }, now);
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
