import type { Role } from '#domain';
import type { Database } from '../database.js';

export interface HeldRole {
  /** Of the grant. */
  id: string;
  program: string | null;
  role: Role;
  grantedAt: string;
  /** Null: the command on the server. */
  grantedBy: string | null;
}

export interface PersonRow {
  id: string;
  email: string;
  name: string;
  employer: string | null;
  suspended: boolean;
  roles: HeldRole[];
  /** What the list is sorted by. */
  sortedBy: string;
}

export interface RoleChangeRow {
  id: string;
  kind: 'role.granted' | 'role.removed';
  program: string | null;
  role: Role;
  personId: string;
  personName: string;
  /** Null: the command on the server. */
  actorName: string | null;
  happenedAt: Date;
}

export interface PeopleFilter {
  /** Of which programs roles are shown, and people found; null: everybody and everything. */
  programs: readonly string[] | null;
  /** Part of a name or address, in any case. */
  q?: string | undefined;
  program?: string | undefined;
  role?: Role | undefined;
  /** Only people who hold a role. */
  holding: boolean;
  id?: string | undefined;
  limit: number;
  /** Name in lower case and id of the last person of the page before. */
  after?: readonly [string, string] | undefined;
}

/** In sight of a reader who sees the programs of the first parameter. */
const SEEN = `($1::text[] IS NULL OR g.program = ANY ($1))`;

/** Who is who, and what they may do. */
export class PeopleQuery {
  constructor(private readonly database: Database) {}

  /** By name; reads one more than the limit. */
  execute({ programs, q, program, role, holding, id, limit, after }: PeopleFilter): Promise<PersonRow[]> {
    return this.database.query<PersonRow>(
      'people',
      `SELECT u.id, u.email, u.name, u.employer, u.status = 'suspended' AS suspended, lower(u.name) AS "sortedBy",
         coalesce((SELECT json_agg(json_build_object('id', g.id, 'program', g.program, 'role', g.role,
                     'grantedAt', to_json(g.granted_at), 'grantedBy', b.name) ORDER BY g.program, g.role)
          FROM role_grant g LEFT JOIN user_account b ON b.id = g.granted_by
          WHERE g.user_id = u.id AND ${SEEN}), '[]') AS roles
       FROM user_account u
       WHERE ($2::text IS NULL OR lower(u.name || ' ' || u.email) LIKE '%' || $2 || '%')
         AND ($1::text[] IS NULL
           OR EXISTS (SELECT FROM role_grant g WHERE g.user_id = u.id AND g.program = ANY ($1))
           OR EXISTS (SELECT FROM eligibility_form f WHERE f.applicant_id = u.id AND f.program = ANY ($1)
                      AND f.status <> 'draft'))
         AND (NOT $3::boolean OR EXISTS (SELECT FROM role_grant g WHERE g.user_id = u.id AND ${SEEN}
           AND ($4::text IS NULL OR g.program = $4) AND ($5::text IS NULL OR g.role = $5)))
         AND ($6::uuid IS NULL OR u.id = $6)
         AND ($7::text IS NULL OR (lower(u.name), u.id) > ($7, $8::uuid))
       ORDER BY lower(u.name), u.id LIMIT $9`,
      [
        programs,
        q === undefined ? null : literal(q.toLowerCase()),
        holding || program !== undefined || role !== undefined,
        program ?? null,
        role ?? null,
        id ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        limit + 1,
      ],
    );
  }

  /** What was given and taken, the latest first; reads one more than the limit. */
  changes(
    programs: readonly string[] | null,
    personId: string | undefined,
    page: { limit: number; before: string | undefined },
  ): Promise<RoleChangeRow[]> {
    return this.database.query<RoleChangeRow>(
      'people.changes',
      `SELECT e.id, e.kind, e.details ->> 'program' AS program, e.details ->> 'role' AS role,
         u.id AS "personId", u.name AS "personName", a.name AS "actorName", e.happened_at AS "happenedAt"
       FROM account_event e
       JOIN user_account u ON u.id = e.user_id
       LEFT JOIN user_account a ON a.id = e.actor_id
       WHERE e.kind IN ('role.granted', 'role.removed')
         AND ($1::text[] IS NULL OR e.details ->> 'program' = ANY ($1))
         AND ($2::uuid IS NULL OR e.user_id = $2) AND ($3::bigint IS NULL OR e.id < $3)
       ORDER BY e.id DESC LIMIT $4`,
      [programs, personId ?? null, page.before ?? null, page.limit + 1],
    );
  }
}

/** What somebody typed, with nothing in it that LIKE would read. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
