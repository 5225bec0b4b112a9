import { Controller, Get, Header, NotFoundException, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { anyone } from '#domain';
import { Allow } from '../../../api/src/http/index.js';
import { mailListPage } from './mail-list.page.js';
import { mailPage } from './mail.page.js';
import { MailboxPageQuery, MailPartQuery } from './mailbox.dto.js';
import { ReceivedMails } from './received-mails.query.js';

const PAGE_LENGTH = 50;

/** Mails bring their own inline styles, and a frame without an address takes over its page's policy. */
const PAGE_POLICY = [
  `default-src 'none'`,
  `style-src 'unsafe-inline'`,
  'img-src data:',
  `frame-src 'self'`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

/** The demo's mail, for people: pages that need no script. */
@ApiExcludeController()
@Controller('mailbox')
@Allow(anyone)
export class MailboxController {
  constructor(private readonly mails: ReceivedMails) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', PAGE_POLICY)
  async list(@Query() { to, before }: MailboxPageQuery): Promise<string> {
    const read = await this.mails.lines({ to, before, limit: PAGE_LENGTH + 1 });
    const mails = read.slice(0, PAGE_LENGTH);
    return mailListPage({ mails, to, newest: before === undefined, more: read.length > PAGE_LENGTH });
  }

  @Get(':mailId')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', PAGE_POLICY)
  async show(@Param('mailId') mailId: string, @Query() { part }: MailPartQuery): Promise<string> {
    return mailPage(await this.find(mailId), part);
  }

  @Get(':mailId/raw')
  async raw(@Param('mailId') mailId: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const { id, raw } = await this.find(mailId);
    reply.header('content-type', 'message/rfc822');
    reply.header('content-disposition', `attachment; filename="mail-${id}.eml"`);
    return raw;
  }

  private async find(mailId: string) {
    const mail = await this.mails.find(mailId);
    if (!mail) throw new NotFoundException('There is no such mail.');
    return mail;
  }
}
