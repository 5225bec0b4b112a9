import { Injectable } from '@nestjs/common';
import { chosenEvidence, claimCredit, needsEvidence, type Claim, type LocalDate } from '#domain';
import { Claimables } from '../ports/claims.js';
import { Clock } from '../ports/clock.js';
import { MemberRoll } from '../ports/member-roll.js';
import { Policies } from '../ports/policies.js';
import { PublicLinks } from '../ports/public-links.js';
import { StandingApprovals } from '../ports/standing-approvals.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { findClaimable, type ClaimTarget } from './find-claimable.js';
import { claimMail } from './record-mail.js';

export interface ClaimCommand {
  id: string;
  program: string;
  memberId: string;
  target: ClaimTarget;
  completedOn: LocalDate;
  category: string;
  hundredths: number;
  note: string;
  /** Files that the member sent for it. */
  evidenceIds: readonly string[];
}

/** A member claims hours that they completed. */
@Injectable()
export class ClaimHours {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roll: MemberRoll,
    readonly claimables: Claimables,
    readonly standing: StandingApprovals,
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly links: PublicLinks,
  ) {}

  /** @throws DomainError `claim.no-credential`, `claim.not-claimable`, `claim.invalid`, `claim.late`, `claim.duplicate` */
  async execute({ program, memberId, target, evidenceIds, ...request }: ClaimCommand): Promise<Claim> {
    const now = await this.clock.now();
    const policy = this.policies.inForceAt(program, now);
    return this.unitOfWork.run(async ({ claims, mails, attachments }) => {
      const [before, credentials, files] = await Promise.all([
        claims.read(program, memberId),
        this.roll.ofMember(program, memberId),
        attachments.ofForm(memberId),
      ]);
      const claimable = await findClaimable(target, { program, memberId }, request, policy, this);
      const { claim, entry } = claimCredit(
        { ...request, memberId, claimedBy: memberId, corrects: null },
        { claimable, credentials, claims: before, policy, now },
      );
      const evidence = chosenEvidence(evidenceIds, files, needsEvidence(claimable, policy.credits.evidence));
      claims.append({ program, memberId }, [claim], [entry], now, memberId);
      attachments.claim(evidence, memberId, claim.id);
      mails.orderForMember(claimMail(claim, claimable, entry, policy, this.links), now);
      const settledAt = entry.state === 'pending' ? null : now;
      return { ...claim, state: entry.state, credited: entry.hundredths, reason: null, settledAt };
    });
  }
}
