import { Injectable } from '@nestjs/common';
import {
  DomainError,
  formWindow,
  promiseTimers,
  requireValidContent,
  submit,
  toIso,
  type EligibilityForm,
  type FormContent,
  type Instant,
  type Policy,
  type RefusedForm,
  type Submitted,
} from '#domain';
import { Clock } from '../ports/clock.js';
import { FormNumbers } from '../ports/form-numbers.js';
import { Policies } from '../ports/policies.js';
import { AlreadyStored, UnitOfWork } from '../ports/unit-of-work.js';

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

  /**
   * A repeated request under the same id gets what the first one stored.
   *
   * @throws DomainError `form.invalid`, `form.late` (after recording the refusal), `program.not-found`
   */
  async execute(command: SubmitFormCommand): Promise<EligibilityForm> {
    const now = await this.clock.now();
    const policy = this.policies.inForceAt(command.program, now);
    requireValidContent(command.content, policy, now);
    const serial = await this.numbers.next(command.program);
    const submitted = submit({ ...command, serial }, policy, now);
    const form = await this.store(submitted, policy, now);
    if (form.status === 'refused_late') throw late(form, policy);
    return form;
  }

  private async store(submitted: Submitted, policy: Policy, now: Instant): Promise<EligibilityForm> {
    const { id, applicantId } = submitted.form;
    try {
      await this.unitOfWork.run(async ({ forms, timers, outbox, mails }) => {
        forms.insert(submitted.form, submitted.events, now, applicantId);
        if (submitted.kind === 'refused-late') return;
        timers.start(promiseTimers(submitted.form, policy));
        outbox.append({ job: 'form.route', key: `route/${id}`, payload: { formId: id } }, now);
        mails.order({ kind: 'receipt', step: '1', form: submitted.form, to: [applicantId] }, now);
      });
      return submitted.form;
    } catch (error) {
      if (!(error instanceof AlreadyStored)) throw error;
      return this.unitOfWork.run(({ forms }) => forms.get(id));
    }
  }
}

function late(form: RefusedForm, policy: Policy): DomainError {
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
