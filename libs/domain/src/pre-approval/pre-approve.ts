import type { Instant, LocalDate } from '../calendar/index.js';
import { listedUntil, type Listing } from '../catalog/listing.js';
import { DomainError, type FieldProblem } from '../errors.js';
import { checkContent } from '../forms/check-content.js';
import type { Activity, Credit, FormContent } from '../forms/content.js';
import type { FormEvent } from '../forms/events.js';
import { untouched, type Conflict, type DecidedForm, type Decision } from '../forms/form.js';
import { formNumber } from '../forms/submit.js';
import type { Policy } from '../policy/policy.js';
import { awardOf, checkExpiry } from '../review/approval-terms.js';
import { detectConflicts } from '../review/detect-conflicts.js';
import type { Identity } from '../review/shared-facts.js';
import { queueFor } from '../review/route.js';

/** What the committee approves of its own accord: a session, a run of a series, a row of a meeting's programme. */
export interface PreApproval {
  id: string;
  decisionId: string;
  /** Counts the program's forms; part of the number. */
  serial: number;
  activity: Activity;
  credits: Credit[];
  /** For whoever claims the credit; may be empty. */
  message: string;
  conditions: string[];
  /** The last day on which the approval holds, in the program's zone; null when nothing ends it. */
  expiresOn: LocalDate | null;
  /** A chair. */
  decidedBy: string;
  /** The first approved form of the series. */
  occurrenceOf: string | null;
  importId: string | null;
  /** What is known of members already, such as a chair's ruling on the series. */
  conflicts: Conflict[];
}

/**
 * Approves at once what nobody asked for. Such a form is promised to nobody, waits in no queue and is never undone: it
 * is released with the decision, and ends by being revoked. It carries the queue that an application would have
 * gone to. Expects what {@link requireValidPreApproval} let pass.
 */
export function preApprove(
  approval: PreApproval,
  policy: Policy,
  now: Instant,
): { form: DecidedForm; events: FormEvent[] } {
  const { id, decisionId, serial, activity, credits, message, decidedBy, occurrenceOf, importId } = approval;
  const { conditions, expiresOn } = approval;
  const decision: Decision = {
    id: decisionId,
    round: 1,
    outcome: 'approved',
    credits,
    reasons: [],
    message,
    conditions,
    expiresOn,
    decidedBy,
    decidedAt: now,
    late: false,
  };
  const content = contentOf(activity, credits);
  const { queue } = queueFor(content, policy.review);
  const form: DecidedForm = {
    ...untouched(),
    id,
    number: formNumber(policy, serial, now),
    program: policy.id,
    policyVersion: policy.version,
    origin: 'pre-approval',
    applicantId: decidedBy,
    content,
    occurrenceOf,
    resubmissionOf: null,
    resubmissions: 0,
    // Decided already: no later decision could be of use.
    usefulUntil: null,
    submittedAt: now,
    conflicts: approval.conflicts,
    status: 'approved',
    dueAt: null,
    queue,
    decision,
    releasedAt: now,
  };
  const { version: policyVersion } = policy;
  return {
    form,
    events: [
      { type: 'form.pre-approved', decisionId, ...awardOf(decision), policyVersion, queue, occurrenceOf, importId },
    ],
  };
}

/** What is checked of a pre-approval, whatever way it comes. */
export type PreApprovalEntry = Pick<PreApproval, 'activity' | 'credits' | 'expiresOn'>;

/** @throws DomainError `pre-approval.invalid` with one entry per wrong field */
export function requireValidPreApproval(entry: PreApprovalEntry, policy: Policy, now: Instant): void {
  const problems = checkPreApproval(entry, policy, now);
  if (problems.length === 0) return;
  throw new DomainError('pre-approval.invalid', 'The activity has entries that cannot be accepted.', {}, problems);
}

/** Everything that the policy or the calendar refuses; pointers are those of `activity`, `credits` and `expiresOn`. */
export function checkPreApproval(entry: PreApprovalEntry, policy: Policy, now: Instant): FieldProblem[] {
  const { activity, credits, expiresOn } = entry;
  const problems = checkContent(contentOf(activity, credits), policy, now).map(({ pointer, message }) => ({
    pointer: pointer.replace(/^\/requestedCredits/, '/credits'),
    message,
  }));
  if (credits.length === 0) problems.push({ pointer: '/credits', message: 'must name at least one category' });
  problems.push(...checkExpiry(expiresOn, activity, policy, now));
  const until = listedUntil(activity, expiresOn, policy);
  if (until !== null && until <= now && problems.length === 0) {
    const pointer = activity.endsOn == null ? '/activity/availableUntil' : '/activity/endsOn';
    problems.push({ pointer, message: 'is so long ago that the activity would not be listed any more' });
  }
  return problems;
}

/**
 * Which members have a stake in the activity, as far as recorded facts show. Nobody pre-approves what they have a stake
 * in: another chair does, or the activity takes the usual way as an eligibility form.
 *
 * @throws DomainError `pre-approval.conflict` when it is whoever decides
 */
export function requireNoStake(activity: Activity, decidedBy: string, members: readonly Identity[]): Conflict[] {
  const conflicts = stakesIn(activity, members);
  const own = conflicts.find(({ memberId }) => memberId === decidedBy);
  if (own === undefined) return conflicts;
  const wayOut = 'Another chair can pre-approve it, or it is sent in as an eligibility form.';
  throw new DomainError('pre-approval.conflict', `${own.reason} ${wayOut}`);
}

/** One conflict for each member to whom the activity points. */
export function stakesIn(activity: Activity, members: readonly Identity[]): Conflict[] {
  return detectConflicts(contentOf(activity, []), null, members).map(({ memberId, facts }) => ({
    memberId,
    kind: 'detected',
    state: 'in-conflict',
    reason: facts.join(' '),
    pinned: false,
  }));
}

/** The listing that goes with a pre-approved form. */
export function listingOf(id: string, form: DecidedForm, policy: Policy): Listing {
  return { id, form, listedUntil: listedUntil(form.content.activity, form.decision.expiresOn, policy) };
}

function contentOf(activity: Activity, credits: Credit[]): FormContent {
  return { activity, completedOn: null, requestedCredits: credits, relevance: '' };
}
