import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { seedDemo } from '../../apps/standalone/src/seed/index.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('the demo’s seed', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client(database.url);
    await client.connect();
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const seed = (): Promise<boolean> => seedDemo(database.url, 'programs');

  async function forms(): Promise<number> {
    const { rows } = await client.query<{ count: number }>('SELECT count(*)::int FROM eligibility_form');
    return rows[0]!.count;
  }

  it('is sown once', async () => {
    expect([await seed(), await seed()]).toEqual([true, false]);
    expect(await forms()).toBe(52);
  });

  it('holds a renewal in each state, judged as the product would', async () => {
    const { rows } = await client.query<{ email: string; status: string; audit: string | null; ok: boolean }>(
      `SELECT u.email, r.status, r.audit ->> 'state' AS audit, r.verdict IS NULL OR (r.verdict ->> 'countedTotal')::int = (
           SELECT sum(l.hundredths) FROM credit_claim k JOIN credit_ledger l ON l.claim_id = k.id
           WHERE k.member_id = r.member_id AND k.program = r.program AND k.completed_on BETWEEN r.term_start AND r.term_end
         ) AS ok
       FROM renewal r JOIN user_account u ON u.id = r.member_id ORDER BY u.email`,
    );
    expect(rows.map(({ email, status, audit, ok }) => [email.split('@')[0], status, audit, ok])).toEqual([
      ['member1', 'open', null, true],
      ['member2', 'open', null, true],
      ['member3', 'submitted', null, true],
      ['member4', 'returned', null, true],
      ['member5', 'fee_due', null, true],
      ['member6', 'renewed', 'asked', true],
      ['member7', 'lapsed', null, true],
      ['member8', 'renewed', null, true],
    ]);
    expect((await client.query('SELECT FROM mail')).rowCount).toBe(0);
  });

  it('is sown anew when it was cut short', async () => {
    await client.query(`DELETE FROM installation_marker WHERE mode = 'demo-planted'`);
    await client.query('TRUNCATE listing CASCADE');
    expect(await seed()).toBe(true);
    expect(await forms()).toBe(52);
    expect((await client.query('SELECT FROM listing')).rowCount).toBeGreaterThan(0);
  });

  it('forgets who else signed in, and what roles were given', async () => {
    await client.query(`DELETE FROM installation_marker WHERE mode = 'demo-planted'`);
    await client.query(`INSERT INTO user_account (id, email, name)
      VALUES ('01900000-0000-7000-8000-00000000aaaa', 'guest@example.org', 'Guest')`);
    await client.query(`INSERT INTO account_event (user_id, kind) SELECT id, 'account.created' FROM user_account`);
    await client.query(`INSERT INTO role_grant (id, user_id, role, granted_by)
      SELECT gen_random_uuid(), id, 'admin', id FROM user_account WHERE email = 'guest@example.org'`);
    expect(await seed()).toBe(true);
    expect((await client.query(`SELECT FROM user_account WHERE email = 'guest@example.org'`)).rowCount).toBe(0);
  });

  it('leaves an installation in use alone', async () => {
    await client.query('DELETE FROM installation_marker');
    expect(await seed()).toBe(false);
  });
});
