import { Injectable } from '@nestjs/common';
import {
  requireValidContent,
  resubmissionFrom,
  resubmit,
  resubmittedContent,
  submit,
  type Correction,
  type EligibilityForm,
  type FormContent,
  type Instant,
} from '#domain';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { FormNumbers } from '../ports/form-numbers.js';
import { Policies } from '../ports/policies.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { expectVersion } from './expect-version.js';
import { lateRefusal, receiveSubmission } from './receive-submission.js';

export interface ResubmitFormCommand {
  /** Made by the caller, so that a repeated request finds what the first one stored. */
  id: string;
  formerId: string;
  applicantId: string;
  correction: Correction;
  seenVersion?: number | undefined;
}

@Injectable()
export class ResubmitForm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly numbers: FormNumbers,
    private readonly committees: Committees,
  ) {}

  /**
   * A new form under the policy in force now; how often one may try is said by the policy of the former form.
   *
   * @throws DomainError `form.invalid`, `form.version-stale`, `form.state-conflict`, `form.resubmissions-used`,
   *   `form.late` (after recording the refusal)
   */
  async execute(command: ResubmitFormCommand): Promise<EligibilityForm> {
    const now = await this.clock.now();
    const { id, formerId, correction, seenVersion } = command;
    const former = await this.unitOfWork.run(({ forms }) => forms.get(formerId));
    // The first run of this request was not able to answer any more.
    if (former.resubmittedAs === id) return this.unitOfWork.run(({ forms }) => forms.get(id));
    const policy = this.policies.inForceAt(former.program, now);
    const content = resubmittedContent(former, correction);
    // Whoever asks for it in so many words may send it again as it was; a draft asks for something new.
    requireValidContent(content, policy, now);
    expectVersion(former, seenVersion, 'applicant');
    resubmit(former, id, this.policies.version(former.program, former.policyVersion));
    const form = await this.store(command, former, content, now);
    if (form.status === 'refused_late') throw lateRefusal(form, policy);
    return form;
  }

  private async store(
    { id, formerId, applicantId }: ResubmitFormCommand,
    { program }: EligibilityForm,
    content: FormContent,
    now: Instant,
  ): Promise<EligibilityForm> {
    const policy = this.policies.inForceAt(program, now);
    const serial = await this.numbers.next(program);
    return this.unitOfWork.run(async (work) => {
      const former = await work.forms.get(formerId);
      const sentAgain = resubmit(former, id, this.policies.version(former.program, former.policyVersion));
      work.forms.update(sentAgain.form, sentAgain.events, now, applicantId);
      const resubmission = resubmissionFrom(former);
      const submitted = submit({ id, applicantId, serial, content, resubmission }, policy, now);
      return receiveSubmission(work, submitted, { policy, committees: this.committees, former: resubmission }, now);
    });
  }
}
