import { awaitsDecision, isApplicant, isInConflict, type EligibilityForm } from '#domain';
import type { CustomKind, MailKind } from '../ports/mail-templates.js';
import type { MailRecord } from './mail-ledger.js';
import { keepsDecision } from './ordered-decision.js';

/** What a mail's state of affairs says when it is about to go out: send it, drop it, or look again later. */
export type Relevance = { kind: 'relevant' } | { kind: 'outdated'; why: string } | { kind: 'undecided' };

const RELEVANT: Relevance = { kind: 'relevant' };
type Check = (form: EligibilityForm, mail: MailRecord) => Relevance;

const whileWaiting: Check = (form) => {
  if (form.status === 'decision_held') return { kind: 'undecided' };
  return awaitsDecision(form) ? RELEVANT : outdated(form);
};
/** News for the committee, also while a decision is held and may be undone. */
const untilReleased: Check = (form) =>
  form.status === 'decision_held' || awaitsDecision(form) ? RELEVANT : outdated(form);
/** Also after the decision, but not about what the applicant took back or another form covers. */
const whileAnybodyCares: Check = (form) =>
  form.status === 'withdrawn' || form.status === 'duplicate' ? outdated(form) : RELEVANT;
const always: Check = () => RELEVANT;
/** While it is open; a held decision may be undone, and the question with it comes back. */
const whileAsked: Check = (form, mail) => {
  if (form.question?.id !== mail.step) return outdated(form);
  return form.status === 'decision_held' ? { kind: 'undecided' } : RELEVANT;
};
/** Whatever came after it: what was decided, and why, is told to whoever asked. Orders of old keep it in the form alone. */
const onDecision: Check = (form, mail) => {
  if (keepsDecision(mail)) return RELEVANT;
  const decided = 'decision' in form && form.status !== 'decision_held';
  return decided && form.decision.id === mail.step ? RELEVANT : outdated(form);
};

const CHECKS: Record<CustomKind, Check> = {
  receipt: always,
  admitted: always,
  'new-form': untilReleased,
  mention: always,
  'message-to-applicant': always,
  'message-to-committee': whileAnybodyCares,
  'no-reviewer': whileWaiting,
  'recommendations-in': (form, mail) => {
    if (!mail.step.startsWith(`${String(form.round)}/${String(form.revision)}/`)) return outdated(form);
    if (form.status === 'decision_held') return { kind: 'undecided' };
    return form.status === 'deliberation' ? RELEVANT : outdated(form);
  },
  'quorum-out-of-reach': (form, mail) => (form.quorumLostAt === null ? outdated(form) : whileWaiting(form, mail)),
  reminder: whileWaiting,
  escalation: whileWaiting,
  breach: always,
  apology: (form) => (form.status === 'withdrawn' ? outdated(form) : RELEVANT),
  question: whileAsked,
  'question-reminder': whileAsked,
  answer: untilReleased,
  'no-response': untilReleased,
  'question-closed': whileWaiting,
  withdrawn: always,
  revoked: always,
  appealed: always,
  reopened: always,
  duplicate: always,
  // Reopened meanwhile, it has news of its own.
  'duplicate-decided': (form) => (form.status === 'duplicate' ? RELEVANT : outdated(form)),
  approved: onDecision,
  'not-approved': onDecision,
};

export function relevanceOf(mail: MailRecord): Relevance {
  // Each notice of a digest is looked at when it is put together.
  if (mail.form === null || !isAboutForm(mail.kind)) return RELEVANT;
  // Conflicts may be younger than the order. They keep a form from members, never from its applicant.
  if (!isApplicant(mail.form, mail.recipientId ?? '') && isInConflict(mail.form, mail.recipientId ?? '')) {
    return { kind: 'outdated', why: 'The recipient is in conflict with the form.' };
  }
  return CHECKS[mail.kind](mail.form, mail);
}

/** Whether it is read from its form when it goes out. */
export function isAboutForm(kind: MailKind): kind is CustomKind {
  return Object.hasOwn(CHECKS, kind);
}

function outdated(form: EligibilityForm): Relevance {
  return { kind: 'outdated', why: `The form is ${form.status}.` };
}
