import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, addMonths, daysBetween, isLocalDate, localDate, type LocalDate } from './index.js';

const EPOCH = localDate('1970-01-01');
const anyDate = fc.integer({ min: -690_000, max: 2_900_000 }).map((days) => addDays(EPOCH, days));

describe('local dates', () => {
  it.each(['0001-01-01', '2000-02-29', '2024-02-29', '2026-12-31', '9999-12-31'])('accepts %s', (text) => {
    expect(isLocalDate(text)).toBe(true);
    expect(localDate(text)).toBe(text);
  });

  it.each([
    '',
    '0000-01-01',
    '1900-02-29',
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-1-1',
    '20260101',
    '+010000-01-01',
    '-000001-01-01',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026-01-01\n',
    '２０２６-01-01',
  ])('refuses %j', (text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => localDate(text)).toThrow(RangeError);
  });

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2025-05-01', 30, '2025-05-31'],
    ['2026-01-31', 30, '2026-03-02'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-08', 0, '2026-03-08'],
  ])('%s plus %i days is %s', (date, days, sum) => {
    expect(addDays(localDate(date), days)).toBe(sum);
    expect(daysBetween(localDate(date), localDate(sum))).toBe(days);
  });

  it('end with the year 9999 and begin with the year 1', () => {
    expect(() => addDays(localDate('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(localDate('0001-01-01'), -1)).toThrow(RangeError);
  });

  it('are what Temporal says', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.integer({ min: -800, max: 800 }), (one, other, count) => {
        const from = Temporal.PlainDate.from(one);
        expect(addDays(one, count)).toBe(from.add({ days: count }).toString());
        expect(daysBetween(one, other)).toBe(from.until(other, { largestUnit: 'days' }).days);
        const moved = from.add({ months: count });
        expect(addMonths(one, count)).toBe((moved.day < from.day ? moved.add({ days: 1 }) : moved).toString());
      }),
      { numRuns: 500 },
    );
  });

  it('add and subtract back, and sort as text as they sort in time', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -20_000, max: 20_000 }), (date: LocalDate, days) => {
        const moved = addDays(date, days);
        expect(addDays(moved, -days)).toBe(date);
        expect(daysBetween(date, moved)).toBe(days);
        expect(moved > date).toBe(days > 0);
      }),
    );
  });
});
