import { DomainError } from '../errors.js';
import type { Decision, EligibilityForm } from '../forms/form.js';
import type { ReviewPolicy } from '../policy/policy.js';
import { decidersOf, isQuorumLost, tally, type Committee } from './tally.js';

/**
 * Whether this member is one who may decide, whatever their decision is.
 *
 * @throws DomainError `review.chair-decides` in mode `chair`, on a tie, and where no quorum can be had, for all but a chair
 */
export function requireDecider(
  form: EligibilityForm,
  memberId: string,
  committee: Committee,
  { decision }: Pick<ReviewPolicy, 'decision'>,
): void {
  const counted = tally(form, committee, { decision });
  const chairOnly = decision.mode === 'chair' || decidersOf(counted, decision.mode) === 'chair';
  if (!chairOnly || committee.chairIds.includes(memberId)) return;
  throw new DomainError('review.chair-decides', `A chair decides ${form.number}: ${reason()}.`);

  function reason(): string {
    if (decision.mode === 'chair') return 'the policy says so';
    if (isQuorumLost(counted)) return 'too few members are left for a quorum';
    return `the recommendations are tied, ${String(counted.approve)} to ${String(counted.decline)}`;
  }
}

/**
 * Whether the recommendations carry the decision.
 *
 * @throws DomainError `review.quorum-not-met` while members can still recommend, `review.majority-differs` against a majority
 */
export function requireMandate(
  form: EligibilityForm,
  outcome: Decision['outcome'],
  committee: Committee,
  { decision }: Pick<ReviewPolicy, 'decision'>,
): void {
  const counted = tally(form, committee, { decision });
  const { given, quorum, approve, decline } = counted;
  const deciders = decidersOf(counted, decision.mode);
  if (deciders === 'nobody-yet') {
    throw new DomainError(
      'review.quorum-not-met',
      `${String(given)} of ${String(quorum)} recommendations are in on revision ${String(form.revision)}.`,
      { given, quorum },
    );
  }
  if (decision.mode !== 'majority' || deciders === 'chair') return;
  const majority = approve > decline ? 'approved' : 'not_approved';
  if (outcome === majority) return;
  throw new DomainError(
    'review.majority-differs',
    `The majority is for ${majority === 'approved' ? 'approval' : 'declining'}: ${String(approve)} to approve, ${String(decline)} to decline.`,
    { approve, decline },
  );
}
