import { Injectable } from '@nestjs/common';
import { DomainError, requireValidMailText, type MailEssentials, type MailText } from '#domain';
import { changeMail, type MailCommand } from './act-on-mail.js';
import { ComposeMail } from './compose-mail.js';
import { MailLedger, type MailRecord } from './mail-ledger.js';
import { MailOutbox } from './mail-outbox.js';
import { asOrdered } from './ordered-decision.js';
import { ShowMail } from './show-mail.js';

/** Puts a person's words in place of a held mail's; its HTML says what they wrote. */
@Injectable()
export class EditMail {
  constructor(
    private readonly outbox: MailOutbox,
    private readonly ledger: MailLedger,
    private readonly composeMail: ComposeMail,
  ) {}

  /**
   * @param seenVersion asked for once the words are known to be right
   * @throws DomainError `mail.not-found`, `mail.invalid`, `mail.version-stale`, `mail.state-conflict`, in this order
   */
  async execute(
    { program, mailId, by }: Omit<MailCommand, 'seenVersion'>,
    written: MailText,
    seenVersion: () => number,
  ): Promise<void> {
    const seen = await this.outbox.find(program, mailId, by);
    const found = seen === undefined ? undefined : await this.ledger.find(mailId);
    if (found === undefined) throw new DomainError('mail.not-found', 'There is no such mail.');
    requireValidMailText(written, essentialsOf(found));
    const command = { program, mailId, by, seenVersion: seenVersion() };
    await changeMail(this.outbox, 'edit', command, async (change) => {
      const mail = await this.ledger.find(change.mailId);
      if (mail === undefined) return false;
      requireValidMailText(written, essentialsOf(mail));
      return this.outbox.edit(change, this.composeMail.layOut(mail, written));
    });
  }
}

/** Sends what was sent before once more, as a mail of its own. */
@Injectable()
export class ResendMail {
  constructor(
    private readonly outbox: MailOutbox,
    private readonly showMail: ShowMail,
  ) {}

  /** @throws DomainError `mail.not-found`, `mail.version-stale`, `mail.state-conflict` */
  async execute(command: MailCommand, newMailId: string): Promise<void> {
    await changeMail(this.outbox, 'resend', command, async (change) => {
      const shown = await this.showMail.execute(change.mailId);
      return this.outbox.resend(change, newMailId, shown?.final === true ? shown.content : null);
    });
  }
}

function essentialsOf(mail: MailRecord): MailEssentials {
  const { kind, data } = mail;
  const form = mail.form && asOrdered(mail, mail.form);
  const decision = form !== null && 'decision' in form ? form.decision.message : '';
  const ownWords = typeof data.message === 'string' ? data.message : '';
  const message = kind === 'approved' || kind === 'not-approved' ? decision : ownWords;
  return { kind, number: form?.number ?? null, message };
}
