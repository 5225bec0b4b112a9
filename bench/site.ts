import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../apps/standalone/src/embedded-postgres/index.js';
import { runMigrations } from '../libs/persistence/src/data-source.js';
import { migrateQueue } from '../libs/queue/src/migrate-queue.js';
import { freePort } from '../test/support/free-port.js';
import { ServerProcess } from './server-process.js';

export const SIDES = ['product', 'ceiling'] as const;
export type Side = (typeof SIDES)[number];

/** One database with the product and the ceiling on it. */
export interface Site {
  readonly database: pg.Pool;
  readonly postmasterPid: number;
  readonly servers: Record<Side, ServerProcess>;
}

/** PostgreSQL of its own, as durable as the shipped one, for any number of sites. All of it is thrown away. */
export interface Grounds {
  open(name: string): Promise<Site>;
  close(): Promise<void>;
}

export async function openGrounds(): Promise<Grounds> {
  const closing: (() => unknown)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const step of closing.reverse()) await step();
  };
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => (closed ??= closeAll());
  try {
    const dataDir = mkdtempSync(join(tmpdir(), 'docket-bench-'));
    closing.push(() => rmSync(dataDir, { recursive: true, force: true }));
    // As root, PostgreSQL runs as somebody else, who must pass through.
    chmodSync(dataDir, 0o711);
    const postgres = await startEmbeddedPostgres({ dataDir });
    closing.push(async () => {
      await postgres.stop();
      if (!postgres.cluster.startsWith(dataDir)) rmSync(dirname(postgres.cluster), { recursive: true, force: true });
    });
    const open = (name: string): Promise<Site> => openSite(postgres, name, closing);
    return { open, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openSite(postgres: EmbeddedPostgres, name: string, closing: (() => unknown)[]): Promise<Site> {
  const url = new URL(postgres.url);
  url.pathname = `/${name}`;
  await createDatabase(postgres.url, name);
  await runMigrations(url.href);
  await migrateQueue(url.href);
  const database = new pg.Pool({ connectionString: url.href, max: 2 });
  closing.push(() => database.end());
  // The product first: it stores the policies, and makes the sequences that both take numbers from.
  const product = await startProduct(url.href);
  closing.push(() => product.stop());
  const ceiling = await startCeiling(url.href);
  closing.push(() => ceiling.stop());
  return { database, postmasterPid: postgres.pid, servers: { product, ceiling } };
}

async function createDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
}

/** As in production, but that it keeps quiet: the ceiling logs no requests either. */
async function startProduct(databaseUrl: string): Promise<ServerProcess> {
  const port = String(await freePort());
  return ServerProcess.start('dist/apps/api/src/main.js', {
    DOCKET_MODE: 'production',
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    SMTP_URL: 'smtp://127.0.0.1:25',
    LOG_LEVEL: 'warn',
    PORT: port,
  });
}

async function startCeiling(databaseUrl: string): Promise<ServerProcess> {
  const env = { DATABASE_URL: databaseUrl, PORT: String(await freePort()) };
  return ServerProcess.start('bench/ceiling.main.ts', env, ['--import', './test/support/typescript.register.mjs']);
}
