import { Injectable } from '@nestjs/common';
import { appeal, requireAppealInTime, type EligibilityForm } from '#domain';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { Policies } from '../ports/policies.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { LeastOpenWork } from '../review/least-open-work.js';
import { SettleReview } from '../review/settle-review.js';
import { startRound } from '../review/start-round.js';
import { expectVersion } from './expect-version.js';

export interface AppealCommand {
  /** Made by the caller, so that a repeated request finds the round that the first one began. */
  roundId: string;
  formId: string;
  message: string;
  applicantId: string;
  seenVersion?: number | undefined;
}

@Injectable()
export class AppealForm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly policies: Policies,
    readonly committees: Committees,
    readonly leastOpenWork: LeastOpenWork,
    readonly settleReview: SettleReview,
  ) {}

  /** @throws DomainError `appeal.late`, `form.not-found`, `form.version-stale`, `form.state-conflict`, `appeal.refused` */
  async execute({ roundId, formId, message, applicantId, seenVersion }: AppealCommand): Promise<EligibilityForm> {
    const now = await this.clock.now();
    return this.unitOfWork.run(async (work) => {
      const form = await work.forms.get(formId);
      // The first run of this request was not able to answer any more.
      if (form.opening?.id === roundId) return form;
      const policy = this.policies.version(form.program, form.policyVersion);
      requireAppealInTime(form, policy, now);
      expectVersion(form, seenVersion, 'applicant');
      const opened = appeal(form, { roundId, message }, policy, now);
      work.timers.cancel(formId);
      return startRound(work, opened, policy, this, { now, actor: applicantId, text: message });
    });
  }
}
