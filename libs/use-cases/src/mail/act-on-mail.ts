import { Injectable } from '@nestjs/common';
import { DomainError, requireAct, type MailAct } from '#domain';
import { MailOutbox, type MailChange, type OutboxMail } from './mail-outbox.js';

export interface MailCommand {
  program: string;
  mailId: string;
  by: string;
  /** The version the caller saw; undefined: whichever it is. */
  seenVersion: number | undefined;
}

type PlainAct = Exclude<MailAct, 'edit' | 'resend'>;

/** Holds, lets go, cancels or queues a mail again. Of a person and a worker that meet at one mail, one wins. */
@Injectable()
export class ActOnMail {
  private readonly acts: Record<PlainAct, (change: MailChange) => Promise<boolean>> = {
    hold: (change) => this.outbox.hold(change),
    release: (change) => this.outbox.release(change),
    cancel: (change) => this.outbox.cancel(change),
    redrive: (change) => this.outbox.redrive(change),
  };

  constructor(private readonly outbox: MailOutbox) {}

  /** @throws DomainError `mail.not-found`, `mail.version-stale`, `mail.state-conflict` */
  async execute(act: PlainAct, command: MailCommand): Promise<void> {
    await changeMail(this.outbox, act, command, this.acts[act]);
  }
}

/**
 * Checks what is known of the mail and then makes the change, which says for itself whether the mail was still so.
 *
 * @throws DomainError `mail.not-found`, `mail.version-stale`, `mail.state-conflict`
 */
export async function changeMail(
  outbox: MailOutbox,
  act: MailAct,
  command: MailCommand,
  change: (change: MailChange, mail: OutboxMail) => Promise<boolean>,
): Promise<void> {
  const mail = await seenMail(outbox, command);
  requireAct(act, mail);
  const { mailId, by } = command;
  if (await change({ mailId, version: mail.version, by }, mail)) return;
  // Somebody was faster: what they made of it says why this came too late.
  const now = await seenMail(outbox, command);
  requireAct(act, now);
  throw new DomainError('mail.state-conflict', 'The mail changed at the same time.', { state: now.state });
}

/** @throws DomainError `mail.not-found`, `mail.version-stale` */
async function seenMail(outbox: MailOutbox, { program, mailId, by, seenVersion }: MailCommand): Promise<OutboxMail> {
  const mail = await outbox.find(program, mailId, by);
  if (mail === undefined) throw new DomainError('mail.not-found', 'There is no such mail.');
  if (seenVersion === undefined || seenVersion === mail.version) return mail;
  throw new DomainError('mail.version-stale', 'The mail has changed since it was read.', {
    currentVersion: mail.version,
  });
}
