import { Injectable } from '@nestjs/common';
import {
  DomainError,
  evaluate,
  explainChange,
  localDateAt,
  recordEntries,
  standingChange,
  termOn,
  type Evaluation,
  type LinearSolver,
  type LocalDate,
  type Policy,
} from '#domain';
import { Clock } from '../ports/clock.js';
import { LinearSolvers } from '../ports/linear-solvers.js';
import { Policies } from '../ports/policies.js';
import { PolicyProposals } from '../ports/policy-proposals.js';
import {
  PolicyReplays,
  type ReplayedCredential,
  type ReplayedStanding,
  type ReplayRow,
} from '../ports/policy-replays.js';
import { found } from './propose-policy.js';

export type ReplaySubject = { proposalId: string } | { version: string };

export interface ReplayOrder {
  id: string;
  program: string;
  subject: ReplaySubject;
  by: string;
}

/** Has a worker count what a proposal, or an adopted version, would do to every member whose term runs. */
@Injectable()
export class StartReplay {
  constructor(
    private readonly replays: PolicyReplays,
    private readonly proposals: PolicyProposals,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `policy-proposal.unknown`, `policy-version.unknown` */
  async execute({ id, program, subject, by }: ReplayOrder): Promise<void> {
    const now = await this.clock.now();
    const asOf = localDateAt(now, this.policies.inForceAt(program, now).timeZone);
    const order = { id, program, asOf, requestedBy: by };
    if ('proposalId' in subject) {
      const { proposal, document } = found(await this.proposals.find(program, subject.proposalId));
      const { policyVersion } = proposal;
      const of = { id: proposal.id, version: proposal.version };
      await this.replays.start({ ...order, proposal: of, policyVersion, document }, now);
      return;
    }
    const policy = knownVersion(this.policies, program, subject.version);
    const document = this.policies.document(policy);
    await this.replays.start({ ...order, proposal: null, policyVersion: policy.version, document }, now);
  }
}

/** @throws DomainError `policy-version.unknown` */
export function knownVersion(policies: Policies, program: string, version: string): Policy {
  const policy = policies.versions(program).find((one) => one.version === version);
  if (policy === undefined) throw new DomainError('policy-version.unknown', `There is no version ${version}.`);
  return policy;
}

/** Credentials between two words about the progress. */
const BATCH = 50;

/** Counts standings under the rules of each term and under others. It may run twice, or stop anywhere and go on. */
@Injectable()
export class ReplayPolicy {
  constructor(
    private readonly replays: PolicyReplays,
    private readonly policies: Policies,
    private readonly solvers: LinearSolvers,
    private readonly clock: Clock,
  ) {}

  async execute(replayId: string): Promise<void> {
    const replay = await this.replays.begin(replayId, await this.clock.now());
    if (replay === undefined) return;
    const { program, asOf } = replay;
    const proposed = this.policies.fromDocument(replay.document);
    const solver = await this.solvers.load();
    await this.policies.refresh();
    for (let { after } = replay; ;) {
      const held = await this.replays.held(program, asOf, after, BATCH);
      const rows = held.map((one) => this.compare(one, { program, proposed, asOf, solver }));
      if (!(await this.replays.add(replayId, rows))) return;
      after = held.at(-1)?.credential.id ?? after;
      if (held.length < BATCH) break;
    }
    await this.replays.finish(replayId, await this.clock.now());
  }

  private compare(
    { credential, kinds, claims, appliedFor }: ReplayedCredential,
    { program, proposed, asOf, solver }: { program: string; proposed: Policy; asOf: LocalDate; solver: LinearSolver },
  ): ReplayRow {
    const { cycle } = this.policies.versions(program).at(-1)?.credits ?? proposed.credits;
    const term = termOn(credential, cycle, asOf);
    const policy = this.policies.forTerm(program, term);
    const inTerm = claims.filter(({ completedOn }) => term.start <= completedOn && completedOn <= term.end);
    const entries = recordEntries(inTerm, credential);
    const at = asOf < term.end ? asOf : term.end;
    const candidate = { cycle: term, asOf: at, flags: [], credentials: kinds, credential: credential.kind };
    const keeps = appliedFor.includes(term.end);
    const [former, then] = [policy, keeps ? policy : proposed].map((rules) =>
      evaluate(rules, candidate, entries, solver),
    ) as [Evaluation, Evaluation];
    const labels = [...proposed.categories, ...policy.categories].map(({ id, label }) => [id, label] as const);
    return {
      credentialId: credential.id,
      term,
      formerVersion: policy.version,
      change: standingChange(former, then),
      former: standingOf(former),
      proposed: standingOf(then),
      explanation: keeps
        ? [`The renewal of this term was applied for under version ${policy.version}: no other rules come to it.`]
        : explainChange(former, then, { unit: proposed.unit.label, categories: new Map(labels) }),
    };
  }
}

function standingOf({ requiredTotal, countedTotal, stillNeeded, met, byCategory }: Evaluation): ReplayedStanding {
  const counted = byCategory.map(({ category, counted: amount }) => ({ category, counted: amount }));
  return { requiredTotal, countedTotal, stillNeeded, met, byCategory: counted };
}
