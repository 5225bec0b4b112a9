import { describe, expect, test } from '@jest/globals';
import { localDate } from '../calendar/index.js';
import { awayUntil, overlapping, standIn, type Absence } from './absence.js';

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

describe('when somebody is back', () => {
  test.each<[string, Absence[], string | null]>([
    ['not away', [], null],
    ['away before', [away('a', null, '2026-12-01', '2026-12-04')], null],
    ['away later', [away('a', null, '2026-12-05', '2026-12-10')], null],
    ['another one is away', [away('b')], null],
    ['away now', [away('a')], '2026-12-10'],
    ['away again the day they are back', [away('a'), away('a', null, '2026-12-10', '2026-12-12')], '2026-12-12'],
    ['back for a day in between', [away('a'), away('a', null, '2026-12-11', '2026-12-12')], '2026-12-10'],
  ])('%s', (_what, absences, expected) => {
    expect(awayUntil('a', absences, today)).toBe(expected);
  });
});

describe('two absences', () => {
  const planned = { ...away('a'), id: 'planned' };
  test.each<[string, Absence, boolean]>([
    ['on the same days overlap', away('a'), true],
    ['of which one ends when the other begins do not', away('a', null, '2026-11-20', '2026-12-01'), false],
    ['of which one begins when the other ends do not', away('a', null, '2026-12-10', '2026-12-11'), false],
    ['of which one lies within the other do', away('a', null, '2026-12-05', '2026-12-06'), true],
    ['of two members do not', away('b'), false],
  ])('%s', (_what, other, expected) => {
    expect(overlapping(planned, [other]) !== undefined).toBe(expected);
  });

  test('one does not overlap itself', () => {
    expect(overlapping(planned, [planned])).toBeUndefined();
  });
});
