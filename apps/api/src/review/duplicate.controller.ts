import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { mayReview, type Person } from '#domain';
import { MarkFormDuplicate } from '#use-cases';
import { FormView } from '../eligibility-forms/form-view.js';
import { FormResponse } from '../eligibility-forms/form.response.js';
import { Allow, CurrentPerson, IfMatch, Precondition, Versioned } from '../http/index.js';
import { DuplicateDto } from './duplicate.dto.js';

@Controller('api/v1/eligibility-forms/:formId/duplicate-of')
export class DuplicateController {
  constructor(
    private readonly markDuplicate: MarkFormDuplicate,
    private readonly formView: FormView,
  ) {}

  @Post()
  @HttpCode(200)
  @Allow(mayReview)
  @Versioned()
  async mark(
    @Param('formId') formId: string,
    @IfMatch() precondition: Precondition,
    @Body() { formId: target }: DuplicateDto,
    @CurrentPerson() person: Person,
  ): Promise<FormResponse> {
    await this.markDuplicate.execute({
      formId,
      duplicateOf: target.toLowerCase(),
      memberId: person.id,
      seenVersion: precondition.version,
    });
    return this.formView.show(formId, person);
  }
}
