import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diffLines } from './diff-lines.js';

test.each([
  ['a\nb\nc', 'a\nc', '=a -b =c'],
  ['a', 'b', '-a +b'],
  ['a\nb', 'a\nb', '=a =b'],
  ['', 'x', '- +x'],
  ['a\nb\nc\nd', 'b\nx\nd', '-a =b -c +x =d'],
])('%j → %j', (before, after, expected) => {
  const marks = { same: '=', gone: '-', new: '+' };
  expect(
    diffLines(before, after)
      .map(({ kind, text }) => marks[kind] + text)
      .join(' '),
  ).toBe(expected);
});

test('both texts can be read from it', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = diffLines(before, after);
      const without = (left: string): string =>
        lines
          .filter(({ kind }) => kind !== left)
          .map((line) => line.text)
          .join('\n');
      expect([without('new'), without('gone')]).toEqual([before, after]);
    }),
  );
});
