import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { attachmentName } from './attachment-name.js';

test.each([
  ['certificate.pdf', 'certificate.pdf'],
  ['Zeugnis für Ärzte.pdf', 'Zeugnis für Ärzte.pdf'],
  ['証明書.pdf', '証明書.pdf'],
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  ['..\\..\\windows\\win.pdf', 'win.pdf'],
  ['C:\\Users\\alex\\scan.pdf', 'scan.pdf'],
  ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie_ x=1.pdf'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
  ['zero\u200Bwidth\u0000.pdf', 'zerowidth.pdf'],
  ['what?.pdf', 'what_.pdf'],
  ['  ..hidden.pdf.. ', 'hidden.pdf'],
  ['', 'file'],
  ['...', 'file'],
  ['/', 'file'],
])('%j becomes %j', (sent, name) => {
  expect(attachmentName(sent)).toBe(name);
});

test('a name of 300 characters keeps its ending', () => {
  const name = attachmentName(`${'ä'.repeat(300)}.pdf`);
  expect(name).toBe(`${'ä'.repeat(146)}.pdf`);
});

test('nothing that was sent leads to another folder or line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (sent) => {
      const name = attachmentName(sent);
      expect(name).toMatch(/^[^/\\\p{C}]+$/u);
      expect(name).not.toMatch(/^\.\.?$/);
    }),
  );
});
