import type { DecidedForm, EligibilityForm } from '#domain';
import type { MailRecord } from './mail-ledger.js';

/** What the mail of a decision is ordered with: an appeal or a reopening takes it from the form. */
type AsDecided = Pick<DecidedForm, 'status' | 'dueAt' | 'queue' | 'content' | 'decision' | 'releasedAt'>;

export function orderedDecision(form: DecidedForm): { decided: AsDecided } {
  const { status, dueAt, queue, content, decision, releasedAt } = form;
  return { decided: { status, dueAt, queue, content, decision, releasedAt } };
}

/** Whether the mail can be written whatever became of its form since. */
export function keepsDecision({ data }: Pick<MailRecord, 'data'>): boolean {
  return data.decided !== undefined;
}

/** The form with the decision that the mail was ordered for; as it is where that one is still the form's. */
export function asOrdered({ data }: Pick<MailRecord, 'data'>, form: EligibilityForm): EligibilityForm {
  const decided = data.decided as AsDecided | undefined;
  if (decided === undefined || ('decision' in form && form.decision.id === decided.decision.id)) return form;
  return { ...form, ...decided };
}

/** Whether the decision holds no more: it was revoked, or a later round looks at the form anew. */
export function isOvertaken({ revokedAt, round }: EligibilityForm, decidedInRound: number): boolean {
  return revokedAt !== null || round !== decidedInRound;
}
