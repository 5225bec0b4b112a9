import type { PoolClient } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { RoleGrant } from '#domain';
import { Accounts, type Account, type NewAccount, type RoleOrder, type RoleRemoval } from '#use-cases';
import type { Database } from '../database.js';

const COLUMNS = `id, email, name, status = 'suspended' AS suspended`;

export class PostgresAccounts extends Accounts {
  constructor(private readonly database: Database) {
    super();
  }

  async findByEmail(email: string): Promise<Account | undefined> {
    const [account] = await this.database.query<Account>(
      'account.by-email',
      `SELECT ${COLUMNS} FROM user_account WHERE email = $1`,
      [email],
    );
    return account;
  }

  async findOrCreate(email: string, { name, by }: NewAccount = { by: null }): Promise<Account> {
    const known = await this.findByEmail(email);
    return known ?? this.database.transaction((client) => findOrCreate(client, { email, name, by }));
  }

  grant({ email, name, grant, grantedBy }: RoleOrder): Promise<boolean> {
    return this.database.transaction(async (client) => {
      const { id } = await findOrCreate(client, { email, name, by: grantedBy });
      const { rowCount } = await client.query(
        `INSERT INTO role_grant (id, user_id, program, role, granted_by) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT ON CONSTRAINT role_grant_once DO NOTHING`,
        [uuidv7(), id, grant.program, grant.role, grantedBy],
      );
      if (rowCount === 0) return false;
      await record(client, { userId: id, kind: 'role.granted', details: grant, actorId: grantedBy });
      // A session from before the grant could be held by someone else; with more rights the person signs in anew.
      await client.query('DELETE FROM session WHERE user_id = $1', [id]);
      if (grant.program !== null && REVIEWS.has(grant.role)) await replaceLater(client, grant.program, id);
      return true;
    });
  }

  remove({ email, grant, grantedBy }: RoleOrder): Promise<RoleRemoval> {
    return this.database.transaction(async (client) => {
      if (grant.role === 'admin' && grantedBy !== null && (await isLastAdmin(client, email))) return 'last-admin';
      const { rows } = await client.query<{ user_id: string }>(
        `DELETE FROM role_grant g USING user_account u
         WHERE u.id = g.user_id AND u.email = $1 AND g.program IS NOT DISTINCT FROM $2 AND g.role = $3
         RETURNING g.user_id`,
        [email, grant.program, grant.role],
      );
      const [held] = rows;
      if (held === undefined) return 'not-held';
      await record(client, { userId: held.user_id, kind: 'role.removed', details: grant, actorId: grantedBy });
      await client.query('DELETE FROM session WHERE user_id = $1', [held.user_id]);
      if (grant.program !== null) await replaceLater(client, grant.program, held.user_id);
      return 'removed';
    });
  }

  async findGrant(grantId: string): Promise<Pick<RoleOrder, 'email' | 'grant'> | undefined> {
    const [held] = await this.database.query<RoleGrant & { email: string }>(
      'account.grant',
      'SELECT u.email, g.program, g.role FROM role_grant g JOIN user_account u ON u.id = g.user_id WHERE g.id = $1',
      [grantId],
    );
    return held && { email: held.email, grant: { program: held.program, role: held.role } };
  }
}

const REVIEWS: ReadonlySet<string> = new Set(['reviewer', 'chair']);

/** The rows are held until the end, so that of two who take the role from each other one is too late. */
async function isLastAdmin(client: PoolClient, email: string): Promise<boolean> {
  const { rows } = await client.query<{ email: string; active: boolean }>(
    `SELECT u.email, u.status = 'active' AS active FROM role_grant g JOIN user_account u ON u.id = g.user_id
     WHERE g.role = 'admin' ORDER BY g.id FOR UPDATE OF g`,
  );
  return rows.some((each) => each.email === email) && !rows.some((each) => each.active && each.email !== email);
}

/** A worker brings the committee's forms in line with who left it, or came. */
async function replaceLater(client: PoolClient, program: string, memberId: string): Promise<void> {
  const id = uuidv7();
  await client.query(
    `INSERT INTO outbox (id, key, job, payload, available_at, created_at)
     VALUES ($1, $2, 'member.replace', $3, business_now(), business_now())`,
    [id, `replace/${id}`, JSON.stringify({ program, memberId })],
  );
}

interface AccountEvent {
  userId: string;
  kind: 'account.created' | 'role.granted' | 'role.removed';
  details: object;
  actorId: string | null;
}

async function findOrCreate(client: PoolClient, { email, name, by }: NewAccount & { email: string }): Promise<Account> {
  const { rows: created } = await client.query<Account>(
    `INSERT INTO user_account (id, email, name) VALUES ($1, $2, $3) ON CONFLICT (email) DO NOTHING RETURNING ${COLUMNS}`,
    [uuidv7(), email, name ?? email.split('@', 1)[0]],
  );
  const [account] = created;
  if (account) {
    await record(client, { userId: account.id, kind: 'account.created', details: {}, actorId: by });
    return account;
  }
  const { rows } = await client.query<Account>(`SELECT ${COLUMNS} FROM user_account WHERE email = $1`, [email]);
  const [known] = rows;
  if (!known) throw new Error('An account vanished while it was being created.');
  return known;
}

async function record(client: PoolClient, { userId, kind, details, actorId }: AccountEvent): Promise<void> {
  await client.query('INSERT INTO account_event (user_id, kind, details, actor_id) VALUES ($1, $2, $3, $4)', [
    userId,
    kind,
    JSON.stringify(details),
    actorId,
  ]);
}
