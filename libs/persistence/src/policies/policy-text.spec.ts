import { expect, test } from '@jest/globals';
import { localDate } from '#domain';
import { takingEffect } from './policy-text.js';

test.each([
  ['# Why\neffectiveFrom: 2030-01-01 # the page\nid: a\n', '# Why\neffectiveFrom: 2031-05-01 # the page\nid: a\n'],
  ["effectiveFrom: '2030-01-01'\r\nid: a", "effectiveFrom: '2031-05-01'\r\nid: a"],
  ['{"id": "a", "effectiveFrom": "2030-01-01"}', '{"id": "a", "effectiveFrom": "2031-05-01"}'],
  ['id: a', null],
])('%j takes effect as %j', (text, expected) => {
  expect(takingEffect(text, localDate('2031-05-01'))).toBe(expected);
});
