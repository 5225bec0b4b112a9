import { Injectable } from '@nestjs/common';
import { DomainError, returnRenewal, verifyRenewal, type Changed, type Renewal } from '#domain';
import { RequireImpartial } from '../members/require-impartial.js';
import { Claims, type LedgerChange } from '../ports/claims.js';
import { Renewals } from '../ports/renewals.js';
import { ChangeRenewal } from './change-renewal.js';
import { WeighRenewal, type Weighed } from './weigh-renewal.js';

export interface RenewalJudgement {
  program: string;
  id: string;
  outcome: { kind: 'verified' } | { kind: 'returned'; reason: string };
  seenVersion: number | undefined;
  /** How far the ledger was when the record was looked at; left out: wherever it is. */
  seenLedgerSeq: number | undefined;
  by: string;
}

/** Headquarters verify a renewal against the record as it is now, or return it. */
@Injectable()
export class JudgeRenewal {
  constructor(
    private readonly change: ChangeRenewal,
    private readonly renewals: Renewals,
    private readonly weigh: WeighRenewal,
    private readonly claims: Claims,
    private readonly impartial: RequireImpartial,
  ) {}

  /**
   * @throws DomainError `renewal.unknown`, `access.forbidden`, `conflict.with-member`, `renewal.version-stale`, `renewal.state-conflict`,
   *   `renewal.record-changed`, `renewal.not-met`: both tell what changed
   */
  async execute({ program, id, outcome, seenVersion, seenLedgerSeq, by }: RenewalJudgement): Promise<Renewal> {
    const found = await this.renewals.find(program, id);
    if (found === undefined) throw new DomainError('renewal.unknown', 'There is no such renewal.');
    await this.impartial.execute({ by, memberId: found.memberId, own: 'Nobody judges their own renewal.' });
    return this.change.execute(id, { by, seenVersion }, async (renewal) => {
      const weighed = await this.weigh.execute(renewal);
      if (outcome.kind === 'returned') {
        return { changed: returnRenewal(renewal, outcome.reason, by, weighed), circumstances: weighed };
      }
      const changed = await this.verified(renewal, weighed, seenLedgerSeq, by);
      return { changed, circumstances: weighed, ledgerSeq: weighed.verdict.ledgerSeq };
    });
  }

  private async verified(
    renewal: Renewal,
    weighed: Weighed,
    seenLedgerSeq: number | undefined,
    by: string,
  ): Promise<Changed> {
    const { verdict } = weighed;
    const changes = async (since = 0): Promise<ReturnType<typeof told>[]> =>
      (await this.claims.since(renewal.program, renewal.memberId, since)).map(told);
    if (renewal.status === 'submitted' && seenLedgerSeq !== undefined && seenLedgerSeq !== verdict.ledgerSeq) {
      throw new DomainError('renewal.record-changed', 'Claims have changed since the record was looked at.', {
        changes: await changes(seenLedgerSeq),
      });
    }
    try {
      return verifyRenewal(renewal, verdict, by, weighed);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'renewal.not-met') throw error;
      throw new DomainError('renewal.not-met', error.message, {
        ...error.details,
        changes: await changes(renewal.verdict?.ledgerSeq),
      });
    }
  }
}

function told({ hundredths, ...change }: LedgerChange): Omit<LedgerChange, 'hundredths'> & { hours: number } {
  return { ...change, hours: hundredths / 100 };
}
