import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Actions on many forms with one row for each, and what reports of the promise read by. */
export class BulkActions1764000000026 implements MigrationInterface {
  name = 'BulkActions1764000000026';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

const STATEMENTS = [
  `CREATE TABLE bulk_action (
     id uuid CONSTRAINT bulk_action_pk PRIMARY KEY,
     program text NOT NULL,
     instruction jsonb NOT NULL,
     requested_by uuid NOT NULL CONSTRAINT bulk_action_requested_by_fk REFERENCES user_account (id),
     requested_at timestamptz NOT NULL,
     started_at timestamptz,
     finished_at timestamptz
   )`,
  `CREATE TABLE bulk_action_form (
     bulk_action_id uuid NOT NULL CONSTRAINT bulk_action_form_action_fk REFERENCES bulk_action (id),
     form_id uuid NOT NULL CONSTRAINT bulk_action_form_form_fk REFERENCES eligibility_form (id),
     position integer NOT NULL,
     item_id uuid,
     seen_version integer,
     state text NOT NULL CONSTRAINT bulk_action_form_state CHECK (state IN ('pending', 'done', 'failed', 'skipped')),
     attempts integer NOT NULL DEFAULT 0,
     code text,
     detail text,
     settled_at timestamptz,
     CONSTRAINT bulk_action_form_pk PRIMARY KEY (bulk_action_id, form_id)
   )`,
  `CREATE INDEX bulk_action_form_pending_idx ON bulk_action_form (bulk_action_id, position) WHERE state = 'pending'`,

  `CREATE INDEX eligibility_form_promised_idx ON eligibility_form (program, coalesce(admitted_at, submitted_at))
     WHERE status NOT IN ('draft', 'refused_late')`,
  `CREATE INDEX eligibility_form_rounds_idx ON eligibility_form (program) WHERE round > 1`,
  `CREATE INDEX decision_decided_by_idx ON decision (decided_by, decided_at) WHERE discarded_at IS NULL`,
  `CREATE INDEX information_request_form_idx ON information_request (form_id)`,
];
