import { DomainError } from '../errors.js';
import { formatDate } from '../calendar/index.js';
import type { Credential } from '../members/credential.js';
import type { Policy } from '../policy/policy.js';
import type { Renewal, RenewalStatus } from '../renewal/renewal.js';
import type { Claim, LedgerEntry } from './claim.js';
import { claimableCategories, type Claimable } from './claimable.js';

const REFUSALS = {
  not_approved: 'The committee did not approve the activity.',
  withdrawn: 'You withdrew the form of this activity.',
  duplicate: 'Another form covers this activity: claim the hours with its listing.',
  revoked: 'The approval was revoked before your hours were on the record.',
  category: 'The committee approved the activity, but nothing of it in this category.',
} as const;
export type RefusedClaim = Exclude<keyof typeof REFUSALS, 'category'>;

/**
 * Settles a claim that waited for its form's decision. It keeps its time stamp. Where less is approved than was claimed,
 * what is approved goes on the record.
 *
 * @param others the member's other claims, those settled before it included
 */
export function settleClaim(
  claim: Claim,
  decided: { claimable: Claimable } | { refused: RefusedClaim },
  member: { credentials: readonly Credential[]; others: readonly Claim[] },
  policy: Policy,
): LedgerEntry {
  const reject = (reason: keyof typeof REFUSALS): LedgerEntry => ({
    claimId: claim.id,
    state: 'rejected',
    hundredths: 0,
    reason: REFUSALS[reason],
    terms: null,
  });
  if ('refused' in decided) return reject(decided.refused);
  const { claimable } = decided;
  const room = claimableCategories(claimable, member.credentials, member.others, policy).find(
    ({ category }) => category === claim.category,
  );
  const hundredths = Math.min(claim.hundredths, room?.remaining ?? 0);
  if (hundredths === 0) return reject('category');
  return {
    claimId: claim.id,
    state: 'accepted',
    hundredths,
    reason:
      hundredths < claim.hundredths ? `The committee approved ${hundredths / 100} of the hours you claimed.` : null,
    terms: claimable.terms.filter(({ category }) => category === claim.category),
  };
}

/** Verified: its term has been judged by what was on the record. */
const JUDGED: readonly RenewalStatus[] = ['fee_due', 'renewed'];

/**
 * A member takes a claim of their own back. Hours of a term that was verified are put right by headquarters alone.
 *
 * @param renewals the member's
 * @throws DomainError `claim.settled`
 */
export function withdrawClaim(claim: Claim, renewals: readonly Renewal[]): LedgerEntry {
  const entry = reverseClaim(claim, 'Withdrawn by the member.');
  const { completedOn } = claim;
  const judged = renewals.find(
    ({ status, term }) => JUDGED.includes(status) && term.start <= completedOn && completedOn <= term.end,
  );
  if (judged === undefined || claim.state === 'pending') return entry;
  throw new DomainError(
    'claim.settled',
    `The term until ${formatDate(judged.term.end)} was verified with these hours on the record. Headquarters can correct the claim.`,
  );
}

/**
 * Takes a claim off the record; the claim itself stays visible.
 *
 * @throws DomainError `claim.settled` for one that is rejected or reversed already
 */
export function reverseClaim(claim: Claim, reason: string): LedgerEntry {
  if (claim.state === 'rejected' || claim.state === 'reversed') {
    throw new DomainError('claim.settled', `The claim is ${claim.state} already.`);
  }
  return { claimId: claim.id, state: 'reversed', hundredths: 0, reason, terms: null };
}
