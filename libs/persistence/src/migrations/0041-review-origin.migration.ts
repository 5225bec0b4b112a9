import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was approved in advance, in the order of the room that lists it: few forms among many. */
export class ReviewOrigin1764000000041 implements MigrationInterface {
  name = 'ReviewOrigin1764000000041';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE INDEX eligibility_form_in_advance_idx ON eligibility_form (program, submitted_at, id)
       WHERE origin = 'pre-approval'`,
    );
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
