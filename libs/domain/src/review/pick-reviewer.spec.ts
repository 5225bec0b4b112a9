import { describe, expect, test } from '@jest/globals';
import { localDate } from '../calendar/index.js';
import { pickReviewer, standIn, type Absence } from './pick-reviewer.js';

const today = localDate('2026-12-04');
const away = (
  memberId: string,
  delegateId: string | null = null,
  from = '2026-12-01',
  until = '2026-12-10',
): Absence => ({
  id: `${memberId}-away`,
  memberId,
  from: localDate(from),
  until: localDate(until),
  delegateId,
});

describe('who stands in', () => {
  test.each<[string, Absence[], string | null]>([
    ['themselves when present', [], 'a'],
    ['themselves the day they are back', [away('a', 'b', '2026-12-01', '2026-12-04')], 'a'],
    ['the delegate on the first day', [away('a', 'b', '2026-12-04', '2026-12-05')], 'b'],
    ['nobody without a delegate', [away('a')], null],
    ['the delegate’s delegate', [away('a', 'b'), away('b', 'c')], 'c'],
    ['nobody in a circle', [away('a', 'b'), away('b', 'a')], null],
    ['nobody when they named themselves', [away('a', 'a')], null],
  ])('%s', (_who, absences, expected) => {
    expect(standIn('a', absences, today)).toBe(expected);
  });
});

describe('least open work', () => {
  const members = [
    { id: 'a', open: 2 },
    { id: 'b', open: 1 },
    { id: 'c', open: 1 },
  ];
  test.each<[string, Absence[], string | null]>([
    ['wins, the earlier id among equals', [], 'b'],
    ['passes over who is away', [away('b')], 'c'],
    ['goes to whom the absent name', [away('b'), away('c', 'a')], 'a'],
    ['finds nobody when all are away', [away('a', 'b'), away('b', 'c'), away('c', 'a')], null],
    ['passes over a stand-in who may not review the form', [away('a'), away('b', 'z'), away('c', 'z')], null],
  ])('%s', (_what, absences, expected) => {
    expect(pickReviewer(members, absences, today)).toBe(expected);
  });
});
