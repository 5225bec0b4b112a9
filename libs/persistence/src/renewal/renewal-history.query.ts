import type { Database } from '../database.js';

export interface RenewalHistoryRow {
  type: string;
  details: Record<string, unknown>;
  at: Date;
  actorId: string | null;
  actorName: string | null;
  [more: string]: unknown;
}

/** What happened to a renewal, in order. */
export class RenewalHistoryQuery {
  constructor(private readonly database: Database) {}

  execute(renewalId: string): Promise<RenewalHistoryRow[]> {
    return this.database.query<RenewalHistoryRow>(
      'renewal.history',
      `SELECT e.type, e.details, e.at, e.actor_id AS "actorId", u.name AS "actorName"
       FROM renewal_event e LEFT JOIN user_account u ON u.id = e.actor_id
       WHERE e.renewal_id = $1 ORDER BY e.version, e.position`,
      [renewalId],
    );
  }
}
