import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { identityOf } from '../running-process.js';
import { StartupProblem, explainWrite, systemCode } from '../startup-problem.js';
import { makeDirectory } from './make-directory.js';

interface Holder {
  pid: number;
  /** Tells the holder from a later process with the same id. */
  identity: string;
  /** Where it serves, once it does. */
  url?: string;
  /** It was told to stop and will soon be gone. */
  leaving?: true;
}

/** How long a holder that is not known to be leaving may still turn out to be. */
const GRACE_MS = 1500;
const LEAVING_LIMIT_MS = 15_000;

/** The right to use a data directory: one process at a time. A killed process loses it by being gone. */
export class DirectoryLock {
  private constructor(
    private readonly path: string,
    private holder: Holder,
  ) {}

  /** @throws StartupProblem naming the process that has it, and where that serves. */
  static async acquire(dataDir: string): Promise<DirectoryLock> {
    const path = join(dataDir, 'docket.lock');
    const holder = { pid: process.pid, identity: identityOf(process.pid) ?? '' };
    makeDirectory(dataDir);
    try {
      const began = Date.now();
      for (;;) {
        if (tryTake(path, holder)) return new DirectoryLock(path, holder);
        const other = readLiving(path);
        const limit = other?.leaving ? LEAVING_LIMIT_MS : GRACE_MS;
        if (other !== undefined && Date.now() - began > limit) throw alreadyRunning(dataDir, other);
        await pause(50);
      }
    } catch (error) {
      throw explainWrite(error, dataDir);
    }
  }

  announce(facts: Pick<Holder, 'url' | 'leaving'>): void {
    this.holder = { ...this.holder, ...facts };
    writeFileSync(draftOf(this.path), JSON.stringify(this.holder));
    renameSync(draftOf(this.path), this.path);
  }

  release(): void {
    rmSync(this.path, { force: true });
  }
}

/** Takes the lock when it is free or its holder is gone. A link appears with its whole content or not at all. */
function tryTake(path: string, holder: Holder): boolean {
  if (readLiving(path) === undefined) removeStale(path);
  const draft = draftOf(path);
  writeFileSync(draft, JSON.stringify(holder));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Two processes may find the same stale lock: what one has moved away may already be the other's new one. */
function removeStale(path: string): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
    if (readLiving(aside) !== undefined) linkSync(aside, path);
    rmSync(aside);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}

function readLiving(path: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Holder;
    return identityOf(holder.pid) === holder.identity ? holder : undefined;
  } catch (error) {
    // A file that is no lock of ours, or was cut off when the disk was full, holds nothing.
    if (systemCode(error) === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function draftOf(path: string): string {
  return `${path}.${process.pid}`;
}

function alreadyRunning(dataDir: string, { pid, url, leaving }: Holder): StartupProblem {
  const where = url ?? 'it has not finished starting';
  return new StartupProblem(
    leaving
      ? `Docket (process ${pid}) is still stopping in ${dataDir}. Try again in a moment.`
      : `Docket is already running in ${dataDir} (process ${pid}): ${where}\n` +
          'Stop it first, or start a second one beside it: DATA_DIR=.data2 PORT=3001 npm start',
  );
}
