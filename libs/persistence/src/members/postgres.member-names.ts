import type { Identity } from '#domain';
import { MemberNames, type MemberName } from '#use-cases';
import type { Database } from '../database.js';

export class PostgresMemberNames extends MemberNames {
  constructor(private readonly database: Database) {
    super();
  }

  async find(memberId: string): Promise<MemberName | undefined> {
    const [row] = await this.database.query<MemberName & Record<string, unknown>>(
      'member-name',
      'SELECT id, name, email FROM user_account WHERE id = $1',
      [memberId],
    );
    return row;
  }

  identities(ids: readonly string[]): Promise<Identity[]> {
    return this.database.query<Identity & Record<string, unknown>>(
      'member-identities',
      'SELECT id, name, email, employer FROM user_account WHERE id = ANY ($1::uuid[])',
      [ids],
    );
  }
}
