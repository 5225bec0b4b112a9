import type { Instant, PolicyMigration } from '#domain';
import type { ReplayCounts } from './policy-replays.js';

export interface NewMigration extends PolicyMigration {
  id: string;
  reason: string;
  counts: ReplayCounts;
  by: string;
}

/** Terms that the board moved to another version. */
export abstract class PolicyMigrations {
  /** Stored once under its id; every process is told. */
  abstract insert(migration: NewMigration, at: Instant): Promise<void>;
}
