import { describe, expect, it } from '@jest/globals';
import { aPolicy, aReviewPolicy } from '../../../../test/support/a-policy.js';
import { aFormInReview, aHeldForm, aSubmittedForm } from '../../../../test/support/an-eligibility-form.js';
import { instant, toIso } from '../calendar/index.js';
import { dayOf, promiseTimers, releaseTimer } from './timers.js';

describe('the timers of the promise', () => {
  it.each<[submittedAt: string, dueAt: string[]]>([
    // Seven, eleven, thirteen and fourteen days later at the same local time: over the autumn change, then the spring one.
    [
      '2026-10-20T18:00:00.123Z',
      ['2026-10-27T18:00:00.123Z', '2026-10-31T18:00:00.123Z', '2026-11-02T19:00:00.123Z', '2026-11-03T19:00:00.123Z'],
    ],
    [
      '2026-03-01T18:00:00.123Z',
      ['2026-03-08T17:00:00.123Z', '2026-03-12T17:00:00.123Z', '2026-03-14T17:00:00.123Z', '2026-03-15T17:00:00.123Z'],
    ],
  ])('of a form of %s are due on the policy’s days', (submittedAt, dueAt) => {
    const timers = promiseTimers(aSubmittedForm({ submittedAt: instant(submittedAt) }), aPolicy());
    expect(timers.map(({ kind, step, dueAt: due }) => [kind, step, toIso(due)])).toEqual([
      ['reminder', 7, dueAt[0]],
      ['reminder', 11, dueAt[1]],
      ['escalation', 13, dueAt[2]],
      ['breach', 14, dueAt[3]],
    ]);
  });

  it('come from the policy, and none is due when the form arrives', () => {
    const review = aReviewPolicy({ days: 3, reminders: [], escalateDays: [1, 2], semantics: 'end-of-day' });
    const policy = aPolicy({ review });
    const submittedAt = instant('2026-05-04T04:59:59.999Z');
    const dueAt = instant('2026-05-07T05:00:00Z');
    const timers = promiseTimers(aSubmittedForm({ submittedAt, dueAt }), policy);
    expect(timers.map(({ kind, step, dueAt: due }) => [kind, step, toIso(due)])).toEqual([
      ['escalation', 1, '2026-05-05T05:00:00.000Z'],
      ['escalation', 2, '2026-05-06T05:00:00.000Z'],
      ['breach', 3, '2026-05-07T05:00:00.000Z'],
    ]);
  });
});

it('of a later round are counted from its beginning, under steps of their own', () => {
  const at = instant('2026-07-01T15:00:00Z');
  const dueAt = instant('2026-07-15T15:00:00Z');
  const form = aFormInReview({ round: 2, opening: { id: 'round', kind: 'appeal', at }, dueAt });
  expect(promiseTimers(form, aPolicy()).map(({ kind, step, dueAt: due }) => [kind, step, toIso(due)])).toEqual([
    ['reminder', 10_007, '2026-07-08T15:00:00.000Z'],
    ['reminder', 10_011, '2026-07-12T15:00:00.000Z'],
    ['escalation', 10_013, '2026-07-14T15:00:00.000Z'],
    ['breach', 10_014, '2026-07-15T15:00:00.000Z'],
  ]);
  expect([7, 10_007, 30_014].map(dayOf)).toEqual([7, 7, 14]);
});

it('a release is timed anew for every decision', () => {
  const decidedAt = instant('2026-05-10T12:00:00Z');
  const first = releaseTimer(aHeldForm(decidedAt));
  expect(first).toEqual({ formId: 'form-1', kind: 'release', step: 3, dueAt: instant('2026-05-10T12:01:00Z') });
  expect(releaseTimer(aHeldForm(decidedAt, { version: 5 })).step).toBe(5);
});
