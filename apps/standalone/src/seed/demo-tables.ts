import { POLICIES_CHANNEL, sequenceName, type Database } from '#persistence';
import { v7 as uuidv7 } from 'uuid';
import type { DemoPerson } from './people.js';

/** The marker beside `demo` that stands once the seed is whole. */
export const PLANTED = 'demo-planted';

/** PostgreSQL's code for a deadlock: a worker held one of the tables while it waited for another. */
const DEADLOCK = '40P01';
const ATTEMPTS = 10;

/** Removes everything that happened in the demo; its people, and with them their sessions, stay. */
export async function clearDemo(database: Database, programs: readonly string[]): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await clearOnce(database, programs);
      return;
    } catch (error) {
      const isDeadlock = error instanceof Error && 'code' in error && error.code === DEADLOCK;
      if (!isDeadlock || attempt === ATTEMPTS) throw error;
    }
  }
}

async function clearOnce(database: Database, programs: readonly string[]): Promise<void> {
  await database.transaction(async (client) => {
    await client.query('DELETE FROM installation_marker WHERE mode = $1', [PLANTED]);
    await client.query('DELETE FROM policy_version WHERE proposal_id IS NOT NULL');
    const files = await client.query<{ key: string }>('SELECT key FROM attachment');
    await client.query(
      `TRUNCATE eligibility_form, form_history, assignment, decision, recommendation, timer, outbox, mail, mail_template, listing, demo_mail,
         idempotency_record, sign_in_code, demo_clock, absence, draft,
         saved_filter, bulk_action, bulk_action_form, programme_import,
         standing_approval, recommended_course, role_grant, account_event, credential, credential_event,
         credit_claim, credit_ledger, issued_paper, policy_proposal_event, policy_replay, policy_replay_row, policy_migration,
         renewal, renewal_event, renewal_audit CASCADE`,
    );
    await client.query('DELETE FROM policy_proposal');
    await client.query(`SELECT pg_notify('${POLICIES_CHANNEL}', '')`);
    // The bytes go as those of any file do: by a job, written after the others are gone.
    await client.query(
      `INSERT INTO outbox (id, key, job, payload, available_at, created_at)
       SELECT gen_random_uuid(), 'file.discard/' || k, 'file.discard', jsonb_build_object('key', k), business_now(), business_now()
       FROM unnest($1::text[]) AS k`,
      [files.rows.map(({ key }) => key)],
    );
    await client.query(
      `DELETE FROM session USING user_account u WHERE u.id = user_id AND u.email NOT LIKE '%@demo.example'`,
    );
    await client.query(`DELETE FROM user_account WHERE email NOT LIKE '%@demo.example'`);
    for (const program of programs) await client.query(`ALTER SEQUENCE ${sequenceName(program)} RESTART`);
  });
}

export async function storePeople(
  database: Database,
  people: readonly DemoPerson[],
  programs: readonly string[],
): Promise<void> {
  await database.transaction(async (client) => {
    await client.query(`DELETE FROM role_grant WHERE user_id = ANY ($1::uuid[])`, [people.map(({ id }) => id)]);
    for (const { id, email, name, employer, role } of people) {
      await client.query(
        `INSERT INTO user_account (id, email, name, employer) VALUES ($1, $2, $3, $4)
         ON CONFLICT (email) DO UPDATE SET name = excluded.name, employer = excluded.employer, status = 'active'`,
        [id, email, name, employer],
      );
      if (role === undefined) continue;
      for (const program of role === 'admin' ? [null] : programs) {
        await client.query('INSERT INTO role_grant (id, user_id, program, role) VALUES ($1, $2, $3, $4)', [
          uuidv7(),
          id,
          program,
          role,
        ]);
      }
    }
  });
}
