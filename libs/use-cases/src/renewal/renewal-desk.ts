import { Injectable } from '@nestjs/common';
import {
  renewalWindow,
  type Credential,
  type CycleDates,
  type Policy,
  type Renewal,
  type RenewalWindow,
} from '#domain';
import { Clock } from '../ports/clock.js';
import { MemberRoll } from '../ports/member-roll.js';
import { Renewals } from '../ports/renewals.js';
import { OpenRenewal } from './open-renewal.js';

/** A credential and what there is to renew of it. */
export interface CredentialRenewals {
  credential: Credential;
  /** The current term, and when it can be renewed; null where nothing is ever renewed. */
  next: { term: CycleDates; window: RenewalWindow; policy: Policy; isOpen: boolean } | null;
  /** The latest term first; those that became void are left out. */
  renewals: Renewal[];
}

/** What a member can renew, has renewed or let lapse. */
@Injectable()
export class RenewalDesk {
  constructor(
    private readonly roll: MemberRoll,
    private readonly renewals: Renewals,
    private readonly opening: OpenRenewal,
    private readonly clock: Clock,
  ) {}

  async execute(program: string, memberId: string): Promise<CredentialRenewals[]> {
    const [credentials, all, now] = await Promise.all([
      this.roll.ofMember(program, memberId),
      this.renewals.ofMember(program, memberId),
      this.clock.now(),
    ]);
    return credentials.map((credential) => {
      const renewals = all.filter(({ credentialId, status }) => credentialId === credential.id && status !== 'void');
      const { term, policy } = this.opening.termOf(credential, now);
      const window = renewalWindow(term, policy);
      const ends = policy.credits.cycle.kind !== 'rolling' && credential.ending === null;
      const next = ends ? { term, window, policy, isOpen: now >= window.opensAt && now < window.closesAt } : null;
      return { credential, next, renewals };
    });
  }
}
