import { inspect } from 'node:util';

import { ConfigProblem, loadConfig } from '#config';
import { runMigrations } from '#persistence';
import { migrateQueue } from '#queue';

/** `npm run migrate`: the product's tables and, unless it lives in Redis, the queue's. */
async function migrate(): Promise<void> {
  const { databaseUrl, redisUrl } = loadConfig(process.env, 'migrate');
  const applied = await runMigrations(databaseUrl);
  console.log(applied.length === 0 ? 'The tables are up to date.' : `Applied: ${applied.join(', ')}.`);
  if (redisUrl !== undefined) return;
  await migrateQueue(databaseUrl);
  console.log('The queue’s tables are up to date.');
}

migrate().catch((error: unknown) => {
  console.error(error instanceof ConfigProblem ? error.message : inspect(error));
  process.exitCode = error instanceof ConfigProblem ? error.exitCode : 1;
});
