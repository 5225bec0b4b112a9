import { Injectable } from '@nestjs/common';
import {
  DomainError,
  isHeldOn,
  localDateAt,
  openRenewal,
  renewalWindow,
  requireAttestations,
  submitRenewal,
  type Changed,
  type Credential,
  type Renewal,
  type RenewalApplication,
} from '#domain';
import { Clock } from '../ports/clock.js';
import { MemberRoll } from '../ports/member-roll.js';
import { PublicLinks } from '../ports/public-links.js';
import { UnitOfWork, type Work } from '../ports/unit-of-work.js';
import { refuseStale } from './change-renewal.js';
import { followRenewal } from './follow-renewal.js';
import { OpenRenewal } from './open-renewal.js';
import { WeighRenewal } from './weigh-renewal.js';

export interface RenewalCommand extends Pick<RenewalApplication, 'attestations' | 'note'> {
  /** Of the renewal, should the timer that opens it not have come to it yet. */
  newId: string;
  program: string;
  memberId: string;
  /** One of the member's; may be left out where there is one. */
  credentialId: string | undefined;
  /** What the member has read; left out: whatever it is. */
  seenVersion: number | undefined;
}

/** A member applies for the renewal of a credential, the first time or after a return. */
@Injectable()
export class SubmitRenewal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roll: MemberRoll,
    private readonly opening: OpenRenewal,
    private readonly weigh: WeighRenewal,
    private readonly clock: Clock,
    private readonly links: PublicLinks,
  ) {}

  /**
   * @throws DomainError `record.none`, `credential.unknown`, `renewal.not-open`, `renewal.state-conflict`, `renewal.late`,
   *   `renewal.invalid`, `renewal.not-met`, `renewal.version-stale`
   */
  async execute(command: RenewalCommand): Promise<Renewal> {
    const { program, memberId, newId, seenVersion } = command;
    const credential = await this.credentialOf(command);
    return this.unitOfWork.run(async (work) => {
      const found = await this.pending(work, credential);
      const { policy } =
        found === undefined
          ? this.opening.termOf(credential, await this.clock.now())
          : await this.weigh.circumstances(found);
      requireAttestations(command.attestations, policy);
      const begun = found === undefined ? await this.begin(newId, credential) : null;
      const renewal = found ?? begun?.renewal;
      if (renewal?.memberId !== memberId || renewal.program !== program) throw unknown();
      if (begun === null) refuseStale(renewal, seenVersion);
      const { verdict, withPending, ...circumstances } = await this.weigh.execute(renewal);
      const changed = submitRenewal(renewal, command, verdict, withPending, circumstances);
      const all: Changed = { renewal: changed.renewal, events: [...(begun?.events ?? []), ...changed.events] };
      const stored = this.store(work, all, begun !== null, verdict.ledgerSeq, memberId, circumstances.now);
      followRenewal(work, { ...all, renewal: stored }, circumstances, { links: this.links, actor: memberId });
      return stored;
    });
  }

  private store(
    { renewals }: Work,
    changed: Changed,
    isNew: boolean,
    ledgerSeq: number,
    memberId: string,
    now: Renewal['openedAt'],
  ): Renewal {
    if (!isNew) return renewals.update(changed, now, memberId, ledgerSeq);
    renewals.insert(changed, now, memberId);
    return changed.renewal;
  }

  /** What is undecided of an earlier term comes first; else the renewal of the current one, whatever became of it. */
  private async pending({ renewals }: Work, credential: Credential): Promise<Renewal | undefined> {
    const { program, memberId, id } = credential;
    const own = (await renewals.ofMember(program, memberId)).filter(({ credentialId }) => credentialId === id);
    const undecided = own.filter(({ status }) => status === 'open' || status === 'returned').at(-1);
    if (undecided !== undefined) return undecided;
    const { term } = this.opening.termOf(credential, await this.clock.now());
    const ofTerm = own.find((one) => one.term.end === term.end && one.status !== 'void');
    const waiting = own.find(({ status }) => status === 'submitted' || status === 'fee_due');
    return ofTerm ?? waiting ?? own.find(({ status }) => status === 'lapsed' && credential.ending !== null);
  }

  private async begin(newId: string, credential: Credential): Promise<Changed> {
    const circumstances = this.opening.termOf(credential, await this.clock.now());
    const { term, policy, now } = circumstances;
    const { opensAt, firstDay } = renewalWindow(term, policy);
    const held = isHeldOn(credential, localDateAt(now, policy.timeZone));
    if (!held || now < opensAt || policy.credits.cycle.kind === 'rolling') {
      throw new DomainError(
        'renewal.not-open',
        held ? `The renewal opens on ${firstDay}.` : 'The credential is not held any more.',
        { opensOn: held ? firstDay : null, termEnd: term.end },
      );
    }
    return openRenewal(newId, term, circumstances);
  }

  private async credentialOf({ program, memberId, credentialId }: RenewalCommand): Promise<Credential> {
    const credentials = await this.roll.ofMember(program, memberId);
    if (credentials.length === 0) throw new DomainError('record.none', 'There is no credential of this program.');
    if (credentialId !== undefined) {
      const named = credentials.find(({ id }) => id === credentialId);
      if (named === undefined) throw new DomainError('credential.unknown', 'There is no such credential.');
      return named;
    }
    const held = credentials.filter(({ ending }) => ending === null);
    const [only, ...others] = held.length > 0 ? held : credentials;
    if (only === undefined || others.length > 0) {
      throw new DomainError('renewal.invalid', 'Several credentials are held: name the one to renew.', {}, [
        { pointer: '/credentialId', message: 'is required: several credentials are held' },
      ]);
    }
    return only;
  }
}

function unknown(): DomainError {
  return new DomainError('renewal.unknown', 'There is no such renewal.');
}
