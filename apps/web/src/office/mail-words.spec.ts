import { expect, test } from '@jest/globals';
import { MAIL_STATES as DOMAIN_STATES } from '#domain';
import { OUTBOX_KINDS } from '#use-cases';
import { KIND_WORDS, MAIL_STATES, mailEventWords, reasonInWords } from './mail-words.js';

test('every state and every kind of mail has its words', () => {
  expect(new Set(MAIL_STATES)).toEqual(new Set(DOMAIN_STATES));
  expect(new Set(Object.keys(KIND_WORDS))).toEqual(new Set(OUTBOX_KINDS));
});

test.each([
  ['550 5.1.1 No such user', /does not know this address/],
  ['552 5.2.2 Mailbox full', /mailbox is full/],
  ['554 5.7.1 Rejected as spam', /refuses mail from ours/],
  ['Twice without an answer: The connection was closed.', /may have it once, twice or not at all/],
  ['Given up after 20 attempts: connect ECONNREFUSED', /about half a day/],
  ['connect ECONNREFUSED 127.0.0.1:25', /could not be reached/],
  ['451 4.3.0 Try again', /try again later/],
  ['550 Rejected', /refused it for good/],
])('%s', (detail, words) => {
  expect(reasonInWords(detail)).toMatch(words);
});

test('what nobody can read anything into is left as it is', () => {
  expect(reasonInWords('A decision is held.')).toBeUndefined();
});

test('a mail kept back by nobody may have arrived', () => {
  expect(mailEventWords({ type: 'mail.held', actor: null })).toBe('Kept back: it may have arrived');
  expect(mailEventWords({ type: 'mail.held', actor: { id: '1' } })).toBe('Held');
});
