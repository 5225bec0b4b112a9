import { Injectable } from '@nestjs/common';
import {
  awayUntil,
  DomainError,
  localDateAt,
  mayAssignTo,
  startOfDay,
  type Absence,
  type LocalDate,
  type Person,
} from '#domain';
import { Absences, type AbsenceChange, type StoredAbsence } from '../ports/absences.js';
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

  /** @throws DomainError `access.forbidden`, `absence.invalid` (also for days that are over), `absence.overlaps` */
  async execute({ absence, program, setBy }: AbsenceCommand): Promise<StoredAbsence> {
    requireRight(setBy, program, absence.memberId);
    const added = await this.checked(absence, program, null);
    await this.absences.add({ ...added, setBy: setBy.id });
    return found(await this.absences.find(program, absence.id));
  }

  /**
   * Other days or another delegate. Whoever is away ends it by being back today.
   *
   * @throws DomainError `absence.unknown`, `access.forbidden`, `absence.invalid`, `absence.version-stale`, `absence.overlaps`
   */
  async change(
    { absence, program, setBy }: { absence: Omit<Absence, 'memberId'>; program: string; setBy: Person },
    seenVersion: () => number,
  ): Promise<StoredAbsence> {
    const known = found(await this.absences.find(program, absence.id));
    requireRight(setBy, program, known.memberId);
    const changed = await this.checked({ ...absence, memberId: known.memberId }, program, known.from);
    if (!(await this.absences.replace(changed, seenVersion()))) {
      throw new DomainError('absence.version-stale', 'The absence has changed since it was read.');
    }
    return found(await this.absences.find(program, absence.id));
  }

  /** @param begunOn the first day as it stands, of an absence that is changed */
  private async checked(absence: Absence, program: string, begunOn: LocalDate | null): Promise<AbsenceChange> {
    const now = await this.clock.now();
    const { timeZone } = this.policies.inForceAt(program, now);
    const today = localDateAt(now, timeZone);
    const members = await this.committees.reviewers(program);
    const isMember = (id: string): boolean => members.some((member) => member.id === id);
    const { memberId, delegateId, from, until } = absence;
    const endsToday = begunOn !== null && begunOn < today && until === today;
    const fields = [
      ...(isMember(memberId) ? [] : [{ pointer: '/memberId', message: 'is not a member of the committee' }]),
      ...(delegateId === null || (isMember(delegateId) && delegateId !== memberId)
        ? []
        : [{ pointer: '/delegateId', message: 'is not another member of the committee' }]),
      ...(from < until ? [] : [{ pointer: '/untilOn', message: `must be after fromOn (${from})` }]),
      ...(from < until && until <= today && !endsToday
        ? [{ pointer: '/untilOn', message: `must be after today (${today}): these days are over` }]
        : []),
    ];
    if (fields.length > 0) throw new DomainError('absence.invalid', 'The absence cannot be set.', {}, fields);
    return { ...absence, program, backAt: startOfDay(until, timeZone) };
  }
}

@Injectable()
export class EndAbsence {
  constructor(private readonly absences: Absences) {}

  /** @throws DomainError `absence.unknown`, `access.forbidden` */
  async execute(program: string, absenceId: string, endedBy: Person): Promise<void> {
    const absence = found(await this.absences.find(program, absenceId));
    requireRight(endedBy, program, absence.memberId);
    await this.absences.remove(absenceId);
  }
}

/** A hint for whoever gives a form to somebody: it is no refusal. */
@Injectable()
export class WhenBack {
  constructor(
    private readonly absences: Absences,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** The day on which the member is back, in the program's zone; null when they are there today. */
  async execute(program: string, memberId: string): Promise<LocalDate | null> {
    const now = await this.clock.now();
    const today = localDateAt(now, this.policies.inForceAt(program, now).timeZone);
    return awayUntil(memberId, await this.absences.from(program, today), today);
  }
}

function found(absence: StoredAbsence | undefined): StoredAbsence {
  if (absence === undefined) throw new DomainError('absence.unknown', 'There is no such absence.');
  return absence;
}

function requireRight(person: Person, program: string, memberId: string): void {
  if (!mayAssignTo(person, program, memberId)) {
    throw new DomainError('access.forbidden', 'Members set their own absence; a chair sets that of others.');
  }
}
