import { Injectable } from '@nestjs/common';
import { isInConflict, recuse, type EligibilityForm } from '#domain';
import { expectVersion } from '../forms/expect-version.js';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { Policies } from '../ports/policies.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { writeConflicts } from './change-conflicts.js';
import { LeastOpenWork } from './least-open-work.js';
import { SettleReview } from './settle-review.js';

export interface Recusal {
  formId: string;
  memberId: string;
  reason: string;
  seenVersion?: number | undefined;
}

/** A member declares a conflict of their own: from then on the form does not exist for them. */
@Injectable()
export class RecuseMember {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    readonly policies: Policies,
    readonly committees: Committees,
    readonly leastOpenWork: LeastOpenWork,
    readonly settleReview: SettleReview,
  ) {}

  /** @throws DomainError `form.not-found`, `form.version-stale`, `form.state-conflict` while their decision is held */
  async execute({ formId, memberId, reason, seenVersion }: Recusal): Promise<EligibilityForm> {
    const now = await this.clock.now();
    return this.unitOfWork.run(async (work) => {
      const form = await work.forms.get(formId);
      // Sent twice at the same time: the first one has done it.
      if (isInConflict(form, memberId)) return form;
      expectVersion(form, seenVersion, 'committee');
      return writeConflicts(work, recuse(form, memberId, reason), this, { now, actor: memberId });
    });
  }
}
