import { describe, expect, test } from '@jest/globals';
import { localDate } from '../calendar/index.js';
import type { Absence } from './absence.js';
import { pickReviewer } from './pick-reviewer.js';

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
