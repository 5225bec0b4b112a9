import { Injectable } from '@nestjs/common';
import { assign, DomainError, mayAssignTo, unassign, type EligibilityForm, type Person } from '#domain';
import { expectVersion } from '../forms/expect-version.js';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { expectNoConflict } from './change-conflicts.js';

export interface Assigning {
  assignmentId: string;
  formId: string;
  reviewerId: string;
  assignedBy: Person;
  seenVersion?: number | undefined;
}

@Injectable()
export class AssignReviewer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly committees: Committees,
  ) {}

  /**
   * Reviewers take a form themselves; chairs assign anyone.
   *
   * @throws DomainError `access.forbidden`, `review.reviewer-not-eligible`, `form.already-assigned`,
   *   `form.version-stale`, `form.state-conflict`
   */
  async execute({ assignmentId, formId, reviewerId, assignedBy, seenVersion }: Assigning): Promise<EligibilityForm> {
    const now = await this.clock.now();
    return this.unitOfWork.run(async ({ forms, mails }) => {
      const form = await forms.get(formId);
      expectNoConflict(form, assignedBy.id);
      requireRight(assignedBy, form, reviewerId);
      // The first run of this request was not able to answer any more.
      if (form.assignments.some(({ id }) => id === assignmentId)) return form;
      const members = await this.committees.reviewers(form.program);
      if (!members.some(({ id }) => id === reviewerId)) throw notAMember(form);
      expectVersion(form, seenVersion, 'committee');
      const assigned = assign(form, assignmentId, reviewerId);
      forms.update(assigned.form, assigned.events, now, assignedBy.id);
      forms.addAssignment(form, { id: assignmentId, reviewerId }, now, assignedBy.id);
      if (reviewerId !== assignedBy.id) {
        mails.order({ kind: 'new-form', step: `assigned/${assignmentId}`, form, to: [reviewerId] }, now);
      }
      return assigned.form;
    });
  }
}

@Injectable()
export class EndAssignment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `access.forbidden`, `form.not-found`, `form.version-stale`, `form.state-conflict` */
  async execute(formId: string, assignmentId: string, endedBy: Person, seenVersion?: number): Promise<EligibilityForm> {
    const now = await this.clock.now();
    return this.unitOfWork.run(async ({ forms }) => {
      const form = await forms.get(formId);
      expectNoConflict(form, endedBy.id);
      const assignment = form.assignments.find(({ id }) => id === assignmentId);
      if (assignment !== undefined) requireRight(endedBy, form, assignment.reviewerId);
      expectVersion(form, seenVersion, 'committee');
      const ended = unassign(form, assignmentId);
      forms.update(ended.form, ended.events, now, endedBy.id);
      forms.endAssignment(assignmentId, now);
      return ended.form;
    });
  }
}

function requireRight(person: Person, form: EligibilityForm, reviewerId: string): void {
  if (!mayAssignTo(person, form.program, reviewerId)) {
    throw new DomainError('access.forbidden', 'Reviewers assign themselves; a chair assigns others.');
  }
}

function notAMember(form: EligibilityForm): DomainError {
  return new DomainError('review.reviewer-not-eligible', `That person does not review for ${form.program}.`, {}, [
    { pointer: '/reviewerId', message: 'is not a member of the committee' },
  ]);
}
