import type pg from 'pg';
import { nth, PROGRAM, type Person } from './people.js';
import { storedContent } from './sample-form.js';

export interface Filling {
  count: number;
  applicants: readonly Person[];
  members: readonly Person[];
}

/** Whatever slows a row down and can be made anew at the end, as `pg_restore` does it. */
interface Index {
  name: string;
  definition: string;
}

/**
 * Fills an empty database with a program's forms of many years: of a hundred, 71 are approved, 12 not approved, 5 were
 * withdrawn, 2 refused as late, 1 is a duplicate, and 9 are open. With them their histories, whose chains hold, their
 * decisions, timers, assignments and conflicts.
 */
export async function fillForms(database: pg.Pool, { count, applicants, members }: Filling): Promise<void> {
  const client = await database.connect();
  try {
    // Foreign keys are right by construction; asking for each row takes longer than all the rest.
    await client.query(`SET session_replication_role = replica; SET maintenance_work_mem = '256MB'; SET jit = off`);
    const indexes = await dropIndexes(client);
    const ids = (people: readonly Person[]): string[] => people.map(({ id }) => id);
    await client.query(LINK);
    await client.query(PLAN.replaceAll('$1', String(count)));
    await client.query(FORMS, [PROGRAM, ids(applicants), JSON.stringify(storedContent(0))]);
    for (const statement of FOLLOWING) await client.query(statement);
    await client.query(ASSIGNMENTS, [ids(members)]);
    await client.query(CONFLICTS, [nth(members, 1).id]);
    for (const { definition } of indexes) await client.query(definition);
    await client.query('DROP TABLE plan');
    await client.query('RESET session_replication_role');
    await client.query('VACUUM (ANALYZE)');
  } finally {
    client.release();
  }
}

