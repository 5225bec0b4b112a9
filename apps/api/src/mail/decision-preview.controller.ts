import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { mayDecide, type ContactTimeExceeded, type Person } from '#domain';
import { PreviewDecision, type DecisionPreview } from '#use-cases';
import { Allow, CurrentPerson, NewId } from '../http/index.js';
import { RecordDecisionDto } from '../review/decision.dto.js';
import { MailContentResponse } from './mail.response.js';

export class DecisionRecipientResponse {
  id!: string;
  name!: string;
}

export class DecisionWarningResponse {
  code!: 'creditsExceedContactTime';
  message!: string;
}

export class DecisionPreviewResponse extends MailContentResponse {
  to!: DecisionRecipientResponse;
  /** What the committee may want to look at again; it refuses nothing. */
  warnings!: DecisionWarningResponse[];

  static of({ to, subject, text, html, contactTime }: DecisionPreview): DecisionPreviewResponse {
    return { to, subject, text, html, warnings: contactTime === null ? [] : [contactTimeWarning(contactTime)] };
  }
}

export function contactTimeWarning({ creditMinutes, contactMinutes }: ContactTimeExceeded): DecisionWarningResponse {
  return {
    code: 'creditsExceedContactTime',
    message: `Gives credit for ${creditMinutes} minutes, of ${contactMinutes} minutes of contact time.`,
  };
}

export class HeldMailResponse {
  /** Null while no decision is held. */
  mail!: DecisionPreviewResponse | null;
}

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
