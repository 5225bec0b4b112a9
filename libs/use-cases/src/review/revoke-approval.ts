import { Injectable } from '@nestjs/common';
import { revoke, type EligibilityForm } from '#domain';
import { expectVersion } from '../forms/expect-version.js';
import { Clock } from '../ports/clock.js';
import { Policies } from '../ports/policies.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { expectNoConflict } from './change-conflicts.js';
import { FollowDuplicates } from './follow-duplicates.js';
import { applicantOf } from './recipients.js';

export interface Revocation {
  formId: string;
  /** Told to the applicant and kept in the history. */
  reason: string;
  revokedBy: string;
  seenVersion?: number | undefined;
}

/** A chair takes an approval back: the activity leaves the catalog at once, and the applicant is told why. */
@Injectable()
export class RevokeApproval {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly followDuplicates: FollowDuplicates,
  ) {}

  /** @throws DomainError `form.not-found`, `form.version-stale`, `form.state-conflict` */
  async execute({ formId, reason, revokedBy, seenVersion }: Revocation): Promise<EligibilityForm> {
    const now = await this.clock.now();
    return this.unitOfWork.run(async (work) => {
      const { forms, listings, mails } = work;
      const form = await forms.get(formId);
      expectNoConflict(form, revokedBy);
      expectVersion(form, seenVersion, 'committee');
      const revoked = revoke(form, reason, now);
      forms.update(revoked.form, revoked.events, now, revokedBy);
      listings.revoke(formId, now);
      const step = revoked.form.decision.id;
      mails.order({ kind: 'revoked', step, form, to: applicantOf(form), data: { reason } }, now);
      const policy = this.policies.version(form.program, form.policyVersion);
      await this.followDuplicates.decided(work, revoked.form, policy, now);
      return revoked.form;
    });
  }
}
