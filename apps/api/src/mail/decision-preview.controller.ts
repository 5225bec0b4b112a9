import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { mayDecide, type Person } from '#domain';
import { PreviewDecision } from '#use-cases';
import { Allow, CurrentPerson, NewId } from '../http/index.js';
import { RecordDecisionDto } from '../review/decision.dto.js';
import { MailContentResponse } from './mail.response.js';

export class DecisionRecipientResponse {
  id!: string;
  name!: string;
}

export class DecisionPreviewResponse extends MailContentResponse {
  to!: DecisionRecipientResponse;
}

@Controller('api/v1/eligibility-forms/:formId/decision-preview')
export class DecisionPreviewController {
  constructor(private readonly previewDecision: PreviewDecision) {}

  /** The mail that the same body would cause as a decision. Nothing is stored. */
  @Post()
  @Allow(mayDecide)
  @HttpCode(200)
  async preview(
    @Param('formId') formId: string,
    @NewId() decisionId: string,
    @Body() dto: RecordDecisionDto,
    @CurrentPerson() person: Person,
  ): Promise<DecisionPreviewResponse> {
    const { to, subject, text, html } = await this.previewDecision.execute(formId, dto.toRuling(decisionId, person.id));
    return { to, subject, text, html };
  }
}
