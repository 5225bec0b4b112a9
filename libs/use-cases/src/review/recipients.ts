import {
  actorsFor,
  decidersOf,
  eligibleReviewers,
  isInReview,
  standingOf,
  tally,
  withoutConflict,
  type ActingMember,
  type EligibilityForm,
  type FormEvent,
  type ReviewPolicy,
} from '#domain';
import type { Committees, Person } from '../ports/committees.js';
import { committeeOf } from './committee-of.js';

/** Who asked for the approval: nobody, where the committee gave it of its own accord. */
export function applicantOf({ origin, applicantId }: EligibilityForm): string[] {
  return origin === 'application' ? [applicantId] : [];
}

/**
 * Who is asked to act on a form: its assignees, else everyone who may decide on it. Never the applicant. Who is away
 * today is not asked; who stands in for them is. Where nobody is there, everyone is asked all the same.
 */
export async function reviewersOf(form: EligibilityForm, committees: Committees): Promise<string[]> {
  const committee = await committees.acting(form.program);
  const assignees = form.assignments.map(({ reviewerId }) => reviewerId);
  const assigned = actorsFor(form, assignees, committee);
  if (assigned.length > 0) return assigned;
  const ids = committee.map(({ id }) => id);
  const present = actorsFor(form, ids, committee);
  return present.length > 0 ? present : eligibleReviewers(form, committee).map(({ id }) => id);
}

/**
 * Whose turn it is. Under a quorum: everyone who may recommend and has not, assignees alone where these are enough for
 * it; once it is reached, whoever may decide.
 */
export async function reviewersAwaitedFor(
  form: EligibilityForm,
  committees: Committees,
  { decision }: Pick<ReviewPolicy, 'decision'>,
): Promise<string[]> {
  if (decision.mode === 'single' || !isInReview(form)) return reviewersOf(form, committees);
  const committee = await committeeOf(form.program, committees);
  const deciders = decidersOf(tally(form, committee, { decision }), decision.mode);
  if (deciders === 'chair') return chairsOf(form, committees);
  if (deciders === 'any-member') return reviewersOf(form, committees);
  const given = form.recommendations.filter((one) => standingOf(form, one, committee) === 'counts');
  const asked = form.assignments.length < decision.quorum ? committee.memberIds : await reviewersOf(form, committees);
  const free = eligibleReviewers(
    form,
    asked.map((id) => ({ id })),
  ).map(({ id }) => id);
  const missing = free.filter((id) => !given.some(({ memberId }) => memberId === id));
  return missing.length > 0 ? missing : reviewersOf(form, committees);
}

/**
 * Who decides what is a chair's alone: the chairs who are there. Where none is, headquarters are told too: they can
 * appoint one.
 */
export async function decidingChairsOf(
  form: EligibilityForm,
  committees: Committees,
  isAway: (memberId: string) => boolean,
): Promise<string[]> {
  const chairs = eligibleReviewers(form, await committees.chairs(form.program)).map(({ id }) => id);
  const present = chairs.filter((id) => !isAway(id));
  if (present.length > 0) return present;
  return [...new Set([...chairs, ...(await headquartersOf(form, committees))])];
}

/** Who is told that the promise is in danger: the chairs, or headquarters where no chair can act. */
export async function chairsOf(form: EligibilityForm, committees: Committees): Promise<string[]> {
  const chairs = idsOf(await committees.chairs(form.program), form);
  return chairs.length > 0 ? chairs : headquartersOf(form, committees);
}

/** Who waits for an answer: the member who asked and the assignees; everyone, when none of them is left. */
export async function questionersOf(form: EligibilityForm, committees: Committees): Promise<string[]> {
  const members = idsOf(await committees.reviewers(form.program), form);
  const waiting = [form.question?.askedBy, ...form.assignments.map(({ reviewerId }) => reviewerId)];
  const present = members.filter((id) => waiting.includes(id));
  return present.length > 0 ? present : members;
}

export async function headquartersOf(form: EligibilityForm, committees: Committees): Promise<string[]> {
  return idsOf(await committees.headquarters(form.program), form);
}

/** How a form that needs a reviewer is made known, and what its history then says. */
export interface Call {
  kind: 'new-form' | 'no-reviewer';
  to: string[];
  events: FormEvent[];
}

/**
 * Calls whoever can review a form. Where none but chairs are left, everyone is away, or nobody is left at all, the chairs or headquarters are
 * told so in plain words: a form never waits for people who cannot see it.
 */
export async function callFor(form: EligibilityForm, committees: Committees, everyoneAway = false): Promise<Call> {
  const members = await committees.acting(form.program);
  const isChair = (member: ActingMember): boolean => member.isChair;
  const free = eligibleReviewers(form, members);
  const ids = free.map(({ id }) => id);
  const nobodyThere = everyoneAway || actorsFor(form, ids, members).length === 0;
  const onlyChairsLeft = free.every(isChair) && !members.every(isChair);
  if (onlyChairsLeft || nobodyThere) {
    const told = await chairsOf(form, committees);
    // Chairs who may not decide either, or are away, are told together with headquarters, who can name a new member.
    const canDecide = free.some((member) => isChair(member) && member.actorId === member.id);
    const to = canDecide ? told : [...new Set([...told, ...(await headquartersOf(form, committees))])];
    return { kind: 'no-reviewer', to, events: [{ type: 'form.without-reviewer' }] };
  }
  return { kind: 'new-form', to: await reviewersOf(form, committees), events: [] };
}

function idsOf(people: readonly Person[], form: EligibilityForm): string[] {
  return withoutConflict(form, people).map(({ id }) => id);
}
