import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../apps/standalone/src/embedded-postgres/index.js';
import { runMigrations } from '../libs/persistence/src/data-source.js';
import { migrateQueue } from '../libs/queue/src/migrate-queue.js';
import { freePort } from '../test/support/free-port.js';
import { ServerProcess } from './server-process.js';

export const SIDES = ['product', 'ceiling'] as const;
export type Side = (typeof SIDES)[number];

export interface Site {
  readonly database: pg.Pool;
  readonly postmasterPid: number;
  readonly servers: Record<Side, ServerProcess>;
  close(): Promise<void>;
}

/** PostgreSQL of its own, as durable as the shipped one, with the product and the ceiling on it. All of it is thrown away. */
export async function openSite(): Promise<Site> {
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
    await runMigrations(postgres.url);
    await migrateQueue(postgres.url);
    const database = new pg.Pool({ connectionString: postgres.url, max: 2 });
    closing.push(() => database.end());
    // The product first: it stores the policies, and makes the sequences that both take numbers from.
    const product = await startProduct(postgres.url);
    closing.push(() => product.stop());
    const ceiling = await startCeiling(postgres.url);
    closing.push(() => ceiling.stop());
    return { database, postmasterPid: postgres.pid, servers: { product, ceiling }, close };
  } catch (error) {
    await close();
    throw error;
  }
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
