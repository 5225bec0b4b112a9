import { Injectable } from '@nestjs/common';
import { DomainError, requireNewcomer, type EligibilityForm } from '#domain';
import { expectVersion } from '../forms/expect-version.js';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Policies } from '../ports/policies.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { expectNoConflict } from './change-conflicts.js';
import { FollowDuplicates } from './follow-duplicates.js';
import { publishDecision } from './publish-decision.js';

/** Makes a held decision known before its undo time is over. */
@Injectable()
export class ReleaseHeldDecision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly policies: Policies,
    readonly ids: Ids,
    readonly followDuplicates: FollowDuplicates,
  ) {}

  /** @throws DomainError `form.not-found`, `form.version-stale`, `decision.none-held`, `review.earlier-round` */
  async execute(formId: string, seenVersion: number | undefined, releasedBy: string): Promise<EligibilityForm> {
    const now = await this.clock.now();
    return this.unitOfWork.run(async (work) => {
      const form = await work.forms.get(formId);
      expectNoConflict(form, releasedBy);
      expectVersion(form, seenVersion, 'committee');
      if (form.status !== 'decision_held') {
        throw new DomainError('decision.none-held', `Form ${form.number} has no decision that is held.`);
      }
      requireNewcomer(form, releasedBy);
      work.timers.cancel(formId, ['release']);
      const policy = this.policies.version(form.program, form.policyVersion);
      return publishDecision(work, form, policy, now, this, { releasedBy });
    });
  }
}
