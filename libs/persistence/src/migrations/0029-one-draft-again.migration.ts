import type { MigrationInterface, QueryRunner } from 'typeorm';

/** At most one draft sends a form again; of those that were begun before, the one saved last stays. */
export class OneDraftAgain1764000000029 implements MigrationInterface {
  name = 'OneDraftAgain1764000000029';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `DELETE FROM draft d USING draft later WHERE later.resubmission_of = d.resubmission_of
         AND (later.updated_at, later.id) > (d.updated_at, d.id)`,
    );
    await queryRunner.query('CREATE UNIQUE INDEX draft_resubmission_key ON draft (resubmission_of)');
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
