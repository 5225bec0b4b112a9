import { Injectable } from '@nestjs/common';
import { DomainError, mayAssignTo, startOfDay, type Absence, type Person } from '#domain';
import { Absences } from '../ports/absences.js';
import { Clock } from '../ports/clock.js';
import { Committees } from '../ports/committees.js';
import { Policies } from '../ports/policies.js';

export interface AbsenceCommand {
  absence: Absence;
  program: string;
  setBy: Person;
}

/** Members say when they are away; a chair does so for anyone. */
@Injectable()
export class SetAbsence {
  constructor(
    private readonly absences: Absences,
    private readonly committees: Committees,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `access.forbidden`, `absence.invalid` */
  async execute({ absence, program, setBy }: AbsenceCommand): Promise<void> {
    requireRight(setBy, program, absence.memberId);
    const members = await this.committees.reviewers(program);
    const isMember = (id: string): boolean => members.some((member) => member.id === id);
    const { memberId, delegateId, from, until } = absence;
    const fields = [
      ...(isMember(memberId) ? [] : [{ pointer: '/memberId', message: 'is not a member of the committee' }]),
      ...(delegateId === null || (isMember(delegateId) && delegateId !== memberId)
        ? []
        : [{ pointer: '/delegateId', message: 'is not another member of the committee' }]),
      ...(from < until ? [] : [{ pointer: '/untilOn', message: `must be after fromOn (${from})` }]),
    ];
    if (fields.length > 0) throw new DomainError('absence.invalid', 'The absence cannot be set.', {}, fields);
    const { timeZone } = this.policies.inForceAt(program, await this.clock.now());
    await this.absences.add({ ...absence, program, setBy: setBy.id, backAt: startOfDay(until, timeZone) });
  }
}

@Injectable()
export class EndAbsence {
  constructor(private readonly absences: Absences) {}

  /** @throws DomainError `absence.unknown`, `access.forbidden` */
  async execute(program: string, absenceId: string, endedBy: Person): Promise<void> {
    const absence = await this.absences.find(program, absenceId);
    if (absence === undefined) throw new DomainError('absence.unknown', 'There is no such absence.');
    requireRight(endedBy, program, absence.memberId);
    await this.absences.remove(absenceId);
  }
}

function requireRight(person: Person, program: string, memberId: string): void {
  if (!mayAssignTo(person, program, memberId)) {
    throw new DomainError('access.forbidden', 'Members set their own absence; a chair sets that of others.');
  }
}
