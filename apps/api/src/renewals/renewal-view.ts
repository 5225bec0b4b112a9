import { Injectable } from '@nestjs/common';
import { DomainError, mayReadRecordOf, type Person, type Renewal } from '#domain';
import { Claims, Clock, Payments, Renewals, WeighRenewal } from '#use-cases';
import { ClaimEvidenceQuery } from '#persistence';
import { CreditRecordResponse } from '../credits/credit-record.response.js';
import { LedgerChangeResponse, RenewalDetailResponse, RenewalResponse } from './renewal.response.js';

/** Renewals as people are shown them. */
@Injectable()
export class RenewalView {
  constructor(
    private readonly renewals: Renewals,
    private readonly weigh: WeighRenewal,
    private readonly claims: Claims,
    private readonly evidence: ClaimEvidenceQuery,
    private readonly payments: Payments,
    private readonly clock: Clock,
  ) {}

  get online(): boolean {
    return this.payments.online;
  }

  /** @throws DomainError `renewal.unknown`, also for somebody else's */
  async find(program: string, id: string, person: Person): Promise<Renewal> {
    const renewal = await this.renewals.find(program, id.toLowerCase());
    if (renewal !== undefined && mayReadRecordOf(person, program, renewal.memberId)) return renewal;
    throw new DomainError('renewal.unknown', 'There is no such renewal.');
  }

  short(renewal: Renewal): RenewalResponse {
    return RenewalResponse.of(renewal, this.weigh.policyOf(renewal), this.payments.online);
  }

  async detail(renewal: Renewal): Promise<RenewalDetailResponse> {
    const { record, verdict, withPending } = await this.weigh.execute(renewal);
    const since = renewal.verdict?.ledgerSeq;
    const changes = since === undefined ? [] : await this.claims.since(renewal.program, renewal.memberId, since);
    const evidence = await this.evidence.ofClaims(record.claims.map(({ id }) => id));
    return Object.assign(new RenewalDetailResponse(), this.short(renewal), {
      record: CreditRecordResponse.ofRecord(record, await this.clock.now(), evidence),
      recordVersion: verdict.ledgerSeq,
      metWithPending: withPending.met,
      changes: changes.map((change) => LedgerChangeResponse.of(change)),
    });
  }
}
