import { Injectable } from '@nestjs/common';
import {
  addDays,
  claimableCategories,
  claimWindow,
  DomainError,
  isHeldOn,
  localDateAt,
  needsEvidence,
  type Claimable,
  type ClaimableCategory,
  type ClaimWindowDates,
  type LocalDate,
  type Policy,
} from '#domain';
import { Claimables, Claims } from '../ports/claims.js';
import { Clock } from '../ports/clock.js';
import { MemberRoll } from '../ports/member-roll.js';
import { Policies } from '../ports/policies.js';
import { StandingApprovals } from '../ports/standing-approvals.js';
import { findClaimable, sourceAsClaimable, type SourceTarget } from './find-claimable.js';

export interface ClaimOption {
  claimable: Claimable;
  /** False: there is no record to claim for. */
  holdsCredential: boolean;
  categories: ClaimableCategory[];
  /** The first and last day on which it can have been completed; null: none. */
  earliest: LocalDate | null;
  latest: LocalDate | null;
  /** Until when it can be claimed if it was completed on its last day, or today; null: nothing ends it. */
  window: ClaimWindowDates | null;
  isOpen: boolean;
  /** A claim of it is refused without a file. */
  needsEvidence: boolean;
}

/** So much of a source that is approved as a whole. */
export type SourceQuestion = Pick<SourceTarget, 'standingApprovalId' | 'packages' | 'minutes'>;

/** Says what a member could claim with a listing, a form or a source, before they fill anything in. */
@Injectable()
export class ClaimOptions {
  constructor(
    private readonly roll: MemberRoll,
    private readonly claims: Claims,
    readonly claimables: Claimables,
    readonly standing: StandingApprovals,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `claim.invalid`, `program.not-found` */
  async execute(
    program: string,
    memberId: string,
    target: { listingId: string } | { formId: string } | SourceQuestion,
  ): Promise<ClaimOption> {
    const now = await this.clock.now();
    const policy = this.policies.inForceAt(program, now);
    const today = localDateAt(now, policy.timeZone);
    const nothing = { category: '', hundredths: 0, completedOn: today };
    const [claimable, credentials, claims] = await Promise.all([
      'standingApprovalId' in target
        ? this.ofSource(program, target, policy)
        : findClaimable(target, { program, memberId }, nothing, policy, this),
      this.roll.ofMember(program, memberId),
      this.claims.ofMember(program, memberId),
    ]);
    const ends = [claimable.endsOn ?? claimable.availableUntil, claimable.expiresOn, today].filter(
      (day) => day !== null,
    );
    const latest = ends.reduce((one, other) => (one < other ? one : other));
    const held = credentials.filter((credential) => isHeldOn(credential, latest));
    const window = claimWindow(latest, claimable, held, policy);
    const begun = claimable.startsOn === null || claimable.startsOn <= today;
    const inTime = window === null || now < window.closesAt;
    const mayWait = claimable.state !== 'pending' || policy.credits.claim?.pendingClaims !== false;
    const standing = claimable.state === 'approved' || (claimable.state === 'pending' && mayWait);
    return {
      claimable,
      holdsCredential: held.length > 0,
      categories: claimableCategories(claimable, held, claims, policy),
      earliest: claimable.startsOn,
      latest,
      window,
      isOpen: standing && begun && inTime,
      needsEvidence: needsEvidence(claimable, policy.credits.evidence),
    };
  }

  /** What so much of it would give; of what another organisation approves, the most. */
  private async ofSource(program: string, question: SourceQuestion, policy: Policy): Promise<Claimable> {
    const approval = await this.standing.find(program, question.standingApprovalId);
    if (approval === undefined) {
      throw new DomainError('claim.invalid', 'There is no such standing approval.', {}, [
        { pointer: '/standingApprovalId', message: 'is no standing approval of this program' },
      ]);
    }
    const claimable = sourceAsClaimable(approval, { ...question, title: '', provider: '' }, approval.credits, policy);
    const { effectiveFrom, expiresOn, ending } = approval;
    const lastHeld = ending === null ? expiresOn : addDays(ending.on, -1);
    return { ...claimable, startsOn: effectiveFrom, expiresOn: lastHeld };
  }
}
