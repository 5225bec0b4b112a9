import { Injectable } from '@nestjs/common';
import {
  DomainError,
  promiseTimers,
  submit,
  toIso,
  type FormContent,
  type RefusedForm,
  type SubmittedForm,
  type FormWindow,
} from '#domain';
import { Clock } from '../ports/clock.js';
import { FormNumbers } from '../ports/form-numbers.js';
import { Policies } from '../ports/policies.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

export interface SubmitFormCommand {
  /** Made by the caller, so that a repeated request finds what the first one stored. */
  id: string;
  program: string;
  applicantId: string;
  content: FormContent;
}

@Injectable()
export class SubmitForm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly numbers: FormNumbers,
  ) {}

  /** @throws DomainError `form.invalid`, `form.late` (after recording the refusal), `program.not-found` */
  async execute({ id, program, applicantId, content }: SubmitFormCommand): Promise<SubmittedForm> {
    const [now, serial] = await Promise.all([this.clock.now(), this.numbers.next(program)]);
    const policy = this.policies.inForceAt(program, now);
    const submitted = submit({ id, applicantId, serial, content }, policy, now);
    await this.unitOfWork.run(async ({ forms, timers, outbox, mails }) => {
      forms.insert(submitted.form, submitted.events, now, applicantId);
      if (submitted.kind === 'refused-late') return;
      timers.start(promiseTimers(submitted.form, policy));
      outbox.append({ job: 'form.route', key: `route/${id}`, payload: { formId: id } }, now);
      mails.order({ kind: 'receipt', step: '1', form: submitted.form, to: [applicantId] }, now);
    });
    if (submitted.kind === 'refused-late') throw late(submitted.form, submitted.window);
    return submitted.form;
  }
}

function late(form: RefusedForm, { anchor, lastDay, closesAt }: FormWindow): DomainError {
  const message = `Completed on ${anchor}: the form could be sent until ${lastDay}. It is recorded as refused under ${form.number}; headquarters may admit it for a good reason.`;
  return new DomainError('form.late', message, {
    completedOn: anchor,
    lastDay,
    closedAt: toIso(closesAt),
    formId: form.id,
    number: form.number,
  });
}
