import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The few renewals that an audit drew, in the order in which they are listed. */
export class RenewalAudits1764000000052 implements MigrationInterface {
  name = 'RenewalAudits1764000000052';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE INDEX renewal_audited_idx ON renewal (program, closes_at, id) WHERE audit IS NOT NULL',
    );
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
