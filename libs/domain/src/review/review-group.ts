import { isInReview, type EligibilityForm } from '../forms/form.js';
import type { DecisionMode } from '../policy/policy.js';
import { eligibleReviewers } from './conflict.js';
import { decidersOf, tally } from './tally.js';

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
 * for them; where fewer of these can act than the quorum asks for, for every member. One in deliberation, or on the
 * present revision of which all of these have recommended, waits for the chairs, or for every member where no chair may
 * decide; a clear majority may be closed by any member, so it waits for all of them. Whoever may not decide in this round waits for others. Null for a form that is not open.
 *
 * @param quorum the policy's; 1 where any member decides alone
 * @param mode the policy's
 */
export function reviewGroup(
  form: EligibilityForm,
  viewerId: string,
  committee: readonly ActingMember[],
  quorum: number,
  mode: DecisionMode = 'single',
): ReviewGroup | null {
  if (!isInReview(form)) return null;
  if (form.status === 'information_requested') return 'waiting-for-applicant';
  const awaited = form.status === 'in_review' ? stillToSpeak(form, committee, quorum) : [];
  return (awaited.length > 0 ? awaited : closers(form, committee, { quorum, mode })).includes(viewerId)
    ? 'needs-my-action'
    : 'waiting-for-others';
}

/** Who acts on a day for those members, of all who may decide on the form. */
export function actorsFor(
  form: EligibilityForm,
  memberIds: readonly string[],
  committee: readonly ActingMember[],
): string[] {
  const actors = memberIds.flatMap((memberId) => committee.find(({ id }) => id === memberId)?.actorId ?? []);
  const people = [...new Set(actors)].map((id) => ({ id }));
  return eligibleReviewers(form, people).map(({ id }) => id);
}

function stillToSpeak(form: EligibilityForm, committee: readonly ActingMember[], quorum: number): string[] {
  const assignees = form.assignments.map(({ reviewerId }) => reviewerId);
  const present = actorsFor(form, assignees, committee);
  const everyone = eligibleReviewers(form, committee).map(({ id }) => id);
  const asked = present.length >= quorum ? present : everyone;
  const spoken = form.recommendations.filter(({ revision }) => revision === form.revision);
  return asked.filter((id) => !spoken.some(({ memberId }) => memberId === id));
}

function closers(
  form: EligibilityForm,
  committee: readonly ActingMember[],
  decision: { quorum: number; mode: DecisionMode },
): string[] {
  const free = eligibleReviewers(form, committee);
  const inOffice = { memberIds: committee.map(({ id }) => id), chairIds: [] };
  const majority =
    decision.mode === 'majority' && decidersOf(tally(form, inOffice, { decision }), 'majority') === 'any-member';
  const chairs = free.filter(({ isChair }) => isChair && !(majority && form.status === 'deliberation'));
  return (chairs.length > 0 ? chairs : free).map(({ id }) => id);
}
