import { Body, Controller, Param, Post } from '@nestjs/common';
import { mayAppeal, type Person } from '#domain';
import { AppealForm } from '#use-cases';
import { Allow, CurrentPerson, Idempotent, IfMatch, NewId, Precondition, Versioned } from '../http/index.js';
import { AppealDto } from './appeal.dto.js';
import { FormView } from './form-view.js';
import { FormResponse } from './form.response.js';

@Controller('api/v1/eligibility-forms/:formId/appeal')
export class AppealController {
  constructor(
    private readonly appealForm: AppealForm,
    private readonly formView: FormView,
  ) {}

  @Post()
  @Allow(mayAppeal)
  @Idempotent()
  @Versioned()
  async create(
    @Param('formId') formId: string,
    @NewId() roundId: string,
    @IfMatch() precondition: Precondition,
    @Body() { message }: AppealDto,
    @CurrentPerson() person: Person,
  ): Promise<FormResponse> {
    const seenVersion = precondition.version;
    const form = await this.appealForm.execute({ roundId, formId, message, applicantId: person.id, seenVersion });
    return this.formView.ownForm(form);
  }
}
