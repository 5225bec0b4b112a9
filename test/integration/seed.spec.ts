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

  it('is sown anew when it was cut short', async () => {
    await client.query(`DELETE FROM installation_marker WHERE mode = 'demo-planted'`);
    await client.query('DELETE FROM listing');
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
