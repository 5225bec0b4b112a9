import type { ReviewedForm } from './case.queries.js';
import type { Task } from './task.js';

type Facts = Pick<ReviewedForm, 'status'>;

/** Still owed a decision: it can be recommended on, asked about and decided. */
export function mayWork({ status }: Facts): boolean {
  return status === 'in_review' || status === 'information_requested' || status === 'deliberation';
}

/** What is asked of a member who wants the form approved or not: advice, or the decision itself. */
export function asksForAdvice({ recommendations: { deciders, mode } }: Pick<ReviewedForm, 'recommendations'>): boolean {
  return mode !== 'single' && deciders === 'nobody-yet';
}

/** Whether this member records the decision; until enough others have advised, or where a chair has to, they advise. */
export function mayDecide(form: Pick<ReviewedForm, 'recommendations'>, isChair: boolean): boolean {
  return !asksForAdvice(form) && (form.recommendations.deciders !== 'chair' || isChair);
}

/**
 * What somebody can do of what they came for: an address that was written down, or a key in the queue, knows nothing of
 * how far the form is.
 */
export function taskFor(
  wanted: Task | undefined,
  form: Pick<ReviewedForm, 'status' | 'recommendations'>,
  isChair: boolean,
): Task | undefined {
  if (wanted === 'ask') return form.status === 'information_requested' ? undefined : wanted;
  if (mayDecide(form, isChair)) return wanted;
  if (wanted === 'approve') return 'advise-approve';
  return wanted === 'decline' ? 'advise-decline' : wanted;
}

/** Who decides, in words; undefined where any member does and nobody's advice is waited for. */
export function progressWords({ recommendations }: Pick<ReviewedForm, 'recommendations'>): string | undefined {
  const { mode, given, needed, approve, decline, deciders, quorumPossible } = recommendations;
  if (mode === 'single') return undefined;
  const counted = `${given} of ${needed} recommendations that are needed are in: ${approve} to approve, ${decline} to decline.`;
  if (!quorumPossible) {
    return `${counted} Fewer members are left than are needed, so a chair decides on what there is.`;
  }
  if (deciders === 'nobody-yet') return counted;
  const tie = mode === 'majority' && approve === decline;
  const who =
    deciders === 'chair'
      ? `${tie ? 'It is a tie: a' : 'A'} chair decides.`
      : 'Any member may record the decision; it follows the majority.';
  return `All recommendations are in: ${approve} to approve, ${decline} to decline. ${who}`;
}
