import { describe, expect, test } from '@jest/globals';
import { beginningOf, pausesOf, promisePicture, type PromiseFacts } from './promise-marks.js';

const FACTS: PromiseFacts = {
  submittedAt: '2026-11-01T00:00:00Z',
  dueAt: '2026-11-15T00:00:00Z',
  now: Date.parse('2026-11-08T00:00:00Z'),
  segments: [{ from: '2026-11-01T00:00:00Z', to: '2026-11-15T00:00:00Z', counted: true, reason: 'in review' }],
};
const marks = (facts: PromiseFacts): [string, number][] =>
  promisePicture(facts).marks.map(({ kind, place }) => [kind, place]);

describe('the promise line', () => {
  test('runs from submission to the due date, with today on it', () => {
    expect(marks(FACTS)).toEqual([
      ['submitted', 0],
      ['today', 50],
      ['due', 100],
    ]);
    expect(promisePicture(FACTS)).toMatchObject({ state: 'running', stretches: [{ kind: 'used', from: 0, to: 50 }] });
  });

  test('shows what is late, and that due is late already', () => {
    const late = promisePicture({ ...FACTS, now: Date.parse('2026-11-29T00:00:00Z') });
    expect(late.state).toBe('late');
    expect(late.stretches).toEqual([
      { kind: 'used', from: 0, to: 50 },
      { kind: 'late', from: 50, to: 100 },
    ]);
    expect(promisePicture({ ...FACTS, now: Date.parse(FACTS.dueAt) }).state).toBe('late');
  });

  test('ends with the answer', () => {
    const answered = { ...FACTS, answeredAt: '2026-11-04T12:00:00Z' };
    expect(marks(answered)).toEqual([
      ['submitted', 0],
      ['answered', 25],
      ['due', 100],
    ]);
    expect(promisePicture(answered).state).toBe('answered');
  });

  test('reaches to the last useful moment', () => {
    expect(marks({ ...FACTS, lastUsefulAt: '2026-11-29T00:00:00Z' })).toEqual([
      ['submitted', 0],
      ['today', 25],
      ['due', 50],
      ['last-useful', 100],
    ]);
  });

  test('shows what paused it, as far as it has come', () => {
    const pause = { from: '2026-11-06T12:00:00Z', to: '2026-11-10T00:00:00Z', counted: false, reason: 'question' };
    expect(promisePicture({ ...FACTS, segments: [pause] }).stretches).toContainEqual({
      kind: 'paused',
      from: 39.29,
      to: 50,
    });
  });

  test('leaves out what came before it', () => {
    const before = { from: '2026-10-06T12:00:00Z', to: '2026-11-01T00:00:00Z', counted: false, reason: 'round 1' };
    const facts = { ...FACTS, segments: [before, ...FACTS.segments] };
    expect(promisePicture(facts)).toEqual(promisePicture(FACTS));
    expect(pausesOf(facts)).toEqual([]);
  });

  test('stays on the line where a clock is behind', () => {
    expect(marks({ ...FACTS, now: Date.parse('2026-10-30T00:00:00Z') })[1]).toEqual(['today', 0]);
  });
});

test.each([
  [
    { opening: null, admittedAt: null },
    { submittedAt: '2026-11-01T00:00:00Z', began: 'Submitted' },
  ],
  [
    { opening: null, admittedAt: '2026-11-03T00:00:00Z' },
    { submittedAt: '2026-11-03T00:00:00Z', began: 'Admitted' },
  ],
  [
    { opening: { kind: 'appeal' as const, at: '2026-11-20T00:00:00Z' }, admittedAt: '2026-11-03T00:00:00Z' },
    { submittedAt: '2026-11-20T00:00:00Z', began: 'Appealed' },
  ],
  [
    { opening: { kind: 'reopening' as const, at: '2026-11-20T00:00:00Z' }, admittedAt: null },
    { submittedAt: '2026-11-20T00:00:00Z', began: 'Reopened' },
  ],
])('the promise of %j begins there', (form, beginning) => {
  expect(beginningOf({ submittedAt: '2026-11-01T00:00:00Z', ...form })).toEqual(beginning);
});
