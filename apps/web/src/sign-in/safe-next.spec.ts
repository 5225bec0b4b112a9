import { expect, test } from '@jest/globals';
import { safeNext } from './safe-next.js';

test.each([
  ['/forms/1?x=2', '/forms/1?x=2'],
  ['/', '/'],
  ['//evil.example/a', undefined],
  ['/\\evil.example', undefined],
  ['/\t/evil.example', undefined],
  ['https://evil.example', undefined],
  ['javascript:alert(1)', undefined],
  ['/sign-in?next=/a', undefined],
  ['', undefined],
  [undefined, undefined],
])('%j leads to %j', (next, expected) => {
  expect(safeNext(next)).toBe(expected);
});
