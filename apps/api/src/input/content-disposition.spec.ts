import { expect, test } from '@jest/globals';
import { asAttachment } from './content-disposition.js';

test.each([
  ['certificate.pdf', `attachment; filename="certificate.pdf"; filename*=UTF-8''certificate.pdf`],
  [
    'Zeugnis für 2026.pdf',
    `attachment; filename="Zeugnis f_r 2026.pdf"; filename*=UTF-8''Zeugnis%20f%C3%BCr%202026.pdf`,
  ],
  [`a"b\\c%41'(1)*.pdf`, `attachment; filename="a_b_c_41'(1)*.pdf"; filename*=UTF-8''a%22b%5Cc%2541%27%281%29%2a.pdf`],
  [
    'a\r\nset-cookie: x=1.pdf',
    `attachment; filename="a__set-cookie: x=1.pdf"; filename*=UTF-8''a%0D%0Aset-cookie%3A%20x%3D1.pdf`,
  ],
])('%j', (name, header) => {
  expect(asAttachment(name)).toBe(header);
});
