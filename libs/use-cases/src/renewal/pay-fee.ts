import { Injectable } from '@nestjs/common';
import {
  DomainError,
  isLocalDate,
  localDateAt,
  receiveFee,
  takesFee,
  type FeeMethod,
  type FieldProblem,
  type LocalDate,
  type Policy,
  type Renewal,
} from '#domain';
import { RequireImpartial } from '../members/require-impartial.js';
import { Payments } from '../ports/payments.js';
import { PublicLinks } from '../ports/public-links.js';
import { Renewals } from '../ports/renewals.js';
import { ChangeRenewal } from './change-renewal.js';
import { feeCents } from './renewal-mail.js';
import { WeighRenewal } from './weigh-renewal.js';

export interface FeeCommand {
  program: string;
  id: string;
  cents: number;
  /** Left out: the policy's. */
  currency: string | undefined;
  method: Exclude<FeeMethod, 'online'>;
  reference: string;
  /** Left out: today. */
  receivedOn: LocalDate | undefined;
  seenVersion: number | undefined;
  by: string;
}

/** Headquarters record a fee that reached them. */
@Injectable()
export class RecordFee {
  constructor(
    private readonly change: ChangeRenewal,
    private readonly renewals: Renewals,
    private readonly weigh: WeighRenewal,
    private readonly impartial: RequireImpartial,
  ) {}

  /** @throws DomainError `renewal.unknown`, `access.forbidden`, `conflict.with-member`, `renewal.version-stale`, `renewal.state-conflict`, `renewal.late`, `renewal.fee-received`, `renewal.invalid` */
  async execute(command: FeeCommand): Promise<Renewal> {
    const { program, id, by, seenVersion } = command;
    const found = await this.renewals.find(program, id);
    if (found === undefined) throw new DomainError('renewal.unknown', 'There is no such renewal.');
    await this.impartial.execute({ by, memberId: found.memberId, own: 'Nobody records their own fee.' });
    return this.change.execute(id, { by, seenVersion }, async (renewal) => {
      const circumstances = await this.weigh.circumstances(renewal);
      const { policy, now } = circumstances;
      const today = localDateAt(now, policy.timeZone);
      const { cents, method, reference, receivedOn = today } = command;
      const currency = command.currency ?? policy.credits.renewal.fee?.currency ?? 'USD';
      const problems = problemsOf({ ...command, currency, receivedOn }, renewal.term.start, policy, today);
      if (problems.length > 0) throw new DomainError('renewal.invalid', 'The fee cannot be recorded.', {}, problems);
      const fee = { cents, currency, method, reference, receivedOn, recordedBy: by, recordedAt: now };
      return { changed: receiveFee(renewal, fee, circumstances), circumstances };
    });
  }
}

function problemsOf(
  { cents, currency, method, reference, receivedOn }: FeeCommand & { currency: string; receivedOn: LocalDate },
  termStart: LocalDate,
  { credits }: Policy,
  today: LocalDate,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const { fee } = credits.renewal;
  if (method === 'waived') {
    if (cents !== 0) problems.push({ pointer: '/amount', message: 'must be 0 for a fee that is waived' });
    if (reference === '') problems.push({ pointer: '/reference', message: 'must say why the fee is waived' });
  } else if (fee !== null) {
    const due = feeCents(fee);
    if (currency !== fee.currency) problems.push({ pointer: '/currency', message: `must be ${fee.currency}` });
    if (cents < due) problems.push({ pointer: '/amount', message: `must be at least ${fee.amount.toFixed(2)}` });
  } else if (cents === 0) {
    problems.push({ pointer: '/amount', message: 'must be more than 0; a fee of nothing is “waived”' });
  }
  if (!isLocalDate(receivedOn) || receivedOn > today) {
    problems.push({ pointer: '/receivedOn', message: `must not be in the future (today is ${today})` });
  } else if (receivedOn < termStart) {
    problems.push({ pointer: '/receivedOn', message: `must not be before the term began (${termStart})` });
  }
  return problems;
}

/** Sends a member to the payment provider's page. */
@Injectable()
export class StartPayment {
  constructor(
    private readonly renewals: Renewals,
    private readonly weigh: WeighRenewal,
    private readonly payments: Payments,
    private readonly links: PublicLinks,
  ) {}

  /** @throws DomainError `renewal.unknown`, `renewal.state-conflict`, `renewal.fee-received`, `payment.offline`, `payment.unavailable` */
  async execute(program: string, id: string, memberId: string): Promise<{ url: string }> {
    const renewal = await this.renewals.find(program, id);
    if (renewal?.memberId !== memberId) throw new DomainError('renewal.unknown', 'There is no such renewal.');
    const { policy, credential, now } = await this.weigh.circumstances(renewal);
    const { fee } = policy.credits.renewal;
    if (fee === null || !this.payments.online) {
      throw new DomainError('payment.offline', 'Headquarters take this fee; it is not paid online.');
    }
    if (renewal.fee !== null) throw new DomainError('renewal.fee-received', 'The fee has been received already.');
    if (!takesFee(renewal, now)) {
      throw new DomainError('renewal.state-conflict', 'Nothing is left to pay for this renewal.');
    }
    return this.payments.start({
      renewalId: id,
      cents: feeCents(fee),
      currency: fee.currency,
      title: `${policy.name}: renewal of ${credential.certificationId}`,
      returnUrl: this.links.renewal(program, credential.id),
    });
  }
}

/** What the payment provider tells of payments. */
@Injectable()
export class TakePaymentNotice {
  constructor(
    private readonly change: ChangeRenewal,
    private readonly renewals: Renewals,
    private readonly weigh: WeighRenewal,
    private readonly payments: Payments,
  ) {}

  /**
   * May come twice, late, or for something else: then it changes nothing. Less than the fee is left to headquarters.
   *
   * @throws DomainError `payment.unsigned`, `payment.offline`
   */
  async execute(body: Buffer, signature: string | undefined): Promise<void> {
    const notice = this.payments.read(body, signature);
    if (notice === null || (await this.renewals.byId(notice.renewalId)) === undefined) return;
    await this.change.execute(notice.renewalId, { by: null }, async (renewal) => {
      const circumstances = await this.weigh.circumstances(renewal);
      const { policy, now } = circumstances;
      const due = policy.credits.renewal.fee;
      const isWhole = due !== null && notice.currency === due.currency && notice.cents >= feeCents(due);
      if (!isWhole || renewal.fee !== null || !takesFee(renewal, now)) return null;
      const { cents, currency, reference } = notice;
      const receivedOn = localDateAt(now, policy.timeZone);
      const fee = {
        cents,
        currency,
        method: 'online',
        reference,
        receivedOn,
        recordedBy: null,
        recordedAt: now,
      } as const;
      return { changed: receiveFee(renewal, fee, circumstances), circumstances };
    });
  }
}
