import { DomainError } from '../errors.js';

/** What people see of a mail's sending. */
export const MAIL_STATES = [
  'queued',
  'sending',
  'sent',
  'skipped',
  'failed',
  /** Held back by a person. */
  'held',
  /** Twice without the server's answer: it may have arrived. */
  'ambiguous',
  'cancelled',
  /** A digest tells of it instead. */
  'bundled',
] as const;
export type ShownMailState = (typeof MAIL_STATES)[number];

/** What headquarters do with a mail. */
export type MailAct = 'hold' | 'edit' | 'release' | 'cancel' | 'resend' | 'redrive';

const ACTS: Record<ShownMailState, readonly MailAct[]> = {
  queued: ['hold', 'cancel'],
  sending: [],
  sent: ['resend'],
  skipped: [],
  failed: ['resend', 'redrive', 'cancel'],
  held: ['edit', 'release', 'cancel'],
  ambiguous: ['resend', 'redrive', 'cancel'],
  cancelled: [],
  bundled: [],
};

export interface MailInOutbox {
  state: ShownMailState;
  /** How often nobody could know whether it arrived. */
  ambiguousCount: number;
  /** Tells of several forms. */
  isDigest: boolean;
}

/** What may be done with a mail now. What may have arrived is not rewritten; a digest is written by its forms. */
export function actsOn({ state, ambiguousCount, isDigest }: MailInOutbox): MailAct[] {
  return ACTS[state].filter((act) => {
    if (act === 'edit') return ambiguousCount === 0 && !isDigest;
    return act !== 'resend' || !isDigest;
  });
}

/** @throws DomainError `mail.state-conflict` */
export function requireAct(act: MailAct, mail: MailInOutbox): void {
  if (actsOn(mail).includes(act)) return;
  const why = act === 'edit' && mail.state === 'held' ? 'may have arrived, or is a digest' : `is ${mail.state}`;
  throw new DomainError('mail.state-conflict', `The mail ${why}: ${act} is not possible.`, { state: mail.state });
}
