import {
  formatDate,
  formatInstant,
  formatLateness,
  formatTimeLeft,
  listedUntil,
  waysOn,
  type Decision,
  type EligibilityForm,
  type Instant,
  type Policy,
} from '#domain';
import type { FormFacts, MailData } from '../ports/mail-templates.js';
import { changeTexts, creditText, decisionOf, lastMoment } from './mail-wording.js';
import { isOvertaken } from './ordered-decision.js';

interface Subject {
  form: EligibilityForm;
  policy: Policy;
  facts: FormFacts;
  now: Instant;
}

/** What an approval says. */
export function approvalOf({ form, policy, facts, now }: Subject, catalogUrl: string): MailData['approved'] {
  const decision = decisionOf(form);
  const overtaken = isOvertaken(form, decision.round);
  const until = overtaken ? null : listedUntil(form.content.activity, decision.expiresOn, policy);
  return {
    form: facts,
    message: decision.message,
    credits: decision.credits.map((credit) => ({
      text: creditText(credit, policy),
      hue: policy.categories.findIndex(({ id }) => id === credit.category) + 1,
    })),
    conditions: decision.conditions,
    expiresOn: decision.expiresOn === null ? null : `${formatDate(decision.expiresOn)} (${policy.timeZone})`,
    listedUntil: until === null ? null : lastMoment(until, policy),
    changes: changeTexts(form.content.requestedCredits, decision.credits, policy),
    listed: !overtaken && (until === null || now < until),
    catalogUrl,
    late: decision.late,
    answered: answered(form, decision, policy),
  };
}

/** What a non-approval says. */
export function refusalOf({ form, policy, facts, now }: Subject): MailData['not-approved'] {
  if (form.status !== 'not_approved') throw new Error(`Form ${form.number} is ${form.status}.`);
  const { decision } = form;
  const overtaken = isOvertaken(form, decision.round);
  const { resubmission, appeal } = overtaken ? { resubmission: null, appeal: null } : waysOn(form, policy);
  const reasons = policy.review.reasons.filter(({ code }) => decision.reasons.includes(code));
  return {
    form: facts,
    message: decision.message,
    reasons: reasons.map(({ text, remedy }) => ({ text, remedy })),
    late: decision.late,
    answered: answered(form, decision, policy),
    sentAgain: form.resubmittedAs !== null || overtaken,
    sendAgain: resubmission && {
      until: resubmission.closesAt === null ? null : lastMoment(resubmission.closesAt, policy),
      over: resubmission.closesAt !== null && now >= resubmission.closesAt,
    },
    appealUntil: appeal && lastMoment(appeal.closesAt, policy),
  };
}

/** When the committee decided, and how that stands to its promise. */
function answered({ dueAt }: EligibilityForm, { decidedAt }: Decision, { timeZone }: Policy): string {
  const at = formatInstant(decidedAt, timeZone);
  if (dueAt === null) return at;
  return decidedAt < dueAt
    ? `${at}: ${formatTimeLeft(decidedAt, dueAt)} before that`
    : `${at}: ${formatLateness(dueAt, decidedAt)}`;
}
