import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meeting programmes that are sent in as files, and what was found in their rows. */
export class ProgrammeImports1764000000023 implements MigrationInterface {
  name = 'ProgrammeImports1764000000023';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

const STATEMENTS = [
  `CREATE TABLE programme_import (
     id uuid CONSTRAINT programme_import_pk PRIMARY KEY,
     program text NOT NULL,
     file_name text NOT NULL,
     media text NOT NULL CONSTRAINT programme_import_media CHECK (media IN ('csv', 'xlsx')),
     file bytea,
     state text NOT NULL DEFAULT 'queued' CONSTRAINT programme_import_state
       CHECK (state IN ('queued', 'checking', 'checked', 'refused', 'applying', 'applied', 'expired')),
     total integer NOT NULL DEFAULT 0,
     processed integer NOT NULL DEFAULT 0,
     refusals text[] NOT NULL DEFAULT '{}',
     created_by uuid NOT NULL CONSTRAINT programme_import_created_by_fk REFERENCES user_account (id),
     created_at timestamptz NOT NULL,
     confirmed_by uuid CONSTRAINT programme_import_confirmed_by_fk REFERENCES user_account (id),
     finished_at timestamptz
   )`,
  `CREATE INDEX programme_import_program_idx ON programme_import (program, id)`,
  `CREATE TABLE programme_import_row (
     import_id uuid NOT NULL CONSTRAINT programme_import_row_import_fk REFERENCES programme_import (id),
     row_number integer NOT NULL,
     form_id uuid NOT NULL,
     entry jsonb,
     problems jsonb NOT NULL,
     warnings text[] NOT NULL,
     CONSTRAINT programme_import_row_pk PRIMARY KEY (import_id, row_number)
   )`,
  `CREATE INDEX programme_import_row_findings_idx ON programme_import_row (import_id, row_number)
     WHERE problems <> '[]' OR warnings <> '{}'`,
];
