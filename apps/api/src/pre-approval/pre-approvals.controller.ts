import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { localDate, mayAddOccurrence, mayPreApprove, type Person } from '#domain';
import { AddOccurrence, PreApproveActivity } from '#use-cases';
import { FormView } from '../eligibility-forms/form-view.js';
import { toCredit } from '../eligibility-forms/hours.js';
import { CommitteeFormResponse, FormResponse } from '../eligibility-forms/form.response.js';
import { Allow, CurrentPerson, Idempotent, IfMatch, NewId, Precondition, Versioned } from '../http/index.js';
import { OccurrenceDto, PreApprovalDto } from './pre-approval.dto.js';

/** What the committee approves of its own accord. It is listed at once. */
@Controller('api/v1')
export class PreApprovalsController {
  constructor(
    private readonly preApproveActivity: PreApproveActivity,
    private readonly addOccurrence: AddOccurrence,
    private readonly formView: FormView,
  ) {}

  @Post('programs/:program/pre-approvals')
  @Allow(mayPreApprove)
  @Idempotent()
  @Versioned()
  @ApiCreatedResponse({ type: CommitteeFormResponse })
  async create(
    @Param('program') program: string,
    @NewId() id: string,
    @Body() dto: PreApprovalDto,
    @CurrentPerson() person: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FormResponse | CommitteeFormResponse> {
    const { message = '', conditions = [], expiresOn } = dto;
    const credits = dto.credits.map(toCredit);
    await this.preApproveActivity.execute({
      id,
      program,
      activity: dto.toActivity(),
      credits,
      message,
      conditions,
      expiresOn: expiresOn === undefined ? null : localDate(expiresOn),
      decidedBy: person.id,
    });
    reply.header('location', `/api/v1/eligibility-forms/${id}`);
    return this.formView.show(id, person);
  }

  /** The next run of an approved series: the same activity and credits on other dates. */
  @Post('eligibility-forms/:formId/occurrences')
  @Allow(mayAddOccurrence)
  @Idempotent()
  @Versioned()
  @ApiCreatedResponse({ type: CommitteeFormResponse })
  async continue(
    @Param('formId') formId: string,
    @NewId() id: string,
    @IfMatch() precondition: Precondition,
    @Body() dto: OccurrenceDto,
    @CurrentPerson() person: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FormResponse | CommitteeFormResponse> {
    const { message = '' } = dto;
    const seenVersion = precondition.version;
    await this.addOccurrence.execute({
      id,
      formId,
      change: dto.toChange(),
      message,
      decidedBy: person.id,
      seenVersion,
    });
    reply.header('location', `/api/v1/eligibility-forms/${id}`);
    return this.formView.show(id, person);
  }
}
