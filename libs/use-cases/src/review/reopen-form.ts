import { Injectable } from '@nestjs/common';
import { reopen, type EligibilityForm } from '#domain';
import { expectVersion } from '../forms/expect-version.js';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { Policies } from '../ports/policies.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { expectNoConflict } from './change-conflicts.js';
import { LeastOpenWork } from './least-open-work.js';
import { SettleReview } from './settle-review.js';
import { startRound } from './start-round.js';

export interface Reopening {
  /** Made by the caller, so that a repeated request finds the round that the first one began. */
  roundId: string;
  formId: string;
  /** Told to the applicant and kept in the history. */
  reason: string;
  reopenedBy: string;
  seenVersion?: number | undefined;
}

@Injectable()
export class ReopenForm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly policies: Policies,
    readonly committees: Committees,
    readonly leastOpenWork: LeastOpenWork,
    readonly settleReview: SettleReview,
  ) {}

  /** @throws DomainError `form.not-found`, `form.version-stale`, `form.state-conflict` */
  async execute({ roundId, formId, reason, reopenedBy, seenVersion }: Reopening): Promise<EligibilityForm> {
    const now = await this.clock.now();
    return this.unitOfWork.run(async (work) => {
      const form = await work.forms.get(formId);
      expectNoConflict(form, reopenedBy);
      // The first run of this request was not able to answer any more.
      if (form.opening?.id === roundId) return form;
      expectVersion(form, seenVersion, 'committee');
      const policy = this.policies.version(form.program, form.policyVersion);
      const opened = reopen(form, { roundId, reason }, policy, now);
      work.timers.cancel(formId);
      return startRound(work, opened, policy, this, { now, actor: reopenedBy, text: reason });
    });
  }
}
