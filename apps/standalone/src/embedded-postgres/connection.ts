import pg from 'pg';

import { passwordOf, systemIdentifierOf, USER } from './cluster.js';
import type { Site } from './site.js';

const CONNECT_LIMIT_MS = 3000;

/** What came of asking whoever listens on a port whether it is our cluster's server. */
export type Answer =
  | { kind: 'ours'; pid: number }
  | { kind: 'stranger' }
  /** Nobody listens, or PostgreSQL is still starting: worth another try while its process runs. */
  | { kind: 'silent'; reason: string };

export function urlOf(site: Site, port: number, database = USER): string {
  return `postgresql://${USER}:${passwordOf(site)}@127.0.0.1:${port}/${database}`;
}

/**
 * A server that takes our password, names the cluster's system identifier and reads its own id from the cluster's
 * `postmaster.pid` is ours. A process id alone, or an open port, proves nothing after a crash.
 */
export async function ask(site: Site, port: number): Promise<Answer> {
  const client = newClient(site, port);
  try {
    await client.connect();
    const { rows } = await client.query<{ identifier: string; pid: string }>(
      `SELECT system_identifier::text AS identifier, split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS pid
         FROM pg_control_system()`,
    );
    const [row] = rows;
    return row?.identifier === systemIdentifierOf(site) ? { kind: 'ours', pid: Number(row.pid) } : { kind: 'stranger' };
  } catch (error) {
    // 28P01: it does not know our password.
    if (error instanceof pg.DatabaseError && error.code === '28P01') return { kind: 'stranger' };
    return { kind: 'silent', reason: error instanceof Error ? error.message : String(error) };
  } finally {
    await client.end().catch(() => undefined);
  }
}

export async function ensureDatabase(site: Site, port: number): Promise<void> {
  const client = newClient(site, port);
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [USER]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${USER}`);
  } finally {
    await client.end();
  }
}

function newClient(site: Site, port: number): pg.Client {
  const client = new pg.Client({
    connectionString: urlOf(site, port, 'postgres'),
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    query_timeout: CONNECT_LIMIT_MS,
  });
  // A server that is killed under the connection reports it here as well.
  client.on('error', () => undefined);
  return client;
}
