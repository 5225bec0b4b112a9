import type { Instant } from '#domain';
import { PolicyMigrations, type NewMigration } from '#use-cases';
import type { Database } from '../database.js';
import { POLICIES_CHANNEL } from '../policies/stored-policies.js';
import { timestamp } from '../timestamp.js';

export class PostgresPolicyMigrations extends PolicyMigrations {
  constructor(private readonly database: Database) {
    super();
  }

  async insert({ id, program, version, on, reason, counts, by }: NewMigration, at: Instant): Promise<void> {
    await this.database.query(
      'policy-migration.insert',
      `WITH stored AS (
         INSERT INTO policy_migration (id, program, version, on_day, reason, replay_counts, decided_by, decided_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT ON CONSTRAINT policy_migration_pk DO NOTHING RETURNING 1
       )
       SELECT pg_notify('${POLICIES_CHANNEL}', '') FROM stored`,
      [id, program, version, on, reason, JSON.stringify(counts), by, timestamp(at)],
    );
  }
}
