import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { mayReadRecommendations, mayRecommend, type Person } from '#domain';
import { FormDetailQuery, RecommendationsQuery } from '#persistence';
import { committeeOf, Committees, ConfirmRecommendation, GiveRecommendation, WithdrawRecommendation } from '#use-cases';
import { FormView } from '../eligibility-forms/form-view.js';
import { FormResponse } from '../eligibility-forms/form.response.js';
import { Allow, CurrentPerson, Idempotent, IfMatch, NewId, Precondition, toPage, Versioned } from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import { RecommendationDto, RecommendationsQueryDto } from './recommendations.dto.js';
import {
  RecommendationGivenResponse,
  RecommendationPageResponse,
  RecommendationResponse,
} from './recommendations.response.js';

/** What members advise; the applicant never learns of it. */
@Controller('api/v1/eligibility-forms/:formId/recommendations')
export class RecommendationsController {
  constructor(
    private readonly giveRecommendation: GiveRecommendation,
    private readonly confirmRecommendation: ConfirmRecommendation,
    private readonly withdrawRecommendation: WithdrawRecommendation,
    private readonly recommendations: RecommendationsQuery,
    private readonly details: FormDetailQuery,
    private readonly committees: Committees,
    private readonly formView: FormView,
  ) {}

  @Post()
  @Allow(mayRecommend)
  @Idempotent()
  @Versioned()
  async create(
    @Param('formId') formId: string,
    @NewId() recommendationId: string,
    @IfMatch() precondition: Precondition,
    @Body() dto: RecommendationDto,
    @CurrentPerson() person: Person,
  ): Promise<RecommendationGivenResponse> {
    await this.giveRecommendation.execute({
      recommendationId,
      formId,
      memberId: person.id,
      advising: dto.toAdvising(),
      seenVersion: precondition.version,
    });
    return this.show(formId, recommendationId);
  }

  @Get()
  @Allow(mayReadRecommendations)
  async list(
    @Param('formId') formId: string,
    @Query() { cursor, limit, former }: RecommendationsQueryDto,
  ): Promise<RecommendationPageResponse> {
    const [after] = cursorKey(cursor, 'id') ?? [];
    const [{ form }, rows] = await Promise.all([
      this.details.execute(formId),
      this.recommendations.execute(formId, { former: former === 'true', after, limit }),
    ]);
    const committee = await committeeOf(form.program, this.committees);
    const { items, nextCursor } = toPage(rows, limit, ({ id }) => [id]);
    return { items: items.map((row) => RecommendationResponse.of(row, form, committee)), nextCursor };
  }

  /** One's own, given on an earlier revision, for the present one. */
  @Post('current/confirmations')
  @Allow(mayRecommend)
  @Idempotent()
  @Versioned()
  async confirm(
    @Param('formId') formId: string,
    @NewId() recommendationId: string,
    @IfMatch() precondition: Precondition,
    @CurrentPerson() person: Person,
  ): Promise<RecommendationGivenResponse> {
    const id = await this.confirmRecommendation.execute({
      recommendationId,
      formId,
      memberId: person.id,
      seenVersion: precondition.version,
    });
    return this.show(formId, id);
  }

  @Delete('current')
  @Allow(mayRecommend)
  @Versioned()
  async withdraw(
    @Param('formId') formId: string,
    @IfMatch() precondition: Precondition,
    @CurrentPerson() person: Person,
  ): Promise<FormResponse> {
    await this.withdrawRecommendation.execute(formId, person.id, precondition.version);
    return this.formView.show(formId, person);
  }

  private async show(formId: string, recommendationId: string): Promise<RecommendationGivenResponse> {
    const [{ form }, row] = await Promise.all([
      this.details.execute(formId),
      this.recommendations.find(recommendationId),
    ]);
    if (row === undefined) throw new Error(`Recommendation ${recommendationId} was not stored.`);
    const committee = await committeeOf(form.program, this.committees);
    const { status, version } = form;
    return { ...RecommendationResponse.of(row, form, committee), formId, status, version };
  }
}
