import type pg from 'pg';
import { PROGRAM } from './people.js';
import { storedContent } from './sample-form.js';

export interface StoredForms {
  count: number;
  applicantIds: readonly string[];
}

/**
 * Stores forms that wait for a decision with their history and timers, as many at once as a statement takes, and returns their ids.
 * They come in a second apart, up to now; three queues share them.
 */
export async function storeForms(database: pg.Pool, forms: StoredForms): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    `WITH made AS (
       INSERT INTO eligibility_form (id, number, program, policy_version, applicant_id, status, content, submitted_at,
         due_at, queue, version, applicant_version, event_count, history_hash)
       SELECT gen_random_uuid(), 'BENCH-' || gen_random_uuid(), $1, '2021.1', ($2::uuid[])[1 + n % cardinality($2)],
         'in_review', $3::jsonb, at, at + interval '14 days',
         (ARRAY['general', 'art-and-design', 'biomedical'])[1 + n % 3],
         2, 2, 2, sha256(n::text::bytea)
       FROM generate_series(1, $4::int) n,
         LATERAL (SELECT now() - ($4::int - n) * interval '1 second' AS at) AS t
       RETURNING id, submitted_at, applicant_id
     ), history AS (
       INSERT INTO form_history (form_id, seq, type, public, actor_id, at, data, hash)
       SELECT id, seq, type, true, applicant_id, submitted_at, '{}', sha256(seq::text::bytea)
       FROM made, (VALUES (1, 'form.submitted'), (2, 'form.routed')) AS e (seq, type)
     ), timers AS (
       INSERT INTO timer (form_id, kind, step, due_at)
       SELECT id, kind, step, submitted_at + step * interval '1 day'
       FROM made, (VALUES ('reminder', 7), ('reminder', 11), ('escalation', 13), ('breach', 14)) AS t (kind, step)
     )
     SELECT id FROM made`,
    [PROGRAM, forms.applicantIds, JSON.stringify(storedContent(0)), forms.count],
  );
  return rows.map(({ id }) => id);
}
