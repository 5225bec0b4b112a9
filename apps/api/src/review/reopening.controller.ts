import { Body, Controller, Param, Post } from '@nestjs/common';
import { mayReopen, type Person } from '#domain';
import { ReopenForm } from '#use-cases';
import { FormView } from '../eligibility-forms/form-view.js';
import { FormResponse } from '../eligibility-forms/form.response.js';
import { Allow, CurrentPerson, Idempotent, IfMatch, NewId, Precondition, Versioned } from '../http/index.js';
import { ReasonDto } from './reason.dto.js';

@Controller('api/v1/eligibility-forms/:formId/reopening')
export class ReopeningController {
  constructor(
    private readonly reopenForm: ReopenForm,
    private readonly formView: FormView,
  ) {}

  @Post()
  @Allow(mayReopen)
  @Idempotent()
  @Versioned()
  async create(
    @Param('formId') formId: string,
    @NewId() roundId: string,
    @IfMatch() precondition: Precondition,
    @Body() { reason }: ReasonDto,
    @CurrentPerson() person: Person,
  ): Promise<FormResponse> {
    const seenVersion = precondition.version;
    await this.reopenForm.execute({ roundId, formId, reason, reopenedBy: person.id, seenVersion });
    return this.formView.show(formId, person);
  }
}
