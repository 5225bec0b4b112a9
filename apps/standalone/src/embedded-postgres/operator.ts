import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { EXIT_CONFIG, StartupProblem } from '../startup-problem.js';

/** The unprivileged user that runs PostgreSQL for root, which it refuses to be run by. */
export interface Operator {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Who is to run PostgreSQL instead of us: nobody else, unless we are root. */
export function chooseOperator(home: string): Operator | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const operator = operatorWithId(ownerOf(home)) ?? operatorNamed('nobody');
  if (operator !== undefined) return operator;
  throw new StartupProblem(
    'PostgreSQL does not run as root, and this system has no user "nobody" to run it. Start Docket as another user, or set DATABASE_URL.',
    EXIT_CONFIG,
  );
}

/** The owner of a cluster that is there, else of the nearest folder not root's: with sudo, the person behind it. */
function ownerOf(home: string): number {
  const cluster = join(home, 'cluster');
  if (existsSync(cluster)) return statSync(cluster).uid;
  for (let path = home; path !== dirname(path); path = dirname(path)) {
    const owner = existsSync(path) ? statSync(path).uid : 0;
    if (owner !== 0) return owner;
  }
  return 0;
}

function operatorWithId(uid: number): Operator | undefined {
  const name = uid === 0 ? undefined : id('-un', String(uid));
  return name === undefined ? undefined : operatorNamed(name);
}

function operatorNamed(name: string): Operator | undefined {
  const [uid, gid] = [id('-u', name), id('-g', name)];
  return uid === undefined || gid === undefined ? undefined : { name, uid: Number(uid), gid: Number(gid) };
}

function id(what: string, user: string): string | undefined {
  try {
    return execFileSync('id', [what, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
