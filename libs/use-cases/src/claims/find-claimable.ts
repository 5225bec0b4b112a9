import {
  creditsUnder,
  DomainError,
  isInForce,
  sourceActivityKey,
  type Claimable,
  type Credit,
  type LocalDate,
  type Policy,
  type StandingApproval,
} from '#domain';
import type { Claimables } from '../ports/claims.js';
import type { StandingApprovals } from '../ports/standing-approvals.js';

/** A course of a source that is approved as a whole. */
export interface SourceTarget {
  standingApprovalId: string;
  title: string;
  provider: string;
  packages?: number;
  minutes?: number;
}

/** What hours are claimed with: one of the three. */
export type ClaimTarget = { listingId: string } | { formId: string } | SourceTarget;

export interface TargetPorts {
  claimables: Claimables;
  standing: StandingApprovals;
}

/**
 * @param claimed the category, completion and hours of the claim: what a standing approval gives depends on them
 * @throws DomainError `claim.invalid` when there is no such thing, or not for this member
 */
export async function findClaimable(
  target: ClaimTarget,
  member: { program: string; memberId: string },
  claimed: { category: string; hundredths: number; completedOn: LocalDate },
  policy: Policy,
  { claimables, standing }: TargetPorts,
): Promise<Claimable> {
  const { program, memberId } = member;
  if ('standingApprovalId' in target) {
    const approval = await standing.find(program, target.standingApprovalId);
    if (approval === undefined) throw unknown('/standingApprovalId', 'is no standing approval of this program');
    return sourceClaimable(approval, target, claimed, policy);
  }
  const found =
    'listingId' in target
      ? await claimables.ofListing(program, target.listingId, memberId)
      : await claimables.ofForm(program, target.formId, memberId);
  if (found !== undefined) return found;
  throw 'listingId' in target
    ? unknown('/listingId', 'is no listing of this program')
    : unknown('/formId', 'is no form of yours in this program');
}

/** Completed under an approval of the whole source: while it was in force, in the measure that it asks for. */
function sourceClaimable(
  approval: StandingApproval,
  target: SourceTarget,
  { category, hundredths, completedOn }: { category: string; hundredths: number; completedOn: LocalDate },
  policy: Policy,
): Claimable {
  if (!isInForce(approval, completedOn)) {
    throw unknown('/completedOn', 'must be a day on which the source was approved');
  }
  if (approval.basis === 'package' && !(target.packages !== undefined && target.packages > 0)) {
    throw unknown('/packages', 'is required: how many packages you completed');
  }
  if (approval.basis === 'contact-hour' && !(target.minutes !== undefined && target.minutes > 0)) {
    throw unknown('/minutes', 'is required: the contact minutes of the course');
  }
  return sourceAsClaimable(approval, target, [{ category, hundredths }], policy);
}

/** @param approvedThere by the other organisation, by category */
export function sourceAsClaimable(
  approval: StandingApproval,
  target: Pick<SourceTarget, 'title' | 'provider' | 'packages' | 'minutes'>,
  approvedThere: readonly Credit[],
  policy: Policy,
): Claimable {
  const { packages, minutes } = target;
  const completed = {
    ...(packages !== undefined && { packages }),
    ...(minutes !== undefined && { minutes }),
    approvedThere,
  };
  return {
    listingId: null,
    formId: null,
    standingApprovalId: approval.id,
    title: target.title,
    provider: target.provider,
    startsOn: null,
    endsOn: null,
    completedOn: null,
    number: null,
    availableUntil: null,
    expiresOn: approval.expiresOn,
    terms: creditsUnder(approval, completed, policy.unit),
    state: 'approved',
    decidedAt: null,
    formSubmittedOn: null,
    admittedLate: false,
    tags: [],
    source: approval.source,
    activityKey: sourceActivityKey(approval, target.title),
  };
}

function unknown(pointer: string, message: string): DomainError {
  return new DomainError('claim.invalid', 'The hours cannot be claimed like this.', {}, [{ pointer, message }]);
}
