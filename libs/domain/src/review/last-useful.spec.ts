import { describe, expect, test } from '@jest/globals';
import { aPolicy, theCreditRules } from '../../../../test/support/a-policy.js';
import { aContent, anActivity } from '../../../../test/support/an-eligibility-form.js';
import { instant, localDate, toIso, type Instant } from '../calendar/index.js';
import { lastUsefulAt, usefulUntil } from './last-useful.js';

const policy = aPolicy();
const from = instant('2026-05-04T15:00:00Z');
const written = (at: Instant | null): string | null => (at === null ? null : toIso(at));
const dated = (startsOn: string, endsOn: string) =>
  anActivity({ startsOn: localDate(startsOn), endsOn: localDate(endsOn) });
const onDemand = anActivity({ delivery: 'on-demand', startsOn: null, endsOn: null });

describe('an answer is useful until', () => {
  test.each([
    [
      'the activity starts, at midnight in the program’s zone',
      dated('2026-07-04', '2026-07-05'),
      null,
      '2026-07-04T05:00:00.000Z',
    ],
    [
      'the claim window of an activity that is over closes',
      dated('2026-04-20', '2026-04-21'),
      null,
      '2026-05-22T05:00:00.000Z',
    ],
    ['the window counts from completion', dated('2026-04-20', '2026-05-01'), '2026-04-22', '2026-05-23T05:00:00.000Z'],
    ['it counts across the change of the clock', dated('2026-02-20', '2026-04-04'), null, '2026-05-05T05:00:00.000Z'],
    ['one that began today has begun', dated('2026-05-04', '2026-05-05'), null, '2026-06-05T05:00:00.000Z'],
    ['on demand: the window after completion', onDemand, '2026-05-01', '2026-06-01T05:00:00.000Z'],
    ['on demand and planned: nothing says when', onDemand, null, null],
    ['long over, when nothing lies ahead', dated('2026-01-01', '2026-01-02'), null, null],
  ])('%s', (_case, activity, completedOn, expected) => {
    const content = aContent({ activity, completedOn: completedOn === null ? null : localDate(completedOn) });
    expect(written(usefulUntil(content, policy, from))).toBe(expected);
  });

  test('the start alone where credit can be claimed at any time', () => {
    const openEnded = aPolicy({ credits: theCreditRules({ claim: null }) });
    const over = aContent({ activity: dated('2026-04-20', '2026-04-21') });
    expect(usefulUntil(over, openEnded, from)).toBeNull();
    const ahead = aContent({ activity: dated('2026-05-05', '2026-05-06') });
    expect(written(usefulUntil(ahead, openEnded, from))).toBe('2026-05-05T05:00:00.000Z');
  });
});

test.each([
  [10, 20, 10],
  [20, 10, 10],
  [10, null, 10],
  [null, 10, 10],
  [null, null, null],
])('promised by %s and useful until %s: the last useful instant is %s', (dueAt, until, expected) => {
  expect(lastUsefulAt({ dueAt: dueAt as Instant | null, usefulUntil: until as Instant | null })).toBe(expected);
});
