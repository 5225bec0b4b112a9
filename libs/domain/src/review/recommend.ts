import type { Instant } from '../calendar/index.js';
import { DomainError, type FieldProblem } from '../errors.js';
import type { Credit } from '../forms/content.js';
import { advanceVersions, type FormEvent } from '../forms/events.js';
import { isInReview, type Advice, type EligibilityForm, type FormInReview } from '../forms/form.js';
import type { Policy } from '../policy/policy.js';
import {
  checkAgendaReading,
  creditsOfAgenda,
  readAgenda,
  type AgendaCredits,
  type AgendaReading,
} from './agenda-credits.js';
import { checkCredits } from './check-credits.js';
import { requireNewcomer } from './conflict.js';

export const CRITERION_ANSWERS = ['yes', 'no', 'not-applicable'] as const;

export interface CriterionAnswer {
  /** The criterion's, in the policy. */
  id: string;
  answer: (typeof CRITERION_ANSWERS)[number];
  note?: string;
}

/** Where the recommended credits come from; those of an agenda or a request follow a new revision. */
export type CreditSource = 'member' | 'agenda' | 'requested' | 'none';

/** What a member advises, as they send it. */
export interface Advising {
  recommendation: Advice;
  /** Absent on `approve`: what the agenda as read gives, else as requested. */
  credits?: Credit[];
  comment: string;
  criteria: CriterionAnswer[];
  agenda: AgendaReading[];
}

/** What a member advises the committee; the applicant never learns of it. */
export interface Recommendation extends Advising {
  id: string;
  formId: string;
  round: number;
  /** Of the form, as the member read it. */
  revision: number;
  memberId: string;
  credits: Credit[];
  creditSource: CreditSource;
  /** What the agenda came to as they read it; null when they did not. */
  agendaCredits: AgendaCredits | null;
  at: Instant;
}

/** @throws DomainError `recommendation.invalid` with one entry per field that the policy or the form does not allow */
export function requireValidAdvice({ content }: EligibilityForm, advising: Advising, policy: Policy): void {
  const problems = [
    ...checkAgendaReading(content.activity, advising.agenda, policy),
    ...checkCriteria(advising, policy),
  ];
  if (problems.length === 0) problems.push(...checkAmounts(content, advising, policy));
  if (problems.length === 0) return;
  throw new DomainError(
    'recommendation.invalid',
    'The recommendation has entries that cannot be accepted.',
    {},
    problems,
  );
}

/**
 * A member's advice on the form's present revision, in place of what they advised before. Expects what
 * {@link requireValidAdvice} let pass.
 *
 * @throws DomainError `form.state-conflict` when the form is not in review, `review.earlier-round`
 */
export function recommend(
  form: EligibilityForm,
  { id, memberId, advising }: { id: string; memberId: string; advising: Advising },
  policy: Policy,
  now: Instant,
): { form: FormInReview; events: FormEvent[]; given: Recommendation; replaced: string | null } {
  const reviewed = requireInReview(form);
  requireNewcomer(form, memberId);
  const { recommendation } = advising;
  const { revision, round } = reviewed;
  const given: Recommendation = {
    ...advising,
    ...resolveCredits(reviewed, advising, policy),
    agendaCredits: advising.agenda.length === 0 ? null : readAgenda(form.content.activity, advising.agenda, policy),
    id,
    formId: form.id,
    round,
    revision,
    memberId,
    at: now,
  };
  const replaced = reviewed.recommendations.find((one) => one.memberId === memberId)?.id ?? null;
  const others = reviewed.recommendations.filter((one) => one.memberId !== memberId);
  const recommendations = [...others, { id, memberId, recommendation, revision }];
  const events: FormEvent[] = [
    {
      type: 'form.recommended',
      recommendationId: id,
      recommendation,
      credits: given.credits,
      revision,
      replaces: replaced,
    },
  ];
  return { form: advanceVersions({ ...reviewed, recommendations }, events), events, given, replaced };
}

