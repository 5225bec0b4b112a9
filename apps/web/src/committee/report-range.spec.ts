import { expect, test } from '@jest/globals';
import { hoursInWords, promiseInWords, reportFrom, shareMet, usualRanges } from './report-range.js';

test('an address that means nothing is the report by month, of the last year', () => {
  expect(reportFrom({})).toEqual({ by: 'month' });
  expect(reportFrom({ by: 'weather', from: 'then', to: '2026-13-01' })).toEqual({ by: 'month' });
  expect(reportFrom({ by: 'queue', from: '2026-01-01', to: '2026-03-31' })).toEqual({
    by: 'queue',
    from: '2026-01-01',
    to: '2026-03-31',
  });
});

test('usual ranges end today', () => {
  expect(usualRanges('2026-11-22')).toEqual([
    { label: 'Last 3 months', from: '2026-08-23', to: '2026-11-22' },
    { label: 'This year', from: '2026-01-01', to: '2026-11-22' },
    { label: 'Last 12 months', from: '2025-11-22', to: '2026-11-22' },
  ]);
});

test.each([
  [null, '–'],
  [0.4, '0 h'],
  [47.4, '47 h'],
  [48, '2 days'],
  [300, '12.5 days'],
])('%s hours are %s', (hours, words) => {
  expect(hoursInWords(hours)).toBe(words);
});

test('what is still waiting is neither kept nor broken', () => {
  expect(shareMet({ met: 0, late: 0, overdue: 0 })).toBeNull();
  expect(shareMet({ met: 2, late: 0, overdue: 1 })).toBe(66.7);
});

test.each([
  [
    { promises: 5044, met: 41, late: 0, overdue: 0 },
    { share: '100 %', words: 'of 41 were answered in time' },
  ],
  [
    { promises: 2, met: 0, late: 0, overdue: 1 },
    { share: '0 %', words: 'of 1 was answered in time' },
  ],
  [{ promises: 2, met: 0, late: 0, overdue: 0 }, { words: 'Nothing has been decided or become overdue yet' }],
  [{ promises: 0, met: 0, late: 0, overdue: 0 }, { words: 'No promise began' }],
])('the share is that of the promises that are kept or broken: %j', (totals, words) => {
  expect(promiseInWords(totals)).toEqual(words);
});
