import { isInReview, type EligibilityForm } from '../forms/form.js';
import { eligibleReviewers } from './conflict.js';

/** Whose move an open form waits for, as one member sees it. Every open form is in exactly one group. */
export const REVIEW_GROUPS = ['needs-my-action', 'waiting-for-others', 'waiting-for-applicant'] as const;
export type ReviewGroup = (typeof REVIEW_GROUPS)[number];

/** A member of the committee on a day. */
export interface ActingMember {
  id: string;
  isChair: boolean;
  /** Who acts for them: themselves, their stand-in while they are away, or null for nobody. */
  actorId: string | null;
}

/**
 * A form with an open question waits for the applicant. One in review waits for its assignees, or for those who stand in
 * for them; where none of these can act, for every member. One in deliberation, or on which all of these have
 * recommended, waits for the chairs, or for every member where no chair may decide. Whoever may not decide in this round
 * waits for others. Null for a form that is not open.
 */
export function reviewGroup(
  form: EligibilityForm,
  viewerId: string,
  committee: readonly ActingMember[],
  recommendedBy: readonly string[],
): ReviewGroup | null {
  if (!isInReview(form)) return null;
  if (form.status === 'information_requested') return 'waiting-for-applicant';
  const awaited = form.status === 'in_review' ? stillToSpeak(form, committee, recommendedBy) : [];
  return (awaited.length > 0 ? awaited : closers(form, committee)).includes(viewerId)
    ? 'needs-my-action'
    : 'waiting-for-others';
}

function stillToSpeak(
  form: EligibilityForm,
  committee: readonly ActingMember[],
  recommendedBy: readonly string[],
): string[] {
  const assigned = committee.filter(({ id }) => form.assignments.some(({ reviewerId }) => reviewerId === id));
  const acting = assigned.flatMap(({ actorId }) => (actorId === null ? [] : [{ id: actorId }]));
  const present = eligibleReviewers(form, acting);
  const asked = present.length > 0 ? present : eligibleReviewers(form, committee);
  return asked.map(({ id }) => id).filter((id) => !recommendedBy.includes(id));
}

function closers(form: EligibilityForm, committee: readonly ActingMember[]): string[] {
  const free = eligibleReviewers(form, committee);
  const chairs = free.filter(({ isChair }) => isChair);
  return (chairs.length > 0 ? chairs : free).map(({ id }) => id);
}
