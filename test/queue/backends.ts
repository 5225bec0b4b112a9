import { Redis } from 'ioredis';
import pg from 'pg';
import { hasRedisServer, RedisServer } from '../support/redis-server.js';
import { createTestDatabase } from '../support/test-database.js';

export interface Backend {
  readonly databaseUrl: string;
  readonly redisUrl?: string;
  /** Loses every job and everything else that the queue keeps. */
  empty(): Promise<void>;
  /** Breaks every connection; `meanwhile` runs before the backend can be reached again. */
  interrupt(meanwhile: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

export interface BackendKind {
  readonly title: string;
  readonly start: () => Promise<Backend>;
  /** The connection setting with the backend's port replaced. */
  readonly urlsAt: (port: number) => { databaseUrl: string; redisUrl?: string };
}

const postgres: BackendKind = {
  title: 'on PostgreSQL',
  urlsAt: (port) => ({ databaseUrl: `postgres://nobody:none@127.0.0.1:${port}/none` }),
  async start() {
    const database = await createTestDatabase();
    const admin = new pg.Pool({ connectionString: database.url, max: 1 });
    return {
      databaseUrl: database.url,
      async empty() {
        const { rows } = await admin.query<{ name: string }>(
          `SELECT format('bullmq.%I', tablename) AS name
             FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'`,
        );
        for (const { name } of rows) await admin.query(`DELETE FROM ${name}`);
      },
      async interrupt(meanwhile) {
        await admin.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()`,
        );
        await meanwhile();
      },
      async stop() {
        await admin.end();
        await database.drop();
      },
    };
  },
};

const databaseNotUsed = 'postgres://not-used.invalid/none';

const redis: BackendKind = {
  title: 'on Redis',
  urlsAt: (port) => ({ databaseUrl: databaseNotUsed, redisUrl: `redis://127.0.0.1:${port}` }),
  start: () => (hasRedisServer() ? ownRedis() : givenRedis(process.env.REDIS_URL ?? '')),
};

async function ownRedis(): Promise<Backend> {
  const server = await RedisServer.start();
  return {
    databaseUrl: databaseNotUsed,
    redisUrl: server.url,
    empty: () => ask(server.url, (client) => client.flushall()),
    async interrupt(meanwhile) {
      await server.kill();
      await meanwhile();
      await server.restart();
    },
    stop: () => server.stop(),
  };
}

/**
 * A Redis that others may use as well: each Jest worker empties a database of its own, numbered like the worker, and
 * breaks the connections to that one, not the server.
 */
function givenRedis(given: string): Promise<Backend> {
  const url = new URL(given);
  const database = process.env.JEST_WORKER_ID ?? '1';
  url.pathname = database;
  return Promise.resolve({
    databaseUrl: databaseNotUsed,
    redisUrl: url.href,
    empty: () => ask(url.href, (client) => client.flushdb()),
    async interrupt(meanwhile) {
      await ask(given, async (client) => {
        const clients = String(await client.client('LIST')).split('\n');
        const ids = clients
          .filter((line) => line.includes(` db=${database} `))
          .map((line) => /^id=(\d+)/.exec(line)?.[1]);
        for (const id of ids) await client.client('KILL', 'ID', id ?? '');
      });
      await meanwhile();
    },
    stop: () => Promise.resolve(),
  });
}

async function ask(redisUrl: string, command: (client: Redis) => Promise<unknown>): Promise<void> {
  const client = new Redis(redisUrl);
  await command(client);
  await client.quit();
}

export const redisMissing =
  hasRedisServer() || process.env.REDIS_URL ? undefined : 'there is no redis-server on PATH and no REDIS_URL';

export const backendKinds = redisMissing === undefined ? [postgres, redis] : [postgres];
