import { resolve } from 'node:path';

import { findEmbeddedPostgres } from './embedded-postgres/index.js';

/** `npm start` may keep a database of its own, also in production: while it runs, commands without a setting visit it. */
export async function useRunningDatabase(): Promise<void> {
  if (process.env.DATABASE_URL) return;
  const url = await findEmbeddedPostgres(resolve(process.env.DATA_DIR ?? '.data'));
  if (url !== undefined) process.env.DATABASE_URL = url;
}
