import { addSeconds, type Instant, type LocalDate } from '../calendar/index.js';
import { DomainError, type FieldProblem } from '../errors.js';
import type { Credit } from '../forms/content.js';
import { advanceVersions, type FormEvent } from '../forms/events.js';
import { isInReview, type Decision, type EligibilityForm, type HeldForm } from '../forms/form.js';
import { requireTransition } from '../forms/transitions.js';
import type { Policy } from '../policy/policy.js';
import { awardOf, checkTerms } from './approval-terms.js';
import { checkCredits } from './check-credits.js';
import { requireNewcomer } from './conflict.js';
import { creditChanges } from './credit-changes.js';
import { isOverdue } from './promise-clock.js';

export interface Ruling {
  decisionId: string;
  outcome: 'approved' | 'not_approved';
  /** Absent on an approval: as requested. */
  credits?: Credit[];
  reasons: string[];
  message: string;
  /** With an approval only. */
  conditions?: string[];
  /** With an approval only: the last day on which it holds, in the program's zone. */
  expiresOn?: LocalDate;
  decidedBy: string;
}

/**
 * Closes the review. A late decision still counts; it is only marked as late. It is held for the policy's undo time
 * and then released; until then nobody but the committee knows.
 *
 * @throws DomainError `decision.invalid` for a ruling the policy does not allow, `form.state-conflict` when the form
 *   is not in review, `review.earlier-round` for an appeal against a decision of the same member.
 */
export function decide(
  form: EligibilityForm,
  ruling: Ruling,
  policy: Policy,
  now: Instant,
): { form: HeldForm; events: FormEvent[] } {
  requireTransition('decide', form);
  if (!isInReview(form)) throw new DomainError('form.state-conflict', `Form ${form.number} is not in review.`);
  requireNewcomer(form, ruling.decidedBy);
  const credits = ruling.outcome === 'approved' ? (ruling.credits ?? form.content.requestedCredits) : [];
  const late = isOverdue(form, now);
  const { decisionId, outcome, reasons, message, conditions = [], expiresOn = null, decidedBy } = ruling;
  const decision: Decision = {
    id: decisionId,
    round: form.round,
    outcome,
    credits,
    reasons,
    message,
    conditions,
    expiresOn,
    decidedBy,
    decidedAt: now,
    late,
  };
  const events: FormEvent[] = [{ type: 'form.decided', decisionId, outcome, late, ...awardOf(decision) }];
  const held: HeldForm = {
    ...form,
    status: 'decision_held',
    decision,
    formerStatus: form.status,
    releaseAt: addSeconds(now, policy.review.undoSeconds),
  };
  return { form: advanceVersions(held, events), events };
}

/** @throws DomainError `decision.invalid` with one entry per field that the policy does not allow. */
export function requireValidRuling(form: EligibilityForm, ruling: Ruling, policy: Policy, now: Instant): void {
  const checked =
    ruling.outcome === 'approved'
      ? checkApproval(ruling, policy, form.content.requestedCredits)
      : checkRefusal(ruling, policy);
  const problems = [...checked, ...checkTerms(ruling, form.content.activity, policy, now)];
  if (problems.length > 0) {
    throw new DomainError('decision.invalid', 'The decision has entries that cannot be accepted.', {}, problems);
  }
}

function checkApproval(ruling: Ruling, policy: Policy, requested: readonly Credit[]): FieldProblem[] {
  const problems = checkCredits(ruling.credits ?? [], policy, '/credits');
  if (ruling.credits?.length === 0) problems.push({ pointer: '/credits', message: 'must name at least one category' });
  if (ruling.reasons.length > 0) {
    problems.push({ pointer: '/reasons', message: 'are given with a decision not to approve only' });
  }
  const changed = creditChanges(requested, ruling.credits ?? requested).length > 0;
  if (changed && ruling.message.trim() === '') {
    problems.push({ pointer: '/message', message: 'must say why the credits differ from those requested' });
  }
  return problems;
}

function checkRefusal(ruling: Ruling, policy: Policy): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const { reasons, reasonsRequired } = policy.review;
  ruling.reasons.forEach((code, index) => {
    if (!reasons.some((reason) => reason.code === code)) {
      const known = reasons.map((reason) => reason.code).join(', ');
      problems.push({ pointer: `/reasons/${index}`, message: `must be one of: ${known}` });
    } else if (ruling.reasons.indexOf(code) < index) {
      problems.push({ pointer: `/reasons/${index}`, message: 'is named twice' });
    }
  });
  if (reasonsRequired && ruling.reasons.length === 0) {
    problems.push({ pointer: '/reasons', message: 'must name at least one reason' });
  }
  if (ruling.reasons.length === 0 && ruling.message.trim() === '') {
    problems.push({ pointer: '/message', message: 'must say why when no reason code does' });
  }
  if (ruling.credits !== undefined && ruling.credits.length > 0) {
    problems.push({ pointer: '/credits', message: 'are given with an approval only' });
  }
  return problems;
}
