import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';

import { runMigrations } from '../../libs/persistence/src/data-source.js';
import { type TestDatabase, createTestDatabase } from '../support/test-database.js';

describe('a test database', () => {
  let databases: TestDatabase[];

  beforeAll(async () => {
    databases = await Promise.all([createTestDatabase(), createTestDatabase()]);
  });

  afterAll(async () => {
    await Promise.all(databases.map((database) => database.drop()));
  });

  it('is migrated to the end', async () => {
    expect(await runMigrations(databases[0]!.url)).toEqual([]);
  });

  it('is nobody else’s', async () => {
    const [one, other] = databases.map(({ url }) => new pg.Client(url));
    await Promise.all([one!.connect(), other!.connect()]);
    await one!.query('CREATE TABLE mine ()');
    const { rows } = await other!.query("SELECT to_regclass('public.mine') AS mine");
    await Promise.all([one!.end(), other!.end()]);
    expect(rows).toEqual([{ mine: null }]);
  });
});
