import { expect, test } from '@jest/globals';
import { ATTACHMENT_LIMITS } from '#domain';
import { formatSize, MOST_BYTES } from './file-size.js';

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [2_549_999, '2.5 MB'],
  [10_485_760, '10.5 MB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text);
});

test('what is too large is so for the api, too', () => {
  expect(MOST_BYTES).toBe(ATTACHMENT_LIMITS.fileBytes);
});
