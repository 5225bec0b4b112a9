import type { ReviewedForm } from './case.queries.js';

/** What can be done to a decision whose mail is held: take it back, or have the mail go out at once. */
export type HeldAct = 'undo' | 'release';

type Standing = Record<
  'heldDecision' | 'decision',
  Pick<NonNullable<ReviewedForm['decision']>, 'decidedAt' | 'outcome'> | null
>;

/**
 * Why it was refused, and what can be done now.
 *
 * @param decidedAt of the decision that it was meant for
 * @param fresh the form as the api has it by now
 */
export function refusedWords(act: HeldAct, decidedAt: string, { heldDecision, decision }: Standing): string {
  if (heldDecision?.decidedAt === decidedAt) {
    return 'Nothing was done: the form has changed meanwhile. The decision is still held, so you can try once more.';
  }
  if (decision?.decidedAt !== decidedAt) {
    return 'Nothing was done: the decision has been taken back meanwhile, and the applicant was not told.';
  }
  if (act === 'release') return 'There is nothing left to send: the applicant has been emailed already.';
  return decision.outcome === 'approved'
    ? 'It is too late to take it back: the applicant has been emailed. A chair can revoke the approval, with a reason that is mailed, too.'
    : 'It is too late to take it back: the applicant has been emailed. A chair can open the form again, with a reason that is mailed, too.';
}
