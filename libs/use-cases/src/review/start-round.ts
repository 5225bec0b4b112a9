import { promiseTimers, type FormInReview, type Instant, type Opened, type Policy } from '#domain';
import type { Actor } from '../ports/actor.js';
import type { Work } from '../ports/unit-of-work.js';
import { findReviewers } from './find-reviewers.js';
import type { Committee } from './replace-reviewer.js';

/** Writes a round that begins, with what follows from it: the promise, its reviewers, and news for them and the applicant. */
export async function startRound(
  work: Work,
  { form: opened, events, endedAssignmentIds }: Opened,
  policy: Policy,
  committee: Committee,
  { now, actor, text }: { now: Instant; actor: Actor; text: string },
): Promise<FormInReview> {
  const { forms, timers, mails } = work;
  const found = await findReviewers(work, opened, policy, committee, now);
  forms.update(found.form, [...events, ...found.events], now, actor);
  forms.setConflicts(opened, found.conflicts, now, null);
  for (const id of [...endedAssignmentIds, ...found.endedAssignmentIds]) forms.endAssignment(id, now);
  for (const assignment of found.assignments) forms.addAssignment(opened, assignment, now, null);
  timers.start(promiseTimers(opened, policy));
  const step = `round/${String(opened.round)}`;
  const kind = opened.opening?.kind === 'appeal' ? 'appealed' : 'reopened';
  mails.order({ kind, step, form: opened, to: [opened.applicantId], data: { text } }, now);
  mails.order({ kind: found.call.kind, step, form: opened, to: found.call.to, data: { text } }, now);
  return found.form;
}
