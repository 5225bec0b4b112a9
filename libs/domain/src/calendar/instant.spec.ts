import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDuration, addSeconds, instant, instantAt, toIso } from './index.js';

const anyInstant = fc
  .integer({ min: instant('0001-01-01T00:00:00Z'), max: instant('9999-12-31T23:59:59.999Z') })
  .map(instantAt);

describe('instants', () => {
  it.each([
    ['2026-03-15T23:00:00Z', '2026-03-15T23:00:00.000Z'],
    ['2026-03-15T18:00:00-05:00', '2026-03-15T23:00:00.000Z'],
    ['2026-03-15T23:00:00.1239Z', '2026-03-15T23:00:00.123Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ])('reads %s', (text, iso) => {
    expect(toIso(instant(text))).toBe(iso);
  });

  it.each([
    '',
    '2026-03-15',
    '2026-03-15T23:00:00',
    '2026-03-15T23:00Z',
    '2026-02-30T00:00:00Z',
    '2026-03-15T25:00:00Z',
    '2026-03-15T23:00:00-05:00[America/Chicago]',
    '+010000-01-01T00:00:00Z',
    '9999-12-31T23:59:59-05:00',
  ])('refuses %j', (text) => {
    expect(() => instant(text)).toThrow(RangeError);
  });

  it('are written and read back unchanged', () => {
    fc.assert(fc.property(anyInstant, (any) => instant(toIso(any)) === any));
  });

  it('sort as text as they sort in time', () => {
    fc.assert(fc.property(anyInstant, anyInstant, (a, b) => a < b === toIso(a) < toIso(b)));
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 0.5, 8.64e15, -8.64e15])('are not made of %p', (number) => {
    expect(() => instantAt(number)).toThrow(RangeError);
  });

  it('move by seconds, also backwards', () => {
    const start = instant('2026-01-01T00:00:00Z');
    expect(toIso(addSeconds(start, 60))).toBe('2026-01-01T00:01:00.000Z');
    expect(toIso(addSeconds(start, -0.5))).toBe('2025-12-31T23:59:59.500Z');
  });
});

describe('durations', () => {
  const start = instant('2026-01-31T12:00:00Z');

  it.each([
    ['PT0S', '2026-01-31T12:00:00.000Z'],
    ['PT1.5S', '2026-01-31T12:00:01.500Z'],
    ['PT90M', '2026-01-31T13:30:00.000Z'],
    ['P7D', '2026-02-07T12:00:00.000Z'],
    ['P2W', '2026-02-14T12:00:00.000Z'],
    ['P1M', '2026-02-28T12:00:00.000Z'],
    ['P1Y2M3DT4H5M6S', '2027-04-03T16:05:06.000Z'],
  ])('%s from 31 January noon is %s', (duration, iso) => {
    expect(toIso(addDuration(start, duration))).toBe(iso);
  });

  it.each(['', 'P', 'PT', 'P7DT', '-P7D', 'P-7D', '+P7D', 'p7d', '7D', 'P7', 'P1.5D', 'P7D ', 'PT5D', 'P9000Y'])(
    'refuses %j',
    (duration) => {
      expect(() => addDuration(start, duration)).toThrow(RangeError);
    },
  );

  it('count a day as 24 hours, whatever the clocks do', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (days) => {
        expect(addDuration(start, `P${days}D`)).toBe(addSeconds(start, days * 86_400));
      }),
    );
  });
});
