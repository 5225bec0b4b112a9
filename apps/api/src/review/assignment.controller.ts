import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { mayAssign, type Person } from '#domain';
import { AssignReviewer, EndAssignment, WhenBack } from '#use-cases';
import { Allow, CurrentPerson, Idempotent, IfMatch, NewId, Precondition, Versioned } from '../http/index.js';
import { AssignmentResponse, AssignReviewerDto } from './assignment.dto.js';

@Controller('api/v1/eligibility-forms/:formId/assignments')
export class AssignmentController {
  constructor(
    private readonly assignReviewer: AssignReviewer,
    private readonly endAssignment: EndAssignment,
    private readonly whenBack: WhenBack,
  ) {}

  @Post()
  @Allow(mayAssign)
  @Idempotent()
  @Versioned()
  async create(
    @Param('formId') formId: string,
    @NewId() assignmentId: string,
    @IfMatch() precondition: Precondition,
    @Body() dto: AssignReviewerDto,
    @CurrentPerson() person: Person,
  ): Promise<AssignmentResponse> {
    const named = dto.reviewerId.toLowerCase();
    const reviewerId = named === 'me' ? person.id : named;
    const form = await this.assignReviewer.execute({
      assignmentId,
      formId,
      reviewerId,
      assignedBy: person,
      seenVersion: precondition.version,
    });
    return {
      id: assignmentId,
      formId,
      reviewerId,
      awayUntil: await this.whenBack.execute(form.program, reviewerId),
      version: form.version,
    };
  }

  @Delete(':assignmentId')
  @Allow(mayAssign)
  @HttpCode(204)
  async end(
    @Param('formId') formId: string,
    @Param('assignmentId') assignmentId: string,
    @IfMatch() precondition: Precondition,
    @CurrentPerson() person: Person,
  ): Promise<void> {
    await this.endAssignment.execute(formId, assignmentId, person, precondition.version);
  }
}
