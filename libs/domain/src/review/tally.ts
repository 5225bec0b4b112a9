import { isApplicant, type EligibilityForm, type StandingRecommendation } from '../forms/form.js';
import type { ReviewPolicy } from '../policy/policy.js';
import { eligibleReviewers, isInConflict, tookPart } from './conflict.js';

/** Who reviews for a program as it is now: chairs among the members, suspended accounts left out. */
export interface Committee {
  memberIds: readonly string[];
  chairIds: readonly string[];
}

/**
 * Why a recommendation counts, or does not. `outdated`: given on an earlier revision and not confirmed on this one;
 * `took-part`: the member decided before what is under appeal.
 */
export type RecommendationStanding = 'counts' | 'outdated' | 'in-conflict' | 'took-part' | 'left-the-committee';

export interface Tally {
  /** So many recommendations are needed. */
  quorum: number;
  /** Members who can give one: free of conflict and new to an appeal. Absent ones count, for they come back. */
  eligible: number;
  /** Recommendations that count. */
  given: number;
  approve: number;
  decline: number;
}

/** Who may decide a form now. `nobody-yet`: recommendations are missing that members can still give. */
export type Deciders = 'any-member' | 'chair' | 'nobody-yet';

export function standingOf(
  form: EligibilityForm,
  { memberId, revision }: Pick<StandingRecommendation, 'memberId' | 'revision'>,
  { memberIds }: Committee,
): RecommendationStanding {
  if (!memberIds.includes(memberId)) return 'left-the-committee';
  if (isApplicant(form, memberId) || isInConflict(form, memberId)) return 'in-conflict';
  if (tookPart(form, memberId)) return 'took-part';
  return revision === form.revision ? 'counts' : 'outdated';
}

export function tally(
  form: EligibilityForm,
  committee: Committee,
  { decision }: Pick<ReviewPolicy, 'decision'>,
): Tally {
  const counting = form.recommendations.filter((one) => standingOf(form, one, committee) === 'counts');
  const approve = counting.filter(({ recommendation }) => recommendation === 'approve').length;
  return {
    quorum: decision.quorum,
    eligible: eligibleReviewers(
      form,
      committee.memberIds.map((id) => ({ id })),
    ).length,
    given: counting.length,
    approve,
    decline: counting.length - approve,
  };
}

export function isQuorumReached({ given, quorum }: Tally): boolean {
  return given >= quorum;
}

/** Fewer members are left than the quorum asks for: waiting would be in vain. */
export function isQuorumLost({ eligible, quorum }: Tally): boolean {
  return eligible < quorum;
}

/** A tie is the chair's, and so is what no quorum can be had for. */
export function decidersOf(counted: Tally, mode: ReviewPolicy['decision']['mode']): Deciders {
  if (mode === 'single') return 'any-member';
  if (isQuorumLost(counted)) return 'chair';
  if (!isQuorumReached(counted)) return 'nobody-yet';
  return mode === 'chair' || counted.approve === counted.decline ? 'chair' : 'any-member';
}
