import type { ReviewedForm } from './case.queries.js';

type Facts = Pick<ReviewedForm, 'status'>;

/** Still owed a decision: it can be recommended on, asked about and decided. */
export function mayWork({ status }: Facts): boolean {
  return status === 'in_review' || status === 'information_requested' || status === 'deliberation';
}

/** What is asked of a member who wants the form approved or not: advice, or the decision itself. */
export function asksForAdvice({ recommendations: { deciders, mode } }: Pick<ReviewedForm, 'recommendations'>): boolean {
  return mode !== 'single' && deciders === 'nobody-yet';
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
