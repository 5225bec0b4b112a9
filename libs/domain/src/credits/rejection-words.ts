import type { Rejection, RejectionReason } from './credit-entry.js';

const WORDS: Record<Exclude<RejectionReason, 'other-credential'>, string> = {
  'not-approved': 'the committee did not approve it',
  pending: 'it still waits for a decision',
  'above-approved': 'it is more than was approved for this credential',
  'outside-cycle': 'it was completed outside this cycle',
  'late-form': 'its eligibility form came after the last day for it',
  'claimed-before-completion': 'it was claimed before it was completed',
  'late-claim': 'it was claimed after the last day for it',
  'recorded-after-cycle': 'it was recorded after the cycle had ended',
  duplicate: 'the same activity counts already',
  'below-minimum': 'it is shorter than an activity has to be',
};

/** Why a credit does not count, as the end of a sentence: `it is for CMOM, not for this credential`. */
export function rejectionWords({ reason, credentials = [] }: Omit<Rejection, 'id'>): string {
  if (reason !== 'other-credential') return WORDS[reason];
  const [last = 'another one', ...others] = [...credentials].reverse();
  const names = others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`;
  return `it is for ${names}, not for this credential`;
}
