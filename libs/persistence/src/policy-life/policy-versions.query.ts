import type { ReplayCounts } from '#use-cases';
import type { Database } from '../database.js';

export interface PolicyVersionRow {
  version: string;
  effective_from: string;
  proposal_id: string | null;
  adopted_by: { id: string; name: string } | null;
  adopted_at: Date | null;
  [more: string]: unknown;
}

export interface PolicyMigrationRow {
  id: string;
  version: string;
  on_day: string;
  reason: string;
  counts: ReplayCounts;
  decided_by: { id: string; name: string };
  decided_at: Date;
  [more: string]: unknown;
}

/** The versions of a program and what the board decided about them, the latest first. */
export class PolicyVersionsQuery {
  constructor(private readonly database: Database) {}

  versions(program: string): Promise<PolicyVersionRow[]> {
    return this.database.query<PolicyVersionRow>(
      'policy-versions.list',
      `SELECT v.version, v.effective_from::text, v.proposal_id, v.adopted_at,
         CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('id', u.id, 'name', u.name) END AS adopted_by
       FROM policy_version v LEFT JOIN user_account u ON u.id = v.adopted_by
       WHERE v.program = $1 ORDER BY v.effective_from DESC`,
      [program],
    );
  }

  /** As somebody wrote it; null where that was not kept. */
  async text(program: string, version: string): Promise<string | null> {
    const [row] = await this.database.query<{ text: string | null }>(
      'policy-versions.text',
      'SELECT text FROM policy_version WHERE program = $1 AND version = $2',
      [program, version],
    );
    return row?.text ?? null;
  }

  migrations(program: string): Promise<PolicyMigrationRow[]> {
    return this.database.query<PolicyMigrationRow>(
      'policy-migrations.list',
      `SELECT m.id, m.version, m.on_day::text, m.reason, m.replay_counts AS counts, m.decided_at,
         jsonb_build_object('id', u.id, 'name', u.name) AS decided_by
       FROM policy_migration m JOIN user_account u ON u.id = m.decided_by WHERE m.program = $1 ORDER BY m.decided_at DESC, m.id DESC`,
      [program],
    );
  }
}
