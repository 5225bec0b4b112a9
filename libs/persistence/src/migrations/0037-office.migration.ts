import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What headquarters look at: how often a mail was tried, the forms that came late, the newest events of a program. */
export class Office1764000000037 implements MigrationInterface {
  name = 'Office1764000000037';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

const STATEMENTS = [
  `ALTER TABLE mail
     ADD COLUMN attempts integer NOT NULL DEFAULT 0,
     ADD COLUMN failures jsonb NOT NULL DEFAULT '[]'`,
  // Of what went before nothing else is known: the jobs of mails that were settled count none.
  `UPDATE mail SET attempts = 1 + ambiguous_count WHERE state IN ('sent', 'failed', 'held') AND settled_at IS NOT NULL`,
  `CREATE INDEX eligibility_form_refused_late_idx ON eligibility_form (program, id) WHERE status = 'refused_late'`,
  `CREATE INDEX eligibility_form_admitted_idx ON eligibility_form (program, id) WHERE admitted_at IS NOT NULL`,
  `CREATE INDEX form_history_at_idx ON form_history (at, form_id, seq)`,
];
