import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Credentials that the board awarded, with every change of them. */
export class Members1764000000039 implements MigrationInterface {
  name = 'Members1764000000039';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

const STATEMENTS = [
  `CREATE TABLE credential (
     id uuid CONSTRAINT credential_pk PRIMARY KEY,
     program text NOT NULL,
     member_id uuid NOT NULL CONSTRAINT credential_member_fk REFERENCES user_account (id),
     kind text,
     certification_id text NOT NULL,
     awarded_on date NOT NULL,
     term_start date,
     term_end date,
     ended_on date,
     ended_reason text,
     version integer NOT NULL DEFAULT 1,
     CONSTRAINT credential_term CHECK (num_nulls(term_start, term_end) IN (0, 2) AND term_start <= term_end),
     CONSTRAINT credential_ending CHECK (num_nulls(ended_on, ended_reason) IN (0, 2))
   )`,
  `CREATE UNIQUE INDEX credential_certificate_key ON credential (program, coalesce(kind, ''), certification_id)`,
  `CREATE UNIQUE INDEX credential_held_key ON credential (program, coalesce(kind, ''), member_id) WHERE ended_on IS NULL`,
  `CREATE INDEX credential_member_idx ON credential (member_id)`,
  `CREATE INDEX credential_program_idx ON credential (program, id)`,
  `CREATE TABLE credential_event (
     credential_id uuid NOT NULL CONSTRAINT credential_event_credential_fk REFERENCES credential (id),
     version integer NOT NULL,
     facts jsonb NOT NULL,
     actor_id uuid NOT NULL CONSTRAINT credential_event_actor_fk REFERENCES user_account (id),
     at timestamptz NOT NULL,
     CONSTRAINT credential_event_pk PRIMARY KEY (credential_id, version)
   )`,
  `CREATE TRIGGER credential_event_append_only BEFORE UPDATE OR DELETE ON credential_event
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
];
