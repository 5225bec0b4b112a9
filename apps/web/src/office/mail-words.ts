import type { components, operations } from '../api/schema.js';

export type MailState = components['schemas']['MailResponse']['state'];

interface StateWords {
  label: string;
  tone: 'open' | 'asks' | 'over' | 'broken';
  /** What it means, in a sentence. */
  means: string;
}

/** In the order in which they ask for somebody. */
export const STATE_WORDS: Readonly<Record<MailState, StateWords>> = {
  failed: { label: 'Failed', tone: 'broken', means: 'It did not arrive, and nothing more is tried by itself.' },
  ambiguous: {
    label: 'May have arrived',
    tone: 'asks',
    means: 'The mail server took it twice and never said whether it has it.',
  },
  held: { label: 'Held', tone: 'asks', means: 'It waits until somebody at headquarters lets it go.' },
  queued: { label: 'Waiting', tone: 'open', means: 'It goes out by itself.' },
  sending: { label: 'Being sent', tone: 'open', means: 'The mail server has it just now.' },
  sent: { label: 'Sent', tone: 'over', means: 'The recipient’s mail server has taken it.' },
  bundled: { label: 'In a digest', tone: 'over', means: 'The daily digest tells of it instead.' },
  skipped: { label: 'Not needed', tone: 'over', means: 'It was pointless by the time it was to go out.' },
  cancelled: { label: 'Cancelled', tone: 'over', means: 'Somebody decided that it does not go out.' },
};

export const MAIL_STATES = Object.keys(STATE_WORDS) as readonly MailState[];

export type OutboxKind = NonNullable<operations['MailsController_list']['parameters']['query']['kind']>;

/** What each kind of mail is called here; in the order of a form’s life. */
export const KIND_WORDS: Readonly<Record<OutboxKind, string>> = {
  receipt: 'Receipt',
  admitted: 'Admitted although late',
  'new-form': 'New form, to the committee',
  digest: 'Daily digest',
  reminder: 'Reminder',
  escalation: 'Escalation to the chair',
  breach: 'Promise broken, to the chair',
  apology: 'Apology for being late',
  question: 'Question to the applicant',
  'question-reminder': 'Reminder of a question',
  'question-closed': 'Question closed without an answer',
  answer: 'The applicant’s answer',
  'no-response': 'No answer came, to the committee',
  mention: 'Mention in a comment',
  'message-to-applicant': 'Message to the applicant',
  'message-to-committee': 'Message to the committee',
  'recommendations-in': 'All recommendations are in',
  'quorum-out-of-reach': 'Quorum out of reach',
  'no-reviewer': 'Nobody can review',
  approved: 'Approved',
  'not-approved': 'Not approved',
  appealed: 'Appeal',
  reopened: 'Reopened',
  revoked: 'Approval revoked',
  duplicate: 'Closed as a duplicate',
  'duplicate-decided': 'What became of the covering form',
  withdrawn: 'Withdrawn',
  'claim-recorded': 'Claim recorded',
  'claim-rejected': 'Claim rejected',
  'claim-closing': 'Claim window closing',
  'term-ending': 'Term ending',
  'renewal-open': 'Renewal open',
  'renewal-reminder': 'Renewal reminder',
  'renewal-received': 'Renewal received',
  'renewal-returned': 'Renewal returned',
  'renewal-verified': 'Renewal verified',
  'fee-reminder': 'Fee reminder',
  'fee-receipt': 'Fee receipt',
  renewed: 'Renewed',
  'renewal-lapsed': 'Lapsed',
  'audit-request': 'Evidence asked for',
  'audit-result': 'Audit outcome',
};

export function kindWords(kind: string): string {
  return (KIND_WORDS as Readonly<Record<string, string>>)[kind] ?? kind;
}

const EVENT_WORDS: Readonly<Record<string, string>> = {
  'mail.held': 'Held',
  'mail.edited': 'Words changed',
  'mail.released': 'Let go',
  'mail.cancelled': 'Cancelled',
  'mail.redriven': 'Tried again by hand',
  'mail.resent': 'Sent once more as another mail',
  'mail.sent': 'Taken by the recipient’s mail server',
  'mail.failed': 'Given up',
  'mail.skipped': 'Dropped: no longer needed',
};

export function mailEventWords({ type, actor }: { type: string; actor: unknown }): string {
  if (type === 'mail.held' && actor === null) return 'Kept back: it may have arrived';
  return EVENT_WORDS[type] ?? type;
}

const REASONS: readonly [RegExp, string][] = [
  [
    /\b5\.1\.[0-3]\b|user unknown|no such (?:user|mailbox)|mailbox (?:not found|unavailable)|recipient.*reject/i,
    'Their mail server does not know this address. Correct it in the person’s account, then send the mail again.',
  ],
  [
    /\b5\.2\.2\b|\b552\b|quota|mailbox.*full/i,
    'Their mailbox is full. Reach them in another way, and try again later.',
  ],
  [
    /\b5\.7\.|\b554\b|spam|blocked|policy|dmarc|spf/i,
    'Their mail server refuses mail from ours, mostly as spam. Whoever runs the mail server has to look at it.',
  ],
  [/\b5\.3\.4\b|too (?:large|big)/i, 'The mail is too large for their mail server.'],
  [
    /Twice without an answer|stopped while the server had/i,
    'Our mail server took it and then fell silent, twice. The recipient may have it once, twice or not at all: ask them, or send it again.',
  ],
  [
    /Given up after/i,
    'It was tried for about half a day without success. Find out what stood in the way before you try it again.',
  ],
  [
    /ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|timeout|getaddrinfo|connect/i,
    'Our mail server could not be reached.',
  ],
  [/\b4\d\d\b/, 'Their mail server asked to try again later.'],
  [/\b5\d\d\b/, 'Their mail server refused it for good.'],
];

/** What a mail server's answer means to somebody who does not read its codes; undefined where there is nothing to add. */
export function reasonInWords(detail: string): string | undefined {
  return REASONS.find(([pattern]) => pattern.test(detail))?.[1];
}
