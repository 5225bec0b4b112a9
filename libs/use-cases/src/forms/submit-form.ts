import { Injectable } from '@nestjs/common';
import {
  requireValidContent,
  submit,
  type EligibilityForm,
  type FormContent,
  type Instant,
  type Policy,
  type Submitted,
} from '#domain';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { FormNumbers } from '../ports/form-numbers.js';
import { Policies } from '../ports/policies.js';
import { AlreadyStored, UnitOfWork } from '../ports/unit-of-work.js';
import { lateRefusal, receiveSubmission } from './receive-submission.js';

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
    private readonly committees: Committees,
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
    if (form.status === 'refused_late') throw lateRefusal(form, policy);
    return form;
  }

  private async store(submitted: Submitted, policy: Policy, now: Instant): Promise<EligibilityForm> {
    try {
      const { committees } = this;
      return await this.unitOfWork.run((work) => receiveSubmission(work, submitted, { policy, committees }, now));
    } catch (error) {
      if (!(error instanceof AlreadyStored)) throw error;
      return this.unitOfWork.run(({ forms }) => forms.get(submitted.form.id));
    }
  }
}
