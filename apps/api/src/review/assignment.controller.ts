import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { mayAssign, type Person } from '#domain';
import { AssignReviewer, EndAssignment } from '#use-cases';
import { Allow, CurrentPerson, Idempotent, IfMatch, NewId, Precondition, Versioned } from '../http/index.js';
import { AssignmentResponse, AssignReviewerDto } from './assignment.dto.js';

@Controller('api/v1/eligibility-forms/:formId/assignments')
export class AssignmentController {
  constructor(
    private readonly assignReviewer: AssignReviewer,
    private readonly endAssignment: EndAssignment,
  ) {}

  @Post()
  @Allow(mayAssign)
  @Idempotent()
  @Versioned()
  async create(
    @Param('formId') formId: string,
    @NewId() assignmentId: string,
    @IfMatch() precondition: Precondition,
    @Body() { reviewerId }: AssignReviewerDto,
    @CurrentPerson() person: Person,
  ): Promise<AssignmentResponse> {
    const form = await this.assignReviewer.execute({
      assignmentId,
      formId,
      reviewerId: reviewerId.toLowerCase() === 'me' ? person.id : reviewerId.toLowerCase(),
      assignedBy: person,
      seenVersion: precondition.version,
    });
    return {
      id: assignmentId,
      formId,
      reviewerId: reviewerId === 'me' ? person.id : reviewerId,
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
