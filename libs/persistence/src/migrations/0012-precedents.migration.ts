import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds earlier decisions on the same or a similar activity. */
export class Precedents1764000000012 implements MigrationInterface {
  name = 'Precedents1764000000012';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

const STATEMENTS = [
  // Without scheme, www, fragment and trailing slashes.
  `CREATE FUNCTION plain_url(url text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
   $$ SELECT lower(regexp_replace(regexp_replace(url, '^https?://(www\\.)?', '', 'i'), '/*(#.*)?$', '')) $$`,
  `CREATE INDEX eligibility_form_title_idx ON eligibility_form
     USING gin ((content #>> '{activity,title}') gin_trgm_ops) WITH (fastupdate = off)
     WHERE status IN ('approved', 'not_approved')`,
  `CREATE INDEX eligibility_form_url_idx ON eligibility_form (plain_url(content #>> '{activity,url}'))
     WHERE status IN ('approved', 'not_approved')`,
];
