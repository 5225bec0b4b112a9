import {
  addSeconds,
  creditChanges,
  formatInstant,
  formatTimeLeft,
  queueOf,
  type Credit,
  type Decision,
  type EligibilityForm,
  type Instant,
  type Policy,
} from '#domain';
import type { FormFacts, MailData } from '../ports/mail-templates.js';
import type { MailRecord } from './mail-ledger.js';

/** Windows are exclusive at midnight; people read the last minute of their last day. */
export function lastMoment(closesAt: Instant, { timeZone }: Policy): string {
  return formatInstant(addSeconds(closesAt, -1), timeZone);
}

export function decisionOf(form: EligibilityForm): Decision {
  if (!('decision' in form)) throw new Error(`Form ${form.number} has no decision to mail.`);
  return form.decision;
}

export function queueName(form: EligibilityForm, { review }: Policy): string {
  const id = queueOf(form);
  return review.queues.find((queue) => queue.id === id)?.name ?? 'the committee queue';
}

/** A mail that leaves a few minutes after its step still says what the step stands for: 7 days, not 6. */
const LAG_SECONDS = 600;

export function timeLeft({ dueAt }: EligibilityForm, now: Instant): string {
  if (dueAt === null) return '';
  return formatTimeLeft(now < dueAt ? addSeconds(now, -LAG_SECONDS) : now, dueAt);
}

export function questionOf(mail: MailRecord, form: FormFacts): { form: FormFacts; message: string; answerBy: string } {
  return { form, message: orderedText(mail, 'message'), answerBy: orderedText(mail, 'answerBy') };
}

export function closesUnanswered({ review }: Policy): boolean {
  return review.questions.onNoResponse === 'close';
}

/** A text that was ordered with the mail. */
export function orderedText({ id, kind, data }: MailRecord, name: string): string {
  const value = data[name];
  if (typeof value !== 'string') throw new Error(`Mail ${id} of kind ${kind} was ordered without ${name}.`);
  return value;
}

/** Like `4 Art` or `3 Core (CMC, CMIS)`. */
export function creditTexts(credits: readonly Credit[], policy: Policy): string[] {
  return credits.map((credit) => creditText(credit, policy));
}

export function creditText(credit: Credit, policy: Policy): string {
  return `${credit.hundredths / 100} ${categoryText(credit, policy)}`;
}

export function changeTexts(
  requested: readonly Credit[],
  approved: readonly Credit[],
  policy: Policy,
): MailData['approved']['changes'] {
  return creditChanges(requested, approved).map((change) => ({
    category: categoryText(change, policy),
    requested: String(change.requestedHundredths / 100),
    approved: String(change.approvedHundredths / 100),
  }));
}

function categoryText({ category, credentials }: Omit<Credit, 'hundredths'>, policy: Policy): string {
  const label = policy.categories.find(({ id }) => id === category)?.label ?? category;
  return credentials === undefined ? label : `${label} (${credentials.join(', ')})`;
}
