import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The feeds read the latest listings first. */
export class NewestListings1764000000004 implements MigrationInterface {
  name = 'NewestListings1764000000004';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX listing_newest_idx ON listing (program, listed_at DESC, id DESC) WHERE revoked_at IS NULL`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
