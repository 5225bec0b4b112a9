import { Injectable } from '@nestjs/common';
import {
  DomainError,
  evaluate,
  requireValidQuestion,
  startOfDay,
  type Candidate,
  type CreditEntry,
  type CreditPolicy,
  type Evaluation,
  type Instant,
} from '#domain';
import { Clock } from '../ports/clock.js';
import { LinearSolvers } from '../ports/linear-solvers.js';
import { Policies } from '../ports/policies.js';

/** Which rules count: a program's in force when the cycle began, one of its versions, or a document of its own. */
export type PolicyChoice =
  | { kind: 'in-force'; program: string }
  | { kind: 'version'; program: string; version: string }
  | { kind: 'document'; document: unknown };

export interface EvaluateCreditsCommand {
  /** The program asked; it is known, whatever rules are chosen. */
  program: string;
  policy: PolicyChoice;
  candidate: Candidate;
  credits: readonly CreditEntry[];
}

/** Says where somebody with these credits would stand. Stores nothing. */
@Injectable()
export class EvaluateCredits {
  constructor(
    private readonly policies: Policies,
    private readonly solvers: LinearSolvers,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `program.not-found`, `policy.invalid`, `credits.invalid` */
  async execute({ program, policy, candidate, credits }: EvaluateCreditsCommand): Promise<Evaluation> {
    const now = await this.clock.now();
    this.policies.inForceAt(program, now);
    const rules = this.rulesOf(policy, candidate, now);
    requireValidQuestion(rules, candidate, credits);
    return evaluate(rules, candidate, credits, await this.solvers.load());
  }

  private rulesOf(choice: PolicyChoice, candidate: Candidate, now: Instant): CreditPolicy {
    switch (choice.kind) {
      case 'document':
        return withNames(this.policies.read(choice.document), candidate);
      case 'version':
        return this.stored(() => this.policies.version(choice.program, choice.version));
      case 'in-force':
        return this.stored(() => {
          const { timeZone } = this.policies.inForceAt(choice.program, now);
          return this.policies.inForceAt(choice.program, startOfDay(candidate.cycle.start, timeZone));
        });
    }
  }

  /** The policy is named in the body: that it is unknown is no matter of the address. */
  private stored(read: () => CreditPolicy): CreditPolicy {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw new DomainError('policy.invalid', error.message, {}, [{ pointer: '/policy', message: error.message }]);
    }
  }
}

/** A policy that comes with the question and lists no credentials leaves their names open. */
function withNames(policy: CreditPolicy, { credentials, credential }: Candidate): CreditPolicy {
  if (policy.credentials.length > 0) return policy;
  const named = new Set([...credentials, ...(credential === null ? [] : [credential])]);
  return { ...policy, credentials: [...named].map((id) => ({ id, label: id })) };
}
