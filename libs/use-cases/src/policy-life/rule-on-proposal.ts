import { Injectable } from '@nestjs/common';
import { adoptProposal, localDateAt, requireNotPast, returnProposal, type LocalDate } from '#domain';
import { Clock } from '../ports/clock.js';
import { Policies } from '../ports/policies.js';
import { PolicyProposals, type StoredProposal } from '../ports/policy-proposals.js';
import { found, latestOf, requireSeen } from './propose-policy.js';

export interface RulingOnProposal {
  program: string;
  id: string;
  by: string;
  /** Left out: whatever became of it since it was read. */
  seenVersion: number | undefined;
}

/** The board makes a proposal the program's next version, from a day on, or returns it with a reason. */
@Injectable()
export class RuleOnProposal {
  constructor(
    private readonly proposals: PolicyProposals,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `policy-proposal.unknown`, `policy.invalid`, `policy.version-stale`, `policy.state-conflict`, `policy.outdated` */
  async adopt(ruling: RulingOnProposal, effectiveFrom: LocalDate, note: string): Promise<StoredProposal> {
    const { program, id, by, seenVersion } = ruling;
    const { proposal: former, document } = found(await this.proposals.find(program, id));
    await this.policies.refresh();
    const now = await this.clock.now();
    const latest = latestOf(this.policies, program);
    const today = localDateAt(now, latest.timeZone);
    requireNotPast(effectiveFrom, today);
    if (seenVersion !== undefined) requireSeen(former, seenVersion);
    const proposal = adoptProposal(former, effectiveFrom, latest, today);
    const adopted = { ...document, effectiveFrom };
    const details = { effectiveFrom, note };
    await this.proposals.adopt({ proposal, document: adopted, kind: 'adopted', details, by }, effectiveFrom, now);
    await this.policies.refresh();
    return { proposal, document: adopted };
  }

  /** @throws DomainError `policy-proposal.unknown`, `policy.version-stale`, `policy.state-conflict` */
  async sendBack({ program, id, by, seenVersion }: RulingOnProposal, reason: string): Promise<StoredProposal> {
    const { proposal: former, document } = found(await this.proposals.find(program, id));
    if (seenVersion !== undefined) requireSeen(former, seenVersion);
    const proposal = returnProposal(former);
    const change = { proposal, document, kind: 'returned', details: { reason }, by } as const;
    await this.proposals.update(change, await this.clock.now());
    return { proposal, document };
  }
}
