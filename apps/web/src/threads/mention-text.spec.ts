import { describe, expect, test } from '@jest/globals';
import { mentionBegun, mentionedIn, mentioning, suggested, withMention } from './mention-text.js';

const members = [
  { id: 'a', name: 'Ann Lee' },
  { id: 'b', name: 'Ann Leeson' },
  { id: 'c', name: 'Casey O’Brien' },
];

describe('a name is begun', () => {
  test.each<[string, ReturnType<typeof mentionBegun>]>([
    ['@', { at: 0, typed: '' }],
    ['As @An', { at: 3, typed: 'An' }],
    ['(@Ann L', { at: 1, typed: 'Ann L' }],
    ['write to a@b.example', undefined],
    ['nothing here', undefined],
    ['@Ann\nnext', undefined],
  ])('%j', (text, begun) => {
    expect(mentionBegun(text, text.length)).toEqual(begun);
  });

  test('where the caret is, not at the end', () => {
    expect(mentionBegun('@Ca and more', 3)).toEqual({ at: 0, typed: 'Ca' });
  });
});

test.each([
  ['', ['a', 'b', 'c']],
  ['ann l', ['a', 'b']],
  ['o', ['c']],
  ['O’b', ['c']],
  ['ann lee', ['b']],
  ['Ann Lee and', []],
])('%j suggests %j', (typed, ids) => {
  expect(suggested(members, typed).map(({ id }) => id)).toEqual(ids);
});

test('a choice replaces what was begun, and typing goes on behind it', () => {
  expect(withMention('See @ca please', { at: 4, typed: 'ca' }, 'Casey O’Brien')).toEqual({
    text: 'See @Casey O’Brien please',
    caret: 'See @Casey O’Brien '.length,
  });
});

test.each([
  ['@Ann Lee, look', ['a']],
  ['@Ann Leeson and @Casey O’Brien.', ['b', 'c']],
  ['mail@Ann Lee', []],
  ['Ann Lee', []],
])('%j mentions %j', (text, ids) => {
  expect(mentionedIn(text, members)).toEqual(ids);
});

test.each([
  ['', ['a'], '@Ann Lee '],
  ['Look:', ['c'], 'Look: @Casey O’Brien '],
  ['@Ann Lee, look', [], ', look'],
  ['@Ann Lee @Ann Leeson look', ['b'], '@Ann Leeson look'],
  ['@Ann Lee look', ['a', 'b'], '@Ann Lee look @Ann Leeson '],
])('%j with %j chosen reads %j', (text, ids, after) => {
  expect(mentioning(text, members, ids)).toBe(after);
});
