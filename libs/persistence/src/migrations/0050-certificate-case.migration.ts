import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Certification IDs that differ by capital letters alone are one. They stay as they were entered. */
export class CertificateCase1764000000050 implements MigrationInterface {
  name = 'CertificateCase1764000000050';

  async up(queryRunner: QueryRunner): Promise<void> {
    const alike = (await queryRunner.query(ALIKE)) as { program: string; ids: string }[];
    if (alike.length > 0) {
      const list = alike.map(({ program, ids }) => `${program}: ${ids}`).join('; ');
      throw new Error(`Certification IDs that differ by capital letters alone, change all but one of each: ${list}`);
    }
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

const ALIKE = `SELECT program, string_agg(certification_id, ', ' ORDER BY certification_id) AS ids FROM credential
  GROUP BY program, coalesce(kind, ''), lower(certification_id) HAVING count(*) > 1 ORDER BY program, ids`;

const STATEMENTS = [
  `DROP INDEX credential_certificate_key`,
  `CREATE UNIQUE INDEX credential_certificate_key ON credential (program, coalesce(kind, ''), lower(certification_id))`,
];
