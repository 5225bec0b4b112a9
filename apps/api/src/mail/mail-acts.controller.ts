import { Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { mayManageMails, type MailAct, type Person } from '#domain';
import { ActOnMail, ResendMail, type MailCommand } from '#use-cases';
import { Allow, CurrentPerson, Idempotent, IfMatch, NewId, Precondition, Versioned } from '../http/index.js';
import { MailView } from './mail-view.js';
import { MailDetailResponse } from './mail.response.js';

/** What headquarters do with a mail. If-Match is honoured. */
@Controller('api/v1/programs/:program/mails/:mailId')
export class MailActsController {
  constructor(
    private readonly actOnMail: ActOnMail,
    private readonly resendMail: ResendMail,
    private readonly mailView: MailView,
  ) {}

  /** Keeps a queued mail back until it is released. */
  @Post('hold')
  @Allow(mayManageMails)
  @HttpCode(200)
  @Versioned()
  async hold(
    @Param('program') program: string,
    @Param('mailId') mailId: string,
    @IfMatch() precondition: Precondition,
    @CurrentPerson() person: Person,
  ): Promise<MailDetailResponse> {
    return this.act('hold', commandOf(program, mailId, precondition, person));
  }

  /** Sends a held mail now. */
  @Post('release')
  @Allow(mayManageMails)
  @HttpCode(200)
  @Versioned()
  async release(
    @Param('program') program: string,
    @Param('mailId') mailId: string,
    @IfMatch() precondition: Precondition,
    @CurrentPerson() person: Person,
  ): Promise<MailDetailResponse> {
    return this.act('release', commandOf(program, mailId, precondition, person));
  }

  @Post('cancellation')
  @Allow(mayManageMails)
  @HttpCode(200)
  @Versioned()
  async cancel(
    @Param('program') program: string,
    @Param('mailId') mailId: string,
    @IfMatch() precondition: Precondition,
    @CurrentPerson() person: Person,
  ): Promise<MailDetailResponse> {
    return this.act('cancel', commandOf(program, mailId, precondition, person));
  }

  /** Tries a mail that failed, or may have arrived, once more: the same bytes under the same Message-ID. */
  @Post('redrive')
  @Allow(mayManageMails)
  @HttpCode(200)
  @Versioned()
  async redrive(
    @Param('program') program: string,
    @Param('mailId') mailId: string,
    @IfMatch() precondition: Precondition,
    @CurrentPerson() person: Person,
  ): Promise<MailDetailResponse> {
    return this.act('redrive', commandOf(program, mailId, precondition, person));
  }

  /** Sends the same words to the same person as another mail, under a Message-ID of its own. */
  @Post('resends')
  @Allow(mayManageMails)
  @Idempotent()
  @Versioned()
  async resend(
    @Param('program') program: string,
    @Param('mailId') mailId: string,
    @NewId() newMailId: string,
    @IfMatch() precondition: Precondition,
    @CurrentPerson() person: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MailDetailResponse> {
    await this.resendMail.execute(commandOf(program, mailId, precondition, person), newMailId);
    reply.header('location', `/api/v1/programs/${program}/mails/${newMailId}`);
    return this.mailView.show(program, newMailId, person.id);
  }

  private async act(act: Exclude<MailAct, 'edit' | 'resend'>, command: MailCommand): Promise<MailDetailResponse> {
    await this.actOnMail.execute(act, command);
    return this.mailView.show(command.program, command.mailId, command.by);
  }
}

function commandOf(program: string, mailId: string, { version }: Precondition, { id }: Person): MailCommand {
  return { program, mailId: mailId.toLowerCase(), by: id, seenVersion: version };
}
