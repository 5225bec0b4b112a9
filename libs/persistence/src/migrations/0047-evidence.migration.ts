import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files beside claims: who removed one of them. */
export class Evidence1764000000047 implements MigrationInterface {
  name = 'Evidence1764000000047';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE attachment ADD COLUMN removed_by uuid
         CONSTRAINT attachment_removed_by_fk REFERENCES user_account (id)`,
    );
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
