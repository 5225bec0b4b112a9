import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aPolicy, aReviewPolicy } from '../../../../test/support/a-policy.js';
import { aFormInReview, someContent } from '../../../../test/support/a-reviewed-form.js';
import { addSeconds, instant, localDate, promiseAfter, toIso, type Instant } from '../calendar/index.js';
import type { EligibilityForm, FormInReview } from '../forms/form.js';
import { explainDeadline, type DatedEvent } from './deadline.js';
import { dueAfterPause } from './promise-clock.js';
import { answer, ask, closeUnanswered } from './question.js';

const submittedAt = instant('2026-02-27T16:00:00Z');
const at = (iso: string): Instant => instant(iso);
const pausing = aPolicy({ review: aReviewPolicy({ pauseWhileWaiting: true }) });
const counting = aPolicy();
const HOUR = 3600;

const asked = (iso: string): DatedEvent => ({ type: 'form.information-requested', at: at(iso) });
const answered = (iso: string): DatedEvent => ({ type: 'form.answered', at: at(iso) });

function lines(events: DatedEvent[], policy = pausing, now = at('2026-04-01T00:00:00Z')): string[] {
  const { segments } = explainDeadline(aFormInReview(policy, submittedAt), policy, events, now);
  return segments.map(
    ({ from, to, counted, reason }) =>
      `${toIso(from).slice(5, 16)} ${toIso(to).slice(5, 16)} ${counted ? '+' : '-'} ${reason.slice(0, 26)}`,
  );
}

