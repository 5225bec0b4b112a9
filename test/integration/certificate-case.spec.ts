import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#persistence';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let testDatabase: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  dataSource = await createDataSource({ databaseUrl: testDatabase.url, poolSize: 2 }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await testDatabase.drop();
});

const award = (email: string, certificationId: string): Promise<unknown> =>
  dataSource.query(
    `WITH person AS (INSERT INTO user_account (id, email, name) VALUES (gen_random_uuid(), $1, $1) RETURNING id)
     INSERT INTO credential (id, program, member_id, certification_id, awarded_on)
     SELECT gen_random_uuid(), 'ami-cmi', id, $2, '2024-01-01' FROM person`,
    [email, certificationId],
  );

async function migrate(): Promise<void> {
  const migration = dataSource.migrations.find(({ name }) => name === 'CertificateCase1764000000050');
  const queryRunner = dataSource.createQueryRunner();
  try {
    await migration?.up(queryRunner);
  } finally {
    await queryRunner.release();
  }
}

test('a roll from before, with ids that differ by capital letters alone, is named and left as it is', async () => {
  await dataSource.query('DROP INDEX credential_certificate_key');
  await dataSource.query(
    `CREATE UNIQUE INDEX credential_certificate_key ON credential (program, coalesce(kind, ''), certification_id)`,
  );
  await award('one@example.org', 'Ami-1');
  await award('other@example.org', 'AMI-1');
  await award('third@example.org', 'AMI-2');
  await expect(migrate()).rejects.toThrow(
    /^Certification IDs that differ by capital letters alone, change all but one of each: ami-cmi: (Ami-1, AMI-1|AMI-1, Ami-1)$/,
  );
  await award('fourth@example.org', 'ami-2');

  await dataSource.query(
    `UPDATE credential SET certification_id = 'AMI-' || n FROM (SELECT id AS of, row_number() OVER (ORDER BY id) + 10 AS n FROM credential) numbered WHERE of = id`,
  );
  await migrate();
  await expect(award('fifth@example.org', 'ami-11')).rejects.toThrow('credential_certificate_key');
});
