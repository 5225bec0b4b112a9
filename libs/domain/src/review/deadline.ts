import { formatInstant, instantAt, promiseAfter, type Instant } from '../calendar/index.js';
import type { FormEventType } from '../forms/events.js';
import { promisedFrom, type EligibilityForm } from '../forms/form.js';
import type { Policy } from '../policy/policy.js';
import { dueAfterPause } from './promise-clock.js';

export interface DeadlineSegment {
  from: Instant;
  to: Instant;
  /** Whether this stretch uses up the promised time. */
  counted: boolean;
  reason: string;
}
export interface DeadlineExplanation {
  /** Null for a form that was never admitted: nothing was promised. While the promise stands still: as of now. */
  dueAt: Instant | null;
  segments: DeadlineSegment[];
}
export interface DatedEvent {
  type: FormEventType;
  at: Instant;
}

const PROMISES: Record<Policy['review']['semantics'], (days: number, from: string) => string> = {
  'wall-clock': (days, from) => `${days} calendar days from ${from}, at the same local time`,
  'end-of-day': (days, from) => `${days} calendar days from ${from}, to the end of the last day`,
  'business-days': (days, from) => `${days} business days after ${from}, to the end of the last one`,
};
const UNTIL_ADMISSION = 'Refused as late: the promise runs from the admission by headquarters';
const FINISHED = {
  appeal: 'Finished before the appeal (does not count)',
  reopening: 'Finished before the form was reopened (does not count)',
};
const WAITING = { counted: 'Waiting for the applicant (counts)', not: 'Waiting for the applicant (does not count)' };
const RESUMED = 'The committee has the form again';
const LEFT = 'Left for the committee, were the answer given now';

/**
 * Says how the due instant came about, stretch by stretch, from what happened to the form, up to where the form was
 * decided or closed. Of earlier rounds it says no more than that they are over.
 *
 * @param knowsOfHeld false for the applicant: a decision that is held has not happened to them
 */
export function explainDeadline(
  form: EligibilityForm,
  { review, timeZone }: Policy,
  events: readonly DatedEvent[],
  now: Instant,
  knowsOfHeld = true,
): DeadlineExplanation {
  if (form.dueAt === null) return { dueAt: null, segments: [] };
  const start = promisedFrom(form);
  const promise = PROMISES[review.semantics](review.days, BEGINNINGS[form.opening?.kind ?? admission(form)]);
  const segments: DeadlineSegment[] = [];
  const add = (from: Instant, to: Instant, counted: boolean, reason: string): void => {
    if (from < to) segments.push({ from, to, counted, reason });
  };
  add(form.submittedAt, start, false, form.opening === null ? UNTIL_ADMISSION : FINISHED[form.opening.kind]);
  let cursor = start;
  let reason = `${promise} (${timeZone})`;
  let dueAt = promiseAfter(start, review, review.days, timeZone);
  const known = ofThisRound(events).filter(
    ({ type }) => type !== 'form.decided' || knowsOfHeld || form.status !== 'decision_held',
  );
  for (const wait of waits(known, now)) {
    if (wait.from >= dueAt) break;
    add(cursor, wait.from, true, reason);
    cursor = review.pauseWhileWaiting || wait.to < dueAt ? wait.to : dueAt;
    const former = dueAt;
    if (review.pauseWhileWaiting) {
      const paused = { ...form, dueAt, pausedAt: wait.from };
      dueAt =
        wait.end === 'closed'
          ? instantAt(dueAt + wait.to - wait.from)
          : dueAfterPause(paused, { review, timeZone }, wait.to);
      const moved = `the promise moved from ${formatInstant(former, timeZone)} to ${formatInstant(dueAt, timeZone)}`;
      add(wait.from, cursor, false, `${WAITING.not}; ${moved}`);
    } else add(wait.from, cursor, true, WAITING.counted);
    reason = wait.end === 'open' ? LEFT : RESUMED;
  }
  add(cursor, dueAt, true, reason);
  return { dueAt, segments: upTo(endOf(form, known), segments) };
}

/** When the committee had nothing more to answer: the decision was made, or the form closed. Null while it has. */
function endOf({ status }: EligibilityForm, events: readonly DatedEvent[]): Instant | null {
  if (status !== 'approved' && status !== 'not_approved' && status !== 'withdrawn' && status !== 'duplicate') {
    return null;
  }
  const closing = events.findLastIndex(({ type }) => CLOSES.has(type));
  const event = events[closing];
  if (event === undefined) return null;
  const decided = events.slice(0, closing).findLast(({ type }) => type === 'form.decided');
  return RELEASES.has(event.type) ? (decided?.at ?? event.at) : event.at;
}

function upTo(end: Instant | null, segments: readonly DeadlineSegment[]): DeadlineSegment[] {
  return segments.flatMap((segment) => {
    if (end === null || segment.to <= end) return [segment];
    return segment.from < end ? [{ ...segment, to: end }] : [];
  });
}

const BEGINNINGS = {
  appeal: 'the appeal',
  reopening: 'the reopening',
  admission: 'the admission',
  submission: 'submission',
};

function admission({ admittedAt }: EligibilityForm): 'admission' | 'submission' {
  return admittedAt === null ? 'submission' : 'admission';
}

const OPENINGS: ReadonlySet<FormEventType> = new Set(['form.appealed', 'form.reopened']);

function ofThisRound(events: readonly DatedEvent[]): readonly DatedEvent[] {
  return events.slice(events.findLastIndex(({ type }) => OPENINGS.has(type)) + 1);
}

interface Wait {
  from: Instant;
  to: Instant;
  /** What ended it: the applicant’s turn is over, the form is; or nothing yet. */
  end: 'over' | 'closed' | 'open';
}

const ENDS_WAITING: ReadonlySet<FormEventType> = new Set([
  'form.answered',
  'form.no-response',
  'form.withdrawn',
  'form.duplicate',
]);
const RELEASES: ReadonlySet<FormEventType> = new Set(['form.approved', 'form.not-approved']);
const CLOSES: ReadonlySet<FormEventType> = new Set([...RELEASES, 'form.withdrawn', 'form.duplicate']);

/**
 * The stretches between a question and its end. A decision ends one at the instant it was made, once it is released; an
 * undone decision never was. What comes later, such as a new round, makes no wait longer.
 */
function waits(events: readonly DatedEvent[], now: Instant): Wait[] {
  const found: Wait[] = [];
  let from: Instant | null = null;
  let decidedAt: Instant | null = null;
  for (const { type, at } of events) {
    if (type === 'form.information-requested') from = at;
    if (type === 'form.decided') decidedAt = at;
    if (type === 'decision.undone') decidedAt = null;
    if (from === null || !(ENDS_WAITING.has(type) || RELEASES.has(type))) continue;
    found.push({ from, to: RELEASES.has(type) ? (decidedAt ?? at) : at, end: CLOSES.has(type) ? 'closed' : 'over' });
    from = null;
  }
  if (from !== null) found.push({ from, to: decidedAt ?? now, end: decidedAt === null ? 'open' : 'closed' });
  return found;
}
