import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { mayDecide, type Person } from '#domain';
import { PreviewDecision } from '#use-cases';
import { Allow, CurrentPerson, NewId } from '../http/index.js';
import { RecordDecisionDto } from '../review/decision.dto.js';
import { DecisionPreviewResponse, HeldMailResponse } from './decision-preview.response.js';

@Controller('api/v1/eligibility-forms/:formId')
export class DecisionPreviewController {
  constructor(private readonly previewDecision: PreviewDecision) {}

  /** The mail that the same body would cause as a decision. Nothing is stored. */
  @Post('decision-preview')
  @Allow(mayDecide)
  @HttpCode(200)
  async preview(
    @Param('formId') formId: string,
    @NewId() decisionId: string,
    @Body() dto: RecordDecisionDto,
    @CurrentPerson() person: Person,
  ): Promise<DecisionPreviewResponse> {
    return DecisionPreviewResponse.of(await this.previewDecision.execute(formId, dto.toRuling(decisionId, person.id)));
  }

  /** The mail that goes out when the decision that is held is released. */
  @Get('held-mail')
  @Allow(mayDecide)
  async held(@Param('formId') formId: string, @CurrentPerson() { id }: Person): Promise<HeldMailResponse> {
    const mail = await this.previewDecision.ofHeld(formId, id);
    return { mail: mail && DecisionPreviewResponse.of(mail) };
  }
}
