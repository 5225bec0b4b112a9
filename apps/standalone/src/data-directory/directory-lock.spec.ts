import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { identityOf } from '../running-process.js';
import { DirectoryLock } from './directory-lock.js';

describe('the lock of a data directory', () => {
  let dataDir: string;
  let path: string;
  let other: ChildProcess;

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'docket lock '));
    path = join(dataDir, 'docket.lock');
    other = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
    await once(other, 'spawn');
  });

  afterEach(() => {
    other.kill('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  });

  function heldByOther(facts: object): void {
    writeFileSync(path, JSON.stringify({ pid: other.pid, identity: identityOf(other.pid!), ...facts }));
  }

  it('is taken, and given back without a trace', async () => {
    const lock = await DirectoryLock.acquire(dataDir);
    expect(readdirSync(dataDir)).toEqual(['docket.lock']);
    lock.release();
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('is refused while its holder lives, naming where that serves', async () => {
    heldByOther({ url: 'http://localhost:3999' });
    await expect(DirectoryLock.acquire(dataDir)).rejects.toThrow(
      `Docket is already running in ${dataDir} (process ${other.pid}): http://localhost:3999`,
    );
  });

  it('is waited for while its holder is leaving', async () => {
    heldByOther({ leaving: true });
    const taken = DirectoryLock.acquire(dataDir);
    other.kill('SIGKILL');
    (await taken).release();
  });

  it('passes on from a holder that was killed', async () => {
    heldByOther({});
    other.kill('SIGKILL');
    await once(other, 'exit');
    (await DirectoryLock.acquire(dataDir)).release();
  });

  it.each([
    ['a later process with the same id', () => JSON.stringify({ pid: process.pid, identity: 'of an earlier one' })],
    ['nobody: the file was cut off', () => '{"pid":'],
  ])('passes on from %s', async (_title, content) => {
    writeFileSync(path, content());
    (await DirectoryLock.acquire(dataDir)).release();
    expect(existsSync(path)).toBe(false);
  });
});
