import { Controller, Delete, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError, hasRole, mayCorrespond, mayReadForm, sideOf, type Person, type ThreadSide } from '#domain';
import { AttachmentsQuery, FormDetailQuery, type AttachmentRow } from '#persistence';
import { AddAttachment, FileStore, RemoveAttachment } from '#use-cases';
import {
  Allow,
  CurrentPerson,
  Idempotent,
  NewId,
  PageQuery,
  SentFile,
  TakesFile,
  toPage,
  type ReceivedFile,
} from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import { sendBytes } from './send-bytes.js';
import { AttachmentCreatedResponse, AttachmentPageResponse, AttachmentResponse } from './attachments.dto.js';

/** Files beside a form: evidence of the applicant, and what the committee sends or keeps to itself. */
@Controller('api/v1/eligibility-forms/:formId/attachments')
export class AttachmentsController {
  constructor(
    private readonly addAttachment: AddAttachment,
    private readonly removeAttachment: RemoveAttachment,
    private readonly attachments: AttachmentsQuery,
    private readonly details: FormDetailQuery,
    private readonly files: FileStore,
  ) {}

  /** One file a request. A member's file is the committee's until it is sent with a message. */
  @Post()
  @Allow(mayCorrespond)
  @Idempotent()
  @TakesFile()
  async create(
    @Param('formId') formId: string,
    @NewId() attachmentId: string,
    @SentFile() file: ReceivedFile,
    @CurrentPerson() { id: uploadedBy }: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AttachmentCreatedResponse> {
    const { name, mediaType } = file;
    const command = { attachmentId, formId, uploadedBy, name, mediaType, content: file };
    const { id, size, sha256 } = await this.addAttachment.execute(command);
    reply.header('location', `/api/v1/eligibility-forms/${formId}/attachments/${id}`);
    return { id, formId, name, mediaType, size, sha256 };
  }

  @Get()
  @Allow(mayReadForm)
  async list(
    @Param('formId') formId: string,
    @Query() { cursor, limit }: PageQuery,
    @CurrentPerson() person: Person,
  ): Promise<AttachmentPageResponse> {
    const [after] = cursorKey(cursor, 'id') ?? [];
    const viewer = await this.sideOf(formId, person);
    const { items, nextCursor } = toPage(await this.attachments.list(formId, viewer, after, limit), limit, ({ id }) => [
      id,
    ]);
    return { items: items.map((row) => AttachmentResponse.of(row, viewer)), nextCursor };
  }

  @Get(':attachmentId')
  @Allow(mayReadForm)
  async read(
    @Param('formId') formId: string,
    @Param('attachmentId') attachmentId: string,
    @CurrentPerson() person: Person,
  ): Promise<AttachmentResponse> {
    const viewer = await this.sideOf(formId, person);
    return AttachmentResponse.of(await this.existing(formId, viewer, attachmentId), viewer);
  }

  /** The bytes, to be saved and never shown. */
  @Get(':attachmentId/content')
  @Allow(mayReadForm)
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @Param('formId') formId: string,
    @Param('attachmentId') attachmentId: string,
    @CurrentPerson() person: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const viewer = await this.sideOf(formId, person);
    return sendBytes(this.files, await this.existing(formId, viewer, attachmentId), reply);
  }

  /** By whoever added it, until it was sent or the form decided; by a chair at any time. */
  @Delete(':attachmentId')
  @HttpCode(204)
  @Allow(mayCorrespond)
  async remove(
    @Param('formId') formId: string,
    @Param('attachmentId') attachmentId: string,
    @CurrentPerson() person: Person,
  ): Promise<void> {
    const { form } = await this.details.execute(formId);
    const isChair = hasRole(person, form.program, ['chair']);
    await this.removeAttachment.execute(formId, attachmentId, { id: person.id, isChair });
  }

  private async sideOf(formId: string, person: Person): Promise<ThreadSide> {
    return sideOf((await this.details.execute(formId)).form, person.id);
  }

  private async existing(formId: string, viewer: ThreadSide, id: string): Promise<AttachmentRow> {
    const row = await this.attachments.find(formId, viewer, id);
    if (row === undefined) throw new DomainError('attachment.unknown', 'There is no such file.');
    return row;
  }
}
