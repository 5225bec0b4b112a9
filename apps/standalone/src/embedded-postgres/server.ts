import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { commandLineOf, isRunning } from '../running-process.js';
import { StartupProblem } from '../startup-problem.js';
import { asOperator, program } from './binaries.js';
import { ask } from './connection.js';
import { disownPostmasterFile, readPostmasterFile } from './postmaster-file.js';
import { type Site, clusterOf } from './site.js';

/** A server that answered as our cluster's. */
export interface RunningServer {
  pid: number;
  port: number;
  /** False when somebody else had started it on our cluster: then it is not ours to stop. */
  ours: boolean;
}

/** Recovery after a crash replays what was written since the last checkpoint, a few minutes at most. */
const START_LIMIT_MS = 120_000;
/** How long the backends of a killed server may take to notice; also an orphan that is starting or stopping. */
const SETTLE_LIMIT_MS = 15_000;
const FAST_STOP_LIMIT_MS = 5000;
const LOG_LIMIT_BYTES = 8 * 1024 * 1024;
const POLL_MS = 20;

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
};
// Autovacuum would now and then keep a template database from being cloned.
const FOR_TESTS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };

/** The server that an earlier, killed run has left behind, if it runs and proves to be our cluster's. */
export async function adopt(site: Site): Promise<RunningServer | undefined> {
  const cluster = clusterOf(site);
  const deadline = Date.now() + SETTLE_LIMIT_MS;
  for (;;) {
    const file = readPostmasterFile(cluster);
    if (file === undefined) return undefined;
    const server = await findRunning(site);
    if (server !== undefined) return server;
    if (!isRunning(file.pid) || !isServerOf(file.pid, cluster)) {
      disownPostmasterFile(cluster);
      return undefined;
    }
    if (Date.now() > deadline) {
      throw new StartupProblem(
        `Process ${file.pid} holds the database in ${cluster} but does not answer. End it and start Docket again.`,
      );
    }
    await pause(POLL_MS * 5);
  }
}

/** The cluster's server, if one answers now. */
export async function findRunning(site: Site): Promise<RunningServer | undefined> {
  const file = readPostmasterFile(clusterOf(site));
  if (file === undefined || !isRunning(file.pid) || !(file.port > 0)) return undefined;
  const answer = await ask(site, file.port);
  if (answer.kind !== 'ours' || answer.pid !== file.pid) return undefined;
  return { pid: file.pid, port: file.port, ours: readStarted(site) === startedText(file.pid, file.startedAt) };
}

/** Starts a server on the given port, or on a free one. */
export async function start(site: Site, durable: boolean, wantedPort?: number): Promise<RunningServer> {
  const deadline = Date.now() + SETTLE_LIMIT_MS;
  for (;;) {
    const port = wantedPort ?? (await freePort());
    const logStart = logSize(site);
    const child = launch(site, port, durable);
    const pid = await ready(site, child, port);
    if (pid !== undefined) {
      const file = readPostmasterFile(clusterOf(site));
      writeFileSync(startedPath(site), startedText(pid, file?.startedAt ?? ''), { mode: 0o600 });
      return { pid, port, ours: true };
    }
    const log = readFileSync(logPath(site)).subarray(logStart).toString();
    if (Date.now() > deadline || !/pre-existing shared memory|Address already in use/.test(log)) {
      throw new StartupProblem(`PostgreSQL did not start (see ${logPath(site)}):\n${log.trim()}`);
    }
    await pause(POLL_MS * 10);
  }
}

/** Disconnects everybody and stops; a server that takes longer than 5 s recovers at its next start instead. */
export async function stop(server: RunningServer): Promise<void> {
  if (!server.ours) return;
  for (const [signal, limit] of [
    ['SIGINT', FAST_STOP_LIMIT_MS],
    ['SIGQUIT', 1500],
    ['SIGKILL', 1500],
  ] as const) {
    if (!isRunning(server.pid)) return;
    process.kill(server.pid, signal);
    const deadline = Date.now() + limit;
    while (isRunning(server.pid) && Date.now() < deadline) await pause(POLL_MS);
  }
}

function launch(site: Site, port: number, durable: boolean): ChildProcess {
  if (logSize(site) > LOG_LIMIT_BYTES) rmSync(logPath(site));
  const log = openSync(logPath(site), 'a', 0o600);
  try {
    const settings = { ...SETTINGS, ...(durable ? {} : FOR_TESTS), port: String(port) };
    const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    // In a session of its own: Ctrl-C in the terminal must not reach it before the programs that use it.
    const child = spawn(program(site.binaries, 'postgres'), ['-D', clusterOf(site), ...args], {
      ...asOperator(site.operator),
      stdio: ['ignore', log, log],
      detached: true,
    });
    child.on('error', () => undefined);
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/** The server's id once it answers; undefined when it has ended instead. */
async function ready(site: Site, child: ChildProcess, port: number): Promise<number | undefined> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return undefined;
    const file = readPostmasterFile(clusterOf(site));
    const answer = file?.pid === child.pid && file.port === port ? await ask(site, port) : undefined;
    if (answer?.kind === 'ours' && answer.pid === child.pid) return child.pid;
    await pause(POLL_MS);
  }
  child.kill('SIGQUIT');
  throw new StartupProblem(`PostgreSQL did not answer within ${START_LIMIT_MS / 1000} s (see ${logPath(site)}).`);
}

function isServerOf(pid: number, cluster: string): boolean {
  const commandLine = commandLineOf(pid);
  return commandLine.includes('postgres') && commandLine.includes(cluster);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

function logPath(site: Site): string {
  return join(site.home, 'server.log');
}

function logSize(site: Site): number {
  return statSync(logPath(site), { throwIfNoEntry: false })?.size ?? 0;
}

function startedPath(site: Site): string {
  return join(site.home, 'started');
}

function startedText(pid: number, startedAt: string): string {
  return `${pid} ${startedAt}\n`;
}

function readStarted(site: Site): string | undefined {
  return existsSync(startedPath(site)) ? readFileSync(startedPath(site), 'utf8') : undefined;
}
