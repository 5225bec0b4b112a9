import type { Assignment, Conflict, FormEvent, FormInReview, Instant, Policy } from '#domain';
import type { Work } from '../ports/unit-of-work.js';
import { detectedConflicts } from './change-conflicts.js';
import { callFor, reviewersAwaitedFor, type Call } from './recipients.js';
import type { Committee } from './replace-reviewer.js';

export interface FoundReviewers {
  form: FormInReview;
  events: FormEvent[];
  conflicts: Conflict[];
  /** Those that are new. */
  assignments: readonly Assignment[];
  /** Of members who turn out to be in conflict. */
  endedAssignmentIds: readonly string[];
  /** Who is told of the form. */
  call: Call;
}

/**
 * Looks for who reviews a form that enters a round: compares it with the committee as it is now, takes it from assignees
 * in conflict, gives it to the member with the least open work where the policy says so and nobody has it, and names who
 * is called.
 */
export async function findReviewers(
  work: Pick<Work, 'mails'>,
  entered: FormInReview,
  policy: Policy,
  { committees, leastOpenWork, settleReview }: Committee,
  now: Instant,
): Promise<FoundReviewers> {
  const found = await detectedConflicts(entered, committees);
  const byLoad = policy.review.assignment === 'least-open-work' && found.form.assignments.length === 0;
  const assigned = byLoad ? await leastOpenWork.assign(found.form, policy, now) : null;
  const reviewed = assigned?.form ?? found.form;
  const call = await callFor(reviewed, committees, byLoad && assigned === null);
  const { form, events, told } = await settleReview.execute(work, reviewed, now);
  // Under a quorum more members are asked than the form is given to.
  const to = call.kind === 'new-form' ? await reviewersAwaitedFor(form, committees, policy.review) : call.to;
  return {
    form,
    events: [...found.events, ...(assigned?.events ?? []), ...call.events, ...events],
    conflicts: found.changed,
    assignments: assigned?.form.assignments ?? [],
    endedAssignmentIds: found.endedAssignmentIds,
    call: { ...call, to: to.filter((id) => !told.includes(id)) },
  };
}
