import { describe, expect, it } from '@jest/globals';
import { aPolicy } from '../../../../test/support/a-policy.js';
import { anActivity } from '../../../../test/support/an-eligibility-form.js';
import { localDate, toIso } from '../calendar/index.js';
import { listedUntil } from './listing.js';

const until = (...parameters: Parameters<typeof listedUntil>): string | null => {
  const instant = listedUntil(...parameters);
  return instant === null ? null : toIso(instant);
};

describe('listedUntil', () => {
  it.each([
    // 30 days after the end, to the last millisecond of that day in Chicago: the 25 and the 23 hours of a change included.
    ['2026-10-02', '2026-11-02T06:00:00.000Z'],
    ['2026-02-06', '2026-03-09T05:00:00.000Z'],
    ['2028-01-30', '2028-03-01T06:00:00.000Z'],
    ['2026-12-31', '2027-01-31T06:00:00.000Z'],
  ])('of what ends on %s is %s', (endsOn, expected) => {
    expect(until(anActivity({ startsOn: localDate('2026-01-01'), endsOn: localDate(endsOn) }), null, aPolicy())).toBe(
      expected,
    );
  });

  it('follows the policy’s days and zone, not the zone of the activity', () => {
    const activity = anActivity({ endsOn: localDate('2026-07-05'), timeZone: 'Asia/Tokyo' });
    const policy = aPolicy({ catalog: { removeAfterDays: 0 }, timeZone: 'Africa/Cairo' });
    expect(until(activity, null, policy)).toBe('2026-07-05T21:00:00.000Z');
  });

  it('on demand is the end of the last day it is available, or none', () => {
    const { startsOn: _, endsOn: __, ...onDemand } = anActivity({ delivery: 'on-demand' });
    expect(until({ ...onDemand, availableUntil: localDate('2026-11-01') }, null, aPolicy())).toBe(
      '2026-11-02T06:00:00.000Z',
    );
    expect(until(onDemand, null, aPolicy())).toBeNull();
  });

  it('is set by the approval’s expiry where neither dates nor availability do', () => {
    const { startsOn: _, endsOn: __, ...onDemand } = anActivity({ delivery: 'on-demand' });
    const expiresOn = localDate('2027-03-13');
    // The clocks change in the night after it: the day still ends at midnight.
    expect(until(onDemand, expiresOn, aPolicy())).toBe('2027-03-14T06:00:00.000Z');
    expect(until({ ...onDemand, availableUntil: localDate('2026-11-01') }, expiresOn, aPolicy())).toBe(
      '2026-11-02T06:00:00.000Z',
    );
    expect(until(anActivity({ endsOn: localDate('2026-07-05') }), localDate('2026-07-06'), aPolicy())).toBe(
      '2026-08-05T05:00:00.000Z',
    );
  });
});
