import { Injectable } from '@nestjs/common';
import { admitLate, promiseTimers, type EligibilityForm } from '#domain';
import { expectVersion } from '../forms/expect-version.js';
import { Clock } from '../ports/clock.js';
import { Policies } from '../ports/policies.js';
import { UnitOfWork } from '../ports/unit-of-work.js';

export interface LateAdmission {
  formId: string;
  /** Told to the applicant and kept in the history. */
  reason: string;
  admittedBy: string;
  seenVersion?: number | undefined;
}

@Injectable()
export class AdmitLateForm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly policies: Policies,
  ) {}

  /** @throws DomainError `form.not-found`, `form.version-stale`, `form.state-conflict` */
  async execute({ formId, reason, admittedBy, seenVersion }: LateAdmission): Promise<EligibilityForm> {
    const now = await this.clock.now();
    return this.unitOfWork.run(async ({ forms, timers, outbox, mails }) => {
      const form = await forms.get(formId);
      expectVersion(form, seenVersion, 'committee');
      const policy = this.policies.version(form.program, form.policyVersion);
      const admitted = admitLate(form, reason, policy, now);
      forms.update(admitted.form, admitted.events, now, admittedBy);
      timers.start(promiseTimers(admitted.form, policy));
      outbox.append({ job: 'form.route', key: `route/${formId}`, payload: { formId } }, now);
      mails.order({ kind: 'admitted', step: '1', form, to: [form.applicantId], data: { reason } }, now);
      return admitted.form;
    });
  }
}
