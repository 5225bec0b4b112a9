import { Injectable } from '@nestjs/common';
import { DomainError, type Policy } from '#domain';
import { PolicyProposalsQuery, PolicyReplaysQuery, PolicyVersionsQuery } from '#persistence';
import { Policies, PolicyProposals } from '#use-cases';
import {
  PolicyFindingResponse,
  PolicyReplayResponse,
  ProposalEventResponse,
  ProposalSummaryResponse,
  type ProposalResponse,
  type WrittenPolicyResponse,
} from './policy-life.response.js';

/** A proposal with all that the board looks at before it decides. */
@Injectable()
export class ShownProposals {
  constructor(
    private readonly proposals: PolicyProposals,
    private readonly query: PolicyProposalsQuery,
    private readonly replays: PolicyReplaysQuery,
    private readonly versions: PolicyVersionsQuery,
    private readonly policies: Policies,
  ) {}

  /** @throws DomainError `policy-proposal.unknown` */
  async show(program: string, id: string): Promise<ProposalResponse> {
    const [stored, summary, events, replay] = await Promise.all([
      this.proposals.find(program, id),
      this.query.summary(id),
      this.query.events(id),
      this.replays.latest(program, { proposalId: id }),
    ]);
    if (stored === undefined || summary === undefined) {
      throw new DomainError('policy-proposal.unknown', 'There is no such proposal.');
    }
    const { proposal, document } = stored;
    const latest = this.policies.versions(program).at(-1);
    // Once adopted it stands in its own way: what it says of versions is no news.
    const findings = proposal.state === 'adopted' ? [] : this.policies.inspect(program, proposal.text).findings;
    return Object.assign(ProposalSummaryResponse.of(summary, latest?.version ?? ''), {
      text: proposal.text,
      document,
      written: this.policies.text(document),
      base: await this.written(this.policies.version(program, proposal.baseVersion)),
      findings: findings.map((finding) => PolicyFindingResponse.of(finding)),
      events: events.map((event) => ProposalEventResponse.of(event)),
      replay: replay === undefined ? null : PolicyReplayResponse.of(replay),
    });
  }

  async written(policy: Policy): Promise<WrittenPolicyResponse> {
    const document = this.policies.document(policy);
    const { id, version, effectiveFrom } = policy;
    const written = this.policies.text(document);
    return { version, effectiveFrom, document, text: (await this.versions.text(id, version)) ?? written, written };
  }
}
