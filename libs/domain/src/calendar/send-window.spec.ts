import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instant, instantAt, toIso } from './instant.js';
import { isOpen, nextDaily, nextOpening } from './send-window.js';

const CHICAGO = 'America/Chicago';
const day = { from: '08:00', to: '18:00' };
const night = { from: '20:00', to: '06:00' };

describe('the next opening', () => {
  it.each([
    ['inside: at once', day, '2026-11-20T15:30:00.000Z', '2026-11-20T15:30:00.000Z'],
    ['the first moment is inside', day, '2026-11-20T14:00:00.000Z', '2026-11-20T14:00:00.000Z'],
    ['a millisecond before it', day, '2026-11-20T13:59:59.999Z', '2026-11-20T14:00:00.000Z'],
    ['the last moment is inside', day, '2026-11-20T23:59:59.999Z', '2026-11-20T23:59:59.999Z'],
    ['the end is outside: tomorrow', day, '2026-11-21T00:00:00.000Z', '2026-11-21T14:00:00.000Z'],
    ['over midnight, before it', night, '2026-11-21T03:00:00.000Z', '2026-11-21T03:00:00.000Z'],
    ['over midnight, after it', night, '2026-11-21T11:59:00.000Z', '2026-11-21T11:59:00.000Z'],
    ['over midnight, closed by day', night, '2026-11-20T12:00:00.000Z', '2026-11-21T02:00:00.000Z'],
    ['the night the clocks go forward is an hour shorter', day, '2026-03-08T02:00:00.000Z', '2026-03-08T13:00:00.000Z'],
    ['the night they go back an hour longer', day, '2026-11-01T01:00:00.000Z', '2026-11-01T14:00:00.000Z'],
    [
      'a beginning that is jumped over',
      { from: '02:30', to: '04:00' },
      '2026-03-08T07:00:00.000Z',
      '2026-03-08T08:00:00.000Z',
    ],
    [
      'a window that is jumped over',
      { from: '02:10', to: '02:50' },
      '2026-03-08T07:00:00.000Z',
      '2026-03-09T07:10:00.000Z',
    ],
    [
      'a window that comes twice',
      { from: '00:30', to: '01:30' },
      '2026-11-01T06:45:00.000Z',
      '2026-11-01T07:00:00.000Z',
    ],
  ])('%s', (_case, window, now, opening) => {
    expect(toIso(nextOpening(window, instant(now), CHICAGO))).toBe(opening);
  });

  const time = fc.integer({ min: 0, max: 1439 }).map((minutes) => {
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  });
  const zone = fc.constantFrom(CHICAGO, 'Australia/Lord_Howe', 'Africa/Cairo', 'Asia/Kathmandu', 'UTC');
  const moment = fc
    .integer({ min: instant('2024-01-01T00:00:00Z'), max: instant('2027-01-01T00:00:00Z') })
    .map(instantAt);

  it('is open, not before now, and nothing in between was open', () => {
    fc.assert(
      fc.property(time, time, zone, moment, (from, to, where, now) => {
        fc.pre(from !== to);
        const opening = nextOpening({ from, to }, now, where);
        expect(opening).toBeGreaterThanOrEqual(now);
        expect(isOpen({ from, to }, opening, where)).toBe(true);
        for (let earlier = now as number; earlier < opening; earlier += 600_000) {
          expect(isOpen({ from, to }, instantAt(earlier), where)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it.each([
  ['later today', '08:00', '2026-11-20T13:59:59.999Z', '2026-11-20', '2026-11-20T14:00:00.000Z'],
  ['the instant itself is over', '08:00', '2026-11-20T14:00:00.000Z', '2026-11-21', '2026-11-21T14:00:00.000Z'],
  ['over a clock change', '08:00', '2026-10-31T14:00:00.000Z', '2026-11-01', '2026-11-01T14:00:00.000Z'],
  ['a time that is skipped', '02:30', '2026-03-08T07:00:00.000Z', '2026-03-08', '2026-03-08T08:30:00.000Z'],
  ['a time that comes twice', '01:30', '2026-11-01T05:00:00.000Z', '2026-11-01', '2026-11-01T06:30:00.000Z'],
  ['once only', '01:30', '2026-11-01T06:30:00.000Z', '2026-11-02', '2026-11-02T07:30:00.000Z'],
])('a daily time: %s', (_case, time, now, date, at) => {
  const next = nextDaily(time, instant(now), CHICAGO);
  expect([next.date, toIso(next.at)]).toEqual([date, at]);
});
