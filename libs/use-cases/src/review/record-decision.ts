import { Injectable } from '@nestjs/common';
import {
  decide,
  isInReview,
  PROMISE_TIMERS,
  QUESTION_TIMERS,
  releaseTimer,
  requireDecider,
  requireMandate,
  requireValidRuling,
  type EligibilityForm,
  type Ruling,
} from '#domain';
import { expectVersion } from '../forms/expect-version.js';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { Ids } from '../ports/ids.js';
import { Policies } from '../ports/policies.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { expectNoConflict } from './change-conflicts.js';
import { committeeOf } from './committee-of.js';
import { FollowDuplicates } from './follow-duplicates.js';
import { publishDecision } from './publish-decision.js';

@Injectable()
export class RecordDecision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly committees: Committees,
    readonly ids: Ids,
    readonly followDuplicates: FollowDuplicates,
  ) {}

  /**
   * Whether the recommendations carry the decision is judged here, with the committee as it is now.
   *
   * @throws DomainError `form.not-found`, `review.chair-decides`, `decision.invalid`, `form.version-stale`,
   *   `form.state-conflict`, `review.quorum-not-met`, `review.majority-differs`
   */
  async execute(formId: string, seenVersion: () => number, ruling: Ruling): Promise<EligibilityForm> {
    const now = await this.clock.now();
    return this.unitOfWork.run(async (work) => {
      const form = await work.forms.get(formId);
      expectNoConflict(form, ruling.decidedBy);
      // The first run of this request was not able to answer any more.
      if ('decision' in form && form.decision.id === ruling.decisionId) return form;
      const policy = this.policies.version(form.program, form.policyVersion);
      const { review } = policy;
      const committee = review.decision.mode === 'single' ? null : await committeeOf(form.program, this.committees);
      if (committee !== null && isInReview(form)) requireDecider(form, ruling.decidedBy, committee, review);
      requireValidRuling(form, ruling, policy, now);
      expectVersion(form, seenVersion(), 'committee');
      const { form: held, events } = decide(form, ruling, policy, now);
      if (committee !== null) requireMandate(form, ruling.outcome, committee, review);
      if (policy.review.undoSeconds === 0) {
        return publishDecision(work, held, policy, now, this, { earlier: events });
      }
      work.forms.update(held, events, now, ruling.decidedBy);
      work.timers.suspend(formId, [...PROMISE_TIMERS, ...QUESTION_TIMERS]);
      work.timers.start([releaseTimer(held)]);
      return held;
    });
  }
}
