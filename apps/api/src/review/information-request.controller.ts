import { Body, Controller, Param, Post } from '@nestjs/common';
import { mayReview, type Person } from '#domain';
import { AskApplicant } from '#use-cases';
import { FormView } from '../eligibility-forms/form-view.js';
import { FormResponse } from '../eligibility-forms/form.response.js';
import { Allow, CurrentPerson, Idempotent, IfMatch, NewId, Precondition, Versioned } from '../http/index.js';
import { InformationRequestDto } from './information-request.dto.js';

@Controller('api/v1/eligibility-forms/:formId/information-requests')
export class InformationRequestController {
  constructor(
    private readonly askApplicant: AskApplicant,
    private readonly formView: FormView,
  ) {}

  @Post()
  @Allow(mayReview)
  @Idempotent()
  @Versioned()
  async create(
    @Param('formId') formId: string,
    @NewId() questionId: string,
    @IfMatch() precondition: Precondition,
    @Body() dto: InformationRequestDto,
    @CurrentPerson() person: Person,
  ): Promise<FormResponse> {
    await this.askApplicant.execute(formId, dto.toAsking(questionId, person.id), precondition.version);
    return this.formView.show(formId, person);
  }
}
