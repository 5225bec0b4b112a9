import type { Absence, LocalDate, Workload } from '#domain';

export interface NewAbsence extends Absence {
  program: string;
  setBy: string;
}

/** Who of a committee is away, and how much each member has to do. */
export abstract class Absences {
  /** Those that are not over on that day, by their first day. */
  abstract from(program: string, today: LocalDate): Promise<Absence[]>;
  /** Stored once under its id. */
  abstract add(absence: NewAbsence): Promise<void>;
  abstract find(program: string, id: string): Promise<Absence | undefined>;
  abstract remove(id: string): Promise<void>;
  /** Of each member named: open forms of the program assigned to them. */
  abstract workloads(program: string, memberIds: readonly string[]): Promise<Workload[]>;
}
