import { Injectable } from '@nestjs/common';
import { adviceAgain, recommend, requireStanding, requireValidAdvice } from '#domain';
import { expectVersion } from '../forms/expect-version.js';
import { Clock } from '../ports/clock.js';
import { Policies } from '../ports/policies.js';
import { AlreadyStored, UnitOfWork } from '../ports/unit-of-work.js';
import { expectNoConflict } from './change-conflicts.js';
import type { RecommendationCommand } from './give-recommendation.js';
import { SettleReview } from './settle-review.js';

/** A member stands by what they advised on an earlier revision: it counts again. */
@Injectable()
export class ConfirmRecommendation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly settleReview: SettleReview,
  ) {}

  /**
   * The id of the recommendation that stands: the present one where it needs no confirmation.
   *
   * @throws DomainError `form.not-found`, `form.version-stale`, `recommendation.none-given`, `recommendation.invalid`
   *   when the present revision does not allow it any more, `form.state-conflict`
   */
  async execute(command: Omit<RecommendationCommand, 'advising'>): Promise<string> {
    const { recommendationId: id, formId, memberId, seenVersion } = command;
    const now = await this.clock.now();
    try {
      return await this.unitOfWork.run(async (work) => {
        const form = await work.forms.get(formId);
        expectNoConflict(form, memberId);
        if (form.recommendations.some((one) => one.id === id)) return id;
        expectVersion(form, seenVersion, 'committee');
        const standing = requireStanding(form, memberId);
        if (standing.revision === form.revision) return standing.id;
        const policy = this.policies.version(form.program, form.policyVersion);
        const advising = adviceAgain(await work.recommendations.get(standing.id));
        requireValidAdvice(form, advising, policy);
        const advised = recommend(form, { id, memberId, advising }, policy, now);
        const settled = await this.settleReview.execute(work, advised.form, now);
        work.forms.update(settled.form, [...advised.events, ...settled.events], now, memberId);
        work.recommendations.insert(advised.given, advised.replaced);
        return id;
      });
    } catch (error) {
      // The first run of this request was not able to answer any more, and was replaced since.
      if (error instanceof AlreadyStored) return id;
      throw error;
    }
  }
}
