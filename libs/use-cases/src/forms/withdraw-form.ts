import { Injectable } from '@nestjs/common';
import { reopen, withdraw, type EligibilityForm, type Instant } from '#domain';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { Ids } from '../ports/ids.js';
import { Policies } from '../ports/policies.js';
import { UnitOfWork, type Work } from '../ports/unit-of-work.js';
import { LeastOpenWork } from '../review/least-open-work.js';
import { SettleReview } from '../review/settle-review.js';
import { startRound } from '../review/start-round.js';
import { expectVersion } from './expect-version.js';

/** Says nothing of whose form it was, nor of what became of it. */
const UNCOVERED = 'No other form covers this activity any more.';

@Injectable()
export class WithdrawForm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly ids: Ids,
    readonly committees: Committees,
    readonly leastOpenWork: LeastOpenWork,
    readonly settleReview: SettleReview,
  ) {}

  /** @throws DomainError `form.not-found`, `form.version-stale`, `form.state-conflict` */
  async execute(formId: string, seenVersion: () => number, applicantId: string): Promise<EligibilityForm> {
    const now = await this.clock.now();
    return this.unitOfWork.run(async (work) => {
      const { forms, timers, mails } = work;
      const form = await forms.get(formId);
      expectVersion(form, seenVersion(), 'applicant');
      const withdrawn = withdraw(form, now);
      forms.update(withdrawn.form, withdrawn.events, now, applicantId);
      timers.cancel(formId);
      mails.order({ kind: 'withdrawn', step: '1', form, to: [form.applicantId] }, now);
      await this.reopenDuplicates(work, formId, now);
      return withdrawn.form;
    });
  }

  /** Forms that were closed because this one covers them are covered no more: nobody would ever answer them. */
  private async reopenDuplicates(work: Work, formId: string, now: Instant): Promise<void> {
    for (const { id, duplicateOf } of await work.forms.duplicatesOf(formId)) {
      if (duplicateOf !== formId) continue;
      const form = await work.forms.get(id);
      if (form.duplicateOf !== formId) continue;
      const policy = this.policies.version(form.program, form.policyVersion);
      const opened = reopen(form, { roundId: this.ids.next(), reason: UNCOVERED }, policy, now);
      await startRound(work, opened, policy, this, { now, actor: null, text: UNCOVERED });
    }
  }
}
