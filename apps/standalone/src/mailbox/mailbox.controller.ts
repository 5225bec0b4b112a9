import { Controller, Get, Header, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { anyone } from '#domain';
import { Policies } from '#use-cases';
import { Allow } from '../../../api/src/http/index.js';
import { mailListPage, type MailList } from './mail-list.page.js';
import { mailPage } from './mail.page.js';
import { MailboxPageQuery, MailPartQuery, type ColorScheme } from './mailbox.dto.js';
import { SEEN_COOKIE } from './seen-cookie.js';
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
  constructor(
    private readonly mails: ReceivedMails,
    private readonly policies: Policies,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', PAGE_POLICY)
  async list(
    @Query() { to, before }: MailboxPageQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const list = await this.read(to, before);
    if (before === undefined && to === undefined) markSeen(reply, list);
    return mailListPage(list, schemeOf(request));
  }

  @Get(':mailId')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', PAGE_POLICY)
  async show(
    @Param('mailId') mailId: string,
    @Query() { to, part, scheme }: MailPartQuery,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const mail = await this.find(mailId);
    return mailPage(mail, { part, scheme }, await this.read(to), schemeOf(request));
  }

  @Get(':mailId/raw')
  async raw(@Param('mailId') mailId: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const { id, raw } = await this.find(mailId);
    reply.header('content-type', 'message/rfc822');
    reply.header('content-disposition', `attachment; filename="mail-${id}.eml"`);
    return raw;
  }

  private async read(to: string | undefined, before?: string): Promise<MailList> {
    const read = await this.mails.lines({ to, before, limit: PAGE_LENGTH + 1 });
    const mails = read.slice(0, PAGE_LENGTH);
    return { mails, to, zone: this.zone(), newest: before === undefined, more: read.length > PAGE_LENGTH };
  }

  /** A sign-in code belongs to no program: times are told in the zone of the first one. */
  private zone(): string {
    const [program] = this.policies.programs();
    const policy = program === undefined ? undefined : this.policies.versions(program).at(-1);
    return policy?.timeZone ?? 'UTC';
  }

  private async find(mailId: string) {
    const mail = await this.mails.find(mailId);
    if (!mail) throw new NotFoundException('There is no such mail.');
    return mail;
  }
}

/** The product's switch of colours holds here as well. */
function schemeOf({ cookies }: FastifyRequest): ColorScheme | undefined {
  const chosen = cookies['docket-scheme'];
  return chosen === 'light' || chosen === 'dark' ? chosen : undefined;
}

function markSeen(reply: FastifyReply, { mails }: MailList): void {
  const [newest] = mails;
  if (newest) reply.setCookie(SEEN_COOKIE, newest.id, { path: '/', sameSite: 'lax', httpOnly: true });
}
