import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addSeconds, instant, isTimeZone, localDate, localDateAt, startOfDay, toIso } from './index.js';

const ZONES = ['America/Chicago', 'Africa/Cairo', 'Asia/Beirut', 'America/Santiago', 'Asia/Kathmandu', 'UTC'];
const anyZone = fc.constantFrom(...ZONES);
const anyDate = fc.integer({ min: 0, max: 25_000 }).map((days) => addDays(localDate('1990-01-01'), days));

describe('isTimeZone', () => {
  it.each(['America/Chicago', 'UTC', 'Etc/GMT+5', 'America/Argentina/Buenos_Aires'])('knows %s', (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });

  it.each(['', 'Mars/Olympus', 'america/chicago', '+05:00', 'Z', '2020-01-01T00:00Z[Europe/Rome]', 'Europe/Rome '])(
    'refuses %j',
    (zone) => {
      expect(isTimeZone(zone)).toBe(false);
    },
  );
});

describe('startOfDay', () => {
  it.each([
    ['2026-03-08', 'America/Chicago', '2026-03-08T06:00:00.000Z'],
    ['2026-03-09', 'America/Chicago', '2026-03-09T05:00:00.000Z'],
    ['2026-11-01', 'America/Chicago', '2026-11-01T05:00:00.000Z'],
    ['2026-11-02', 'America/Chicago', '2026-11-02T06:00:00.000Z'],
    // Midnight does not exist on these days: the clocks go from 00:00 to 01:00.
    ['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
    ['2026-03-29', 'Asia/Beirut', '2026-03-28T22:00:00.000Z'],
    ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
    // Here 23:00 to 24:00 of the day before happens twice.
    ['2026-10-30', 'Africa/Cairo', '2026-10-29T22:00:00.000Z'],
    // Midnight happens twice: the first one counts.
    ['2026-11-01', 'America/Havana', '2026-11-01T04:00:00.000Z'],
  ])('%s in %s', (date, zone, iso) => {
    expect(toIso(startOfDay(localDate(date), zone))).toBe(iso);
  });

  it('separates one local date from the next, to the millisecond', () => {
    fc.assert(
      fc.property(anyDate, anyZone, (date, zone) => {
        const start = startOfDay(date, zone);
        expect(localDateAt(start, zone)).toBe(date);
        expect(localDateAt(addSeconds(start, -0.001), zone)).toBe(addDays(date, -1));
      }),
      { numRuns: 500 },
    );
  });
});

describe('localDateAt', () => {
  it('reads the calendar of the zone, not of UTC', () => {
    const evening = instant('2026-01-01T03:00:00Z');
    expect(localDateAt(evening, 'America/Chicago')).toBe('2025-12-31');
    expect(localDateAt(evening, 'UTC')).toBe('2026-01-01');
  });

  it('throws for an unknown zone', () => {
    expect(() => localDateAt(instant('2026-01-01T03:00:00Z'), 'Mars/Olympus')).toThrow(RangeError);
  });
});
