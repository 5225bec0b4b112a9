import { Injectable } from '@nestjs/common';
import {
  advanceVersions,
  assign,
  DomainError,
  hasRole,
  unassign,
  type EligibilityForm,
  type FormEvent,
  type Person,
} from '#domain';
import { expectVersion } from '../forms/expect-version.js';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { expectNoConflict } from './change-conflicts.js';

export interface Moving {
  formId: string;
  fromId: string;
  /** Null: the assignment only ends. */
  to: { reviewerId: string; assignmentId: string } | null;
  movedBy: Person;
  seenVersion?: number | undefined;
}

/** Ends a member's assignment and, where somebody else is named, gives the form to them: one change of the form. */
@Injectable()
export class MoveAssignment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly committees: Committees,
  ) {}

  /**
   * @throws DomainError `access.forbidden`, `form.not-found` when the member is not assigned, `form.version-stale`,
   *   `review.reviewer-not-eligible`, `form.already-assigned`, `form.state-conflict`
   */
  async execute({ formId, fromId, to, movedBy, seenVersion }: Moving): Promise<EligibilityForm> {
    const now = await this.clock.now();
    return this.unitOfWork.run(async ({ forms, mails }) => {
      const form = await forms.get(formId);
      expectNoConflict(form, movedBy.id);
      if (movedBy.id !== fromId && !hasRole(movedBy, form.program, ['chair'])) {
        throw new DomainError('access.forbidden', 'Members hand over their own forms; a chair moves those of others.');
      }
      expectVersion(form, seenVersion, 'committee');
      const former = form.assignments.find(({ reviewerId }) => reviewerId === fromId);
      const ended = unassign(form, former?.id ?? '');
      const moved = to === null ? ended : await this.give(ended, to);
      // Both at once are one step of the form's version.
      const written = advanceVersions({ ...moved.form, version: form.version }, moved.events);
      forms.update(written, moved.events, now, movedBy.id);
      if (former !== undefined) forms.endAssignment(former.id, now);
      if (to !== null) {
        const { assignmentId: id, reviewerId } = to;
        forms.addAssignment(form, { id, reviewerId }, now, movedBy.id);
        if (reviewerId !== movedBy.id) {
          mails.order({ kind: 'new-form', step: `assigned/${id}`, form, to: [reviewerId] }, now);
        }
      }
      return written;
    });
  }

  private async give(
    { form, events }: { form: EligibilityForm; events: FormEvent[] },
    { reviewerId, assignmentId }: NonNullable<Moving['to']>,
  ): Promise<{ form: EligibilityForm; events: FormEvent[] }> {
    const members = await this.committees.reviewers(form.program);
    if (!members.some(({ id }) => id === reviewerId)) {
      throw new DomainError('review.reviewer-not-eligible', `That person does not review for ${form.program}.`, {}, [
        { pointer: '/reviewerId', message: 'is not a member of the committee' },
      ]);
    }
    const assigned = assign(form, assignmentId, reviewerId);
    return { form: assigned.form, events: [...events, ...assigned.events] };
  }
}
