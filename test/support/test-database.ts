import { randomUUID } from 'node:crypto';

import pg from 'pg';

export const POSTGRES_VARIABLE = 'DOCKET_TEST_POSTGRES_URL';
export const TEMPLATE = 'docket_template';

export interface TestDatabase {
  readonly url: string;
  /** Disconnects whoever still uses it. */
  drop(): Promise<void>;
}

/** A fresh, migrated and empty database of the run's PostgreSQL: one per suite, so that suites may run side by side. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`));
  return {
    url: databaseUrl(name),
    async drop() {
      await withServer((client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

/** A connection to the server's own database, for what concerns the server as a whole. */
export async function withServer<T>(use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(serverUrl());
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

export function databaseUrl(name: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
}

function serverUrl(): string {
  const url = process.env[POSTGRES_VARIABLE];
  if (url === undefined) throw new Error('This Jest project has no PostgreSQL: see jest.config.mjs.');
  return url;
}
