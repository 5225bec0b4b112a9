import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What follows a decision: its terms, further rounds of the same form, and whom a duplicate waits for. */
export class Rounds1764000000016 implements MigrationInterface {
  name = 'Rounds1764000000016';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

const STATEMENTS = [
  `ALTER TABLE eligibility_form
     ADD COLUMN round_id uuid,
     ADD COLUMN round_kind text
       CONSTRAINT eligibility_form_round_kind CHECK (round_kind IN ('appeal', 'reopening')),
     ADD COLUMN round_started_at timestamptz,
     ADD COLUMN appeals integer NOT NULL DEFAULT 0,
     ADD COLUMN duplicate_of uuid
       CONSTRAINT eligibility_form_duplicate_of_fk REFERENCES eligibility_form (id)`,
  `CREATE INDEX eligibility_form_duplicate_of_idx ON eligibility_form (duplicate_of) WHERE duplicate_of IS NOT NULL`,
  // Until now the history alone knew it.
  `UPDATE eligibility_form f SET duplicate_of = (h.data ->> 'duplicateOf')::uuid
     FROM form_history h WHERE h.form_id = f.id AND h.type = 'duplicate.named' AND f.status = 'duplicate'`,

  `ALTER TABLE decision
     ADD COLUMN conditions text[] NOT NULL DEFAULT '{}',
     ADD COLUMN expires_on date`,
  `ALTER TABLE listing ADD COLUMN conditions text[] NOT NULL DEFAULT '{}'`,
];
