import { expect, test } from '@jest/globals';
import { spaced } from './spaced.js';

const row = (index: number) => ({ index, start: 100 + index * 40, end: 140 + index * 40 });

test('rows that are not drawn take up their room', () => {
  expect(spaced([row(0), row(4), row(5)], 100, 400)).toEqual([
    { kind: 'row', index: 0 },
    { kind: 'gap', before: 4, size: 120 },
    { kind: 'row', index: 4 },
    { kind: 'row', index: 5 },
    { kind: 'gap', before: -1, size: 160 },
  ]);
  expect(spaced([row(0), row(1)], 100, 80)).toEqual([
    { kind: 'row', index: 0 },
    { kind: 'row', index: 1 },
  ]);
  expect(spaced([], 100, 80)).toEqual([{ kind: 'gap', before: -1, size: 80 }]);
});
