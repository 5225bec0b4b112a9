import { Committees, type Person } from '#use-cases';
import type { Database } from '../database.js';

export class PostgresCommittees extends Committees {
  constructor(private readonly database: Database) {
    super();
  }

  reviewers(program: string): Promise<Person[]> {
    return this.holders(program, ['reviewer', 'chair']);
  }

  chairs(program: string): Promise<Person[]> {
    return this.holders(program, ['chair']);
  }

  headquarters(program: string): Promise<Person[]> {
    return this.holders(program, ['hq']);
  }

  private holders(program: string, roles: readonly string[]): Promise<Person[]> {
    return this.database.query<Person>(
      'committee.holders',
      `SELECT u.id, u.name, u.email FROM user_account u
       WHERE u.status = 'active'
         AND EXISTS (SELECT FROM role_grant g WHERE g.user_id = u.id AND g.program = $1 AND g.role = ANY ($2::text[]))
       ORDER BY u.id`,
      [program, roles],
    );
  }
}
