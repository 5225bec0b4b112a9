import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions to the applicant, the revisions that answers make, and promises that stand still meanwhile. */
export class Questions1764000000006 implements MigrationInterface {
  name = 'Questions1764000000006';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

const STATEMENTS = [
  `ALTER TABLE eligibility_form ADD COLUMN revision integer NOT NULL DEFAULT 1, ADD COLUMN paused_at timestamptz`,

  `CREATE TABLE information_request (
     id uuid CONSTRAINT information_request_pk PRIMARY KEY,
     form_id uuid NOT NULL CONSTRAINT information_request_form_fk REFERENCES eligibility_form (id),
     message text NOT NULL,
     due_on date NOT NULL,
     asked_by uuid NOT NULL CONSTRAINT information_request_asked_by_fk REFERENCES user_account (id),
     asked_at timestamptz NOT NULL,
     closed_at timestamptz
   )`,
  `CREATE UNIQUE INDEX information_request_open_key ON information_request (form_id) WHERE closed_at IS NULL`,

  `CREATE TABLE form_revision (
     form_id uuid NOT NULL CONSTRAINT form_revision_form_fk REFERENCES eligibility_form (id),
     revision integer NOT NULL,
     content jsonb NOT NULL,
     reason text NOT NULL CONSTRAINT form_revision_reason CHECK (reason IN ('submission', 'answer')),
     created_at timestamptz NOT NULL,
     created_by uuid NOT NULL CONSTRAINT form_revision_created_by_fk REFERENCES user_account (id),
     CONSTRAINT form_revision_pk PRIMARY KEY (form_id, revision)
   )`,

  `ALTER TABLE timer DROP CONSTRAINT timer_kind, ADD CONSTRAINT timer_kind
     CHECK (kind IN ('reminder', 'escalation', 'breach', 'release', 'question-reminder', 'question-due'))`,
];
