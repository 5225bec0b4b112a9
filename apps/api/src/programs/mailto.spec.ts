import { expect, test } from '@jest/globals';
import { mailtoOf } from './mailto.js';

test('a question begins with what is known about the person, and nothing they are called breaks out of it', () => {
  const person = { name: 'A & B?subject=x', email: 'a@example.org' };
  const url = new URL(mailtoOf('office@alpha.example', 'Alpha', person));
  expect(url.pathname).toBe('office@alpha.example');
  expect([...url.searchParams]).toEqual([
    ['subject', 'Alpha: a question'],
    ['body', '\r\n\r\n--\r\nA & B?subject=x\r\nAccount: a@example.org\r\nCertification ID (if you have one): '],
  ]);
});