/** What was advised before, to be given again on the present revision: amounts that were not chosen are found anew. */
export function adviceAgain({ credits, creditSource, ...advising }: Recommendation): Advising {
  const { recommendation, comment, criteria, agenda } = advising;
  return { recommendation, comment, criteria, agenda, ...(creditSource === 'member' && { credits }) };
}

/** @throws DomainError `form.state-conflict` when the form is not in review, `recommendation.none-given` */
export function withdrawRecommendation(
  form: EligibilityForm,
  memberId: string,
): { form: FormInReview; events: FormEvent[]; recommendationId: string } {
  const reviewed = requireInReview(form);
  const { id: recommendationId } = requireStanding(reviewed, memberId);
  const events: FormEvent[] = [{ type: 'recommendation.withdrawn', recommendationId }];
  const recommendations = reviewed.recommendations.filter((one) => one.id !== recommendationId);
  return { form: advanceVersions({ ...reviewed, recommendations }, events), events, recommendationId };
}

/** @throws DomainError `recommendation.none-given` */
export function requireStanding(form: EligibilityForm, memberId: string): EligibilityForm['recommendations'][number] {
  const standing = form.recommendations.find((one) => one.memberId === memberId);
  if (standing !== undefined) return standing;
  throw new DomainError('recommendation.none-given', `You have given no recommendation on ${form.number}.`);
}

function requireInReview(form: EligibilityForm): FormInReview {
  if (isInReview(form)) return form;
  throw new DomainError('form.state-conflict', `Form ${form.number} is not in review: it is ${form.status}.`);
}

function resolveCredits(
  { content }: EligibilityForm,
  { recommendation, credits, agenda }: Advising,
  policy: Policy,
): Pick<Recommendation, 'credits' | 'creditSource'> {
  if (recommendation === 'decline') return { credits: [], creditSource: 'none' };
  if (credits !== undefined) return { credits, creditSource: 'member' };
  if (agenda.length === 0) return { credits: content.requestedCredits, creditSource: 'requested' };
  return { credits: creditsOfAgenda(readAgenda(content.activity, agenda, policy)), creditSource: 'agenda' };
}

function checkAmounts(content: EligibilityForm['content'], advising: Advising, policy: Policy): FieldProblem[] {
  const { recommendation, credits, agenda, comment, criteria } = advising;
  if (recommendation === 'decline') {
    const silent = comment.trim() === '' && !criteria.some(({ answer }) => answer === 'no');
    return [
      ...(credits !== undefined && credits.length > 0
        ? [{ pointer: '/credits', message: 'are given with a recommendation to approve only' }]
        : []),
      ...(silent ? [{ pointer: '/comment', message: 'must say why when no criterion is answered with no' }] : []),
    ];
  }
  if (credits !== undefined) {
    return credits.length === 0
      ? [{ pointer: '/credits', message: 'must name at least one category' }]
      : checkCredits(credits, policy, '/credits');
  }
  const read = readAgenda(content.activity, agenda, policy);
  return agenda.length > 0 && creditsOfAgenda(read).length === 0
    ? [{ pointer: '/agenda', message: 'leaves nothing to approve' }]
    : [];
}

function checkCriteria({ criteria: answers }: Advising, { review }: Policy): FieldProblem[] {
  const { criteria, criteriaRequired } = review;
  const known = criteria.map(({ id }) => id);
  const wrong = answers.flatMap(({ id }, index): FieldProblem[] => {
    const pointer = `/criteria/${String(index)}/id`;
    if (!known.includes(id)) {
      const message = known.length > 0 ? `must be one of: ${known.join(', ')}` : 'this program has no criteria';
      return [{ pointer, message }];
    }
    return answers.slice(0, index).some((earlier) => earlier.id === id)
      ? [{ pointer, message: 'is answered twice' }]
      : [];
  });
  const missing = criteria
    .filter(({ id, required }) => (required || criteriaRequired) && !answers.some((answer) => answer.id === id))
    .map(({ id }) => ({ pointer: '/criteria', message: `must answer ${id}` }));
  return [...wrong, ...missing];
}
