import { Injectable } from '@nestjs/common';
import { withdrawRecommendation } from '#domain';
import { expectVersion } from '../forms/expect-version.js';
import { Clock } from '../ports/clock.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { expectNoConflict } from './change-conflicts.js';
import { SettleReview } from './settle-review.js';

/** A member takes their own recommendation back; it stays on record and counts no longer. */
@Injectable()
export class WithdrawRecommendation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly settleReview: SettleReview,
  ) {}

  /** @throws DomainError `form.not-found`, `form.version-stale`, `form.state-conflict`, `recommendation.none-given` */
  async execute(formId: string, memberId: string, seenVersion: number | undefined): Promise<void> {
    const now = await this.clock.now();
    await this.unitOfWork.run(async (work) => {
      const form = await work.forms.get(formId);
      expectNoConflict(form, memberId);
      expectVersion(form, seenVersion, 'committee');
      const withdrawn = withdrawRecommendation(form, memberId);
      const settled = await this.settleReview.execute(work, withdrawn.form, now);
      work.forms.update(settled.form, [...withdrawn.events, ...settled.events], now, memberId);
      work.recommendations.withdraw(withdrawn.recommendationId, now);
    });
  }
}
