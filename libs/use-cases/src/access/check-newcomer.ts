import { Injectable } from '@nestjs/common';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { Policies } from '../ports/policies.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { findConflictsOf } from '../review/find-conflicts-of.js';
import { LeastOpenWork } from '../review/least-open-work.js';
import { SettleReview } from '../review/settle-review.js';
import { Accounts, type RoleOrder } from './ports/accounts.js';

/**
 * Who is about to review for a program is compared with its open forms first: whoever has the role never sees a form that
 * they are in conflict with. The job that a role leaves behind looks again, for forms that come in meanwhile.
 */
@Injectable()
export class CheckNewcomer {
  constructor(
    private readonly accounts: Accounts,
    private readonly clock: Clock,
    readonly unitOfWork: UnitOfWork,
    readonly committees: Committees,
    readonly policies: Policies,
    readonly leastOpenWork: LeastOpenWork,
    readonly settleReview: SettleReview,
  ) {}

  /** @param order with the address in lower case; its account is created if there is none */
  async execute({ email, name, grant: { program, role }, grantedBy }: RoleOrder): Promise<void> {
    if (program === null || (role !== 'reviewer' && role !== 'chair')) return;
    const { id: personId } = await this.accounts.findOrCreate(email, { name, by: grantedBy });
    await findConflictsOf({ program, personId }, this, await this.clock.now());
  }
}
