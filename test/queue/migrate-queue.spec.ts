import { expect, it } from '@jest/globals';
import pg from 'pg';
import { migrateQueue, openJobQueue } from '#queue';
import { createTestDatabase } from '../support/test-database.js';

it('lays the tables of the queue out once, however many processes start at the same time', async () => {
  const database = await createTestDatabase();
  const client = new pg.Client(database.url);
  await client.connect();
  await client.query('DROP SCHEMA IF EXISTS bullmq CASCADE');

  await Promise.all([migrateQueue(database.url), migrateQueue(database.url), migrateQueue(database.url)]);
  await migrateQueue(database.url);

  const versions = 'SELECT count(*)::int - count(DISTINCT version)::int AS doubled FROM bullmq.migration';
  expect((await client.query(versions)).rows).toEqual([{ doubled: 0 }]);
  const { queue, close } = openJobQueue({ databaseUrl: database.url, onError: () => undefined });
  await expect(
    queue.addBulk([{ id: 'first', name: 'form.route', payload: { formId: 'any' } }]),
  ).resolves.toBeUndefined();
  await close();
  await client.end();
  await database.drop();
});
