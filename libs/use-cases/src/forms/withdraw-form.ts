import { Injectable } from '@nestjs/common';
import { withdraw, type EligibilityForm } from '#domain';
import { Clock } from '../ports/clock.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { FollowDuplicates } from '../review/follow-duplicates.js';
import { expectVersion } from './expect-version.js';

@Injectable()
export class WithdrawForm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly followDuplicates: FollowDuplicates,
  ) {}

  /** @throws DomainError `form.not-found`, `form.version-stale`, `form.state-conflict` */
  async execute(formId: string, seenVersion: () => number, applicantId: string): Promise<EligibilityForm> {
    const now = await this.clock.now();
    return this.unitOfWork.run(async (work) => {
      const { forms, timers, mails, outbox } = work;
      const form = await forms.get(formId);
      expectVersion(form, seenVersion(), 'applicant');
      const withdrawn = withdraw(form, now);
      forms.update(withdrawn.form, withdrawn.events, now, applicantId);
      timers.cancel(formId);
      mails.order({ kind: 'withdrawn', step: '1', form, to: [form.applicantId] }, now);
      outbox.append({ job: 'claims.settle', key: `claims/${formId}/withdrawn`, payload: { formId } }, now);
      await this.followDuplicates.withdrawn(work, formId, now);
      return withdrawn.form;
    });
  }
}
