import pg from 'pg';

import type { Mode, StandaloneConfig } from '#config';
import { Database, type InstallationState, createDataSource, installationState, runMigrations } from '#persistence';
import { migrateQueue } from '#queue';

import { seedDemo } from '../seed/index.js';
import { EXIT_CONFIG, EXIT_UNAVAILABLE, StartupProblem } from '../startup-problem.js';

/** `something else`: tables that are not Docket's. */
type Contents = InstallationState | 'something else';

const OLDEST_VERSION = 15;

/**
 * Brings the database to today's tables and, in demo mode, fills an empty one. What it holds is looked at first: the
 * demo touches nothing but its own data, and production never runs on the demo's.
 */
export async function prepareDatabase(
  databaseUrl: string,
  config: StandaloneConfig,
  say: (line: string) => void,
): Promise<void> {
  const contents = await contentsOf(databaseUrl);
  refuse(contents, config.mode);
  const applied = await runMigrations(databaseUrl);
  if (config.redisUrl === undefined) await migrateQueue(databaseUrl);
  say(applied.length === 0 ? 'The tables are up to date.' : `Applied ${applied.length} migrations.`);
  if (config.mode === 'demo' && (await seedDemo(databaseUrl, config.programsDir, config))) {
    say('Filled the demo with people, forms and decisions.');
  }
}

function refuse(contents: Contents, mode: Mode): void {
  if (mode === 'demo' && (contents === 'in-use' || contents === 'something else')) {
    throw new StartupProblem(
      `This database is not empty and not a demo's (it holds ${contents === 'in-use' ? 'a Docket in use' : contents}). ` +
        'The demo does not touch it: give it an empty database, or set DOCKET_MODE=production.',
      EXIT_CONFIG,
    );
  }
  if (mode === 'production' && contents === 'demo') {
    throw new StartupProblem(
      'This database was filled by the demo, where anybody may sign in as anybody: production does not run on it. ' +
        'Give it another one with DATABASE_URL, or another DATA_DIR.',
      EXIT_CONFIG,
    );
  }
}

async function contentsOf(databaseUrl: string): Promise<Contents> {
  const client = await connect(databaseUrl);
  try {
    const { rows } = await client.query<{ version: number; ours: boolean; strange: boolean }>(
      `SELECT current_setting('server_version_num')::int / 10000 AS version,
              to_regclass('public.installation_marker') IS NOT NULL AS ours,
              EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public')
                AND to_regclass('public.migration') IS NULL AS strange`,
    );
    const [{ version, ours, strange } = { version: 0, ours: false, strange: false }] = rows;
    if (version < OLDEST_VERSION) {
      throw new StartupProblem(
        `DATABASE_URL leads to a PostgreSQL ${version}; Docket needs ${OLDEST_VERSION} or newer.`,
        EXIT_UNAVAILABLE,
      );
    }
    if (ours) return await ownContents(databaseUrl);
    // A first migration may have been cut short: then ours are there, and no marker yet.
    return strange ? 'something else' : 'empty';
  } finally {
    await client.end();
  }
}

async function ownContents(databaseUrl: string): Promise<Contents> {
  const dataSource = await createDataSource({ databaseUrl, poolSize: 1 }).initialize();
  try {
    return await installationState(new Database(dataSource));
  } finally {
    await dataSource.destroy();
  }
}

async function connect(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    return client;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new StartupProblem(`Cannot connect to the database of DATABASE_URL: ${why}`, EXIT_UNAVAILABLE, { cause });
  }
}
