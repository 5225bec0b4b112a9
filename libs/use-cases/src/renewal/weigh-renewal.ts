import { Injectable } from '@nestjs/common';
import {
  DomainError,
  type Circumstances,
  type Instant,
  type Policy,
  type Renewal,
  type Standing,
  type RenewalVerdict,
} from '#domain';
import { Claims } from '../ports/claims.js';
import { Clock } from '../ports/clock.js';
import { MemberRoll } from '../ports/member-roll.js';
import { Policies } from '../ports/policies.js';
import { CreditRecords, type CreditRecord } from '../record/credit-records.js';

/** What a renewal is judged by, as it is at this moment. */
export interface Weighed extends Circumstances {
  record: CreditRecord;
  verdict: RenewalVerdict;
  /** Were every pending claim accepted. */
  withPending: Standing;
}

/** Holds a renewal against the record of its term, under the policy version of that term, or of the application. */
@Injectable()
export class WeighRenewal {
  constructor(
    private readonly records: CreditRecords,
    private readonly claims: Claims,
    private readonly roll: MemberRoll,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `credential.unknown`, `record.none` */
  async execute(renewal: Renewal): Promise<Weighed> {
    const { program, memberId, credentialId, term } = renewal;
    // The ledger's end comes first: what is appended between the reads makes the verdict stale, never too new.
    const ledgerSeq = await this.claims.ledgerSeq(program, memberId);
    const record = await this.records.read({
      program,
      memberId,
      credentialId,
      on: term.end,
      claimsOnly: true,
      policy: this.policyOf(renewal),
    });
    const now = await this.clock.now();
    return {
      record,
      verdict: verdictOf(record, ledgerSeq, now),
      withPending: record.evaluation.projected,
      credential: record.credential,
      policy: record.policy,
      now,
    };
  }

  /** Without the record. */
  async circumstances(renewal: Renewal): Promise<Circumstances> {
    const credential = await this.roll.byId(renewal.credentialId);
    if (credential === undefined) throw new DomainError('credential.unknown', 'There is no such credential.');
    return { credential, policy: this.policyOf(renewal), now: await this.clock.now() };
  }

  /** An application is judged by the version under which it was made, also where the board has moved the term since. */
  policyOf({ program, term, application, policyVersion }: Renewal): Policy {
    return application === null ? this.policies.forTerm(program, term) : this.policies.version(program, policyVersion);
  }
}

function verdictOf({ evaluation }: CreditRecord, ledgerSeq: number, at: Instant): RenewalVerdict {
  const { met, countedTotal, requiredTotal, missing } = evaluation;
  return { met, countedTotal, requiredTotal, missing: [...missing], ledgerSeq, at };
}
