import { dateWindow, localDateAt, toIso, type DateWindow, type Instant, type LocalDate } from '../calendar/index.js';
import { DomainError } from '../errors.js';
import type { DecidedForm, EligibilityForm } from '../forms/form.js';
import { formWindow } from '../forms/submit.js';
import { requireTransition } from '../forms/transitions.js';
import type { Policy } from '../policy/policy.js';
import { openRound, type Opened } from './open-round.js';

export interface AppealWindow extends DateWindow {
  /** The day of the release in the program's zone: day 0. */
  releasedOn: LocalDate;
}

/** How long a decision may be appealed: to the last moment of so many days after its release; null: not at all. */
export function appealWindow(
  { releasedAt }: Pick<DecidedForm, 'releasedAt'>,
  { review, timeZone }: Policy,
): AppealWindow | null {
  if (review.appealDays === 0 || review.appeals === 0) return null;
  const releasedOn = localDateAt(releasedAt, timeZone);
  return { releasedOn, ...dateWindow(releasedOn, review.appealDays, timeZone) };
}

/** @throws DomainError `appeal.late` with the dates, at `closesAt` and later */
export function requireAppealInTime(form: EligibilityForm, policy: Policy, now: Instant): void {
  if (form.status !== 'not_approved') return;
  const window = appealWindow(form, policy);
  if (window === null || now < window.closesAt) return;
  const { releasedOn, lastDay, closesAt } = window;
  const message = `The decision of ${releasedOn} could be appealed until ${lastDay}.`;
  throw new DomainError('appeal.late', message, { releasedOn, lastDay, closedAt: toIso(closesAt) });
}

/**
 * The applicant asks for another decision on the same form, by members who did not decide before. It takes the place of
 * a resubmission: a form is either appealed or sent again. Expects what {@link requireAppealInTime} let pass.
 *
 * @throws DomainError `form.state-conflict` unless the form was not approved, `appeal.refused`
 */
export function appeal(
  form: EligibilityForm,
  { roundId, message }: { roundId: string; message: string },
  policy: Policy,
  now: Instant,
): Opened {
  requireTransition('appeal', form);
  if (form.status !== 'not_approved') throw new Error(`Form ${form.number} is ${form.status}.`);
  if (form.resubmittedAs !== null) {
    throw new DomainError('appeal.refused', `Form ${form.number} was sent again; what is sent again is not appealed.`);
  }
  if (appealWindow(form, policy) === null) {
    throw new DomainError('appeal.refused', 'Decisions of this program cannot be appealed.');
  }
  if (form.appeals >= policy.review.appeals) {
    throw new DomainError('appeal.refused', `Form ${form.number} was appealed already.`);
  }
  return openRound(form, { id: roundId, kind: 'appeal', at: now }, policy, (round, dueAt) => ({
    type: 'form.appealed',
    message,
    round,
    dueAt,
  }));
}

/** What an applicant can do about a form that was not approved. */
export interface WaysOn {
  /** Null: it cannot be sent again. Until `closesAt`, exclusive; null when nothing ends it. */
  resubmission: { closesAt: Instant | null } | null;
  appeal: AppealWindow | null;
}

/** Either way rules out the other. Under the policy of the form; whether a window is over is for whoever asks. */
export function waysOn(form: DecidedForm, policy: Policy): WaysOn {
  const { resubmissions, appeals } = policy.review;
  const sentAgain = form.resubmittedAs !== null;
  const maySendAgain = !sentAgain && form.appeals === 0 && form.resubmissions < resubmissions;
  return {
    resubmission: maySendAgain ? { closesAt: formWindow(form.content, policy)?.closesAt ?? null } : null,
    appeal: !sentAgain && form.appeals < appeals ? appealWindow(form, policy) : null,
  };
}
