import {
  addDays,
  daysBetween,
  instantAt,
  localDateAt,
  promiseAfter,
  startOfDay,
  type Instant,
  type LocalDate,
} from '../calendar/index.js';
import { DomainError } from '../errors.js';
import type { FormContent } from '../forms/content.js';
import { advanceVersions, type FormEvent } from '../forms/events.js';
import { promisedFrom, type EligibilityForm, type FormInReview, type OpenQuestion } from '../forms/form.js';
import { requireTransition } from '../forms/transitions.js';
import type { Policy } from '../policy/policy.js';
import { requireNewcomer } from './conflict.js';
import { usefulUntil } from './last-useful.js';
import { isOverdue, resumePromise } from './promise-clock.js';
import type { Timer, TimerKind } from './timers.js';

/** The kinds that end with a question, and that a held decision suspends. */
export const QUESTION_TIMERS: readonly TimerKind[] = ['question-reminder', 'question-due'];

export interface Asking {
  questionId: string;
  message: string;
  /** Absent: as many days from today as the policy gives, as far as a promise that runs on leaves them. */
  dueOn?: LocalDate | undefined;
  askedBy: string;
}

/**
 * @throws DomainError `question.invalid` for a day that is over in the program's zone, or comes after that of a promise
 *   that runs on meanwhile
 */
export function requireValidAsking(form: EligibilityForm, { dueOn }: Asking, policy: Policy, now: Instant): void {
  if (dueOn === undefined) return;
  const { timeZone } = policy;
  const today = localDateAt(now, timeZone);
  const lastDay = lastDayForAnswer(form, policy, now);
  if (dueOn >= today && (lastDay === null || dueOn <= lastDay)) return;
  const message =
    dueOn < today
      ? `must not be in the past (today is ${today} in ${timeZone})`
      : `must not be after the day of the promised decision (${String(lastDay)} in ${timeZone})`;
  throw new DomainError('question.invalid', 'The question has entries that cannot be accepted.', {}, [
    { pointer: '/dueOn', message },
  ]);
}

/** The day of a promise that runs on while the applicant is asked; null where it stands still, or is broken already. */
function lastDayForAnswer(
  form: Pick<EligibilityForm, 'dueAt' | 'pausedAt'>,
  { review, timeZone }: Policy,
  now: Instant,
): LocalDate | null {
  if (form.dueAt === null || review.pauseWhileWaiting || isOverdue(form, now)) return null;
  return localDateAt(instantAt(form.dueAt - 1), timeZone);
}

/**
 * Hands the form back to the applicant with a question. Where the policy says so the promise stands still from here on,
 * unless it is broken already.
 *
 * @throws DomainError `form.state-conflict` when the form is not in review, `review.earlier-round`
 */
export function ask(
  form: EligibilityForm,
  { questionId: id, message, dueOn: wanted, askedBy }: Asking,
  policy: Policy,
  now: Instant,
): { form: FormInReview & { question: OpenQuestion }; events: FormEvent[] } {
  requireTransition('ask', form);
  if (form.status !== 'in_review') throw notWaiting(form);
  requireNewcomer(form, askedBy);
  const { review, timeZone } = policy;
  const usual = addDays(localDateAt(now, timeZone), review.questions.answerDays);
  const lastDay = lastDayForAnswer(form, policy, now);
  const dueOn = wanted ?? (lastDay !== null && lastDay < usual ? lastDay : usual);
  const question: OpenQuestion = { id, message, dueOn, askedBy, askedAt: now };
  const pausedAt = review.pauseWhileWaiting && !isOverdue(form, now) ? now : null;
  const events: FormEvent[] = [{ type: 'form.information-requested', questionId: id, message, dueOn }];
  return { form: advanceVersions({ ...form, status: 'information_requested', question, pausedAt }, events), events };
}

/**
 * Any answer returns the form to review, as a new revision. `content` is the whole content, corrected or not.
 *
 * @throws DomainError `form.state-conflict` when no question is open.
 */
export function answer(
  form: EligibilityForm,
  { message, content }: { message: string; content: FormContent },
  policy: Policy,
  now: Instant,
): { form: FormInReview; events: FormEvent[] } {
  const { waiting, question } = requireQuestion(form);
  const revision = form.revision + 1;
  const events: FormEvent[] = [{ type: 'form.answered', questionId: question.id, message, revision }];
  // Dates that were corrected move what a decision is useful for.
  const useful = usefulUntil(content, policy, promisedFrom(form));
  const back: FormInReview = { ...backInReview(waiting, policy, now), content, revision, usefulUntil: useful };
  return { form: advanceVersions(back, events), events };
}

/** Closes a question that nobody answered: the committee goes on with what it has. Nothing is decided by it. */
export function closeUnanswered(
  form: EligibilityForm,
  policy: Policy,
  now: Instant,
): { form: FormInReview; events: FormEvent[] } {
  const { waiting, question } = requireQuestion(form);
  const events: FormEvent[] = [{ type: 'form.no-response', questionId: question.id }];
  return { form: advanceVersions(backInReview(waiting, policy, now), events), events };
}

/** From this instant on the answer is late: the start of the day after the last one, in the program's zone. */
export function answerClosesAt({ dueOn }: OpenQuestion, timeZone: string): Instant {
  return startOfDay(addDays(dueOn, 1), timeZone);
}

/** The reminder comes at the local time of the question, if there is a day between; the steps are the form's version. */
export function questionTimers(
  { id: formId, version: step, question }: FormInReview & { question: OpenQuestion },
  { review, timeZone }: Policy,
): Timer[] {
  const { askedAt, dueOn } = question;
  const { remindDaysBefore } = review.questions;
  const days = daysBetween(localDateAt(askedAt, timeZone), dueOn) - remindDaysBefore;
  const remindAt = promiseAfter(askedAt, { semantics: 'wall-clock', holidays: [] }, Math.max(days, 0), timeZone);
  const due: Timer = { formId, kind: 'question-due', step, dueAt: answerClosesAt(question, timeZone) };
  if (remindDaysBefore === 0 || days < 1) return [due];
  return [{ formId, kind: 'question-reminder', step, dueAt: remindAt }, due];
}

function backInReview(form: FormInReview, policy: Policy, now: Instant): FormInReview {
  return { ...resumePromise(form, policy, now), status: 'in_review', question: null };
}

function requireQuestion(form: EligibilityForm): { waiting: FormInReview; question: OpenQuestion } {
  requireTransition('answer', form);
  if (form.status !== 'information_requested' || form.question === null) throw notWaiting(form);
  return { waiting: form, question: form.question };
}

function notWaiting(form: EligibilityForm): DomainError {
  return new DomainError('form.state-conflict', `Form ${form.number} is ${form.status}.`);
}
