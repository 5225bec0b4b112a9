import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { startEmbeddedPostgres } from '../../apps/standalone/src/embedded-postgres/index.js';
import { isRunning } from '../../apps/standalone/src/running-process.js';
// Past the libs' front doors: every test run waits for what is loaded here.
import { runMigrations } from '../../libs/persistence/src/data-source.js';
import { migrateQueue } from '../../libs/queue/src/migrate-queue.js';
import { POSTGRES_VARIABLE, TEMPLATE, databaseUrl, withServer } from './test-database.js';

const PREFIX = 'docket-test-';

/** One PostgreSQL for the run, with a migrated template in it, found by the tests through the environment. */
export async function startPostgresForTests(): Promise<() => Promise<void>> {
  await removeLeftovers();
  const { url, stop } = await start(mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`)));
  try {
    process.env[POSTGRES_VARIABLE] = url;
    await withServer((client) => client.query(`CREATE DATABASE ${TEMPLATE}`));
    await runMigrations(databaseUrl(TEMPLATE));
    await migrateQueue(databaseUrl(TEMPLATE));
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

async function start(dataDir: string): Promise<{ url: string; stop: () => Promise<void> }> {
  // As root, PostgreSQL runs as somebody else, who must pass through.
  chmodSync(dataDir, 0o711);
  const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
  const kill = (): void => {
    if (postgres.isRunning()) process.kill(postgres.pid, 'SIGQUIT');
  };
  process.once('exit', kill);
  const stop = async (): Promise<void> => {
    process.off('exit', kill);
    await postgres.stop();
    rmSync(postgres.cluster, { recursive: true, force: true });
    if (!postgres.cluster.startsWith(dataDir)) rmSync(dirname(postgres.cluster), { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: postgres.url, stop };
}

/** A killed run could not stop its server: the next one does. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const owner = /^docket-test-(\d+)-/.exec(name)?.[1];
    if (owner === undefined || isRunning(Number(owner))) continue;
    const { stop } = await start(join(tmpdir(), name));
    await stop();
  }
}
