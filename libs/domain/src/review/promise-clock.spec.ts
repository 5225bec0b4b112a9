import { expect, it } from '@jest/globals';
import { aPolicy, aReviewPolicy } from '../../../../test/support/a-policy.js';
import { aFormInReview } from '../../../../test/support/a-reviewed-form.js';
import { instant, localDate, promiseAfter, toIso } from '../calendar/index.js';
import { dueAfterPause, resumePromise } from './promise-clock.js';
import { promiseTimers } from './timers.js';

const submittedAt = instant('2026-06-01T15:00:00Z');
const policy = (semantics: 'wall-clock' | 'end-of-day' | 'business-days') =>
  aPolicy({
    timeZone: 'America/Chicago',
    review: aReviewPolicy({ semantics, days: 8, pauseWhileWaiting: true, holidays: [localDate('2026-06-19')] }),
  });

// Submitted on Monday 1 June; eight business days end on Thursday the 11th, eight calendar days on Tuesday the 9th.
it.each([
  // Over a weekend: one business day began, and two days more stood still: to the end of Monday.
  ['business-days', '2026-06-05T15:00:00Z', '2026-06-08T15:00:00Z', '2026-06-16T05:00:00.000Z'],
  // Five hours of one day: no day was missed, and nothing is due in the middle of one.
  ['business-days', '2026-06-03T15:00:00Z', '2026-06-03T20:00:00Z', '2026-06-13T05:00:00.000Z'],
  // From Monday to Friday four business days began; the weekend is passed over.
  ['business-days', '2026-06-01T16:00:00Z', '2026-06-05T15:00:00Z', '2026-06-18T05:00:00.000Z'],
  // Seven of them, the last two behind a weekend and a holiday.
  ['business-days', '2026-06-02T15:00:00Z', '2026-06-11T14:00:00Z', '2026-06-24T05:00:00.000Z'],
  ['end-of-day', '2026-06-03T15:00:00Z', '2026-06-03T20:00:00Z', '2026-06-11T05:00:00.000Z'],
  ['end-of-day', '2026-06-03T15:00:00Z', '2026-06-05T14:00:00Z', '2026-06-12T05:00:00.000Z'],
  ['end-of-day', '2026-06-03T15:00:00Z', '2026-06-05T16:00:00Z', '2026-06-13T05:00:00.000Z'],
  ['wall-clock', '2026-06-03T15:00:00Z', '2026-06-03T20:00:00Z', '2026-06-09T20:00:00.000Z'],
] as const)('after a pause a promise in %s, asked %s and answered %s, is due %s', (semantics, asked, answered, due) => {
  const under = policy(semantics);
  const form = { ...aFormInReview(under, submittedAt), pausedAt: instant(asked) };
  expect(toIso(dueAfterPause(form, under, instant(answered)))).toBe(toIso(instant(due)));
});

it('moves reminders with the promise to the end of a business day', () => {
  const under = policy('business-days');
  const paused = { ...aFormInReview(under, submittedAt), pausedAt: instant('2026-06-05T15:00:00Z') };
  const form = resumePromise(paused, under, instant('2026-06-08T15:00:00Z'));
  expect(form.pausedAt).toBeNull();
  const timers = promiseTimers(form, under, 2);
  expect(timers.at(-1)).toMatchObject({
    kind: 'breach',
    dueAt: promiseAfter(submittedAt, under.review, 10, under.timeZone),
  });
  expect(timers[0]?.dueAt).toBe(
    promiseAfter(submittedAt, under.review, (under.review.reminders[0] ?? 0) + 2, under.timeZone),
  );
});
