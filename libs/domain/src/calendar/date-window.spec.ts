import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addSeconds, dateWindow, instantAt, localDate, localDateAt, toIso, startOfDay } from './index.js';

describe('dateWindow', () => {
  it.each([
    ['2025-05-01', 30, 'America/Chicago', '2025-05-31', '2025-06-01T05:00:00.000Z'],
    // Across both Chicago changes.
    ['2026-02-10', 30, 'America/Chicago', '2026-03-12', '2026-03-13T05:00:00.000Z'],
    ['2026-10-15', 30, 'America/Chicago', '2026-11-14', '2026-11-15T06:00:00.000Z'],
    // The window closes on the very morning of a change.
    ['2026-02-05', 30, 'America/Chicago', '2026-03-07', '2026-03-08T06:00:00.000Z'],
    // Leap years.
    ['2024-01-30', 30, 'America/Chicago', '2024-02-29', '2024-03-01T06:00:00.000Z'],
    ['2025-01-30', 30, 'America/Chicago', '2025-03-01', '2025-03-02T06:00:00.000Z'],
    // The day after the last day starts at 01:00.
    ['2026-03-24', 30, 'Africa/Cairo', '2026-04-23', '2026-04-23T22:00:00.000Z'],
    ['2026-02-26', 30, 'Asia/Beirut', '2026-03-28', '2026-03-28T22:00:00.000Z'],
    ['2026-08-06', 30, 'America/Santiago', '2026-09-05', '2026-09-06T04:00:00.000Z'],
    ['2026-05-01', 0, 'UTC', '2026-05-01', '2026-05-02T00:00:00.000Z'],
  ])('%s + %i days in %s: last day %s, closes %s', (anchor, days, zone, lastDay, closesAt) => {
    const window = dateWindow(localDate(anchor), days, zone);
    expect({ ...window, closesAt: toIso(window.closesAt) }).toEqual({ lastDay, closesAt });
  });

  it('holds the last millisecond of the last day, and not the next', () => {
    const days = fc.integer({ min: 0, max: 400 });
    const anchors = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays(localDate('1995-01-01'), offset));
    const zones = fc.constantFrom('America/Chicago', 'Africa/Cairo', 'Asia/Beirut', 'America/Santiago', 'UTC');
    fc.assert(
      fc.property(anchors, days, zones, (anchor, length, zone) => {
        const { lastDay, closesAt } = dateWindow(anchor, length, zone);
        expect(localDateAt(addSeconds(closesAt, -0.001), zone)).toBe(lastDay);
        expect(localDateAt(closesAt, zone)).toBe(addDays(lastDay, 1));
        expect(closesAt).toBeGreaterThan(startOfDay(lastDay, zone));
      }),
      { numRuns: 500 },
    );
  });

  it('never closes earlier for a later anchor', () => {
    const offset = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(offset, offset, (a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)].map(
          (days) => dateWindow(addDays(localDate('1995-01-01'), days), 30, 'America/Chicago').closesAt,
        );
        expect(instantAt(second ?? 0)).toBeGreaterThanOrEqual(instantAt(first ?? 0));
      }),
    );
  });
});
