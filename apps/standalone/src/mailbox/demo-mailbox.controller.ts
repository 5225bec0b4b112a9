import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { anyone } from '#domain';
import { Allow } from '../../../api/src/http/index.js';
import { DemoMailboxQuery, DemoMailResponse } from './mailbox.dto.js';
import { ReceivedMails } from './received-mails.query.js';

/** The demo's mail, for programs. */
@ApiTags('demo')
@Controller('api/demo/mailbox')
export class DemoMailboxController {
  constructor(private readonly mails: ReceivedMails) {}

  /** What the mail server received, newest first: one entry per copy and recipient. */
  @Get()
  @Allow(anyone)
  async list(@Query() { to, limit }: DemoMailboxQuery): Promise<DemoMailResponse[]> {
    const mails = await this.mails.full({ to, limit });
    return mails.map(({ messageId, sender, recipient, subject, text, html, receivedAt }) => ({
      messageId,
      from: sender,
      to: recipient,
      subject,
      text,
      html,
      receivedAt: receivedAt.toISOString(),
    }));
  }
}
