import { Body, Controller, Param, Post } from '@nestjs/common';
import { mayAdmitLate, type Person } from '#domain';
import { AdmitLateForm } from '#use-cases';
import { Allow, CurrentPerson, Idempotent, IfMatch, Precondition, Versioned } from '../http/index.js';
import { FormView } from './form-view.js';
import { FormResponse } from './form.response.js';
import { LateAdmissionDto } from './late-admission.dto.js';

@Controller('api/v1/eligibility-forms/:formId/late-admission')
export class LateAdmissionController {
  constructor(
    private readonly admitLateForm: AdmitLateForm,
    private readonly formView: FormView,
  ) {}

  @Post()
  @Allow(mayAdmitLate)
  @Idempotent()
  @Versioned()
  async create(
    @Param('formId') formId: string,
    @IfMatch() precondition: Precondition,
    @Body() { reason }: LateAdmissionDto,
    @CurrentPerson() person: Person,
  ): Promise<FormResponse> {
    await this.admitLateForm.execute({ formId, reason, admittedBy: person.id, seenVersion: precondition.version });
    return this.formView.show(formId, person);
  }
}
