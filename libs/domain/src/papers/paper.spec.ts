import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { paperCode, readPaperCode } from './paper.js';

test('a code is sixteen signs in four groups, and is read however it is typed', () => {
  expect(paperCode(new Uint8Array(32))).toBe('0000-0000-0000-0000');
  expect(paperCode(new Uint8Array(32).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
  expect(readPaperCode(' zzzz zzzz-zzzzzzz z')).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
  expect(readPaperCode('oOiL-0000-0000-0000')).toBe('0011-0000-0000-0000');
});

test.each(['', '0', '0000-0000-0000-000', '0000-0000-0000-00000', 'UUUU-0000-0000-0000', '0000-0000-0000-000/'])(
  '%j is no code',
  (typed) => {
    expect(readPaperCode(typed)).toBeUndefined();
  },
);

test('every code is read as itself, and other digests have others', () => {
  const digest = fc.uint8Array({ minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(digest, digest, (one, other) => {
      expect(readPaperCode(paperCode(one).toLowerCase())).toBe(paperCode(one));
      expect(paperCode(one) === paperCode(other)).toBe(Buffer.compare(one, other) === 0);
    }),
  );
});
