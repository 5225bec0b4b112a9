import {
  advanceVersions,
  type Assignment,
  type FormEvent,
  type FormInReview,
  type Instant,
  type Policy,
} from '#domain';
import type { Committees } from '../ports/committees.js';
import type { LeastOpenWork } from './least-open-work.js';
import type { SettleReview } from './settle-review.js';
import { callFor, type Call } from './recipients.js';

export interface Committee {
  committees: Committees;
  leastOpenWork: LeastOpenWork;
  settleReview: SettleReview;
}

export interface Replacement {
  form: FormInReview;
  events: FormEvent[];
  /** Those that are new. */
  assignments: readonly Assignment[];
  /** Who is told of the form. */
  call: Call;
}

/**
 * For a form that lost assignees: without any left it goes to the member with the least open work where the policy says
 * so, else everybody who may decide on it is called. Null while it has an assignee and somebody can decide on it.
 */
export async function replaceReviewer(
  form: FormInReview,
  endedAssignmentIds: readonly string[],
  policy: Policy,
  { committees, leastOpenWork }: Committee,
  now: Instant,
): Promise<Replacement | null> {
  const lostLast = endedAssignmentIds.length > 0 && form.assignments.length === 0;
  const byLoad = lostLast && policy.review.assignment === 'least-open-work';
  const assigned = byLoad ? await leastOpenWork.assign(form, policy, now) : null;
  const current = assigned?.form ?? form;
  const call = await callFor(current, committees, byLoad && assigned === null);
  if (!lostLast && call.kind !== 'no-reviewer') return null;
  return {
    form: advanceVersions(current, call.events),
    events: [...(assigned?.events ?? []), ...call.events],
    assignments: assigned === null ? [] : current.assignments,
    call,
  };
}
