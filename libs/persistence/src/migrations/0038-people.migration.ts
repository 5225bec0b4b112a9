import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People can be searched, and a session says in what it was opened. */
export class People1764000000038 implements MigrationInterface {
  name = 'People1764000000038';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE session ADD COLUMN user_agent text');
    await queryRunner.query('CREATE INDEX user_account_by_name ON user_account (lower(name), id)');
    await queryRunner.query(
      `CREATE INDEX user_account_words_idx ON user_account USING gin (lower(name || ' ' || email) gin_trgm_ops)`,
    );
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
