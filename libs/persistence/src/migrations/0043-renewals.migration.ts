import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Renewals with every change of them, and the random samples that headquarters draw. */
export class Renewals1764000000043 implements MigrationInterface {
  name = 'Renewals1764000000043';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

const STATEMENTS = [
  // A credential that lapses is ended by nobody.
  `ALTER TABLE credential_event ALTER COLUMN actor_id DROP NOT NULL`,
  `CREATE TABLE renewal (
     id uuid CONSTRAINT renewal_pk PRIMARY KEY,
     program text NOT NULL,
     credential_id uuid NOT NULL CONSTRAINT renewal_credential_fk REFERENCES credential (id),
     member_id uuid NOT NULL CONSTRAINT renewal_member_fk REFERENCES user_account (id),
     policy_version text NOT NULL,
     term_start date NOT NULL,
     term_end date NOT NULL,
     opened_at timestamptz NOT NULL,
     closes_at timestamptz NOT NULL,
     status text NOT NULL CONSTRAINT renewal_status CHECK
       (status IN ('open', 'submitted', 'returned', 'fee_due', 'renewed', 'lapsed', 'void')),
     submitted_at timestamptz,
     application jsonb,
     verdict jsonb,
     verification jsonb,
     returned jsonb,
     fee jsonb,
     audit jsonb,
     outcome jsonb,
     version integer NOT NULL,
     CONSTRAINT renewal_term CHECK (term_start <= term_end)
   )`,
  `CREATE UNIQUE INDEX renewal_term_key ON renewal (credential_id, term_end)`,
  `CREATE INDEX renewal_member_idx ON renewal (member_id, program)`,
  `CREATE INDEX renewal_list_idx ON renewal (program, status, closes_at, id)`,
  `CREATE INDEX renewal_program_idx ON renewal (program, closes_at, id)`,
  `CREATE INDEX renewal_term_end_idx ON renewal (program, term_end)`,
  `CREATE TABLE renewal_event (
     renewal_id uuid NOT NULL CONSTRAINT renewal_event_renewal_fk REFERENCES renewal (id),
     version integer NOT NULL,
     position integer NOT NULL,
     type text NOT NULL,
     details jsonb NOT NULL,
     actor_id uuid CONSTRAINT renewal_event_actor_fk REFERENCES user_account (id),
     at timestamptz NOT NULL,
     CONSTRAINT renewal_event_pk PRIMARY KEY (renewal_id, version, position)
   )`,
  `CREATE TRIGGER renewal_event_append_only BEFORE UPDATE OR DELETE ON renewal_event
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TABLE renewal_audit (
     id uuid CONSTRAINT renewal_audit_pk PRIMARY KEY,
     program text NOT NULL,
     term_end_from date NOT NULL,
     term_end_to date NOT NULL,
     percent double precision NOT NULL CONSTRAINT renewal_audit_percent CHECK (percent > 0 AND percent <= 100),
     seed text NOT NULL,
     population integer NOT NULL,
     renewal_ids uuid[] NOT NULL,
     answer_by date NOT NULL,
     drawn_at timestamptz NOT NULL,
     drawn_by uuid NOT NULL CONSTRAINT renewal_audit_drawn_by_fk REFERENCES user_account (id),
     CONSTRAINT renewal_audit_sample_key UNIQUE (program, term_end_from, term_end_to, percent, seed)
   )`,
];
