import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { mayReadForm, signedIn, type Person } from '#domain';
import { OwnFormsQuery } from '#persistence';
import { SubmitForm } from '#use-cases';
import { Allow, CurrentPerson, Idempotent, NewId, toPage, Versioned } from '../http/index.js';
import { cursorKey } from '../input/cursor-key.js';
import { FormView } from './form-view.js';
import { CommitteeFormResponse, FormResponse } from './form.response.js';
import { FormPageResponse, OwnFormsQueryDto } from './own-forms.dto.js';
import { SubmitFormDto } from './submit-form.dto.js';

@Controller('api/v1')
export class EligibilityFormsController {
  constructor(
    private readonly submitForm: SubmitForm,
    private readonly ownForms: OwnFormsQuery,
    private readonly formView: FormView,
  ) {}

  @Post('programs/:program/eligibility-forms')
  @Allow(signedIn)
  @Idempotent()
  @Versioned()
  async submit(
    @Param('program') program: string,
    @NewId() id: string,
    @Body() dto: SubmitFormDto,
    @CurrentPerson() person: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FormResponse> {
    const form = await this.submitForm.execute({ id, program, applicantId: person.id, content: dto.toContent() });
    reply.header('location', `/api/v1/eligibility-forms/${form.id}`);
    return this.formView.ownForm(form, 0);
  }

  @Get('eligibility-forms')
  @Allow(signedIn)
  async list(@Query() query: OwnFormsQueryDto, @CurrentPerson() person: Person): Promise<FormPageResponse> {
    const [after] = cursorKey(query.cursor, 'id') ?? [];
    const forms = await this.ownForms.execute({
      applicantId: person.id,
      statuses: query.statuses(),
      limit: query.limit,
      after,
    });
    const { items, nextCursor } = toPage(forms, query.limit, ({ id }) => [id]);
    return { items: await this.formView.ownForms(items, person.id), nextCursor };
  }

  @Get('eligibility-forms/:formId')
  @Allow(mayReadForm)
  @Versioned()
  @ApiExtraModels(FormResponse, CommitteeFormResponse)
  @ApiOkResponse({
    description: 'The committee and headquarters are told more than the applicant.',
    schema: { anyOf: [FormResponse, CommitteeFormResponse].map((model) => ({ $ref: getSchemaPath(model) })) },
  })
  read(
    @Param('formId') formId: string,
    @CurrentPerson() person: Person,
  ): Promise<FormResponse | CommitteeFormResponse> {
    return this.formView.show(formId, person);
  }
}
