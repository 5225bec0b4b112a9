import { Injectable } from '@nestjs/common';
import {
  formatDate,
  formatTimeLeft,
  isOfItsEnd,
  LAPSED,
  localDateAt,
  mayChange,
  OPENED,
  type Renewal,
  type RenewalRules,
} from '#domain';
import { Renewals } from '../ports/renewals.js';
import { PublicLinks } from '../ports/public-links.js';
import { UnitOfWork, type MemberMailOrder } from '../ports/unit-of-work.js';
import { feeText, missingTexts, renewalMail } from './renewal-mail.js';
import { WeighRenewal } from './weigh-renewal.js';

type Condition = RenewalRules['conditions'][number];

const STEPS: Readonly<Record<Condition, string>> = {
  application: 'Confirm your application',
  'hq-verification': 'Headquarters verify your record',
  fee: 'Pay the fee',
};

/** In the order in which they come, whatever the policy's. */
function stepsOf(conditions: readonly Condition[]): string[] {
  return (Object.keys(STEPS) as Condition[]).filter((step) => conditions.includes(step)).map((step) => STEPS[step]);
}

/** Whether there is a use for it still. */
function isDue(step: string, renewal: Renewal): boolean {
  if (step === LAPSED) return renewal.status === 'lapsed';
  return mayChange(step === OPENED ? 'submit' : 'lapse', renewal);
}

/** What a complete record still needed when it lapsed. */
function lackedOf(
  { application, returned, fee }: Renewal,
  missing: readonly string[],
  conditions: readonly Condition[],
): 'application' | 'fee' | null {
  if (missing.length > 0) return null;
  if (conditions.includes('application') && (application === null || returned !== null)) return 'application';
  return conditions.includes('fee') && fee === null ? 'fee' : null;
}

/** Tells a member that a renewal is open, closes soon, or has lapsed; reads it again first, and may have nothing to say. */
@Injectable()
export class RemindOfRenewal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly renewals: Renewals,
    private readonly weigh: WeighRenewal,
    private readonly links: PublicLinks,
  ) {}

  /** May run twice: each step is said once. */
  async execute(renewalId: string, step: string): Promise<void> {
    const renewal = await this.renewals.byId(renewalId);
    if (renewal === undefined || !isDue(step, renewal)) return;
    const { status } = renewal;
    const { credential, policy, now, record, verdict } = await this.weigh.execute(renewal);
    if (step !== LAPSED && now >= renewal.closesAt) return;
    if (step !== LAPSED && step !== OPENED && !isOfItsEnd(step, renewal, policy)) return;
    const { to, about } = renewalMail(renewal, step, { credential, policy, links: this.links });
    const missing = missingTexts(verdict, policy);
    const { conditions, fee, onFailure } = policy.credits.renewal;
    const timeLeft = formatTimeLeft(now, renewal.closesAt);
    let order: MemberMailOrder;
    if (step === LAPSED) {
      const pending = record.claims.filter(({ state }) => state === 'pending').length;
      const endedOn = formatDate(localDateAt(renewal.closesAt, policy.timeZone));
      order = {
        kind: 'renewal-lapsed',
        ...to,
        data: {
          ...about,
          endedOn,
          exam: onFailure === 'exam',
          missing,
          pending,
          lacked: lackedOf(renewal, missing, conditions),
        },
      };
    } else if (step === OPENED) {
      order = {
        kind: 'renewal-open',
        ...to,
        data: { ...about, missing, steps: stepsOf(conditions), fee: feeText(fee) },
      };
    } else if (status === 'fee_due') {
      order = { kind: 'fee-reminder', ...to, data: { ...about, timeLeft, fee: feeText(fee) } };
    } else {
      order = {
        kind: 'renewal-reminder',
        ...to,
        data: { ...about, missing, timeLeft, returned: status === 'returned' },
      };
    }
    await this.unitOfWork.run(({ mails }) => {
      mails.orderForMember(order, now);
      return Promise.resolve();
    });
  }
}
