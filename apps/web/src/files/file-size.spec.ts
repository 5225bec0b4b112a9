import { expect, test } from '@jest/globals';
import { ATTACHMENT_LIMITS, promisedType } from '#domain';
import { ACCEPTED, formatSize, isAccepted, MOST_BYTES } from './file-size.js';

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

test('what is accepted by its name is so by the api, too', () => {
  for (const ending of ACCEPTED.split(',')) {
    expect(isAccepted(`Programme${ending.toUpperCase()}`)).toBe(true);
    expect(() => promisedType(`programme${ending}`, '')).not.toThrow();
  }
  expect(['page.html', 'picture.svg', 'old.doc', 'table.csv', 'pdf', 'archive.pdf.zip'].filter(isAccepted)).toEqual([]);
});
