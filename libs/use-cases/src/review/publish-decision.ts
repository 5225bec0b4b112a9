import {
  listedUntil,
  PROMISE_TIMERS,
  QUESTION_TIMERS,
  release,
  type DecidedForm,
  type FormEvent,
  type HeldForm,
  type Instant,
  type Policy,
  type TimerKind,
} from '#domain';
import type { Ids } from '../ports/ids.js';
import type { Actor } from '../ports/actor.js';
import type { Work } from '../ports/unit-of-work.js';
import { orderedDecision } from '../mail/ordered-decision.js';
import type { FollowDuplicates } from './follow-duplicates.js';
import { applicantOf } from './recipients.js';

export interface Publishing {
  ids: Ids;
  followDuplicates: FollowDuplicates;
}

/** Status, listing, mail and history of a decision that becomes known: one transaction. */
export async function publishDecision(
  work: Work,
  held: HeldForm,
  policy: Policy,
  now: Instant,
  { ids, followDuplicates }: Publishing,
  { earlier = [], releasedBy = null }: { earlier?: readonly FormEvent[]; releasedBy?: Actor } = {},
): Promise<DecidedForm> {
  const { forms, timers, mails, listings, outbox } = work;
  const { form, events } = release(held, now);
  forms.update(form, [...earlier, ...events], now, earlier.length > 0 ? held.decision.decidedBy : releasedBy);
  // A late decision leaves the promise broken: its breach is still to be recorded, if the sweep has not done so.
  const over: readonly TimerKind[] = form.decision.late ? ['reminder', 'escalation'] : PROMISE_TIMERS;
  timers.cancel(form.id, [...over, ...QUESTION_TIMERS]);
  if (form.decision.late) timers.resume(form.id, ['breach']);
  if (form.status === 'approved') {
    const until = listedUntil(form.content.activity, form.decision.expiresOn, policy);
    listings.insert({ id: ids.next(), form, listedUntil: until }, now);
  }
  const kind = form.status === 'approved' ? 'approved' : 'not-approved';
  const data = orderedDecision(form);
  mails.order({ kind, step: form.decision.id, form, to: applicantOf(form), data }, now);
  outbox.append(
    { job: 'claims.settle', key: `claims/${form.id}/${form.decision.id}`, payload: { formId: form.id } },
    now,
  );
  await followDuplicates.decided(work, form, policy, now);
  return form;
}
