import { describe, expect, test } from '@jest/globals';
import { dueWords } from './due.js';

const now = Date.parse('2026-11-21T15:00:00Z');
const zone = 'America/Chicago';
const form = {
  status: 'in_review',
  decisionDueAt: '2026-11-24T23:00:00Z',
  lastUsefulAt: '2026-11-22T06:00:00Z',
} as const;

describe('when an answer is due', () => {
  test.each([
    [form, { tone: 'calm', first: '3 days left', second: 'Tue 24 Nov, 5:00 pm CST' }],
    [
      { ...form, decisionDueAt: '2026-11-23T23:00:00Z' },
      { tone: 'soon', first: '2 days left', second: 'Mon 23 Nov, 5:00 pm CST' },
    ],
    [
      { ...form, decisionDueAt: '2026-11-19T15:00:00Z' },
      { tone: 'late', first: '2 days late', second: 'Thu 19 Nov, 9:00 am CST' },
    ],
    [
      { ...form, decisionDueAt: '2027-01-02T15:00:00Z' },
      { tone: 'calm', first: '42 days left', second: 'Sat 2 Jan 2027, 9:00 am CST' },
    ],
    [
      { ...form, status: 'approved' as const },
      { tone: 'past', first: 'Was due', second: 'Tue 24 Nov, 5:00 pm CST' },
    ],
    [
      { ...form, decisionDueAt: null },
      { tone: 'past', first: 'Nothing promised', second: '' },
    ],
  ])('%j', (row, expected) => {
    expect(dueWords(row, { now, zone, viewerZone: zone, lastUseful: false })).toEqual(expected);
  });

  test.each([
    [form, { tone: 'soon', first: '15 hours left', second: 'Sun 22 Nov, 12:00 am CST' }],
    [
      { ...form, lastUsefulAt: '2026-11-20T06:00:00Z' },
      { tone: 'late', first: 'Too late to be of use', second: 'Fri 20 Nov, 12:00 am CST' },
    ],
    [
      { ...form, lastUsefulAt: null },
      { tone: 'past', first: 'Useful at any time', second: '' },
    ],
  ])('for the last time: %j', (row, expected) => {
    expect(dueWords(row, { now, zone, viewerZone: zone, lastUseful: true })).toEqual(expected);
  });

  test('is said in the viewer’s zone, too, where it shows another time', () => {
    const viewed = (viewerZone: string) => dueWords(form, { now, zone, viewerZone, lastUseful: false }).viewers;
    expect(viewed('Europe/Berlin')).toBe('Wed 25 Nov 2026, 12:00 am GMT+1');
    expect(viewed('America/Mexico_City')).toBeUndefined();
  });
});
