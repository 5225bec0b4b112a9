import { Injectable } from '@nestjs/common';
import { closeRenewal, termOn, voidRenewal, type Changed, type Circumstances, type Renewal } from '#domain';
import { Renewals } from '../ports/renewals.js';
import { ChangeRenewal } from './change-renewal.js';
import { WeighRenewal } from './weigh-renewal.js';

/** Ends a renewal whose time is over: nobody's wish, only the clock's. */
@Injectable()
export class CloseRenewal {
  constructor(
    private readonly change: ChangeRenewal,
    private readonly renewals: Renewals,
    private readonly weigh: WeighRenewal,
  ) {}

  /** May run twice, or too early: a return or a fee that is due has moved its end. */
  async execute(renewalId: string): Promise<void> {
    if ((await this.renewals.byId(renewalId)) === undefined) return;
    await this.change.execute(renewalId, { by: null }, async (renewal) => {
      const circumstances = await this.weigh.circumstances(renewal);
      const changed = await this.closed(renewal, circumstances);
      return changed && { changed, circumstances };
    });
  }

  private async closed(renewal: Renewal, circumstances: Circumstances): Promise<Changed | null> {
    const { credential, policy, now } = circumstances;
    if (now < renewal.closesAt) return null;
    if (credential.ending !== null) return voidRenewal(renewal, 'The credential was ended.');
    if (termOn(credential, policy.credits.cycle, renewal.term.end).end !== renewal.term.end) {
      return voidRenewal(renewal, 'The board has dated the term anew.');
    }
    const renewsByItself = renewal.status === 'open' && !policy.credits.renewal.conditions.includes('application');
    const verdict = renewsByItself ? (await this.weigh.execute(renewal)).verdict : null;
    return closeRenewal(renewal, verdict, circumstances);
  }
}
