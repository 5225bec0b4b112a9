import { advanceVersions, closeUnanswered, type EligibilityForm, type Instant, type Policy } from '#domain';
import type { Work } from '../ports/unit-of-work.js';
import { letPromiseRun } from '../review/let-promise-run.js';
import { questionMail } from '../review/question-mail.js';
import { questionersOf } from '../review/recipients.js';
import type { SettleReview } from '../review/settle-review.js';

/** Reminds the applicant of a question that is still open. */
export function remindApplicant(work: Work, form: EligibilityForm, policy: Policy, now: Instant): void {
  const { question } = form;
  if (question === null) return;
  const events = [{ type: 'question.reminded', questionId: question.id }] as const;
  work.forms.update(advanceVersions(form, events), events, now, null);
  const to = [form.applicantId];
  work.mails.order(
    { kind: 'question-reminder', step: question.id, form, to, data: questionMail(question, policy) },
    now,
  );
}

/** Tells who asked that no answer came, and takes the form back into review where the policy says so. */
export async function endQuestion(
  work: Work,
  form: EligibilityForm,
  policy: Policy,
  now: Instant,
  settleReview: SettleReview,
): Promise<void> {
  const { question } = form;
  if (question === null) return;
  if (policy.review.questions.onNoResponse === 'close') {
    const closed = closeUnanswered(form, policy, now);
    // Recommendations that came in meanwhile are on the revision that stays.
    const settled = await settleReview.execute(work, closed.form, now);
    work.forms.update(settled.form, [...closed.events, ...settled.events], now, null);
    work.timers.cancel(form.id, ['question-reminder']);
    letPromiseRun(work, form.pausedAt, closed.form, policy, now);
    const data = questionMail(question, policy);
    work.mails.order({ kind: 'question-closed', step: question.id, form, to: [form.applicantId], data }, now);
  } else {
    const events = [{ type: 'question.overdue', questionId: question.id }] as const;
    work.forms.update(advanceVersions(form, events), events, now, null);
  }
  const to = await questionersOf(form, settleReview.committees);
  work.mails.order({ kind: 'no-response', step: question.id, form, to, data: questionMail(question, policy) }, now);
}
