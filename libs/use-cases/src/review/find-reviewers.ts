import type { Assignment, Conflict, FormEvent, FormInReview, Instant, Policy } from '#domain';
import { detectedConflicts } from './change-conflicts.js';
import { callFor, type Call } from './recipients.js';
import type { Committee } from './replace-reviewer.js';

export interface FoundReviewers {
  form: FormInReview;
  events: FormEvent[];
  conflicts: Conflict[];
  assignments: readonly Assignment[];
  /** Who is told of the form. */
  call: Call;
}

/**
 * Looks for who reviews a form that enters a round without assignees: compares it with the committee as it is now, gives
 * it to the member with the least open work where the policy says so, and names who is called.
 */
export async function findReviewers(
  entered: FormInReview,
  policy: Policy,
  { committees, leastOpenWork }: Committee,
  now: Instant,
): Promise<FoundReviewers> {
  const found = await detectedConflicts(entered, committees);
  const byLoad = policy.review.assignment === 'least-open-work';
  const assigned = byLoad ? await leastOpenWork.assign(found.form, policy, now) : null;
  const form = assigned?.form ?? found.form;
  const call = await callFor(form, committees, byLoad && assigned === null);
  return {
    form,
    events: [...found.events, ...(assigned?.events ?? []), ...call.events],
    conflicts: found.changed,
    assignments: form.assignments,
    call,
  };
}
