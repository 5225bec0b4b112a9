import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ApiTags } from '@nestjs/swagger';
import { anyone } from '#domain';
import { Allow } from '../../../api/src/http/index.js';
import { DemoMailboxQuery, DemoMailResponse, NewMailResponse } from './mailbox.dto.js';
import { SEEN_COOKIE } from './seen-cookie.js';
import { ReceivedMails } from './received-mails.query.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

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

  /** How much has arrived since this browser opened the mailbox. */
  @Get('new')
  @Allow(anyone)
  async countNew(@Req() { cookies }: FastifyRequest): Promise<NewMailResponse> {
    const seen = cookies[SEEN_COOKIE];
    return { count: await this.mails.countSince(seen !== undefined && UUID.test(seen) ? seen : undefined) };
  }
}
