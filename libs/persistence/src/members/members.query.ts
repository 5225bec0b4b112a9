import type { Credential } from '#domain';
import type { Database } from '../database.js';
import { containing } from '../review/review-filter.js';
import { CREDENTIAL_COLUMNS, toCredential, type CredentialRow } from './postgres.member-roll.js';

export interface MembersFilter {
  program: string;
  /** Part of a name, an address or a certification ID. */
  q?: string | undefined;
  kind?: string | undefined;
  limit: number;
  /** Name in lower case and id of the last one before. */
  after?: { name: string; id: string } | undefined;
}

export interface MemberRow {
  id: string;
  name: string;
  email: string;
  sort_name: string;
  credentials: Credential[];
}

/** Who holds a credential of a program, by name, with all they hold of it. */
export class MembersQuery {
  constructor(private readonly database: Database) {}

  /** Reads one more than `limit`. */
  async execute({ program, q, kind, limit, after }: MembersFilter): Promise<MemberRow[]> {
    const people = await this.database.query<Omit<MemberRow, 'credentials'>>(
      null,
      `SELECT u.id, u.name, u.email, lower(u.name) AS sort_name FROM user_account u
       WHERE EXISTS (SELECT FROM credential c WHERE c.member_id = u.id AND c.program = $1
           AND ($2::text IS NULL OR c.kind = $2)
           AND ($3::text IS NULL OR u.name ILIKE $3 OR u.email ILIKE $3 OR c.certification_id ILIKE $3))
         AND ($4::text IS NULL OR (lower(u.name), u.id) > ($4, $5::uuid))
       ORDER BY lower(u.name), u.id LIMIT $6`,
      [
        program,
        kind ?? null,
        q === undefined ? null : containing(q),
        after?.name ?? null,
        after?.id ?? null,
        limit + 1,
      ],
    );
    const rows = await this.database.query<CredentialRow>(
      'members.credentials',
      `SELECT ${CREDENTIAL_COLUMNS} FROM credential c WHERE c.program = $1 AND c.member_id = ANY ($2::uuid[])
       ORDER BY c.awarded_on, c.id`,
      [program, people.map(({ id }) => id)],
    );
    const credentials = rows.map(toCredential);
    return people.map((person) => ({
      ...person,
      credentials: credentials.filter(({ memberId }) => memberId === person.id),
    }));
  }
}
