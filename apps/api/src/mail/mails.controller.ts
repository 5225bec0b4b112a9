import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { mayManageMails, mayReadMails, type Person } from '#domain';
import { FailedMails, MailsQuery } from '#persistence';
import { EditMail } from '#use-cases';
import { Allow, CurrentPerson, IfMatch, Precondition, toPage, Versioned } from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import { MailView } from './mail-view.js';
import {
  MailCountsResponse,
  MailDetailResponse,
  MailPageResponse,
  MailResponse,
  RedrivenMailsResponse,
} from './mail.response.js';
import { EditMailDto, mailFilter, MailCountsQueryDto, MailsQueryDto, RedriveMailsDto } from './mails.dto.js';

/** A program's outbox. */
@Controller('api/v1/programs/:program/mails')
export class MailsController {
  constructor(
    private readonly mails: MailsQuery,
    private readonly failedMails: FailedMails,
    private readonly mailView: MailView,
    private readonly editMail: EditMail,
  ) {}

  /** The newest first. */
  @Get()
  @Allow(mayReadMails)
  async list(
    @Param('program') program: string,
    @Query() query: MailsQueryDto,
    @CurrentPerson() person: Person,
  ): Promise<MailPageResponse> {
    const [after] = cursorKey(query.cursor, 'id') ?? [];
    const rows = await this.mails.execute(mailFilter(query, program, person.id), query.limit, after);
    const { items, nextCursor } = toPage(rows, query.limit, ({ id }) => [id]);
    return { items: items.map((row) => MailResponse.of(row)), nextCursor };
  }

  /** How many mails the list has in each state, under the same filters. */
  @Get('counts')
  @Allow(mayReadMails)
  async counts(
    @Param('program') program: string,
    @Query() query: MailCountsQueryDto,
    @CurrentPerson() person: Person,
  ): Promise<MailCountsResponse> {
    return MailCountsResponse.of(await this.mails.counts(mailFilter(query, program, person.id)));
  }

  /** Tries all that failed under a filter of the list once more, hundreds in one request; each is recorded. */
  @Post('redrives')
  @Allow(mayManageMails)
  @HttpCode(200)
  async redrive(
    @Param('program') program: string,
    @Body() dto: RedriveMailsDto,
    @CurrentPerson() person: Person,
  ): Promise<RedrivenMailsResponse> {
    return this.failedMails.redrive(mailFilter(dto, program, person.id), person.id);
  }

  @Get(':mailId')
  @Allow(mayReadMails)
  @Versioned()
  async show(
    @Param('program') program: string,
    @Param('mailId') mailId: string,
    @CurrentPerson() person: Person,
  ): Promise<MailDetailResponse> {
    return this.mailView.show(program, mailId.toLowerCase(), person.id);
  }

  /** Puts other words in place of those of a held mail. */
  @Put(':mailId')
  @Allow(mayManageMails)
  @Versioned()
  async edit(
    @Param('program') program: string,
    @Param('mailId') mailId: string,
    @IfMatch() precondition: Precondition,
    @Body() dto: EditMailDto,
    @CurrentPerson() person: Person,
  ): Promise<MailDetailResponse> {
    const command = { program, mailId: mailId.toLowerCase(), by: person.id };
    await this.editMail.execute(command, dto.toText(), () => precondition.required());
    return this.mailView.show(program, command.mailId, person.id);
  }
}