describe('the deadline is explained', () => {
  it('as one stretch, when nothing happened', () => {
    expect(lines([])).toEqual(['02-27T16:00 03-13T15:00 + 14 calendar days from subm']);
  });

  it.each([
    ['wall-clock', '14 calendar days from submission, weekends and holidays included, at the same local time'],
    ['end-of-day', '14 calendar days from submission, weekends and holidays included, to the end of the last day'],
    [
      'business-days',
      '14 business days after submission, Monday to Friday, without Thu 5 Mar 2026, Thu 19 Mar 2026, to the end of the last one',
    ],
  ] as const)('with the days that count under %s', (semantics, words) => {
    // The day it was sent, the day after the last and a Saturday make no difference, and are not named.
    const holidays = ['2026-03-19', '2026-02-27', '2026-03-05', '2026-03-07', '2026-03-24'].map(localDate);
    const policy = aPolicy({ review: aReviewPolicy({ semantics, holidays }) });
    const { segments } = explainDeadline(aFormInReview(policy, submittedAt), policy, [], submittedAt);
    expect(segments.map(({ reason }) => reason)).toEqual([`${words} (America/Chicago)`]);
  });

  it('with the time between question and answer left out, where the policy pauses', () => {
    const events = [asked('2026-03-02T16:00:00Z'), answered('2026-03-05T17:00:00Z')];
    expect(lines(events)).toEqual([
      '02-27T16:00 03-02T16:00 + 14 calendar days from subm',
      '03-02T16:00 03-05T17:00 - Waiting for the applicant ',
      '03-05T17:00 03-16T16:00 + The committee has the form',
    ]);
    expect(lines(events, counting)).toEqual([
      '02-27T16:00 03-02T16:00 + 14 calendar days from subm',
      '03-02T16:00 03-05T17:00 + Waiting for the applicant ',
      '03-05T17:00 03-13T15:00 + The committee has the form',
    ]);
  });

  it('up to now, while the answer is awaited', () => {
    const now = at('2026-03-03T16:00:00Z');
    expect(lines([asked('2026-03-02T16:00:00Z')], pausing, now)).toEqual([
      '02-27T16:00 03-02T16:00 + 14 calendar days from subm',
      '03-02T16:00 03-03T16:00 - Waiting for the applicant ',
      '03-03T16:00 03-14T15:00 + Left for the committee, we',
    ]);
    expect(lines([asked('2026-03-02T16:00:00Z')], counting, at('2026-03-20T00:00:00Z'))).toEqual([
      '02-27T16:00 03-02T16:00 + 14 calendar days from subm',
      '03-02T16:00 03-13T15:00 + Waiting for the applicant ',
    ]);
  });

  it.each(['form.no-response', 'form.withdrawn', 'form.duplicate'] as const)(
    'with a wait that ends with %s',
    (type) => {
      const end: DatedEvent = { type, at: at('2026-03-04T16:00:00Z') };
      expect(lines([asked('2026-03-02T16:00:00Z'), end])[1]).toMatch(/^03-02T16:00 03-04T16:00 -/);
    },
  );

  it('with a wait that ends where a decision was made, and goes on when that is undone', () => {
    const decided: DatedEvent = { type: 'form.decided', at: at('2026-03-03T16:00:00Z') };
    const released: DatedEvent = { type: 'form.approved', at: at('2026-03-03T16:01:00Z') };
    const undone: DatedEvent = { type: 'decision.undone', at: at('2026-03-03T16:00:30Z') };
    const question = asked('2026-03-02T16:00:00Z');
    expect(lines([question, decided, released])[1]).toMatch(/^03-02T16:00 03-03T16:00 -/);
    expect(lines([question, decided, undone, answered('2026-03-05T16:00:00Z')])[1]).toMatch(
      /^03-02T16:00 03-05T16:00 -/,
    );
    // A form that is opened again waits for nobody: what was over stays over.
    expect(lines([question, decided, released, { type: 'form.routed', at: at('2026-03-20T16:00:00Z') }])[1]).toMatch(
      /^03-02T16:00 03-03T16:00 -/,
    );
  });

  it('up to where the form was decided or closed', () => {
    const explained = (status: 'approved' | 'withdrawn' | 'duplicate', events: DatedEvent[]): string[] => {
      const form = { ...aFormInReview(counting, submittedAt), status } as unknown as EligibilityForm;
      const { segments, dueAt } = explainDeadline(form, counting, events, at('2026-04-01T00:00:00Z'));
      expect(toIso(dueAt!)).toBe('2026-03-13T15:00:00.000Z');
      return segments.map(({ from, to }) => `${toIso(from).slice(5, 16)} ${toIso(to).slice(5, 16)}`);
    };
    const decided: DatedEvent = { type: 'form.decided', at: at('2026-03-03T16:00:00Z') };
    const released: DatedEvent = { type: 'form.approved', at: at('2026-03-03T16:01:00Z') };
    expect(explained('approved', [decided, released])).toEqual(['02-27T16:00 03-03T16:00']);
    expect(explained('withdrawn', [{ type: 'form.withdrawn', at: at('2026-03-01T16:00:00Z') }])).toEqual([
      '02-27T16:00 03-01T16:00',
    ]);
    expect(
      explained('duplicate', [
        asked('2026-03-01T16:00:00Z'),
        { type: 'form.duplicate', at: at('2026-03-02T16:00:00Z') },
      ]),
    ).toEqual(['02-27T16:00 03-01T16:00', '03-01T16:00 03-02T16:00']);
    // A late decision leaves the whole of the promise behind it.
    const late: DatedEvent[] = [
      { type: 'form.decided', at: at('2026-03-20T16:00:00Z') },
      { type: 'form.approved', at: at('2026-03-20T16:01:00Z') },
    ];
    expect(explained('approved', late)).toEqual(['02-27T16:00 03-13T15:00']);
  });

  it('with how far a pause moved the promise', () => {
    const events = [asked('2026-03-02T16:00:00Z'), answered('2026-03-05T17:00:00Z')];
    const { segments } = explainDeadline(
      aFormInReview(pausing, submittedAt),
      pausing,
      events,
      at('2026-03-06T00:00:00Z'),
    );
    expect(segments[1]?.reason).toBe(
      'Waiting for the applicant (does not count); the promise moved from Fri 13 Mar 2026, 10:00 am CDT to Mon 16 Mar 2026, 11:00 am CDT',
    );
  });

  it('round by round, of which only the last counts', () => {
    const opening = { id: 'round-3', kind: 'reopening' as const, at: at('2026-04-20T16:00:00Z') };
    const form = { ...aFormInReview(pausing, submittedAt), round: 3, opening };
    const events: DatedEvent[] = [
      asked('2026-03-02T16:00:00Z'),
      answered('2026-03-03T16:00:00Z'),
      { type: 'form.decided', at: at('2026-03-05T16:00:00Z') },
      { type: 'form.not-approved', at: at('2026-03-05T16:01:00Z') },
      { type: 'form.appealed', at: at('2026-03-10T16:00:00Z') },
      { type: 'form.decided', at: at('2026-04-01T16:00:00Z') },
      { type: 'form.approved', at: at('2026-04-01T16:01:00Z') },
      { type: 'approval.revoked', at: at('2026-04-10T16:00:00Z') },
      { type: 'form.reopened', at: opening.at },
    ];
    const { dueAt, segments } = explainDeadline(form, pausing, events, at('2026-04-21T16:00:00Z'));
    expect(
      segments.map(
        ({ from, to, round, counted, reason }) =>
          `${round} ${toIso(from).slice(5, 16)} ${toIso(to).slice(5, 16)} ${counted ? '+' : '-'} ${reason.slice(0, 46)}`,
      ),
    ).toEqual([
      '1 02-27T16:00 03-02T16:00 - Round 1: 14 calendar days from submission, wee',
      '1 03-02T16:00 03-03T16:00 - Round 1: Waiting for the applicant (does not c',
      '1 03-03T16:00 03-05T16:00 - Round 1: The committee has the form again',
      '1 03-05T16:00 03-10T16:00 - Finished before the appeal (does not count)',
      '2 03-10T16:00 03-24T16:00 - Round 2: 14 calendar days from the appeal, wee',
      '2 03-24T16:00 04-01T16:00 - Round 2: without an answer after the promised ',
      '2 04-01T16:00 04-20T16:00 - Finished before the form was reopened (does no',
      '3 04-20T16:00 05-04T16:00 + 14 calendar days from the reopening, weekends ',
    ]);
    expect(toIso(dueAt!)).toBe('2026-05-04T16:00:00.000Z');
  });

  it('to the applicant without a decision that is held', () => {
    const form = { ...aFormInReview(pausing, submittedAt), status: 'decision_held' } as unknown as EligibilityForm;
    const events = [asked('2026-03-02T16:00:00Z'), { type: 'form.decided' as const, at: at('2026-03-03T16:00:00Z') }];
    const now = at('2026-03-04T16:00:00Z');
    const waitedTo = (knowsOfHeld: boolean): Instant | undefined =>
      explainDeadline(form, pausing, events, now, knowsOfHeld).segments[1]?.to;
    expect(waitedTo(true)).toBe(at('2026-03-03T16:00:00Z'));
    expect(waitedTo(false)).toBe(now);
  });

  it('does not start to wait for what was asked when the promise was broken', () => {
    expect(lines([asked('2026-03-13T15:00:00Z'), answered('2026-03-15T15:00:00Z')])).toEqual([
      '02-27T16:00 03-13T15:00 + 14 calendar days from subm',
    ]);
  });
});

