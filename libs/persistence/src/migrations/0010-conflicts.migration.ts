import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Conflicts of interest: declared by a member, detected, or ruled. */
export class Conflicts1764000000010 implements MigrationInterface {
  name = 'Conflicts1764000000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

const STATEMENTS = [
  `CREATE TABLE conflict (
     form_id uuid NOT NULL CONSTRAINT conflict_form_fk REFERENCES eligibility_form (id),
     member_id uuid NOT NULL CONSTRAINT conflict_member_fk REFERENCES user_account (id),
     kind text NOT NULL CONSTRAINT conflict_kind CHECK (kind IN ('declared', 'detected', 'ruled')),
     state text NOT NULL CONSTRAINT conflict_state CHECK (state IN ('in-conflict', 'cleared')),
     reason text NOT NULL,
     pinned boolean NOT NULL,
     created_by uuid CONSTRAINT conflict_created_by_fk REFERENCES user_account (id),
     created_at timestamptz NOT NULL,
     CONSTRAINT conflict_pk PRIMARY KEY (form_id, member_id)
   )`,
  `CREATE INDEX conflict_hidden_idx ON conflict (member_id, form_id) WHERE state = 'in-conflict'`,
];
