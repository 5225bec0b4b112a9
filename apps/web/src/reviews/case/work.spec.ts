import { describe, expect, test } from '@jest/globals';
import { conditionsOf, creditsOf, linesOf, NO_WORK, readRow } from './work.js';

const agenda = [
  { title: 'Landmarks', minutes: 90, category: 'art', countable: true },
  { title: 'Lunch', minutes: 60, countable: true },
];
const form = { activity: { agenda } } as never;

describe('reading an agenda', () => {
  test('a struck row is a reading; struck and taken back, it is none', () => {
    const struck = readRow(form, [], { row: 1, countable: false });
    expect(struck).toEqual([{ row: 1, countable: false }]);
    expect(readRow(form, struck, { row: 1, countable: true })).toEqual([]);
  });

  test('another category is a reading, the applicant’s own is none', () => {
    const moved = readRow(form, [{ row: 1, countable: false }], { row: 0, countable: true, category: 'biomedical' });
    expect(moved).toEqual([
      { row: 0, countable: true, category: 'biomedical' },
      { row: 1, countable: false },
    ]);
    expect(readRow(form, moved, { row: 0, countable: true, category: 'art' })).toEqual([{ row: 1, countable: false }]);
  });
});

describe('amounts', () => {
  test('survive being typed', () => {
    const credits = [
      { category: 'core', hours: 1.5, credentials: ['CMC'] },
      { category: 'other', hours: 2 },
    ];
    expect(creditsOf(linesOf(credits))).toEqual(credits);
  });

  test.each([
    ['1,5', 1.5],
    ['', 0],
    ['many', 0],
  ])('%s is %d', (hours, expected) => {
    expect(creditsOf([{ category: 'art', hours, credentials: [] }])).toEqual([{ category: 'art', hours: expected }]);
  });
});

test('conditions are one a line, without the empty ones', () => {
  expect(conditionsOf({ ...NO_WORK, conditions: ' Send the handout. \n\nName the teacher.\n' })).toEqual([
    'Send the handout.',
    'Name the teacher.',
  ]);
});
