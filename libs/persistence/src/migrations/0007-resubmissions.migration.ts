import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A form that was not approved may be sent again as a new form, linked to it. */
export class Resubmissions1764000000007 implements MigrationInterface {
  name = 'Resubmissions1764000000007';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE eligibility_form
        ADD COLUMN resubmission_of uuid
          CONSTRAINT eligibility_form_resubmission_of_fk REFERENCES eligibility_form (id),
        ADD COLUMN resubmissions integer NOT NULL DEFAULT 0,
        ADD COLUMN resubmitted_as uuid
          CONSTRAINT eligibility_form_resubmitted_as_fk REFERENCES eligibility_form (id)`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
