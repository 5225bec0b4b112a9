import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { systemCode } from '../startup-problem.js';

/** What a running server notes in its cluster: who it is and where it listens. */
export interface PostmasterFile {
  pid: number;
  /** Seconds since 1970. */
  startedAt: string;
  port: number;
}

/** Undefined when no server runs, or when one has begun to start and does not know its port yet. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  try {
    const [pid, , startedAt, port] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(pid), startedAt: startedAt ?? '', port: Number(port) };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Puts our own id into the file of a server that is dead. PostgreSQL refuses to start while the noted process exists,
 * and a zombie, or a stranger who was given the id since, does; its parent, us, is never taken for a server.
 * The file itself must stay: by its other lines PostgreSQL finds backends that have outlived their server.
 */
export function disownPostmasterFile(cluster: string): void {
  const path = join(cluster, 'postmaster.pid');
  const [, ...rest] = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, [process.pid, ...rest].join('\n'));
}
