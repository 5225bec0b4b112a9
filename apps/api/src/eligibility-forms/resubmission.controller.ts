import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { mayResubmit, type Person } from '#domain';
import { ResubmitForm } from '#use-cases';
import { Allow, CurrentPerson, Idempotent, IfMatch, NewId, Precondition, Versioned } from '../http/index.js';
import { FormView } from './form-view.js';
import { FormResponse } from './form.response.js';
import { ResubmissionDto } from './resubmission.dto.js';

@Controller('api/v1/eligibility-forms/:formId/resubmissions')
export class ResubmissionController {
  constructor(
    private readonly resubmitForm: ResubmitForm,
    private readonly formView: FormView,
  ) {}

  @Post()
  @Allow(mayResubmit)
  @Idempotent()
  @Versioned()
  async create(
    @Param('formId') formerId: string,
    @NewId() id: string,
    @IfMatch() precondition: Precondition,
    @Body() dto: ResubmissionDto,
    @CurrentPerson() person: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FormResponse> {
    const correction = dto.toCorrection();
    const seenVersion = precondition.version;
    const form = await this.resubmitForm.execute({ id, formerId, applicantId: person.id, correction, seenVersion });
    reply.header('location', `/api/v1/eligibility-forms/${form.id}`);
    return this.formView.ownForm(form, 0);
  }
}
