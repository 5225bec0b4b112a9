import { Injectable } from '@nestjs/common';
import {
  DomainError,
  isInConflict,
  isInReview,
  requireRulable,
  ruleOnConflict,
  type ConflictState,
  type EligibilityForm,
} from '#domain';
import { expectVersion } from '../forms/expect-version.js';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { Policies } from '../ports/policies.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { expectNoConflict, writeConflicts } from './change-conflicts.js';
import { LeastOpenWork } from './least-open-work.js';
import { SettleReview } from './settle-review.js';

export interface ConflictRuling {
  formId: string;
  memberId: string;
  state: ConflictState;
  reason: string;
  ruledBy: string;
}

/** A chair or headquarters says whether a member has a conflict. Detection leaves what was ruled as it is. */
@Injectable()
export class RuleOnConflict {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    readonly policies: Policies,
    readonly committees: Committees,
    readonly leastOpenWork: LeastOpenWork,
    readonly settleReview: SettleReview,
  ) {}

  /**
   * @throws DomainError `conflict.own` for a ruling on oneself, `review.member-unknown`, `review.reviewer-not-eligible`,
   *   `form.not-found`, `form.version-stale`, `form.state-conflict`
   */
  async execute(ruling: ConflictRuling, seenVersion: () => number): Promise<EligibilityForm> {
    const { formId, memberId, ruledBy } = ruling;
    const now = await this.clock.now();
    return this.unitOfWork.run(async (work) => {
      const form = await work.forms.get(formId);
      expectNoConflict(form, ruledBy);
      requireRulable(form, memberId, ruledBy);
      const members = await this.committees.reviewers(form.program);
      if (!members.some(({ id }) => id === memberId)) {
        throw new DomainError('review.member-unknown', `That person does not review for ${form.program}.`);
      }
      expectVersion(form, seenVersion(), 'committee');
      const wasInConflict = isInConflict(form, memberId);
      const ruled = await writeConflicts(work, ruleOnConflict(form, ruling), this, { now, actor: ruledBy });
      // Whoever may see an open form again is told of it, unless somebody has it already.
      if (wasInConflict && ruling.state === 'cleared' && isInReview(ruled) && ruled.assignments.length === 0) {
        work.mails.order({ kind: 'new-form', step: `cleared/${String(ruled.version)}`, form, to: [memberId] }, now);
      }
      return ruled;
    });
  }
}
