import { expect, test } from '@jest/globals';
import { codeFrom, isComplete, looksLikeAddress, wasFilledIn } from './sign-in-code.js';

test.each([
  ['12345678', '12345678'],
  ['1234 5678', '12345678'],
  ['1234\u00a05678', '12345678'],
  [' Your code: 1234-5678. It is valid for 15 minutes.', '12345678'],
  ['123', '123'],
  ['12a34', '1234'],
  ['123456789', '12345678'],
  ['', ''],
])('%j is the code %j', (text, code) => {
  expect(codeFrom(text)).toBe(code);
  expect(isComplete(code)).toBe(code.length === 8);
});

test.each([
  ['a@example.org', true],
  ['a@example', false],
  ['a@example.', false],
  ['a b@example.org', false],
  ['', false],
])('%j looks like an address: %s', (email, expected) => {
  expect(looksLikeAddress(email)).toBe(expected);
});

test.each([
  ['', '12345678', 'insertFromPaste', true],
  ['', '12345678', 'insertText', true],
  ['', '12345678', undefined, true],
  // Over a code that was wrong.
  ['87654321', '12345678', 'insertFromPaste', true],
  ['87654321', '12345678', undefined, true],
  ['1234567', '12345678', 'insertText', false],
  ['1234567', '12345678', 'insertCompositionText', false],
  ['12345678', '12345678', 'insertText', false],
  ['', '1234', 'insertFromPaste', false],
  ['', '12345678', 'historyUndo', false],
])('%j and then %j by %s was filled in: %s', (before, code, inputType, expected) => {
  expect(wasFilledIn(code, before, inputType === undefined ? {} : { inputType })).toBe(expected);
});
