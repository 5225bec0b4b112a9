import type { Database } from '../database.js';

export interface CommitteeRow {
  member: { id: string; name: string };
  isChair: boolean;
  /** When they came to the committee. */
  since: Date;
  /** Who acts for the member today: themselves, a stand-in, or null for nobody. */
  actor: { id: string; name: string } | null;
}

/** Who is on a program's committee today, chairs first; as many rows as it has members. */
export class CommitteeQuery {
  constructor(private readonly database: Database) {}

  execute(program: string): Promise<CommitteeRow[]> {
    return this.database.query<CommitteeRow & Record<string, unknown>>(
      'committee',
      `SELECT json_build_object('id', u.id, 'name', u.name) AS member, m.is_chair AS "isChair", grants.since,
         (SELECT json_build_object('id', s.id, 'name', s.name) FROM user_account s WHERE s.id = m.actor_id) AS actor
       FROM acting_members($1) m JOIN user_account u ON u.id = m.member_id
       CROSS JOIN LATERAL (SELECT min(g.granted_at) AS since FROM role_grant g
         WHERE g.user_id = u.id AND g.program = $1 AND g.role IN ('reviewer', 'chair')) grants
       ORDER BY m.is_chair DESC, u.name, u.id`,
      [program],
    );
  }
}
