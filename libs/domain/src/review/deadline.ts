import {
  formatDate,
  formatInstant,
  instantAt,
  isBusinessDay,
  localDateAt,
  promiseAfter,
  type Instant,
  type LocalDate,
} from '../calendar/index.js';
import type { FormEventType } from '../forms/events.js';
import { promisedFrom, type EligibilityForm, type RoundOpening } from '../forms/form.js';
import type { Policy } from '../policy/policy.js';
import { dueAfterPause } from './promise-clock.js';

export interface DeadlineSegment {
  from: Instant;
  to: Instant;
  /** 1 for the first; an appeal or a reopening begins another. */
  round: number;
  /** Whether this stretch uses up the promised time; of a round that is over, none does. */
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
 * decided or closed. Rounds that are over are told in the same way; nothing of them counts any more.
 *
 * @param knowsOfHeld false for the applicant: a decision that is held has not happened to them
 */
export function explainDeadline(
  form: EligibilityForm,
  policy: Policy,
  events: readonly DatedEvent[],
  now: Instant,
  knowsOfHeld = true,
): DeadlineExplanation {
  if (form.dueAt === null) return { dueAt: null, segments: [] };
  const known = events.filter(({ type }) => type !== 'form.decided' || knowsOfHeld || form.status !== 'decision_held');
  const rounds = roundsOf(form, known);
  const segments = stretch(form.submittedAt, promisedFrom({ ...form, opening: null }), 1, false, UNTIL_ADMISSION);
  for (const [index, round] of rounds.slice(0, -1).entries()) {
    const next = rounds[index + 1];
    if (next?.opening) segments.push(...roundThatIsOver(form, round, next.opening, policy));
  }
  const current = rounds.at(-1) ?? { number: 1, opening: form.opening, events: known };
  const explained = stretches(form, current, policy, now);
  const end = isClosed(form) ? endOf(current.events) : null;
  return { dueAt: explained.dueAt, segments: [...segments, ...upTo(end, explained.segments)] };
}

interface Round {
  number: number;
  opening: Pick<RoundOpening, 'kind' | 'at'> | null;
  /** What happened after its opening. */
  events: readonly DatedEvent[];
}

/** The last one is the present one. */
function roundsOf({ opening }: EligibilityForm, events: readonly DatedEvent[]): Round[] {
  const rounds: (Round & { events: DatedEvent[] })[] = [{ number: 1, opening: null, events: [] }];
  for (const event of events) {
    const kind = OPENINGS[event.type];
    if (kind === undefined) rounds.at(-1)?.events.push(event);
    else rounds.push({ number: rounds.length + 1, opening: { kind, at: event.at }, events: [] });
  }
  return rounds.map((round, index) => (index === rounds.length - 1 ? { ...round, opening } : round));
}

function roundThatIsOver(
  form: EligibilityForm,
  round: Round,
  next: Pick<RoundOpening, 'kind' | 'at'>,
  policy: Policy,
): DeadlineSegment[] {
  const { number } = round;
  const end = endOf(round.events) ?? next.at;
  const promised = upTo(end, stretches(form, round, policy, end).segments);
  const past = promised.at(-1)?.to ?? end;
  return [
    ...promised.map((segment) => ({ ...segment, counted: false, reason: `Round ${number}: ${segment.reason}` })),
    ...stretch(past, end, number, false, `Round ${number}: without an answer after the promised time`),
    ...stretch(end, next.at, number, false, FINISHED[next.kind]),
  ];
}

/** From the beginning of a round's promise to its due instant. */
function stretches(
  ofForm: EligibilityForm,
  { number, opening, events }: Round,
  { review, timeZone }: Policy,
  now: Instant,
): { dueAt: Instant; segments: DeadlineSegment[] } {
  const form = { ...ofForm, opening: opening === null ? null : { id: '', ...opening } };
  const start = promisedFrom(form);
  const segments: DeadlineSegment[] = [];
  const add = (from: Instant, to: Instant, counted: boolean, why: string): void => {
    segments.push(...stretch(from, to, number, counted, why));
  };
  let cursor = start;
  let dueAt = promiseAfter(start, review, review.days, timeZone);
  const beginning = BEGINNINGS[opening?.kind ?? admission(form)];
  let reason = promiseInWords(beginning, review, localDateAt(start, timeZone), localDateAt(dueAt, timeZone), timeZone);
  for (const wait of waits(events, now)) {
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
  return { dueAt, segments };
}

/** @param until the first day on which the promise, had nothing paused it, is over */
function promiseInWords(
  beginning: string,
  { semantics, days, holidays }: Policy['review'],
  from: LocalDate,
  until: LocalDate,
  timeZone: string,
): string {
  const ends = { 'wall-clock': 'at the same local time', 'end-of-day': 'to the end of the last day' };
  if (semantics !== 'business-days') {
    return `${days} calendar days from ${beginning}, weekends and holidays included, ${ends[semantics]} (${timeZone})`;
  }
  const free = holidays.filter((day) => from < day && day < until && isBusinessDay(day, new Set())).toSorted();
  const named = free.length === 0 ? '' : `, without ${free.map(formatDate).join(', ')}`;
  return `${days} business days after ${beginning}, Monday to Friday${named}, to the end of the last one (${timeZone})`;
}

function stretch(from: Instant, to: Instant, round: number, counted: boolean, reason: string): DeadlineSegment[] {
  return from < to ? [{ from, to, round, counted, reason }] : [];
}

function isClosed({ status }: EligibilityForm): boolean {
  return status === 'approved' || status === 'not_approved' || status === 'withdrawn' || status === 'duplicate';
}

/** When the committee had nothing more to answer: the decision was made, or the form closed. Null where neither was. */
function endOf(events: readonly DatedEvent[]): Instant | null {
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

const OPENINGS: Partial<Record<FormEventType, RoundOpening['kind']>> = {
  'form.appealed': 'appeal',
  'form.reopened': 'reopening',
};

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
