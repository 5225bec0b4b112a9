import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#persistence';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let testDatabase: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  dataSource = await connect(testDatabase.url);
});
afterAll(async () => {
  await dataSource.destroy();
  await testDatabase.drop();
});

/** TypeORM looks generated columns up in a table of its own, which it fills only when it makes them itself. */
async function connect(databaseUrl: string, alteration?: string): Promise<DataSource> {
  const connected = await createDataSource({ databaseUrl, poolSize: 2 }).initialize();
  if (alteration !== undefined) await connected.query(alteration);
  await connected.query(
    `CREATE TABLE typeorm_metadata AS
     SELECT 'GENERATED_COLUMN' AS type, table_catalog::text AS database, table_schema::text AS schema,
       table_name::text AS table, column_name::text AS name, generation_expression::text AS value
     FROM information_schema.columns WHERE is_generated = 'ALWAYS' AND table_schema = 'public'`,
  );
  return connected;
}

/** The statements that would make the database agree with the entities. */
async function differences(of: DataSource): Promise<string[]> {
  const { upQueries } = await of.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

const valuesOf = async (query: string): Promise<string[]> =>
  (await dataSource.query<{ value: string }[]>(query)).map(({ value }) => value);

describe('entities and migrations', () => {
  test('agree in every column, key and constraint', async () => {
    expect(await differences(dataSource)).toEqual([]);
  });

  test('have the same tables', async () => {
    const tables = await valuesOf(`SELECT tablename AS value FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`);
    const declared = dataSource.entityMetadatas.map(({ tableName }) => tableName);
    expect(tables).toEqual([...declared, 'migration', 'typeorm_metadata'].sort());
  });

  test('have the same indexes, partial and expression ones included', async () => {
    const indexes = await valuesOf(
      `SELECT indexrelid::regclass::text AS value FROM pg_index
       WHERE indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname <> 'migration')
         AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid) ORDER BY 1`,
    );
    const declared = dataSource.entityMetadatas.flatMap(({ indices }) => indices.map(({ name }) => name));
    expect(indexes).toEqual(declared.sort());
  });

  test('name the same primary keys', async () => {
    const keys = await valuesOf(
      `SELECT conname AS value FROM pg_constraint
       WHERE contype = 'p' AND connamespace = 'public'::regnamespace AND conrelid <> 'migration'::regclass ORDER BY 1`,
    );
    const declared = dataSource.entityMetadatas.flatMap(({ primaryColumns }) =>
      primaryColumns.map(({ primaryKeyConstraintName }) => primaryKeyConstraintName),
    );
    expect(keys).toEqual([...new Set(declared)].sort());
  });
});

test.each([
  ['a column that may be null', 'ALTER TABLE listing ALTER COLUMN title DROP NOT NULL'],
  ['another type', 'ALTER TABLE decision ALTER COLUMN round TYPE bigint'],
  ['another default', `ALTER TABLE mail ALTER COLUMN state SET DEFAULT 'sent'`],
  ['a column more', 'ALTER TABLE session ADD COLUMN device text'],
  ['a column less', 'ALTER TABLE outbox DROP COLUMN last_error'],
  ['a lost foreign key', 'ALTER TABLE timer DROP CONSTRAINT timer_form_fk'],
  ['a renamed check', 'ALTER TABLE user_account RENAME CONSTRAINT user_account_status TO known_status'],
  ['a lost index', 'DROP INDEX mail_form_idx'],
  [
    'another generated text',
    `ALTER TABLE listing DROP COLUMN words, ADD COLUMN words text NOT NULL GENERATED ALWAYS AS (lower(title)) STORED`,
  ],
])('the comparison finds %s', async (_change, alteration) => {
  const copy = await createTestDatabase();
  const altered = await connect(copy.url, alteration);
  try {
    expect((await differences(altered)).join('\n')).toContain(tableOf(alteration));
  } finally {
    await altered.destroy();
    await copy.drop();
  }
});

/** The table, or the index, that a statement is about, quoted as TypeORM does. */
function tableOf(statement: string): string {
  return `"${statement.split(' ')[2] ?? ''}"`;
}
