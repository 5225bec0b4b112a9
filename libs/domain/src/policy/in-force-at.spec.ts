import { describe, expect, it } from '@jest/globals';
import { addSeconds, inForceAt, instant, localDate } from '#domain';
import { aPolicy } from '../../../../test/support/a-policy.js';

describe('inForceAt', () => {
  const first = aPolicy({ version: '1', effectiveFrom: localDate('2026-01-01') });
  const second = aPolicy({ version: '2', effectiveFrom: localDate('2026-07-01') });
  const start = instant('2026-07-01T00:00:00-05:00');

  it('takes the latest version whose day has begun in the program’s zone, whatever their order', () => {
    for (const versions of [
      [first, second],
      [second, first],
    ]) {
      expect(inForceAt(versions, addSeconds(start, -0.001))).toBe(first);
      expect(inForceAt(versions, start)).toBe(second);
    }
  });

  it('has none before the first, and none without versions', () => {
    expect(inForceAt([first, second], instant('2026-01-01T05:59:59.999Z'))).toBeUndefined();
    expect(inForceAt([], start)).toBeUndefined();
  });

  it('begins at one o’clock where midnight is skipped', () => {
    const cairo = aPolicy({ timeZone: 'Africa/Cairo', effectiveFrom: localDate('2026-04-24') });
    expect(inForceAt([cairo], instant('2026-04-24T00:59:59+03:00'))).toBeUndefined();
    expect(inForceAt([cairo], instant('2026-04-24T01:00:00+03:00'))).toBe(cairo);
  });
});
