import { Injectable } from '@nestjs/common';
import type { MailContent } from '../ports/mailer.js';
import { MailReader } from '../ports/mail-reader.js';
import { ComposeMail } from './compose-mail.js';
import { MailLedger, type MailState } from './mail-ledger.js';

export interface ShownMail {
  content: MailContent;
  /** What goes out, or went; otherwise how it would read now. */
  final: boolean;
}

const STILL_TO_RENDER: ReadonlySet<MailState> = new Set(['queued', 'held']);

/** What a mail says. */
@Injectable()
export class ShowMail {
  constructor(
    private readonly ledger: MailLedger,
    private readonly reader: MailReader,
    private readonly composeMail: ComposeMail,
  ) {}

  /** Null for a mail that was dropped before it was ever written. */
  async execute(mailId: string): Promise<ShownMail | null> {
    const mail = await this.ledger.find(mailId);
    if (mail === undefined) return null;
    if (mail.bytes !== null) return { content: await this.reader.read(mail.bytes), final: true };
    if (mail.content !== null) return { content: mail.content, final: true };
    if (!STILL_TO_RENDER.has(mail.state)) return null;
    return { content: await this.composeMail.execute(mail), final: false };
  }
}
