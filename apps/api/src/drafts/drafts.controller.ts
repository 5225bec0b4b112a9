import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { mayResubmit, signedIn, type Draft, type Person } from '#domain';
import { OwnDraftsQuery } from '#persistence';
import { StartDraft } from '#use-cases';
import { Allow, CurrentPerson, Idempotent, NewId, toPage, Versioned } from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import { DraftView } from './draft-view.js';
import { NewDraftDto, OwnDraftsQueryDto } from './draft.dto.js';
import { DraftPageResponse, DraftResponse } from './draft.response.js';

/** Forms that their applicants have begun and not sent. */
@Controller('api/v1')
export class DraftsController {
  constructor(
    private readonly startDraft: StartDraft,
    private readonly ownDrafts: OwnDraftsQuery,
    private readonly draftView: DraftView,
  ) {}

  @Post('programs/:program/drafts')
  @Allow(signedIn)
  @Idempotent()
  @Versioned()
  async create(
    @Param('program') program: string,
    @NewId() id: string,
    @Body() dto: NewDraftDto,
    @CurrentPerson() person: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftResponse> {
    const content = dto.toContent();
    const copyOf = dto.copyOf?.toLowerCase();
    return this.created(reply, await this.startDraft.execute({ id, program, applicantId: person.id, content, copyOf }));
  }

  /** Begins with what the form said that was not approved, to be sent again with new evidence. */
  @Post('eligibility-forms/:formId/resubmission-draft')
  @Allow(mayResubmit)
  @Idempotent()
  @Versioned()
  async again(
    @Param('formId') formId: string,
    @NewId() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftResponse> {
    return this.created(reply, await this.startDraft.again(id, formId));
  }

  @Get('drafts')
  @Allow(signedIn)
  async list(
    @Query() { program, cursor, limit }: OwnDraftsQueryDto,
    @CurrentPerson() person: Person,
  ): Promise<DraftPageResponse> {
    const [after] = cursorKey(cursor, 'id') ?? [];
    const drafts = await this.ownDrafts.execute({ applicantId: person.id, program, limit, after });
    const { items, nextCursor } = toPage(drafts, limit, ({ id }) => [id]);
    return { items: await this.draftView.show(items), nextCursor };
  }

  private created(reply: FastifyReply, draft: Draft): Promise<DraftResponse> {
    reply.header('location', `/api/v1/drafts/${draft.id}`);
    return this.draftView.showOne(draft);
  }
}
