import { expect, test } from '@jest/globals';
import { codeFrom, isComplete, looksLikeAddress } from './sign-in-code.js';

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
