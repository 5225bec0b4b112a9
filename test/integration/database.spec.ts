import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDataSource, Database } from '#persistence';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let testDatabase: TestDatabase;
let database: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = new Database(await createDataSource({ databaseUrl: testDatabase.url }).initialize());
});

afterAll(async () => {
  await database.dataSource.destroy();
  await testDatabase.drop();
});

test('a connection that dies within a transaction fails the transaction alone', async () => {
  const cut = database.transaction(async (client) => {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await database.query('test.terminate', 'SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    await client.query('SELECT 1');
  });
  await expect(cut).rejects.toThrow();
  expect(await database.transaction(async (client) => (await client.query('SELECT 1 AS one')).rows)).toEqual([
    { one: 1 },
  ]);
});

test('statements with long names that begin alike are not taken for one another', async () => {
  const name = 'a-list-with-many-filters-of-which-each-adds-a-word-to-its-name-';
  for (const end of ['one', 'other', 'one']) {
    expect(await database.query(`${name}${end}`, `SELECT '${end}' AS said`)).toEqual([{ said: end }]);
  }
});
