import type { LocalDate } from '../calendar/index.js';
import type { CycleDates } from '../credits/credit-entry.js';

/** An act of the board: terms that run on that day are counted by another version than that of their first day. */
export interface PolicyMigration {
  program: string;
  version: string;
  /** In the program's zone. */
  on: LocalDate;
}

/** The version that the term was moved to; undefined when it keeps the one of its first day. The last act counts. */
export function migratedVersion(
  migrations: readonly PolicyMigration[],
  { start, end }: CycleDates,
): string | undefined {
  return migrations.filter(({ on }) => start <= on && on <= end).at(-1)?.version;
}
