import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files beside drafts: what changes them counts here, so that sending a draft and adding a file know of each other. */
export class DraftFiles1764000000032 implements MigrationInterface {
  name = 'DraftFiles1764000000032';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE draft ADD COLUMN file_changes integer NOT NULL DEFAULT 0');
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
