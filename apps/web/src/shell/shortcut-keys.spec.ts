import { describe, expect, test } from '@jest/globals';
import { isMeantForPage, normalKey } from './shortcut-keys.js';

const press = {
  key: 'j',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  defaultPrevented: false,
  target: null as unknown,
};
/** An element that stands in something that these words describe. */
const inside = (...names: string[]): unknown => ({
  closest: (selector: string) => (names.some((name) => selector.split(', ').includes(name)) ? {} : null),
});

describe('a key', () => {
  test.each<[string, Partial<typeof press>, boolean]>([
    ['on the page', {}, true],
    ['on a link', { target: inside('a') }, true],
    ['with Ctrl', { ctrlKey: true }, false],
    ['with Cmd', { metaKey: true }, false],
    ['with Alt', { altKey: true }, false],
    ['while a word is being composed', { isComposing: true }, false],
    ['that somebody has taken already', { defaultPrevented: true }, false],
    ['in a text', { target: inside('textarea') }, false],
    ['in a list of choices', { target: inside('select') }, false],
    ['in a dialog', { target: inside('dialog', 'button') }, false],
    ['Enter on the page', { key: 'Enter' }, true],
    ['Enter on a link', { key: 'Enter', target: inside('a') }, false],
    ['Space on a checkbox', { key: ' ', target: inside('input') }, false],
  ])('%s: meant for the page', (_, change, expected) => {
    expect(isMeantForPage({ ...press, ...change })).toBe(expected);
  });

  test.each<[string, boolean, string]>([
    ['j', false, 'j'],
    ['J', false, 'j'],
    ['j', true, 'J'],
    ['X', true, 'X'],
    ['?', true, '?'],
    ['Enter', false, 'Enter'],
  ])('%s, with Shift %s, is %s', (key, shiftKey, expected) => {
    expect(normalKey({ key, shiftKey })).toBe(expected);
  });
});
