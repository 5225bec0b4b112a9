import type { Absence, Instant, LocalDate, Workload } from '#domain';

export interface NewAbsence extends Absence {
  program: string;
  setBy: string;
  /** The start of the day they are back, in the program's zone. */
  backAt: Instant;
}

export interface StoredAbsence extends Absence {
  version: number;
}

export type AbsenceChange = Omit<NewAbsence, 'setBy'>;

/** Who of a committee is away, and how much each member has to do. */
export abstract class Absences {
  /** Those that are not over on that day, by their first day. */
  abstract from(program: string, today: LocalDate): Promise<StoredAbsence[]>;
  /**
   * Stored once under its id. With it, its change or its removal, forms that wait for nobody are offered to who is back.
   *
   * @throws DomainError `absence.overlaps`
   */
  abstract add(absence: NewAbsence): Promise<void>;
  /**
   * False when it is not of that version any more.
   *
   * @throws DomainError `absence.overlaps`
   */
  abstract replace(absence: AbsenceChange, seenVersion: number): Promise<boolean>;
  abstract find(program: string, id: string): Promise<StoredAbsence | undefined>;
  abstract remove(id: string): Promise<void>;
  /** Of each member named: open forms of the program assigned to them. */
  abstract workloads(program: string, memberIds: readonly string[]): Promise<Workload[]>;
}
