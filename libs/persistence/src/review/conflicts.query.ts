import type { ConflictKind, ConflictState } from '#domain';
import type { Database } from '../database.js';

export interface ConflictRow {
  member: { id: string; name: string };
  kind: ConflictKind;
  state: ConflictState;
  reason: string;
  pinned: boolean;
  /** Null for what the product detected. */
  created_by: { id: string; name: string } | null;
  created_at: Date;
}

/** What is known of each member's conflict with a form; as many rows as a committee has members at most. */
export class ConflictsQuery {
  constructor(private readonly database: Database) {}

  execute(formId: string): Promise<ConflictRow[]> {
    return this.database.query<ConflictRow>(
      'conflicts',
      `SELECT json_build_object('id', m.id, 'name', m.name) AS member, c.kind, c.state, c.reason, c.pinned,
         CASE WHEN b.id IS NOT NULL THEN json_build_object('id', b.id, 'name', b.name) END AS created_by, c.created_at
       FROM conflict c JOIN user_account m ON m.id = c.member_id LEFT JOIN user_account b ON b.id = c.created_by
       WHERE c.form_id = $1 ORDER BY c.created_at, c.member_id`,
      [formId],
    );
  }
}
