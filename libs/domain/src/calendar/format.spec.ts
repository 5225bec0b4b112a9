import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addSeconds,
  formatDate,
  formatInstant,
  formatLateness,
  formatTimeLeft,
  instant,
  instantAt,
  localDate,
} from './index.js';

describe('formatInstant', () => {
  it.each([
    ['2026-12-04T23:00:00Z', 'America/Chicago', 'Fri 4 Dec 2026, 5:00 pm CST'],
    ['2026-07-01T05:00:00Z', 'America/Chicago', 'Wed 1 Jul 2026, 12:00 am CDT'],
    ['2026-07-01T17:05:59.999Z', 'America/Chicago', 'Wed 1 Jul 2026, 12:05 pm CDT'],
    ['2026-09-06T04:00:00Z', 'UTC', 'Sun 6 Sep 2026, 4:00 am UTC'],
    ['2026-12-04T10:00:00Z', 'Africa/Cairo', 'Fri 4 Dec 2026, 12:00 pm GMT+2'],
  ])('%s in %s', (iso, zone, text) => {
    expect(formatInstant(instant(iso), zone)).toBe(text);
  });

  it('uses plain ASCII only', () => {
    const instants = fc.integer({ min: 0, max: 4_000_000_000_000 }).map(instantAt);
    const zones = fc.constantFrom('America/Chicago', 'America/Santiago', 'Asia/Kathmandu', 'Europe/London');
    fc.assert(fc.property(instants, zones, (any, zone) => /^[ -~]+$/.test(formatInstant(any, zone))));
  });
});

describe('formatDate', () => {
  it.each([
    ['2026-12-04', 'Fri 4 Dec 2026'],
    ['2024-02-29', 'Thu 29 Feb 2024'],
  ])('%s', (date, text) => {
    expect(formatDate(localDate(date))).toBe(text);
  });
});

describe('time left and lateness', () => {
  const due = instant('2026-12-04T23:00:00Z');

  it.each([
    [3 * 86_400 + 7_200, '3 days'],
    [86_400, '1 day'],
    [86_399, '23 hours'],
    [5 * 3_600, '5 hours'],
    [3_600, '1 hour'],
    [60, '1 minute'],
    [59.999, 'less than a minute'],
  ])('%d seconds are %s', (seconds, text) => {
    expect(formatTimeLeft(addSeconds(due, -seconds), due)).toBe(text);
    expect(formatLateness(due, addSeconds(due, seconds))).toBe(`${text} late`);
  });

  it('change over at the due instant itself', () => {
    expect(formatTimeLeft(due, due)).toBe('no time');
    expect(formatLateness(due, due)).toBe('less than a minute late');
    expect(formatLateness(due, addSeconds(due, -1))).toBe('not late');
  });
});
