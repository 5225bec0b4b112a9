import { describe, expect, test } from '@jest/globals';
import {
  datePlate,
  formatDate,
  formatDates,
  formatDayOf,
  formatDistance,
  formatInstant,
  formatMonth,
  lastDayBefore,
  viewersInstant,
  viewersTime,
} from './format.js';

const CHICAGO = 'America/Chicago';

describe('an instant', () => {
  test.each([
    ['2026-11-24T23:00:00Z', CHICAGO, 'Tue 24 Nov 2026, 5:00 pm CST'],
    ['2026-06-01T05:00:00Z', CHICAGO, 'Mon 1 Jun 2026, 12:00 am CDT'],
    ['2026-06-01T17:05:00Z', CHICAGO, 'Mon 1 Jun 2026, 12:05 pm CDT'],
    // The hour that comes twice.
    ['2026-11-01T06:30:00Z', CHICAGO, 'Sun 1 Nov 2026, 1:30 am CDT'],
    ['2026-11-01T07:30:00Z', CHICAGO, 'Sun 1 Nov 2026, 1:30 am CST'],
    ['2026-11-24T23:00:00Z', 'Asia/Kathmandu', 'Wed 25 Nov 2026, 4:45 am GMT+5:45'],
  ])('%s in %s is %s', (iso, zone, text) => {
    expect(formatInstant(iso, zone)).toBe(text);
  });

  test('falls on the day of the zone', () => {
    expect(formatDayOf('2026-11-25T05:59:59Z', CHICAGO)).toBe('Tue 24 Nov 2026');
    expect(formatDayOf('2026-11-25T06:00:00Z', CHICAGO)).toBe('Wed 25 Nov 2026');
  });

  test('is told in the viewer’s zone where that differs', () => {
    const iso = '2026-11-24T23:00:00Z';
    expect(viewersInstant(iso, CHICAGO, 'Europe/Vienna')).toBe('Wed 25 Nov 2026, 12:00 am GMT+1');
    expect(viewersInstant(iso, CHICAGO, CHICAGO)).toBeUndefined();
    expect(viewersInstant(iso, CHICAGO, 'America/Winnipeg')).toBeUndefined();
  });
});

test.each([
  ['2026-11-24T23:00:00Z', 'America/New_York', '6:00 pm EST'],
  ['2026-11-24T23:00:00Z', 'Europe/Vienna', 'Wed 25 Nov, 12:00 am GMT+1'],
  ['2027-01-01T05:30:00Z', 'Europe/Vienna', 'Fri 1 Jan 2027, 6:30 am GMT+1'],
  ['2026-12-01T05:30:00Z', 'Europe/Vienna', 'Tue 1 Dec, 6:30 am GMT+1'],
  ['2026-11-24T23:00:00Z', 'America/Winnipeg', undefined],
])('%s is beside the time in Chicago, in %s: %s', (iso, zone, text) => {
  expect(viewersTime(iso, CHICAGO, zone)).toBe(text);
});

describe('calendar dates', () => {
  test.each([
    ['2026-12-04', '2026-12-04', 'Fri 4 Dec 2026'],
    ['2026-12-04', '2026-12-06', '4–6 Dec 2026'],
    ['2026-11-30', '2026-12-02', '30 Nov – 2 Dec 2026'],
    ['2026-12-30', '2027-01-02', '30 Dec 2026 – 2 Jan 2027'],
  ])('%s to %s: %s', (from, to, text) => {
    expect(formatDates(from, to)).toBe(text);
  });

  test('are the same wherever they are read', () => {
    expect(formatDate('2026-03-08')).toBe('Sun 8 Mar 2026');
    expect(formatMonth('2026-12-01')).toBe('December 2026');
    expect(datePlate('2026-12-04')).toEqual({ weekday: 'Fri', day: '4', month: 'Dec' });
  });
});

describe('what is left', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  test.each([
    ['2026-11-25T12:00:00Z', '3 days left'],
    ['2026-11-25T11:59:59Z', '2 days left'],
    ['2026-11-23T12:00:00Z', '1 day left'],
    ['2026-11-22T13:30:00Z', '1 hour left'],
    ['2026-11-22T12:00:30Z', 'less than a minute left'],
    ['2026-11-22T12:00:00Z', 'due now'],
    ['2026-11-20T11:00:00Z', '2 days late'],
  ])('until %s: %s', (due, text) => {
    expect(formatDistance(now, due)).toBe(text);
  });

  test('of a window that ends at the start of a day is the day before', () => {
    expect(lastDayBefore('2027-01-04T06:00:00.000Z', CHICAGO)).toBe('Sun 3 Jan 2027');
  });
});
