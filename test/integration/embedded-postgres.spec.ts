import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';

import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../apps/standalone/src/embedded-postgres/index.js';
import { StartupProblem } from '../../apps/standalone/src/startup-problem.js';
import { eventually } from '../support/eventually.js';

describe('the embedded PostgreSQL', () => {
  let folder: string;
  let dataDir: string;
  let running: EmbeddedPostgres | undefined;
  let said: string[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'docket embedded '));
    chmodSync(folder, 0o711);
    dataDir = join(folder, 'data');
    said = [];
  });

  afterEach(async () => {
    await running?.stop();
    if (running !== undefined && !running.cluster.startsWith(folder)) {
      rmSync(dirname(running.cluster), { recursive: true, force: true });
    }
    running = undefined;
    // On a slow disk, a server that had to be killed may still be finishing a write.
    await eventually(() => rmSync(folder, { recursive: true, force: true }));
  });

  async function start(): Promise<EmbeddedPostgres> {
    running = await startEmbeddedPostgres({ dataDir, say: (line) => said.push(line) });
    return running;
  }

  async function query(url: string, sql: string): Promise<unknown[]> {
    const client = new pg.Client(url);
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  it('makes a cluster that keeps what was committed and is closed to others', async () => {
    const first = await start();
    expect(first.origin).toBe('created');
    await query(first.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    expect(
      await query(
        first.url,
        `SELECT name, setting FROM pg_settings
          WHERE name IN ('fsync', 'listen_addresses', 'max_connections', 'password_encryption') ORDER BY name`,
      ),
    ).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'listen_addresses', setting: '127.0.0.1' },
      { name: 'max_connections', setting: '200' },
      { name: 'password_encryption', setting: 'scram-sha-256' },
    ]);
    expect(statSync(join(dataDir, 'postgres', 'password')).mode & 0o777).toBe(0o600);
    const withoutPassword = new URL(first.url);
    withoutPassword.password = 'guess';
    await expect(query(withoutPassword.href, 'SELECT 1')).rejects.toThrow('password authentication failed');

    await first.stop();
    expect(first.isRunning()).toBe(false);

    const second = await start();
    expect(second.origin).toBe('started');
    expect(await query(second.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  it('adopts the server of a run that was killed, and stops it', async () => {
    const { pid, url } = await start();
    const heir = await start();
    expect({ origin: heir.origin, pid: heir.pid, url: heir.url }).toEqual({ origin: 'adopted', pid, url });
    await heir.stop();
    expect(heir.isRunning()).toBe(false);
  });

  it('adopts, but leaves running, a server that no run of Docket has started', async () => {
    const first = await start();
    const note = join(dataDir, 'postgres', 'started');
    const ours = readFileSync(note);
    rmSync(note);
    const guest = await start();
    await guest.stop();
    expect({ origin: guest.origin, running: guest.isRunning() }).toEqual({ origin: 'adopted', running: true });
    await first.stop();
    expect(ours.toString()).toContain(String(first.pid));
  });

  it('starts again on the same port after it was killed', async () => {
    const postgres = await start();
    const { pid, url } = postgres;
    await query(url, 'CREATE TABLE kept AS SELECT 7 AS n');
    process.kill(pid, 'SIGKILL');
    await eventually(() => expect(postgres.isRunning()).toBe(false));
    await postgres.revive();
    expect(postgres.pid).not.toBe(pid);
    expect(await query(url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  it('does not take a stranger for its server who was given the dead one’s id', async () => {
    const first = await start();
    const file = join(first.cluster, 'postmaster.pid');
    const left = readFileSync(file, 'utf8');
    await first.stop();
    // Our own id is that of a living process which is not PostgreSQL.
    writeFileSync(file, left.replace(/^\d+/, String(process.pid)));
    expect((await start()).origin).toBe('started');
  });

  it('says so when the password is gone, and leaves the cluster alone', async () => {
    const { cluster, stop } = await start();
    await stop();
    rmSync(join(dataDir, 'postgres', 'password'));
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/has lost its password file/);
    expect(existsSync(cluster)).toBe(true);
  });

  it('says so when it may not write', async () => {
    writeFileSync(dataDir, 'a file where the folder should be');
    const refusal = startEmbeddedPostgres({ dataDir });
    await expect(refusal).rejects.toBeInstanceOf(StartupProblem);
    await expect(refusal).rejects.toMatchObject({ exitCode: 73 });
  });

  (process.getuid?.() === 0 ? it : it.skip)('moves out of a folder that only root can enter (needs root)', async () => {
    chmodSync(folder, 0o700);
    const postgres = await start();
    expect(postgres.cluster.startsWith(folder)).toBe(false);
    expect(said).toContain(
      `Only root can enter ${dataDir}/postgres: the database lives in ${dirname(postgres.cluster)}, run by user "nobody".`,
    );
    expect((await start()).cluster).toBe(postgres.cluster);
  });
});
