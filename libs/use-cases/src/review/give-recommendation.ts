import { Injectable } from '@nestjs/common';
import { recommend, requireValidAdvice, type Advising } from '#domain';
import { expectVersion } from '../forms/expect-version.js';
import { Clock } from '../ports/clock.js';
import { Policies } from '../ports/policies.js';
import { AlreadyStored, UnitOfWork } from '../ports/unit-of-work.js';
import { expectNoConflict } from './change-conflicts.js';
import { SettleReview } from './settle-review.js';

export interface RecommendationCommand {
  recommendationId: string;
  formId: string;
  memberId: string;
  advising: Advising;
  seenVersion?: number | undefined;
}

/** A member advises the committee on the form as it is now; with the quorum the form goes to deliberation at once. */
@Injectable()
export class GiveRecommendation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly settleReview: SettleReview,
  ) {}

  /** @throws DomainError `form.not-found`, `recommendation.invalid`, `form.version-stale`, `form.state-conflict` */
  async execute(command: RecommendationCommand): Promise<void> {
    const { recommendationId: id, formId, memberId, advising, seenVersion } = command;
    const now = await this.clock.now();
    try {
      await this.unitOfWork.run(async (work) => {
        const form = await work.forms.get(formId);
        expectNoConflict(form, memberId);
        if (form.recommendations.some((one) => one.id === id)) return;
        const policy = this.policies.version(form.program, form.policyVersion);
        requireValidAdvice(form, advising, policy);
        expectVersion(form, seenVersion, 'committee');
        const advised = recommend(form, { id, memberId, advising }, policy, now);
        const settled = await this.settleReview.execute(work, advised.form, now);
        work.forms.update(settled.form, [...advised.events, ...settled.events], now, memberId);
        work.recommendations.insert(advised.given, advised.replaced);
      });
    } catch (error) {
      // The first run of this request was not able to answer any more, and was replaced since.
      if (!(error instanceof AlreadyStored)) throw error;
    }
  }
}
