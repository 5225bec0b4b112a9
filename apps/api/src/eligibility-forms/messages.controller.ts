import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { mayReadForm, mayCorrespond, sideOf, type Person } from '#domain';
import { FormDetailQuery, MessagesQuery } from '#persistence';
import { MarkMessagesRead, Policies, SendMessage } from '#use-cases';
import { Allow, CurrentPerson, Idempotent, NewId, PageQuery, toPage } from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import {
  MessageCreatedResponse,
  MessageDto,
  MessagePageResponse,
  MessageReadDto,
  MessageResponse,
} from './messages.dto.js';

/** What applicant and committee write to each other. */
@Controller('api/v1/eligibility-forms/:formId/messages')
export class MessagesController {
  constructor(
    private readonly sendMessage: SendMessage,
    private readonly markRead: MarkMessagesRead,
    private readonly messages: MessagesQuery,
    private readonly details: FormDetailQuery,
    private readonly policies: Policies,
  ) {}

  @Post()
  @Allow(mayCorrespond)
  @Idempotent()
  async create(
    @Param('formId') formId: string,
    @NewId() messageId: string,
    @Body() { text, attachmentIds = [] }: MessageDto,
    @CurrentPerson() author: Person,
  ): Promise<MessageCreatedResponse> {
    await this.sendMessage.execute({
      messageId,
      formId,
      authorId: author.id,
      text,
      attachmentIds: attachmentIds.map((id) => id.toLowerCase()),
    });
    return { id: messageId, formId };
  }

  /** Oldest first. Questions and their answers are not among them: they are in the history. */
  @Get()
  @Allow(mayReadForm)
  async list(
    @Param('formId') formId: string,
    @Query() { cursor, limit }: PageQuery,
    @CurrentPerson() viewer: Person,
  ): Promise<MessagePageResponse> {
    const [after = '0'] = cursorKey(cursor, 'count') ?? [];
    const [{ form }, rows] = await Promise.all([
      this.details.execute(formId),
      this.messages.execute(formId, viewer.id, Number(after), limit),
    ]);
    const committee = `${this.policies.version(form.program, form.policyVersion).name} committee`;
    const side = sideOf(form, viewer.id);
    const { items, nextCursor } = toPage(rows, limit, ({ position }) => [position]);
    return { items: items.map((row) => MessageResponse.of(row, side, committee)), nextCursor };
  }

  /** All messages up to this one are read. Never goes back. */
  @Post('reads')
  @HttpCode(204)
  @Allow(mayReadForm)
  async read(
    @Param('formId') formId: string,
    @Body() { messageId }: MessageReadDto,
    @CurrentPerson() { id }: Person,
  ): Promise<void> {
    await this.markRead.execute(formId, id, messageId);
  }
}
