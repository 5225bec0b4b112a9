import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forms that the committee approved of its own accord, alone or as further occurrences of a series. */
export class PreApprovals1764000000022 implements MigrationInterface {
  name = 'PreApprovals1764000000022';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

const STATEMENTS = [
  `ALTER TABLE eligibility_form
     ADD COLUMN origin text NOT NULL DEFAULT 'application'
       CONSTRAINT eligibility_form_origin CHECK (origin IN ('application', 'pre-approval')),
     ADD COLUMN occurrence_of uuid CONSTRAINT eligibility_form_occurrence_of_fk REFERENCES eligibility_form (id)`,
  // Two chairs who add the same run of a series at the same moment: one of them is told.
  `CREATE UNIQUE INDEX eligibility_form_occurrence_key ON eligibility_form (occurrence_of,
       (content #>> '{activity,startsOn}'), (content #>> '{activity,endsOn}'), (content #>> '{activity,availableUntil}'))
     NULLS NOT DISTINCT WHERE occurrence_of IS NOT NULL AND status = 'approved' AND revoked_at IS NULL`,
];