async function dropIndexes(client: pg.PoolClient): Promise<Index[]> {
  const { rows } = await client.query<Index>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
     WHERE indrelid = ANY (ARRAY['eligibility_form', 'timer', 'assignment', 'decision']::regclass[])
       AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)`,
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows;
}

/** Five minutes apart, the last one now; ids begin with the instant, as the product's do. */
const PLAN = `
  CREATE TEMP TABLE plan AS
  SELECT n, at, seed, status, types, ARRAY[h1, h2, h3, h4] AS hashes,
    id, cardinality(types) AS events
  FROM generate_series(1, $1::int) n
    CROSS JOIN LATERAL (SELECT date_trunc('second', now()) - ($1::int - n) * interval '5 minutes' AS at,
      md5(n::text) AS seed OFFSET 0) t
    CROSS JOIN LATERAL (SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(seed, 1, 3)
      || '8' || substr(seed, 4, 15))::uuid AS id,
      CASE WHEN n % 100 < 71 THEN 'approved' WHEN n % 100 < 83 THEN 'not_approved' WHEN n % 100 < 88 THEN 'withdrawn'
        WHEN n % 100 < 90 THEN 'refused_late' WHEN n % 100 < 91 THEN 'duplicate'
        WHEN n % 100 < 93 THEN 'information_requested' WHEN n % 100 < 94 THEN 'deliberation' ELSE 'in_review' END AS status
      OFFSET 0) s
    CROSS JOIN LATERAL (SELECT CASE status
      WHEN 'refused_late' THEN ARRAY['form.refused-late']
      WHEN 'approved' THEN ARRAY['form.submitted', 'form.routed', 'form.decided', 'form.approved']
      WHEN 'not_approved' THEN ARRAY['form.submitted', 'form.routed', 'form.decided', 'form.not-approved']
      WHEN 'withdrawn' THEN ARRAY['form.submitted', 'form.withdrawn']
      WHEN 'duplicate' THEN ARRAY['form.submitted', 'form.duplicate']
      WHEN 'information_requested' THEN ARRAY['form.submitted', 'form.routed', 'form.information-requested']
      ELSE ARRAY['form.submitted', 'form.routed'] END AS types,
      to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS written OFFSET 0) e
    CROSS JOIN LATERAL (SELECT pg_temp.link(decode(repeat('00', 32), 'hex'), written, id, 1, types[1]) AS h1 OFFSET 0) l1
    CROSS JOIN LATERAL (SELECT pg_temp.link(h1, written, id, 2, types[2]) AS h2 OFFSET 0) l2
    CROSS JOIN LATERAL (SELECT pg_temp.link(h2, written, id, 3, types[3]) AS h3 OFFSET 0) l3
    CROSS JOIN LATERAL (SELECT pg_temp.link(h3, written, id, 4, types[4]) AS h4 OFFSET 0) l4`;

/** What `chainedHash` takes the hash over: keys in order, the actor null, no data. Null when there is no such event. */
const LINK = `
  CREATE FUNCTION pg_temp.link(before bytea, written text, form_id uuid, seq int, type text) RETURNS bytea
  LANGUAGE sql IMMUTABLE AS
  $$ SELECT sha256(before || convert_to('{"actor":null,"at":"' || written || '","data":{},"formId":"' || form_id
       || '","seq":' || seq || ',"type":"' || type || '"}', 'UTF8')) $$`;

const FORMS = `
  INSERT INTO eligibility_form (id, number, program, policy_version, applicant_id, status, content, submitted_at, due_at,
    queue, released_at, useful_until, version, applicant_version, event_count, history_hash)
  SELECT id, 'BENCH-' || lpad(n::text, 8, '0'), $1, '2021.1', ($2::uuid[])[1 + n % cardinality($2)], status,
    jsonb_set($3::jsonb, '{activity,title}', to_jsonb('Surface anatomy ' || substr(seed, 20, 6) || ', part ' || n)),
    at, CASE WHEN status = 'refused_late' THEN 'infinity' ELSE at + interval '14 days' END,
    CASE WHEN status <> 'refused_late' THEN (ARRAY['general', 'art-and-design', 'biomedical'])[1 + n % 3] END,
    CASE WHEN status IN ('approved', 'not_approved') THEN at + interval '5 days' END,
    at + interval '60 days', 2, 2, events, hashes[events]
  FROM plan ORDER BY n`;

const FOLLOWING = [
  `INSERT INTO form_history (form_id, seq, type, public, actor_id, at, data, hash)
   SELECT id, seq, type, type <> 'form.decided', NULL, at, '{}', hash
   FROM plan, unnest(types, hashes[1:events]) WITH ORDINALITY AS e (type, hash, seq)`,
  `INSERT INTO decision (id, form_id, round, outcome, credits, reasons, message, decided_by, decided_at, late)
   SELECT gen_random_uuid(), id, 1, status, content -> 'requestedCredits', '{}', 'Thank you.', applicant_id, released_at, false
   FROM eligibility_form WHERE status IN ('approved', 'not_approved')`,
  `INSERT INTO timer (form_id, kind, step, due_at, cancelled_at)
   SELECT id, kind, step, at + step * interval '1 day',
     CASE WHEN status NOT IN ('in_review', 'information_requested', 'deliberation') THEN at END
   FROM plan, (VALUES ('reminder', 7), ('reminder', 11), ('escalation', 13), ('breach', 14)) AS t (kind, step)
   WHERE status <> 'refused_late'`,
];

/** Half of the open forms and every form that was decided have somebody; the first member has most. */
const ASSIGNMENTS = `
  INSERT INTO assignment (id, form_id, reviewer_id, assigned_at)
  SELECT gen_random_uuid(), id, ($1::uuid[])[CASE WHEN n % 4 = 0 THEN 1 ELSE 1 + n % cardinality($1) END], at FROM plan
  WHERE status IN ('approved', 'not_approved')
    OR (n % 2 = 0 AND status IN ('in_review', 'information_requested', 'deliberation'))`;

/** Two of a hundred forms must not exist for the second member. */
const CONFLICTS = `
  INSERT INTO conflict (form_id, member_id, kind, state, reason, pinned, created_at)
  SELECT id, $1, 'detected', 'in-conflict', 'Same employer.', false, at FROM plan WHERE n % 100 IN (7, 97)`;
