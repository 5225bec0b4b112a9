import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../errors.js';
import { actsOn, MAIL_STATES, requireAct } from './mail-acts.js';
import { requireValidMailText, type MailEssentials, type MailText } from './mail-text.js';

describe('what may be done with a mail', () => {
  it('depends on its state', () => {
    const acts = MAIL_STATES.map((state) => [state, actsOn({ state, ambiguousCount: 0, isDigest: false })]);
    expect(Object.fromEntries(acts)).toEqual({
      queued: ['hold', 'cancel'],
      sending: [],
      sent: ['resend'],
      skipped: [],
      failed: ['resend', 'redrive', 'cancel'],
      held: ['edit', 'release', 'cancel'],
      ambiguous: ['resend', 'redrive', 'cancel'],
      cancelled: [],
      bundled: [],
    });
  });

  it('what may have arrived is not rewritten', () => {
    expect(actsOn({ state: 'held', ambiguousCount: 1, isDigest: false })).toEqual(['release', 'cancel']);
  });

  it('a digest is neither rewritten nor sent again', () => {
    expect(actsOn({ state: 'held', ambiguousCount: 0, isDigest: true })).toEqual(['release', 'cancel']);
    expect(actsOn({ state: 'sent', ambiguousCount: 0, isDigest: true })).toEqual([]);
  });

  it('anything else is refused with the state', () => {
    const refused = (): void => requireAct('hold', { state: 'sending', ambiguousCount: 0, isDigest: false });
    expect(refused).toThrow(
      new DomainError('mail.state-conflict', 'The mail is sending: hold is not possible.', { state: 'sending' }),
    );
  });
});

describe('a rewritten mail', () => {
  const receipt: MailEssentials = { kind: 'receipt', number: 'AMI-2026-000123', message: '' };
  const approved: MailEssentials = { ...receipt, kind: 'approved', message: 'Well planned.\n\nWe liked it.' };
  const refused: MailEssentials = { ...receipt, kind: 'not-approved', message: '' };
  const valid: MailText = {
    subject: 'AMI-2026-000123 Approved: Anatomy',
    text: 'Hello,\r\n\r\nWell planned.\r\n\r\nWe liked it.\r\n',
  };

  it.each<[string, MailText, MailEssentials, string[]]>([
    ['as it was', valid, approved, []],
    ['without the number', { ...valid, subject: 'Approved: Anatomy' }, approved, ['/subject']],
    ['without the outcome', { ...valid, subject: 'AMI-2026-000123: Anatomy' }, approved, ['/subject']],
    [
      'with the other outcome',
      { ...valid, subject: 'AMI-2026-000123 Not approved (Approved)' },
      approved,
      ['/subject'],
    ],
    ['an approval for a refusal', valid, refused, ['/subject']],
    ['a refusal', { ...valid, subject: 'AMI-2026-000123 Not approved' }, refused, []],
    ['without the message', { ...valid, text: 'Well planned.' }, approved, ['/text']],
    ['empty', { subject: ' ', text: '\n' }, { ...receipt, number: null }, ['/subject', '/text']],
    ['in two lines', { subject: 'AMI-2026-000123\r\nBcc: all@example.org', text: 'a' }, receipt, ['/subject']],
    [
      'too long',
      { subject: `AMI-2026-000123${'a'.repeat(300)}`, text: 'a'.repeat(50_001) },
      receipt,
      ['/subject', '/text'],
    ],
  ])('%s', (_case, text, essentials, pointers) => {
    const pointersOf = (): string[] => {
      try {
        requireValidMailText(text, essentials);
        return [];
      } catch (error) {
        return (error as DomainError).fields.map(({ pointer }) => pointer);
      }
    };
    expect(pointersOf()).toEqual(pointers);
  });
});
