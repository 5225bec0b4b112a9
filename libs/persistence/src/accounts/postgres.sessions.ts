import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Person, RoleGrant } from '#domain';
import { Sessions, type SessionFacts } from '#use-cases';
import type { Database } from '../database.js';

const HOUR = 3600;

/** In seconds. Whoever holds a role signs in more often. */
const LIMITS = { idle: 8 * HOUR, total: 7 * 24 * HOUR, staffIdle: HOUR, staffTotal: 12 * HOUR };

/** Browsers need 120 characters; nobody has to store what a program makes of it. */
const LONGEST_USER_AGENT = 400;

/** Written at most once a minute: precise enough for limits of hours. */
const TOUCH_SECONDS = 60;

/** Of session `s` and its owner's `r.staff`; parameters 2 to 5 are the limits. */
const ALIVE = `s.expires_at > now()
           AND s.last_seen_at > now() - CASE WHEN r.staff THEN $4::int ELSE $2::int END * interval '1 second'
           AND s.created_at > now() - CASE WHEN r.staff THEN $5::int ELSE $3::int END * interval '1 second'`;

interface PersonRow {
  id: string;
  email: string;
  name: string;
  roles: RoleGrant[];
}

export class PostgresSessions extends Sessions {
  private readonly limits: readonly number[];

  /** @param shorterForStaff false in demo mode, where nobody should be signed out during a demonstration. */
  constructor(
    private readonly database: Database,
    { shorterForStaff }: { shorterForStaff: boolean },
  ) {
    super();
    const { idle, total, staffIdle, staffTotal } = LIMITS;
    this.limits = shorterForStaff ? [idle, total, staffIdle, staffTotal] : [idle, total, idle, total];
  }

  async open(userId: string, userAgent?: string): Promise<string> {
    const token = `dkt_${randomBytes(32).toString('base64url')}`;
    await this.database.query('session.purge', 'DELETE FROM session WHERE expires_at <= now()');
    await this.database.query(
      'session.open',
      `INSERT INTO session (id, token_hash, user_id, expires_at, user_agent)
       VALUES ($1, $2, $3, now() + $4::int * interval '1 second', $5)`,
      [uuidv7(), hashOf(token), userId, LIMITS.total, userAgent?.slice(0, LONGEST_USER_AGENT) ?? null],
    );
    return token;
  }

  async identify(token: string): Promise<Person | undefined> {
    const [row] = await this.database.query<PersonRow>(
      'session.identify',
      `WITH caller AS (
         SELECT s.id AS session_id, s.last_seen_at, u.id, u.email, u.name, r.roles
         FROM session s
         JOIN user_account u ON u.id = s.user_id
         CROSS JOIN LATERAL (
           SELECT coalesce(json_agg(json_build_object('program', g.program, 'role', g.role)
                                    ORDER BY g.program, g.role), '[]') AS roles,
                  count(*) > 0 AS staff
           FROM role_grant g WHERE g.user_id = u.id
         ) r
         WHERE s.token_hash = $1 AND u.status = 'active' AND ${ALIVE}
       ), touched AS (
         UPDATE session SET last_seen_at = now() FROM caller
         WHERE session.id = caller.session_id AND caller.last_seen_at < now() - $6::int * interval '1 second'
       )
       SELECT id, email, name, roles FROM caller`,
      [hashOf(token), ...this.limits, TOUCH_SECONDS],
    );
    return row;
  }

  async close(token: string): Promise<void> {
    await this.database.query('session.close', 'DELETE FROM session WHERE token_hash = $1', [hashOf(token)]);
  }

  ofPerson(userId: string, token: string): Promise<SessionFacts[]> {
    return this.database.query<SessionFacts>(
      'session.of-person',
      `SELECT s.id, s.user_agent AS "userAgent", s.created_at AS "openedAt", s.last_seen_at AS "lastSeenAt", s.token_hash = $6 AS current,
         least(s.expires_at, s.created_at + CASE WHEN r.staff THEN $5::int ELSE $3::int END * interval '1 second')
           AS "expiresAt"
       FROM session s
       CROSS JOIN (SELECT count(*) > 0 AS staff FROM role_grant WHERE user_id = $1) r
       WHERE s.user_id = $1 AND ${ALIVE}
       ORDER BY current DESC, s.last_seen_at DESC, s.id DESC`,
      [userId, ...this.limits, hashOf(token)],
    );
  }

  async closeOne(userId: string, sessionId: string): Promise<boolean> {
    const closed = await this.database.query(
      'session.close-one',
      'DELETE FROM session WHERE id = $2 AND user_id = $1 RETURNING id',
      [userId, sessionId],
    );
    return closed.length > 0;
  }

  async closeAll(userId: string): Promise<void> {
    await this.database.query('session.close-all', 'DELETE FROM session WHERE user_id = $1', [userId]);
  }
}

/** The token is 32 random bytes, so a fast hash is enough to make the table worthless to a reader. */
function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
