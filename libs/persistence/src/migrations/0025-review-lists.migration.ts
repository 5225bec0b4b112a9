import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What review lists are sorted and grouped by, and the filters that people keep. */
export class ReviewLists1764000000025 implements MigrationInterface {
  name = 'ReviewLists1764000000025';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

const OPEN = `status IN ('in_review', 'information_requested', 'deliberation')`;

const STATEMENTS = [
  `ALTER TABLE eligibility_form ADD COLUMN useful_until timestamptz`,
  // What is stored already: the same rule, read from the policy version that each form keeps.
  `UPDATE eligibility_form form SET useful_until = known.until
   FROM (SELECT f.id, least(
       CASE WHEN f.content #>> '{activity,startsOn}' IS NOT NULL
             AND (f.content #>> '{activity,startsOn}')::timestamp AT TIME ZONE zone.name > since.at
            THEN (f.content #>> '{activity,startsOn}')::timestamp AT TIME ZONE zone.name END,
       CASE WHEN closing.at > since.at THEN closing.at END) AS until
     FROM eligibility_form f
     JOIN policy_version p ON p.program = f.program AND p.version = f.policy_version
     CROSS JOIN LATERAL (SELECT p.document ->> 'timeZone' AS name) zone
     CROSS JOIN LATERAL (SELECT coalesce(f.admitted_at, f.submitted_at) AS at) since
     CROSS JOIN LATERAL (SELECT (coalesce(f.content ->> 'completedOn', f.content #>> '{activity,endsOn}')::date
       + (p.document #>> '{claim,days}')::int + 1)::timestamp AT TIME ZONE zone.name AS at) closing) known
   WHERE known.id = form.id AND known.until IS NOT NULL`,
  `ALTER TABLE eligibility_form
     ADD COLUMN last_useful_at timestamptz GENERATED ALWAYS AS (least(due_at, useful_until)) STORED`,

  `CREATE INDEX eligibility_form_open_idx ON eligibility_form (program, due_at, id) WHERE ${OPEN}`,
  `CREATE INDEX eligibility_form_open_useful_idx ON eligibility_form (program, last_useful_at, id) WHERE ${OPEN}`,
  `CREATE INDEX eligibility_form_useful_idx ON eligibility_form (program, last_useful_at, id) WHERE status <> 'draft'`,

  `CREATE FUNCTION program_today(of_program text) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS
   $$ SELECT (business_now() AT TIME ZONE (SELECT p.document ->> 'timeZone' FROM policy_version p
        WHERE p.program = of_program AND p.effective_from <= business_now()::date
        ORDER BY p.effective_from DESC, p.version DESC LIMIT 1))::date $$`,
  // The committee as it is today, with who acts for whom: the rule of standIn in the domain.
  `CREATE FUNCTION acting_members(of_program text) RETURNS TABLE (member_id uuid, is_chair boolean, actor_id uuid)
   LANGUAGE sql STABLE PARALLEL SAFE AS
   $$ WITH RECURSIVE member AS MATERIALIZED (
        SELECT u.id, bool_or(g.role = 'chair') AS is_chair
        FROM role_grant g JOIN user_account u ON u.id = g.user_id AND u.status = 'active'
        WHERE g.program = of_program AND g.role IN ('reviewer', 'chair') GROUP BY u.id),
      away AS MATERIALIZED (
        SELECT DISTINCT ON (a.member_id) a.member_id, a.delegate_id
        FROM absence a, (SELECT program_today(of_program) AS on_day OFFSET 0) today
        WHERE a.program = of_program AND a.from_on <= today.on_day AND a.until_on > today.on_day
        ORDER BY a.member_id, a.from_on, a.id),
      chain (member_id, actor_id, asked) AS (
        SELECT m.id, m.id, '{}'::uuid[] FROM member m
        UNION ALL
        SELECT c.member_id, a.delegate_id, c.asked || c.actor_id
        FROM chain c JOIN away a ON a.member_id = c.actor_id WHERE NOT c.actor_id = ANY (c.asked))
      SELECT m.id, m.is_chair, (SELECT c.actor_id FROM chain c
        WHERE c.member_id = m.id AND c.actor_id IN (SELECT id FROM member)
          AND NOT EXISTS (SELECT FROM away a WHERE a.member_id = c.actor_id))
      FROM member m $$`,

  `CREATE TABLE saved_filter (
     id uuid CONSTRAINT saved_filter_pk PRIMARY KEY,
     person_id uuid NOT NULL CONSTRAINT saved_filter_person_fk REFERENCES user_account (id),
     program text NOT NULL,
     name text NOT NULL,
     query jsonb NOT NULL,
     version integer NOT NULL DEFAULT 1,
     CONSTRAINT saved_filter_name_key UNIQUE (person_id, program, name)
   )`,
];
