import { Controller, Delete, Get, HttpCode, Param, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError, mayUseDraft, type Person } from '#domain';
import { DraftAttachmentsQuery, OwnDraftsQuery, type DraftAttachmentRow } from '#persistence';
import { AddDraftAttachment, FileStore, RemoveDraftAttachment } from '#use-cases';
import { AttachmentCreatedResponse } from '../eligibility-forms/attachments.dto.js';
import { sendBytes } from '../eligibility-forms/send-bytes.js';
import { Allow, CurrentPerson, Idempotent, NewId, SentFile, TakesFile, type ReceivedFile } from '../http/index.js';
import { DraftAttachmentListResponse, DraftAttachmentResponse } from './draft-attachments.dto.js';

/** Files beside a draft; sent, the draft takes them along as the form's evidence. */
@Controller('api/v1/drafts/:draftId/attachments')
export class DraftAttachmentsController {
  constructor(
    private readonly addAttachment: AddDraftAttachment,
    private readonly removeAttachment: RemoveDraftAttachment,
    private readonly drafts: OwnDraftsQuery,
    private readonly attachments: DraftAttachmentsQuery,
    private readonly files: FileStore,
  ) {}

  /** One file a request. The draft's version stays. */
  @Post()
  @Allow(mayUseDraft)
  @Idempotent()
  @TakesFile()
  async create(
    @Param('draftId') draftId: string,
    @NewId() attachmentId: string,
    @SentFile() file: ReceivedFile,
    @CurrentPerson() { id: uploadedBy }: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AttachmentCreatedResponse> {
    const { name, mediaType } = file;
    const command = { attachmentId, formId: draftId.toLowerCase(), uploadedBy, name, mediaType, content: file };
    const { id, formId, size, sha256 } = await this.addAttachment.execute(command);
    reply.header('location', `/api/v1/drafts/${draftId}/attachments/${id}`);
    return { id, formId, name, mediaType, size, sha256 };
  }

  @Get()
  @Allow(mayUseDraft)
  async list(@Param('draftId') draftId: string): Promise<DraftAttachmentListResponse> {
    if ((await this.drafts.find(draftId)) === undefined) {
      throw new DomainError('draft.not-found', 'There is no such draft.');
    }
    return DraftAttachmentListResponse.of(await this.attachments.list(draftId));
  }

  @Get(':attachmentId')
  @Allow(mayUseDraft)
  async read(
    @Param('draftId') draftId: string,
    @Param('attachmentId') attachmentId: string,
  ): Promise<DraftAttachmentResponse> {
    return DraftAttachmentResponse.of(await this.existing(draftId, attachmentId));
  }

  /** The bytes, to be saved and never shown. */
  @Get(':attachmentId/content')
  @Allow(mayUseDraft)
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(
    @Param('draftId') draftId: string,
    @Param('attachmentId') attachmentId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendBytes(this.files, await this.existing(draftId, attachmentId), reply);
  }

  @Delete(':attachmentId')
  @HttpCode(204)
  @Allow(mayUseDraft)
  async remove(@Param('draftId') draftId: string, @Param('attachmentId') attachmentId: string): Promise<void> {
    await this.removeAttachment.execute(draftId, attachmentId);
  }

  private async existing(draftId: string, id: string): Promise<DraftAttachmentRow> {
    const row = await this.attachments.find(draftId, id);
    if (row === undefined) throw new DomainError('attachment.unknown', 'There is no such file.');
    return row;
  }
}
