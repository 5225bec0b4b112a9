import { expect, test } from '@jest/globals';
import { mailtoOf } from './mailto.js';

test('a question begins with what is known about the person, and nothing they are called breaks out of it', () => {
  const person = { name: 'A & B?subject=x', email: 'a@example.org', certificationIds: [] };
  const url = new URL(mailtoOf('office@alpha.example', 'Alpha', person));
  expect(url.pathname).toBe('office@alpha.example');
  expect([...url.searchParams]).toEqual([
    ['subject', 'Alpha: a question'],
    ['body', '\r\n\r\n--\r\nA & B?subject=x\r\nAccount: a@example.org\r\nCertification ID (if you have one): '],
  ]);
});

test('whoever is certified need not look for the number', () => {
  const person = { name: 'Ada', email: 'a@example.org', certificationIds: ['CMI-0417', 'CMI-0099'] };
  expect(new URL(mailtoOf('office@alpha.example', 'Alpha', person)).searchParams.get('body')).toBe(
    '\r\n\r\n--\r\nAda\r\nAccount: a@example.org\r\nCertification ID: CMI-0417, CMI-0099',
  );
});
