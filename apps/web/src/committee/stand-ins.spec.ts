import { expect, test } from '@jest/globals';
import { standInsOn, wordsFor, type StandIns } from './stand-ins.js';

const away = (memberId: string, delegateId: string | null, fromOn = '2026-12-01', untilOn = '2026-12-10') => ({
  memberId,
  fromOn,
  untilOn,
  delegateId,
});
const name = (id: string): string => id.toUpperCase();

test.each<[string, ReturnType<typeof away>[], StandIns, string]>([
  [
    'nobody is named',
    [away('a', null)],
    { asked: ['a'], end: 'nobody' },
    'Nobody stands in: new forms and reminders go to the others.',
  ],
  ['somebody is named', [away('a', 'b')], { asked: ['a', 'b'], end: 'acts' }, 'B stands in.'],
  [
    'who is named is back that day',
    [away('a', 'b'), away('b', null, '2026-12-01', '2026-12-04')],
    { asked: ['a', 'b'], end: 'acts' },
    'B stands in.',
  ],
  [
    'who is named is away, too',
    [away('a', 'b'), away('b', 'c')],
    { asked: ['a', 'b', 'c'], end: 'acts' },
    'B is away as well, so C stands in.',
  ],
  [
    'the last one named leaves it to nobody',
    [away('a', 'b'), away('b', null)],
    { asked: ['a', 'b'], end: 'nobody' },
    'B is away as well, and nobody stands in for B: new forms and reminders go to the others.',
  ],
  [
    'they name each other',
    [away('a', 'b'), away('b', 'c'), away('c', 'a')],
    { asked: ['a', 'b', 'c'], end: 'circle' },
    'B and C are away as well and the stand-ins name each other, so nobody acts: new forms and reminders go to the others.',
  ],
])('%s', (_case, absences, expected, words) => {
  const found = standInsOn('2026-12-04', 'a', absences);
  expect(found).toEqual(expected);
  expect(wordsFor(found, name)).toBe(words);
});
