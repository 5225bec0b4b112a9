import type { Instant, LocalDate } from '../calendar/index.js';
import type { Credit } from '../forms/content.js';
import type { Credential } from '../members/credential.js';
import type { Policy } from '../policy/policy.js';
import { isOfSameOrigin, isStanding, lineFor, type Claim, type ClaimOrigin } from './claim.js';

/** Something that hours can be claimed with. */
export interface Claimable extends ClaimOrigin {
  /** Of its form; null where a whole source is approved. */
  number: string | null;
  title: string;
  provider: string;
  /** Both null on demand. */
  startsOn: LocalDate | null;
  endsOn: LocalDate | null;
  /** When the applicant of an own form completed it, where the form says so. */
  completedOn: LocalDate | null;
  /** On demand: the last day it can be taken. */
  availableUntil: LocalDate | null;
  /** The last day on which the approval holds. */
  expiresOn: LocalDate | null;
  terms: Credit[];
  state: 'approved' | 'pending' | 'revoked' | 'refused';
  /** When the committee decided; null while it has not, and where there was nothing to decide. */
  decidedAt: Instant | null;
  formSubmittedOn: LocalDate | null;
  /** Headquarters admitted the form though it came too late. */
  admittedLate: boolean;
  tags: string[];
  source: string | null;
  activityKey: string;
}

/** What of one category is approved for the member, and what of it they have claimed. */
export interface ClaimableCategory {
  category: string;
  approved: number;
  claimed: number;
  /** In hundredths of a credit, on the policy's increment. */
  remaining: number;
}

/**
 * By category what the member can still claim. Of lines that hold for some credentials alone the best counts of those
 * that the member holds; each credential is then evaluated with its own.
 */
export function claimableCategories(
  claimable: Claimable,
  held: readonly Credential[],
  claims: readonly Claim[],
  { categories, unit }: Pick<Policy, 'categories' | 'unit'>,
): ClaimableCategory[] {
  const before = claims.filter((claim) => isStanding(claim) && isOfSameOrigin(claim, claimable));
  return categories.flatMap(({ id: category }) => {
    const approved = approvedHundredths(claimable.terms, category, held);
    if (approved === 0) return [];
    const claimed = before
      .filter((claim) => claim.category === category)
      .reduce((sum, claim) => sum + amount(claim), 0);
    const left = Math.max(0, approved - claimed);
    return [{ category, approved, claimed, remaining: left - (left % unit.incrementHundredths) }];
  });
}

export function approvedHundredths(
  terms: readonly Credit[],
  category: string,
  held: readonly Pick<Credential, 'kind'>[],
): number {
  return Math.max(0, ...held.map(({ kind }) => lineFor(terms, category, kind)?.hundredths ?? 0));
}

function amount(claim: Claim): number {
  return claim.state === 'pending' ? claim.hundredths : claim.credited;
}
