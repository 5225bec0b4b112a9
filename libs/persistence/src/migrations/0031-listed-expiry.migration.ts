import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The catalog says until when an approval holds. */
export class ListedExpiry1764000000031 implements MigrationInterface {
  name = 'ListedExpiry1764000000031';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE listing ADD COLUMN expires_on date');
    await queryRunner.query(
      `UPDATE listing l SET expires_on = d.expires_on
       FROM decision d
       WHERE d.form_id = l.form_id AND d.outcome = 'approved' AND d.discarded_at IS NULL AND d.expires_on IS NOT NULL
         AND NOT EXISTS (SELECT FROM decision later
           WHERE later.form_id = d.form_id AND later.round > d.round AND later.discarded_at IS NULL)`,
    );
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
