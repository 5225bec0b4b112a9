import { Injectable } from '@nestjs/common';
import {
  checkCredential,
  DomainError,
  localDateAt,
  renewalOpening,
  termReminders,
  type Credential,
  type CredentialFacts,
  type Instant,
  type Policy,
} from '#domain';
import { Clock } from '../ports/clock.js';
import { MemberRoll, type HeldCredential, type RollChange } from '../ports/member-roll.js';
import { Policies } from '../ports/policies.js';

export interface AwardCommand {
  id: string;
  program: string;
  /** In lower case; an account is made where there is none. */
  email: string;
  name: string;
  facts: CredentialFacts;
  by: string;
}

/** The board awards a credential to a person. */
@Injectable()
export class AwardCredential {
  constructor(
    private readonly roll: MemberRoll,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `credential.invalid`, `credential.exists`, `program.not-found` */
  async execute({ id, program, email, name, facts, by }: AwardCommand): Promise<HeldCredential> {
    const before = await this.roll.find(program, id);
    // An earlier run of the same request stored it and could not answer any more.
    if (before !== undefined) return before;
    const now = await this.clock.now();
    const policy = this.policies.inForceAt(program, now);
    requireValid(facts, policy, now);
    const credential: Credential = { ...facts, id, program, memberId: '', version: 1 };
    const planned = plannedFor(credential, policy, now);
    await this.roll.store(program, [{ credential, email, name, formerVersion: null, ...planned }], now, by);
    return found(await this.roll.find(program, id));
  }
}

export interface CredentialChange {
  program: string;
  id: string;
  /** Asked for once everything else was found right. */
  seenVersion: () => number;
  facts: CredentialFacts;
  by: string;
}

/** The board sets an award or its term anew, or ends the credential; every version stays on record. */
@Injectable()
export class ChangeCredential {
  constructor(
    private readonly roll: MemberRoll,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `credential.unknown`, `credential.invalid`, `credential.version-stale`, `credential.exists` */
  async execute({ program, id, seenVersion, facts, by }: CredentialChange): Promise<HeldCredential> {
    const { credential: former, email } = found(await this.roll.find(program, id));
    const now = await this.clock.now();
    const policy = this.policies.inForceAt(program, now);
    requireValid(facts, policy, now);
    const version = seenVersion();
    if (former.version !== version) {
      throw new DomainError('credential.version-stale', 'The credential has changed since it was read.');
    }
    const credential: Credential = { ...former, ...facts, version: version + 1 };
    const planned = plannedFor(credential, policy, now);
    await this.roll.store(program, [{ credential, email, name: '', formerVersion: version, ...planned }], now, by);
    return found(await this.roll.find(program, id));
  }
}

/** What is to happen before its term ends: nothing for what is held no more. */
export function plannedFor(
  credential: Credential,
  policy: Policy,
  now: Instant,
): Pick<RollChange, 'reminders' | 'opening'> {
  if (credential.ending !== null) return { reminders: [], opening: null };
  const today = localDateAt(now, policy.timeZone);
  return {
    reminders: termReminders(credential, policy, today, now),
    opening: renewalOpening(credential, policy, today, now),
  };
}

function requireValid(facts: CredentialFacts, policy: Policy, now: Instant): void {
  const problems = checkCredential(facts, policy, localDateAt(now, policy.timeZone));
  if (problems.length === 0) return;
  throw new DomainError('credential.invalid', 'The credential cannot be awarded like this.', {}, problems);
}

function found(held: HeldCredential | undefined): HeldCredential {
  if (held === undefined) throw new DomainError('credential.unknown', 'There is no such credential.');
  return held;
}
