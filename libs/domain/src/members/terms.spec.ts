import { describe, expect, it } from '@jest/globals';
import { aPolicy, theCreditRules } from '../../../../test/support/a-policy.js';
import { instant, localDate } from '../calendar/index.js';
import type { Cycle } from '../policy/credit-rules.js';
import type { Credential } from './credential.js';
import { termReminders } from './term-reminders.js';
import { termOn } from './terms.js';

const aCycle = (overrides: Partial<Cycle>): Cycle => ({
  kind: 'award-anniversary',
  months: 60,
  anchors: [],
  yearKind: 'cycle',
  ...overrides,
});

function aCredential(overrides: Partial<Credential> = {}): Credential {
  return {
    id: '01900000-0000-7000-8000-00000000000a',
    program: 'test',
    memberId: 'member',
    kind: null,
    certificationId: 'C-1',
    awardedOn: localDate('2021-03-01'),
    term: null,
    ending: null,
    version: 1,
    ...overrides,
  };
}

describe('the term in which a day lies', () => {
  const five = aCycle({});
  const year = aCycle({ kind: 'calendar-year', months: 12 });
  const two = aCycle({ kind: 'calendar-years', months: 24 });
  const anchored = aCycle({ kind: 'fixed-anchors', months: 24, anchors: ['06-30', '12-31'] });
  it.each([
    ['the first day', five, '2021-03-01', '2021-03-01', '2021-03-01', '2026-02-28'],
    ['the last day', five, '2021-03-01', '2026-02-28', '2021-03-01', '2026-02-28'],
    ['the day after it', five, '2021-03-01', '2026-03-01', '2026-03-01', '2031-02-28'],
    ['before the award', five, '2021-03-01', '2020-01-01', '2021-03-01', '2026-02-28'],
    ['a leap-day award', five, '2020-02-29', '2025-02-28', '2020-02-29', '2025-02-28'],
    ['the day after a leap-day term', five, '2020-02-29', '2025-03-01', '2025-03-01', '2030-02-28'],
    ['a term into a leap year', five, '2019-03-01', '2024-02-29', '2019-03-01', '2024-02-29'],
    ['the year of the award', year, '2024-05-10', '2024-12-31', '2024-05-10', '2024-12-31'],
    ['a whole year', year, '2024-05-10', '2026-07-01', '2026-01-01', '2026-12-31'],
    ['two calendar years', two, '2023-08-01', '2025-01-01', '2025-01-01', '2026-12-31'],
    ['a first term up to an anchor', anchored, '2024-02-01', '2025-12-31', '2024-02-01', '2025-12-31'],
    ['from anchor to anchor', anchored, '2024-02-01', '2026-01-01', '2026-01-01', '2027-12-31'],
    [
      'a window that moves',
      aCycle({ kind: 'rolling', months: 36 }),
      '2020-01-01',
      '2026-05-31',
      '2023-06-01',
      '2026-05-31',
    ],
  ] as const)('%s', (_case, cycle, awarded, day, start, end) => {
    const term = termOn(aCredential({ awardedOn: localDate(awarded) }), cycle, localDate(day));
    expect(term).toEqual({ start, end });
  });

  const set = { start: localDate('2023-01-01'), end: localDate('2025-06-30') };
  it.each([
    ['within the term that the board set', five, '2024-01-01', '2023-01-01', '2025-06-30'],
    ['after it, on from the next day', five, '2025-07-01', '2025-07-01', '2030-06-30'],
    ['before it, and not into it', five, '2022-12-31', '2021-03-01', '2022-12-31'],
    [
      'after it, with dates of members',
      aCycle({ kind: 'member-dates', months: null }),
      '2027-01-01',
      '2023-01-01',
      '2025-06-30',
    ],
  ] as const)('%s', (_case, cycle, day, start, end) => {
    expect(termOn(aCredential({ term: set }), cycle, localDate(day))).toEqual({ start, end });
  });
});

