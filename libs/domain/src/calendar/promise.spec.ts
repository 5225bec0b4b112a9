import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addSeconds,
  daysBetween,
  instant,
  instantAt,
  localDate,
  localDateAt,
  promiseAfter,
  startOfDay,
  toIso,
  type LocalDate,
  type PromiseRule,
} from './index.js';

const CHICAGO = 'America/Chicago';
const WALL_CLOCK: PromiseRule = { semantics: 'wall-clock', holidays: [] };
const END_OF_DAY: PromiseRule = { semantics: 'end-of-day', holidays: [] };
const BUSINESS_DAYS: PromiseRule = {
  semantics: 'business-days',
  holidays: [localDate('2026-11-26'), localDate('2026-11-28')],
};

function due(from: string, rule: PromiseRule, days: number, zone: string): string {
  return toIso(promiseAfter(instant(from), rule, days, zone));
}

describe('promiseAfter, wall-clock', () => {
  it.each([
    // Across the spring change: 18:00 stays 18:00, the two weeks are an hour short.
    ['2026-03-01T18:00:00-06:00', 14, CHICAGO, '2026-03-15T23:00:00.000Z'],
    // Across the autumn change.
    ['2026-10-20T18:00:00-05:00', 14, CHICAGO, '2026-11-04T00:00:00.000Z'],
    // 02:30 is skipped on 8 March: the promise moves forward to 03:30.
    ['2026-02-22T02:30:00-06:00', 14, CHICAGO, '2026-03-08T08:30:00.000Z'],
    // 01:30 happens twice on 1 November: the first counts.
    ['2026-10-18T01:30:00-05:00', 14, CHICAGO, '2026-11-01T06:30:00.000Z'],
    // Over a leap day.
    ['2024-02-20T12:00:00Z', 14, 'UTC', '2024-03-05T12:00:00.000Z'],
    ['2025-02-20T12:00:00Z', 14, 'UTC', '2025-03-06T12:00:00.000Z'],
    // Cairo has no 00:30 on 24 April 2026.
    ['2026-04-10T00:30:00+02:00', 14, 'Africa/Cairo', '2026-04-23T22:30:00.000Z'],
    ['2026-04-10T00:00:00Z', 0, CHICAGO, '2026-04-10T00:00:00.000Z'],
  ])('%s + %i days in %s is due %s', (from, days, zone, iso) => {
    expect(due(from, WALL_CLOCK, days, zone)).toBe(iso);
  });

  const anyInstant = fc
    .integer({ min: instant('2000-01-01T00:00:00Z'), max: instant('2037-01-01T00:00:00Z') })
    .map(instantAt);

  it('stays within an hour of n times 24 hours, and ends on the n-th date', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 0, max: 60 }), (from, days) => {
        const promised = promiseAfter(from, WALL_CLOCK, days, CHICAGO);
        expect(Math.abs(promised - from - days * 86_400_000)).toBeLessThanOrEqual(3_600_000);
        expect(localDateAt(promised, CHICAGO)).toBe(addDays(localDateAt(from, CHICAGO), days));
      }),
      { numRuns: 500 },
    );
  });

  it('is never earlier for more days', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 0, max: 60 }), (from, days) => {
        expect(promiseAfter(from, WALL_CLOCK, days + 1, CHICAGO)).toBeGreaterThan(
          promiseAfter(from, WALL_CLOCK, days, CHICAGO),
        );
      }),
    );
  });
});

describe('promiseAfter, end-of-day', () => {
  it.each([
    ['2026-03-01T00:00:00-06:00', 14, CHICAGO, '2026-03-16T05:00:00.000Z'],
    ['2026-03-01T23:59:59.999-06:00', 14, CHICAGO, '2026-03-16T05:00:00.000Z'],
    ['2026-04-09T12:00:00+02:00', 14, 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
  ])('%s + %i days in %s is due %s', (from, days, zone, iso) => {
    expect(due(from, END_OF_DAY, days, zone)).toBe(iso);
  });
});

describe('promiseAfter, business-days', () => {
  it.each([
    // Friday; Monday is day 1, the next Friday is day 5.
    ['2026-12-04T17:00:00-06:00', 5, CHICAGO, '2026-12-12T06:00:00.000Z'],
    // Saturday and Sunday start the same count.
    ['2026-12-05T09:00:00-06:00', 5, CHICAGO, '2026-12-12T06:00:00.000Z'],
    // Thanksgiving Thursday is skipped; the Saturday holiday takes nothing away.
    ['2026-11-24T09:00:00-06:00', 2, CHICAGO, '2026-11-28T06:00:00.000Z'],
    // Friday evening in Chicago is Saturday in UTC; the local date decides.
    ['2026-12-04T23:00:00-06:00', 1, CHICAGO, '2026-12-08T06:00:00.000Z'],
    ['2026-12-02T09:00:00-06:00', 0, CHICAGO, '2026-12-03T06:00:00.000Z'],
  ])('%s + %i days in %s is due %s', (from, days, zone, iso) => {
    expect(due(from, BUSINESS_DAYS, days, zone)).toBe(iso);
  });

  it('ends with a business day that is no holiday, and skips none', () => {
    const starts = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays(localDate('2026-01-01'), days));
    const holidays = fc.array(starts, { maxLength: 30 });
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 30 }), holidays, (date, days, off) => {
        const rule: PromiseRule = { semantics: 'business-days', holidays: off };
        const closesAt = promiseAfter(startOfDay(date, CHICAGO), rule, days, CHICAGO);
        const last = localDateAt(addSeconds(closesAt, -0.001), CHICAGO);
        const passed = Array.from({ length: daysBetween(date, last) }, (_, index) => addDays(date, index + 1));
        expect(passed.filter((day) => !isWeekend(day) && !off.includes(day))).toHaveLength(days);
        expect(isWeekend(last) || off.includes(last)).toBe(false);
      }),
    );
  });
});

describe('promiseAfter', () => {
  it.each([-1, 1.5, Number.NaN])('refuses %p days', (days) => {
    expect(() => promiseAfter(instant('2026-01-01T00:00:00Z'), WALL_CLOCK, days, CHICAGO)).toThrow(RangeError);
  });
});

function isWeekend(date: LocalDate): boolean {
  // 3 January 2026 was a Saturday.
  const fromSaturday = daysBetween(localDate('2026-01-03'), date) % 7;
  return [0, 1, -6].includes(fromSaturday);
}
