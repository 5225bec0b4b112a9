import { Injectable } from '@nestjs/common';
import { route } from '#domain';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { Policies } from '../ports/policies.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { findReviewers } from './find-reviewers.js';
import { LeastOpenWork } from './least-open-work.js';
import { SettleReview } from './settle-review.js';

@Injectable()
export class RouteForm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly policies: Policies,
    readonly committees: Committees,
    readonly leastOpenWork: LeastOpenWork,
    readonly settleReview: SettleReview,
  ) {}

  /** Does nothing when the form is no longer waiting to be routed: the job may run twice. */
  async execute(formId: string): Promise<void> {
    const now = await this.clock.now();
    await this.unitOfWork.run(async (work) => {
      const { forms, mails } = work;
      const form = await forms.get(formId);
      if (form.status !== 'submitted') return;
      const policy = this.policies.version(form.program, form.policyVersion);
      const routed = route(form, policy.review);
      const found = await findReviewers(work, routed.form, policy, this, now);
      forms.update(found.form, [...routed.events, ...found.events], now, null);
      forms.setConflicts(form, found.conflicts, now, null);
      for (const id of found.endedAssignmentIds) forms.endAssignment(id, now);
      for (const assignment of found.assignments) forms.addAssignment(form, assignment, now, null);
      mails.order({ kind: found.call.kind, step: '1', form, to: found.call.to }, now);
    });
  }
}