describe('terms, once the rules have another cycle', () => {
  const until = localDate('2024-01-01');
  const five = aCycle({});
  const toYears: Cycle = { ...aCycle({ kind: 'calendar-year', months: 12 }), before: { until, cycle: five } };
  const toThree: Cycle = { ...aCycle({ months: 36 }), before: { until, cycle: five } };
  const twice: Cycle = {
    ...aCycle({ months: 24 }),
    before: { until: localDate('2026-03-01'), cycle: { ...aCycle({ months: 36 }), before: { until, cycle: five } } },
  };
  it.each([
    ['keep the dates they began with', toYears, '2021-03-01', '2026-02-28', '2021-03-01', '2026-02-28'],
    ['go on under the new one', toYears, '2021-03-01', '2026-03-01', '2026-03-01', '2026-12-31'],
    ['and on', toYears, '2021-03-01', '2027-06-01', '2027-01-01', '2027-12-31'],
    ['begin under it after its first day', toYears, '2024-02-01', '2024-06-01', '2024-02-01', '2024-12-31'],
    ['count anniversaries anew', toThree, '2021-03-01', '2030-01-01', '2029-03-01', '2032-02-29'],
    ['through several changes', twice, '2021-03-01', '2028-01-01', '2026-03-01', '2028-02-29'],
  ] as const)('%s', (_case, cycle, awarded, day, start, end) => {
    expect(termOn(aCredential({ awardedOn: localDate(awarded) }), cycle, localDate(day))).toEqual({ start, end });
  });
});

describe('what is said before a term ends', () => {
  const policy = aPolicy({ timeZone: 'America/Chicago' });
  const today = localDate('2026-01-15');
  const now = instant('2026-01-15T18:00:00Z');

  it('is said 12, 6, 3 and 1 months before, on the days before those and by day, and then of the next term', () => {
    const credential = aCredential({ awardedOn: localDate('2022-03-01'), id: '01900000-0000-7000-8000-000000000000' });
    const said = termReminders(credential, policy, today, now).map(({ months, at }) => [
      months,
      new Date(at).toISOString(),
    ]);
    expect(said).toEqual([
      [12, '2026-02-28T15:00:00.000Z'],
      [6, '2026-08-31T14:00:00.000Z'],
      [3, '2026-11-30T15:00:00.000Z'],
      [1, '2027-01-31T15:00:00.000Z'],
      [0, '2027-03-01T06:00:00.000Z'],
    ]);
  });

  it('leaves out what is past, and what would come before the term began', () => {
    const months = (awardedOn: string, cycle: Partial<Cycle>): number[] => {
      const rules = theCreditRules({ cycle: aCycle(cycle) });
      const credential = aCredential({ awardedOn: localDate(awardedOn) });
      return termReminders(credential, aPolicy({ credits: rules }), today, now).map((one) => one.months);
    };
    expect(months('2021-05-01', {})).toEqual([3, 1, 0]);
    expect(months('2020-01-01', { kind: 'calendar-year', months: 12 })).toEqual([6, 3, 1, 0]);
    expect(months('2020-01-01', { kind: 'rolling', months: 12 })).toEqual([]);
  });

  it('spreads what falls on one day over five days of eight hours, within the send window', () => {
    const review = { ...policy.review, sendWindow: { from: '10:00', to: '16:00' } };
    const days = new Map<string, number>();
    for (let serial = 0; serial < 500; serial += 1) {
      const id = `01900000-0000-7000-8000-${(serial * 7919).toString(16).padStart(12, '0')}`;
      const credential = aCredential({ id, awardedOn: localDate('2020-01-01') });
      const rules = theCreditRules({ cycle: aCycle({ kind: 'calendar-year', months: 12 }) });
      const [reminder] = termReminders(credential, { ...policy, review, credits: rules }, today, now);
      const [day = '', time = ''] = new Date(reminder?.at ?? 0).toISOString().split('T');
      days.set(day, (days.get(day) ?? 0) + 1);
      expect(time >= '15:00' && time <= '21:00').toBe(true);
    }
    expect([...days.keys()].sort()).toEqual(['2026-06-26', '2026-06-27', '2026-06-28', '2026-06-29', '2026-06-30']);
    expect(Math.max(...days.values())).toBeLessThan(200);
  });
});
