import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { seedDemo } from '../../apps/standalone/src/seed/index.js';
import { DEMO_SITE } from '../support/demo-site.js';
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

  const seed = (): Promise<boolean> => seedDemo(database.url, 'programs', DEMO_SITE);

  async function forms(): Promise<number> {
    const { rows } = await client.query<{ count: number }>('SELECT count(*)::int FROM eligibility_form');
    return rows[0]!.count;
  }

  it('is sown once', async () => {
    expect([await seed(), await seed()]).toEqual([true, false]);
    expect(await forms()).toBe(55);
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
    expect((await client.query('SELECT FROM mail WHERE form_id IS NULL')).rowCount).toBe(0);
  });

  it('leaves the mails of the youngest forms in the outbox as sent: whole, at their own time, and handed to nobody', async () => {
    const { rows } = await client.query<{ kind: string; count: number }>(
      `SELECT m.kind, count(*)::int FROM mail m GROUP BY 1 ORDER BY 1`,
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['approved', 'new-form', 'not-approved', 'question', 'receipt']);
    const { rows: wrong } = await client.query(
      `SELECT m.id FROM mail m JOIN eligibility_form f ON f.id = m.form_id LEFT JOIN form_history h
         ON h.form_id = f.id AND h.type = 'mail.sent' AND h.at = m.sent_at AND h.data ->> 'mailId' = m.id::text
       WHERE h.form_id IS NULL OR m.state <> 'sent' OR m.sent_at > now() OR m.sent_at <= f.submitted_at
         OR m.subject NOT LIKE '%' || f.number || '%' OR m.data IS NOT NULL
         OR position(convert_to(to_char(m.sent_at AT TIME ZONE 'UTC', 'DD Mon YYYY HH24:MI:SS'), 'UTF8') IN m.bytes) = 0`,
    );
    expect(wrong).toEqual([]);
    const { rows: disordered } = await client.query(
      `SELECT 1 FROM (SELECT sent_at, lag(sent_at) OVER (ORDER BY id) AS former FROM mail) m WHERE sent_at < former
       UNION ALL
       SELECT 1 FROM (SELECT at, lag(at) OVER (PARTITION BY form_id ORDER BY seq) AS former FROM form_history) h WHERE at < former`,
    );
    expect(disordered).toEqual([]);
    expect((await client.query(`SELECT FROM outbox WHERE job = 'mail.send'`)).rowCount).toBe(0);
    expect((await client.query('SELECT FROM demo_mail')).rowCount).toBe(0);
  });

  it('shows an entry of each kind in the rooms of the committee and of headquarters', async () => {
    const one = async (text: string): Promise<unknown> => (await client.query<{ found: unknown }>(text)).rows;
    expect(
      await one(`SELECT f.status AS found, count(*)::int FROM eligibility_form f
        WHERE f.program = 'ami-cmi' AND f.status NOT IN ('approved', 'not_approved') GROUP BY 1 ORDER BY 1`),
    ).toEqual([
      { found: 'in_review', count: 3 },
      { found: 'information_requested', count: 1 },
      { found: 'refused_late', count: 1 },
    ]);
    expect(
      await one(`SELECT (SELECT count(*)::int FROM assignment) AS assigned, (SELECT count(*)::int FROM conflict) AS conflicts,
        (SELECT count(*)::int FROM recommended_course) AS recommended,
        (SELECT count(*)::int FROM absence WHERE from_on > current_date + 60) AS absences`),
    ).toEqual([{ assigned: 1, conflicts: 1, recommended: 2, absences: 1 }]);
  });

  it('is sown anew when it was cut short', async () => {
    await client.query(`DELETE FROM installation_marker WHERE mode = 'demo-planted'`);
    await client.query('TRUNCATE listing CASCADE');
    expect(await seed()).toBe(true);
    expect(await forms()).toBe(55);
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
