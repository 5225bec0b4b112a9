import { describe, expect, test } from '@jest/globals';
import { conditionsOf, creditsOf, linesOf, NO_WORK, readRow, workAt } from './work.js';

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

describe('what a decision was made of', () => {
  const decidedAt = '2026-11-22T10:00:00.000Z';
  const made = { ...NO_WORK, message: 'Welcome.', decision: { decidedAt, round: 1 } };
  const another = { decidedAt: '2026-11-22T10:05:00.000Z' };

  test.each([
    ['held', { round: 1, heldDecision: { decidedAt }, decision: null }],
    ['released', { round: 1, heldDecision: null, decision: { decidedAt } }],
    ['of a round that is over', { round: 2, heldDecision: null, decision: null }],
  ])('is out of the way while that one is %s', (_state, form) => {
    expect(workAt(made, form)).toEqual(NO_WORK);
  });

  test.each([
    ['once it is undone', { round: 1, heldDecision: null, decision: null }],
    ['while another one is held', { round: 1, heldDecision: another, decision: null }],
    ['when another one was released', { round: 1, heldDecision: null, decision: another }],
  ])('is there again %s', (_state, form) => {
    expect(workAt(made, form)).toEqual({ ...NO_WORK, message: 'Welcome.' });
  });
});
