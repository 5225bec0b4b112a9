import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { isRunning } from '../running-process.js';
import { ensureCluster } from './cluster.js';
import { ensureDatabase, urlOf } from './connection.js';
import { type RunningServer, adopt, findRunning, start, stop } from './server.js';
import { clusterOf, prepareSite } from './site.js';

export interface EmbeddedPostgresOptions {
  /** Its password, log and cluster go into `postgres` below this folder, which is made when missing. */
  dataDir: string;
  /** False trades safety for speed: for databases that are thrown away. */
  durable?: boolean;
  /** Told what is unusual, in sentences. */
  say?: (line: string) => void;
}

/** A PostgreSQL of our own, on the loopback address only. */
export interface EmbeddedPostgres {
  /** With the password in it. Stays the same across `revive`. */
  readonly url: string;
  /** Where the data is; not always below `dataDir`. */
  readonly cluster: string;
  readonly origin: 'created' | 'started' | 'adopted';
  readonly pid: number;
  isRunning(): boolean;
  /** Starts it again after it was killed, on the same port. */
  revive(): Promise<void>;
  /** Stops it within 8 s, unless it was running before and no run of Docket had started it. */
  stop(): Promise<void>;
}

/** The URL of the one that runs in a folder now, for a program that visits it and leaves; undefined when none does. */
export async function findEmbeddedPostgres(dataDir: string): Promise<string | undefined> {
  const home = join(dataDir, 'postgres');
  if (!existsSync(home)) return undefined;
  const site = prepareSite(home, () => undefined);
  const server = existsSync(clusterOf(site)) ? await findRunning(site) : undefined;
  return server === undefined ? undefined : urlOf(site, server.port);
}

/**
 * Starts PostgreSQL from the binaries that npm installed, or takes over the one that a killed run has left behind.
 * One caller per folder at a time: hold the data directory's lock.
 *
 * @throws StartupProblem when it cannot run here, with the reason for the console.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, durable = true, say = () => undefined } = options;
  const site = prepareSite(join(dataDir, 'postgres'), say);
  const { created } = await ensureCluster(site, durable);
  const adopted = await adopt(site);
  let server: RunningServer = adopted ?? (await start(site, durable));
  await ensureDatabase(site, server.port);
  return {
    url: urlOf(site, server.port),
    cluster: clusterOf(site),
    origin: created ? 'created' : adopted === undefined ? 'started' : 'adopted',
    get pid() {
      return server.pid;
    },
    isRunning: () => isRunning(server.pid),
    async revive() {
      server = (await adopt(site)) ?? (await start(site, durable, server.port));
    },
    stop: () => stop(server),
  };
}
