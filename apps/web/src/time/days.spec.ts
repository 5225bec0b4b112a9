import { expect, test } from '@jest/globals';
import { addDays, daysBetween, monthStarts, todayIn } from './days.js';

test('today is the program’s', () => {
  const now = Date.parse('2026-11-25T05:30:00Z');
  expect(todayIn('America/Chicago', now)).toBe('2026-11-24');
  expect(todayIn('Europe/Vienna', now)).toBe('2026-11-25');
});

test('days are counted past months, leap days and changes of the clock', () => {
  expect(addDays('2027-12-31', 1)).toBe('2028-01-01');
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  expect(daysBetween('2026-03-01', '2026-03-31')).toBe(30);
  expect(daysBetween('2026-12-04', '2026-12-01')).toBe(-3);
});

test('months begin within a stretch, not at its first day', () => {
  expect(monthStarts('2026-11-22', '2027-02-01')).toEqual(['2026-12-01', '2027-01-01']);
  expect(monthStarts('2026-11-01', '2026-11-30')).toEqual([]);
});
