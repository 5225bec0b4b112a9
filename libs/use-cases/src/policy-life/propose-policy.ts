import { Injectable } from '@nestjs/common';
import {
  describeFinding,
  DomainError,
  localDateAt,
  reviseProposal,
  withdrawProposal,
  type Instant,
  type PolicyProposal,
} from '#domain';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Policies, type PolicyDocument } from '../ports/policies.js';
import { PolicyProposals, type StoredProposal } from '../ports/policy-proposals.js';
import { PolicyReplays } from '../ports/policy-replays.js';

export interface ProposeCommand {
  id: string;
  program: string;
  /** YAML or JSON. */
  text: string;
  /** For the board. */
  reason: string;
  by: string;
}

/** The committee lays a version before the board; what it would do to members is counted at once. */
@Injectable()
export class ProposePolicy {
  constructor(
    private readonly proposals: PolicyProposals,
    private readonly replays: PolicyReplays,
    private readonly policies: Policies,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `policy.invalid` with the line of every error, `program.not-found` */
  async execute({ id, program, text, reason, by }: ProposeCommand): Promise<StoredProposal> {
    const before = await this.proposals.find(program, id);
    // An earlier run of the same request stored it and could not answer any more.
    if (before !== undefined) return before;
    await this.policies.refresh();
    const { document, policyVersion, baseVersion } = readProposal(this.policies, program, text);
    const now = await this.clock.now();
    const proposal: PolicyProposal = {
      id,
      program,
      baseVersion,
      policyVersion,
      text,
      reason,
      state: 'proposed',
      proposedBy: by,
      proposedAt: now,
      version: 1,
    };
    const details = { baseVersion, policyVersion, reason, text };
    await this.proposals.insert({ proposal, document, kind: 'proposed', details, by }, now);
    await this.replays.start(
      { ...replayOf(proposal, document, by), id: this.ids.next(), asOf: this.today(program, now) },
      now,
    );
    return { proposal, document };
  }

  /** Written anew, on the rules as they are today. @throws as {@link execute}, and `policy.state-conflict`, `policy.version-stale` */
  async revise(command: ProposeCommand, seenVersion: () => number): Promise<StoredProposal> {
    const { id, program, text, reason, by } = command;
    const { proposal: former } = found(await this.proposals.find(program, id));
    await this.policies.refresh();
    const { document, policyVersion, baseVersion } = readProposal(this.policies, program, text);
    requireSeen(former, seenVersion());
    const latest = latestOf(this.policies, program);
    const proposal = reviseProposal(former, { text, policyVersion, reason }, latest);
    const now = await this.clock.now();
    const details = { baseVersion, policyVersion, reason, text };
    await this.proposals.update({ proposal, document, kind: 'revised', details, by }, now);
    await this.replays.start(
      { ...replayOf(proposal, document, by), id: this.ids.next(), asOf: this.today(program, now) },
      now,
    );
    return { proposal, document };
  }

  /** @throws DomainError `policy-proposal.unknown`, `policy.state-conflict`, `policy.version-stale` */
  async withdraw(program: string, id: string, by: string, seenVersion: number | undefined): Promise<StoredProposal> {
    const { proposal: former, document } = found(await this.proposals.find(program, id));
    if (seenVersion !== undefined) requireSeen(former, seenVersion);
    const proposal = withdrawProposal(former);
    await this.proposals.update({ proposal, document, kind: 'withdrawn', details: {}, by }, await this.clock.now());
    return { proposal, document };
  }

  private today(program: string, now: Instant): ReturnType<typeof localDateAt> {
    return localDateAt(now, this.policies.inForceAt(program, now).timeZone);
  }
}

function readProposal(
  policies: Policies,
  program: string,
  text: string,
): { document: PolicyDocument; policyVersion: string; baseVersion: string } {
  const { findings, policy, document } = policies.inspect(program, text);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || policy === null || document === null) {
    const fields = errors.map((error) => ({
      pointer: '/text',
      message: `line ${error.line}: ${describeFinding(error)}`,
    }));
    const detail = fields[0] === undefined ? '' : ` ${fields[0].message}.`;
    throw new DomainError('policy.invalid', `The policy cannot be used.${detail}`, {}, fields);
  }
  return { document, policyVersion: policy.version, baseVersion: latestOf(policies, program).version };
}

function replayOf(
  { id, program, version, policyVersion }: PolicyProposal,
  document: PolicyDocument,
  requestedBy: string,
): Omit<Parameters<PolicyReplays['start']>[0], 'id' | 'asOf'> {
  return { program, proposal: { id, version }, policyVersion, document, requestedBy };
}

export function latestOf(policies: Policies, program: string): ReturnType<Policies['version']> {
  const latest = policies.versions(program).at(-1);
  if (latest === undefined) throw new DomainError('program.not-found', `There is no such program: ${program}.`);
  return latest;
}

export function found(stored: StoredProposal | undefined): StoredProposal {
  if (stored === undefined) throw new DomainError('policy-proposal.unknown', 'There is no such proposal.');
  return stored;
}

/** @throws DomainError `policy.version-stale` */
export function requireSeen({ version }: PolicyProposal, seen: number): void {
  if (version !== seen) throw new DomainError('policy.version-stale', 'The proposal has changed since it was read.');
}
