import { resolve } from 'node:path';

import { findEmbeddedPostgres } from './embedded-postgres/index.js';

// `npm start` may keep a database of its own, also in production: its first admin is granted there, while it runs.
if (!process.env.DATABASE_URL) {
  const url = await findEmbeddedPostgres(resolve(process.env.DATA_DIR ?? '.data'));
  if (url !== undefined) process.env.DATABASE_URL = url;
}
await import('../../api/src/grant.main.js');
