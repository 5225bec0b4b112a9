import { Injectable } from '@nestjs/common';
import { route } from '#domain';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { Policies } from '../ports/policies.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { detectedConflicts } from './change-conflicts.js';
import { LeastOpenWork } from './least-open-work.js';
import { callFor } from './recipients.js';

@Injectable()
export class RouteForm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly committees: Committees,
    private readonly leastOpenWork: LeastOpenWork,
  ) {}

  /** Does nothing when the form is no longer waiting to be routed: the job may run twice. */
  async execute(formId: string): Promise<void> {
    const now = await this.clock.now();
    await this.unitOfWork.run(async ({ forms, mails }) => {
      const form = await forms.get(formId);
      if (form.status !== 'submitted') return;
      const policy = this.policies.version(form.program, form.policyVersion);
      const routed = route(form, policy.review);
      const found = await detectedConflicts(routed.form, this.committees);
      const byLoad = policy.review.assignment === 'least-open-work';
      const assigned = byLoad ? await this.leastOpenWork.assign(found.form, policy, now) : null;
      const current = assigned?.form ?? found.form;
      const everyoneAway = byLoad && assigned === null;
      const { kind, to, events } = await callFor(current, this.committees, everyoneAway);
      const all = [...routed.events, ...found.events, ...(assigned?.events ?? []), ...events];
      forms.update(current, all, now, null);
      forms.setConflicts(form, found.changed, now, null);
      for (const assignment of current.assignments) forms.addAssignment(form, assignment, now, null);
      mails.order({ kind, step: '1', form, to }, now);
    });
  }
}
