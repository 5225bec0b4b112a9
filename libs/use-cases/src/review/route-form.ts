import { Injectable } from '@nestjs/common';
import { route } from '#domain';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { Policies } from '../ports/policies.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { detectedConflicts } from './change-conflicts.js';
import { callFor } from './recipients.js';

@Injectable()
export class RouteForm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly committees: Committees,
  ) {}

  /** Does nothing when the form is no longer waiting to be routed: the job may run twice. */
  async execute(formId: string): Promise<void> {
    const now = await this.clock.now();
    await this.unitOfWork.run(async ({ forms, mails }) => {
      const form = await forms.get(formId);
      if (form.status !== 'submitted') return;
      const routed = route(form, this.policies.version(form.program, form.policyVersion).review);
      const found = await detectedConflicts(routed.form, this.committees);
      const { kind, to, events } = await callFor(found.form, this.committees);
      forms.update(found.form, [...routed.events, ...found.events, ...events], now, null);
      forms.setConflicts(form, found.changed, now, null);
      mails.order({ kind, step: '1', form, to }, now);
    });
  }
}