/** Plays questions and answers, hours apart, as the product does. */
function played(gaps: readonly number[], answers: boolean, semantics: 'wall-clock' | 'end-of-day' | 'business-days') {
  const policy = aPolicy({ review: aReviewPolicy({ pauseWhileWaiting: true, semantics }) });
  let form: FormInReview = aFormInReview(policy, submittedAt);
  const events: DatedEvent[] = [];
  let now: Instant = submittedAt;
  gaps.forEach((hours, index) => {
    now = addSeconds(now, hours * HOUR);
    const asking = { questionId: `q${String(index)}`, message: '?', askedBy: 'reviewer' };
    const isAnswer = index % 2 === 1;
    const closed = () =>
      answers
        ? answer(form, { message: '!', content: someContent() }, policy, now)
        : closeUnanswered(form, policy, now);
    const next = isAnswer ? closed() : ask(form, asking, policy, now);
    form = next.form;
    events.push(...next.events.map(({ type }) => ({ type, at: now })));
  });
  return { policy, form, events, now };
}

it('counts the promised time, whatever was asked and answered meanwhile', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 12 }),
      fc.boolean(),
      fc.constantFrom('wall-clock', 'end-of-day', 'business-days'),
      (gaps, answers, semantics) => {
        const { policy, form, events, now } = played(gaps, answers, semantics);
        const { dueAt, segments } = explainDeadline(form, policy, events, now);
        const promised = promiseAfter(submittedAt, policy.review, policy.review.days, policy.timeZone);
        const length = (counted: boolean): number =>
          segments.filter((segment) => segment.counted === counted).reduce((sum, { from, to }) => sum + to - from, 0);
        const counted = length(true) - (promised - submittedAt);
        expect(semantics === 'wall-clock' ? counted === 0 : counted >= 0).toBe(true);
        // The stretches follow one another, from the submission to the due instant.
        const ends = [submittedAt, ...segments.map(({ to }) => to)];
        expect(segments.map(({ from }) => from)).toEqual(ends.slice(0, -1));
        expect(ends.at(-1)).toBe(dueAt);
        // What is stored is what is explained; while the promise stands still, it moves with now.
        expect(dueAt).toBe(dueAfterPause(form, policy, now));
      },
    ),
  );
});
