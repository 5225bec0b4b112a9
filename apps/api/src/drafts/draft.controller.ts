import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError, mayUseDraft, type Person } from '#domain';
import { OwnDraftsQuery } from '#persistence';
import { DiscardDraft, SaveDraft, SubmitDraft } from '#use-cases';
import { FormView } from '../eligibility-forms/form-view.js';
import { FormResponse } from '../eligibility-forms/form.response.js';
import { Allow, CurrentPerson, Idempotent, IfMatch, Precondition, Versioned } from '../http/index.js';
import { DraftView } from './draft-view.js';
import { DraftDto } from './draft.dto.js';
import { DraftResponse } from './draft.response.js';

@Controller('api/v1/drafts/:draftId')
export class DraftController {
  constructor(
    private readonly drafts: OwnDraftsQuery,
    private readonly saveDraft: SaveDraft,
    private readonly discardDraft: DiscardDraft,
    private readonly submitDraft: SubmitDraft,
    private readonly draftView: DraftView,
    private readonly formView: FormView,
  ) {}

  @Get()
  @Allow(mayUseDraft)
  @Versioned()
  async read(@Param('draftId') draftId: string): Promise<DraftResponse> {
    const draft = await this.drafts.find(draftId);
    if (draft === undefined) throw new DomainError('draft.not-found', 'There is no such draft.');
    return this.draftView.showOne(draft);
  }

  /** Replaces what the draft says. */
  @Put()
  @Allow(mayUseDraft)
  @Versioned()
  async save(
    @Param('draftId') draftId: string,
    @IfMatch() precondition: Precondition,
    @Body() dto: DraftDto,
  ): Promise<DraftResponse> {
    const draft = await this.saveDraft.execute(draftId, dto.toContent(), () => precondition.required());
    return this.draftView.showOne(draft);
  }

  @Delete()
  @Allow(mayUseDraft)
  @HttpCode(204)
  async discard(@Param('draftId') draftId: string, @IfMatch() precondition: Precondition): Promise<void> {
    await this.discardDraft.execute(draftId, precondition.version);
  }

  /** Sends the draft as an eligibility form, which has its id from then on. */
  @Post('submission')
  @Allow(mayUseDraft)
  @Idempotent()
  @Versioned()
  async submit(
    @Param('draftId') draftId: string,
    @IfMatch() precondition: Precondition,
    @CurrentPerson() person: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FormResponse> {
    const { version: seenVersion } = precondition;
    const form = await this.submitDraft.execute({ draftId, applicantId: person.id, seenVersion });
    reply.header('location', `/api/v1/eligibility-forms/${form.id}`);
    return this.formView.ownForm(form, 0);
  }
}
