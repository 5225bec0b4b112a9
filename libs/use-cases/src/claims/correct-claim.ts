import { Injectable } from '@nestjs/common';
import {
  claimCredit,
  DomainError,
  reverseClaim,
  type Claim,
  type Claimable,
  type Instant,
  type LocalDate,
} from '#domain';
import { RequireImpartial } from '../members/require-impartial.js';
import { Claimables, Claims } from '../ports/claims.js';
import { Clock } from '../ports/clock.js';
import { MemberRoll } from '../ports/member-roll.js';
import { Policies } from '../ports/policies.js';
import { PublicLinks } from '../ports/public-links.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { claimMail } from './record-mail.js';
import { claimIn } from './withdraw-claim.js';

export interface Correction {
  /** Of the claim that takes its place, if one does. */
  newId: string;
  program: string;
  claimId: string;
  reason: string;
  /** What is right instead; null: the claim is taken off the record. */
  instead: { completedOn: LocalDate; category: string; hundredths: number } | null;
  by: string;
}

export interface Corrected {
  reversed: Claim;
  instead: Claim | null;
}

/** Headquarters put a record right: the claim is reversed with a reason and another takes its place; nothing is edited. */
@Injectable()
export class CorrectClaim {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly claims: Claims,
    private readonly claimables: Claimables,
    private readonly roll: MemberRoll,
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly links: PublicLinks,
    private readonly impartial: RequireImpartial,
  ) {}

  /** @throws DomainError `claim.unknown`, `claim.settled`, `claim.invalid`, `claim.late`, `claim.no-credential`, `access.forbidden`,
   *   `conflict.with-member` */
  async execute({ newId, program, claimId, reason, instead, by }: Correction): Promise<Corrected> {
    const found = await this.claims.find(program, claimId);
    if (found === undefined) throw new DomainError('claim.unknown', 'There is no such claim.');
    const { memberId } = found;
    await this.impartial.execute({ by, memberId, own: 'Nobody corrects their own record.' });
    const now = await this.clock.now();
    const policy = this.policies.inForceAt(program, now);
    return this.unitOfWork.run(async ({ claims, mails }) => {
      const before = await claims.read(program, memberId);
      const claim = claimIn(before, claimId);
      const entry = reverseClaim(claim, reason);
      const reversed: Claim = { ...claim, state: 'reversed', credited: 0, reason, settledAt: now };
      const claimable = await this.claimableOf(claim);
      mails.orderForMember(claimMail(claim, claimable, entry, policy, this.links), now);
      if (instead === null) {
        claims.append({ program, memberId }, [], [entry], now, by);
        return { reversed, instead: null };
      }
      const credentials = await this.roll.ofMember(program, memberId);
      const made = claimCredit(
        { ...instead, id: newId, memberId, note: claim.note, claimedBy: by, corrects: claim.id },
        { claimable, credentials, claims: before, policy, now },
        { filedAt: filedAt(claim, before) },
      );
      claims.append({ program, memberId }, [made.claim], [entry, made.entry], now, by);
      mails.orderForMember(claimMail(made.claim, claimable, made.entry, policy, this.links), now);
      const { state, hundredths } = made.entry;
      return {
        reversed,
        instead: {
          ...made.claim,
          state,
          credited: hundredths,
          reason: null,
          settledAt: state === 'pending' ? null : now,
        },
      };
    });
  }

  /** Also with an approval that was revoked since: the hours were claimed in good faith. */
  private async claimableOf(claim: Claim): Promise<Claimable> {
    const { program, memberId, formId } = claim;
    const found = formId === null ? undefined : await this.claimables.ofForm(program, formId, memberId);
    if (found !== undefined) return found.state === 'revoked' ? { ...found, state: 'approved' } : found;
    const { listingId, standingApprovalId, title, provider, terms, tags, source, activityKey, formSubmittedOn } = claim;
    const open = {
      startsOn: null,
      endsOn: null,
      completedOn: null,
      number: null,
      availableUntil: null,
      expiresOn: null,
      decidedAt: null,
      admittedLate: false,
    };
    return {
      ...{ listingId, formId, standingApprovalId, title, provider, terms, tags, source, activityKey, formSubmittedOn },
      ...open,
      state: 'approved',
    };
  }
}

/** Of the claim that was made first: its corrections keep its time. */
function filedAt(claim: Claim, claims: readonly Claim[]): Instant {
  const former = claims.find(({ id }) => id === claim.corrects);
  return former === undefined ? claim.claimedAt : filedAt(former, claims);
}
