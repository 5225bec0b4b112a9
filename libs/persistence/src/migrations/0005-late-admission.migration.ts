import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A form that came too late may be admitted by headquarters. */
export class LateAdmission1764000000005 implements MigrationInterface {
  name = 'LateAdmission1764000000005';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE eligibility_form ADD COLUMN admitted_at timestamptz`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
