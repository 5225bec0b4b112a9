import { describe, expect, test } from '@jest/globals';
import { wordDiff } from './word-diff.js';

describe('what became of a text', () => {
  test.each([
    ['a b c', 'a b c', ['=a b c']],
    ['', 'new words', ['+new words']],
    ['old words', '', ['-old words']],
    ['Draw the hand from life', 'Draw the left hand from life', ['=Draw the ', '+left ', '=hand from life']],
    ['one two three', 'one 2 three', ['=one ', '-two ', '+2 ', '=three']],
    ['drop this word', 'drop word', ['=drop ', '-this ', '=word']],
    ['first x second y third', 'first second third', ['=first ', '-x ', '=second ', '-y ', '=third']],
    ['look at the hand', 'draw up the foot', ['-look at the hand', '+draw up the foot']],
  ])('%j to %j', (from, to, expected) => {
    const marks = { same: '=', removed: '-', added: '+' };
    expect(wordDiff(from, to).map(({ kind, text }) => marks[kind] + text)).toEqual(expected);
  });

  test('both texts can be put together from it', () => {
    const [from, to] = ['The  hand,\nin life. Again and again.', 'A hand, in life.\nAgain!'];
    const pieces = wordDiff(from, to);
    const without = (kind: string): string =>
      pieces
        .filter((piece) => piece.kind !== kind)
        .map(({ text }) => text)
        .join('');
    expect(without('added')).toBe(from);
    expect(without('removed')).toBe(to);
  });

  test('of texts as long as a form takes is known at once', () => {
    const long = (word: string): string => Array.from({ length: 3000 }, (_, index) => `${word}${index}`).join(' ');
    expect(wordDiff(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
