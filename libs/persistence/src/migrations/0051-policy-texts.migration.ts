import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A version's text as somebody wrote it, comments included. Versions that came before have none. */
export class PolicyTexts1764000000051 implements MigrationInterface {
  name = 'PolicyTexts1764000000051';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE policy_version ADD COLUMN text text');
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
