import { expect, it } from '@jest/globals';
import type { SendOutcome } from '#use-cases';
import { classifyFailure, type SmtpFailure } from './smtp-failure.js';

const failure = (code: string, command: string, responseCode?: number): SmtpFailure => ({
  message: 'What the server\r\nsaid',
  code,
  command,
  responseCode,
});

it.each<[string, SmtpFailure, boolean, Partial<SendOutcome>]>([
  ['a rejected login is ours to mend', failure('EAUTH', 'AUTH PLAIN', 535), false, { kind: 'temporary' }],
  ['no name resolution', failure('EDNS', 'CONN'), false, { kind: 'temporary', retryAfterSeconds: 30 }],
  ['a TLS that cannot be agreed', failure('ETLS', 'CONN'), false, { kind: 'temporary', retryAfterSeconds: 30 }],
  ['an address nodemailer refuses', failure('EENVELOPE', 'API'), false, { kind: 'permanent' }],
  ['a body over the announced limit', failure('EMESSAGE', 'MAIL FROM'), false, { kind: 'permanent' }],
  [
    'a session out of step',
    failure('EENVELOPE', 'MAIL FROM', 503),
    false,
    { kind: 'temporary', retryAfterSeconds: 300 },
  ],
  ['a refusal at DATA', failure('EENVELOPE', 'DATA', 554), false, { kind: 'permanent' }],
  ['a full mailbox', failure('EENVELOPE', 'RCPT TO', 452), false, { kind: 'temporary', retryAfterSeconds: 300 }],
  ['a cut-off refusal after the dot', failure('ECONNECTION', 'CONN', 451), true, { kind: 'temporary' }],
  ['nonsense after the dot', failure('EPROTOCOL', 'CONN', 250), true, { kind: 'ambiguous' }],
  ['silence after the dot', failure('ETIMEDOUT', 'CONN'), true, { kind: 'ambiguous' }],
])('%s', (_name, error, bodyLeft, expected) => {
  expect(classifyFailure(error, bodyLeft)).toMatchObject(expected);
});

it('tells the place and the answer on one line', () => {
  expect(classifyFailure(failure('EENVELOPE', 'RCPT TO', 550), false)).toEqual({
    kind: 'permanent',
    detail: 'EENVELOPE RCPT TO: What the server said',
  });
});
