import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type pg from 'pg';

export interface Caller {
  id: string;
  roles: { program: string | null; role: string }[];
}

/** The product's own look-up of a session, word for word. */
const SESSION = `WITH caller AS (
    SELECT s.id AS session_id, s.last_seen_at, u.id, u.email, u.name, r.roles
    FROM session s
    JOIN user_account u ON u.id = s.user_id
    CROSS JOIN LATERAL (
      SELECT coalesce(json_agg(json_build_object('program', g.program, 'role', g.role)
                               ORDER BY g.program, g.role), '[]') AS roles,
             count(*) > 0 AS staff
      FROM role_grant g WHERE g.user_id = u.id
    ) r
    WHERE s.token_hash = $1 AND u.status = 'active' AND s.expires_at > now()
      AND s.last_seen_at > now() - CASE WHEN r.staff THEN $4::int ELSE $2::int END * interval '1 second'
      AND s.created_at > now() - CASE WHEN r.staff THEN $5::int ELSE $3::int END * interval '1 second'
  ), touched AS (
    UPDATE session SET last_seen_at = now() FROM caller
    WHERE session.id = caller.session_id AND caller.last_seen_at < now() - $6::int * interval '1 second'
  )
  SELECT id, email, name, roles FROM caller`;
const LIMITS = [28_800, 604_800, 3600, 43_200, 60];

/** Who sends a request; undefined without a session that holds. */
export async function identify(pool: pg.Pool, request: FastifyRequest): Promise<Caller | undefined> {
  const token = request.headers.authorization?.slice('Bearer '.length) ?? '';
  const hash = createHash('sha256').update(token).digest();
  const { rows } = await pool.query<Caller>({ name: 'session', text: SESSION, values: [hash, ...LIMITS] });
  return rows[0];
}

/** The programs whose forms the caller reviews. */
export function reviewedPrograms({ roles }: Caller): string[] {
  return roles.filter(({ role }) => role === 'reviewer' || role === 'chair').map(({ program }) => program ?? '');
}
