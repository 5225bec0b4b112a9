import { Injectable } from '@nestjs/common';
import type { BulkInstruction, EligibilityForm, Person } from '#domain';
import type { BulkForm } from '../ports/bulk-actions.js';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { Ids } from '../ports/ids.js';
import { Policies } from '../ports/policies.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { AssignReviewer } from '../review/assign-reviewer.js';
import { FollowDuplicates } from '../review/follow-duplicates.js';
import { MoveAssignment } from '../review/move-assignment.js';
import { RecordDecision } from '../review/record-decision.js';
import { ReleaseHeldDecision } from '../review/release-held-decision.js';

/** Does to one form what a bulk action says, through the use case that does it to a single one. */
@Injectable()
export class FormActions {
  constructor(
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly committees: Committees,
    private readonly ids: Ids,
    private readonly followDuplicates: FollowDuplicates,
  ) {}

  /** One unit of work of the given kind. @throws DomainError whatever the use case refuses with */
  perform(
    unitOfWork: UnitOfWork,
    instruction: BulkInstruction,
    { formId, itemId, seenVersion }: BulkForm,
    person: Person,
  ): Promise<EligibilityForm> {
    switch (instruction.action) {
      case 'decide':
        return new RecordDecision(
          unitOfWork,
          this.clock,
          this.policies,
          this.committees,
          this.ids,
          this.followDuplicates,
        ).execute(formId, () => seenVersion, {
          ...instruction.ruling,
          decisionId: itemId,
          decidedBy: person.id,
        });
      case 'assign':
        return new AssignReviewer(unitOfWork, this.clock, this.committees).execute({
          assignmentId: itemId,
          formId,
          reviewerId: instruction.reviewerId,
          assignedBy: person,
          seenVersion,
        });
      case 'unassign':
        return this.move(unitOfWork).execute({
          formId,
          fromId: instruction.reviewerId,
          to: null,
          movedBy: person,
          seenVersion,
        });
      case 'hand-over':
        return this.move(unitOfWork).execute({
          formId,
          fromId: instruction.fromId,
          to: { reviewerId: instruction.reviewerId, assignmentId: itemId },
          movedBy: person,
          seenVersion,
        });
      case 'release':
        return new ReleaseHeldDecision(unitOfWork, this.clock, this.policies, this.ids, this.followDuplicates).execute(
          formId,
          seenVersion,
          person.id,
        );
    }
  }

  private move(unitOfWork: UnitOfWork): MoveAssignment {
    return new MoveAssignment(unitOfWork, this.clock, this.committees);
  }
}
