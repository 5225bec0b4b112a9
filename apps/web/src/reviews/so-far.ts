import type { ReviewedForm } from './queue.queries.js';

const OUTCOMES = { approved: 'Approved', not_approved: 'Not approved' } as const;

/** How far the committee is with a form, in one sentence. */
export function soFar(form: Pick<ReviewedForm, 'decision' | 'heldDecision' | 'recommendations'>): string {
  const { decision, heldDecision, recommendations } = form;
  if (heldDecision !== null) return `${OUTCOMES[heldDecision.outcome]}; the applicant has not been told yet`;
  if (decision !== null) return `${OUTCOMES[decision.outcome]}${decision.late ? ', late' : ''}`;
  const { given, needed, approve, decline, mine } = recommendations;
  const advice =
    given === 0
      ? 'No recommendation yet'
      : `${approve} for, ${decline} against${needed > 0 ? `, ${needed} needed` : ''}`;
  if (mine === null) return advice;
  const own = mine.recommendation === 'approve' ? 'for' : 'against';
  return `${advice}; you are ${own}${mine.outdated ? ', on an earlier revision' : ''}`;
}
