import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { makeDirectory } from '../data-directory/make-directory.js';
import { EXIT_CANNOT_CREATE, EXIT_UNAVAILABLE, StartupProblem } from '../startup-problem.js';
import { type Binaries, asOperator, installedBinaries, whyNotRunnable } from './binaries.js';
import { type Operator, chooseOperator } from './operator.js';

/** Where one embedded PostgreSQL lives, and who runs it. */
export interface Site {
  /** Ours: the password, the log and, when the cluster lies elsewhere, a note of where. */
  readonly home: string;
  /** The folder that holds `cluster`; the same as `home` unless the operator cannot reach that. */
  readonly clusterHome: string;
  readonly binaries: Binaries;
  readonly operator: Operator | undefined;
}

type Say = (line: string) => void;

export function prepareSite(home: string, say: Say): Site {
  const operator = chooseOperator(home);
  makeDirectory(home);
  const clusterHome = operator === undefined ? ownClusterHome(home) : reachableClusterHome(home, operator, say);
  return { home, clusterHome, binaries: reachableBinaries(operator, say), operator };
}

export function clusterOf(site: Site): string {
  return join(site.clusterHome, 'cluster');
}

/** A note in `home` of where the cluster is, once it is there. */
export function locationNote(home: string): string {
  return join(home, 'location');
}

function ownClusterHome(home: string): string {
  const clusterHome = notedClusterHome(home) ?? home;
  const owner = statSync(join(clusterHome, 'cluster'), { throwIfNoEntry: false })?.uid;
  if (owner === undefined || owner === process.getuid?.()) return clusterHome;
  throw new StartupProblem(
    `The database in ${clusterHome} belongs to another user (id ${owner}): Docket was started as root before. ` +
      'Start it as root again, or with another DATA_DIR.',
    EXIT_CANNOT_CREATE,
  );
}

function reachableClusterHome(home: string, operator: Operator, say: Say): string {
  const noted = notedClusterHome(home);
  if (noted !== undefined) return noted;
  if (canEnter(home, operator)) return home;
  if (existsSync(join(home, 'cluster'))) {
    throw new StartupProblem(
      `User "${operator.name}", who runs PostgreSQL for root, cannot enter ${home}. ` +
        'Let others pass through the folders above it (chmod o+x), or choose another DATA_DIR.',
      EXIT_CANNOT_CREATE,
    );
  }
  const elsewhere = openDirectory((parent) => makeOpen(mkdtempSync(join(parent, 'docket-'))), operator);
  say(`Only root can enter ${home}: the database lives in ${elsewhere}, run by user "${operator.name}".`);
  return elsewhere;
}

function notedClusterHome(home: string): string | undefined {
  const note = locationNote(home);
  if (!existsSync(note)) return undefined;
  const clusterHome = readFileSync(note, 'utf8').trim();
  if (lstatSync(join(clusterHome, 'cluster'), { throwIfNoEntry: false }) !== undefined) return clusterHome;
  throw new StartupProblem(
    `The database was kept in ${clusterHome} and is no longer there. To begin with an empty one, remove ${note}.`,
  );
}

function reachableBinaries(operator: Operator | undefined, say: Say): Binaries {
  const installed = installedBinaries();
  const why = whyNotRunnable(installed, operator);
  if (why === undefined) return installed;
  if (operator !== undefined && whyNotRunnable(installed, undefined) === undefined) {
    const copy = copyOf(installed, operator);
    say(`User "${operator.name}" cannot reach ${installed.root}: running the copy in ${copy.root}.`);
    return copy;
  }
  throw new StartupProblem(
    `The PostgreSQL that npm installed does not run here. Set DATABASE_URL to a PostgreSQL 15 or newer.\n${why}`,
    EXIT_UNAVAILABLE,
  );
}

function copyOf(installed: Binaries, operator: Operator): Binaries {
  const name = `docket-postgres-${installed.version}`;
  const directory = openDirectory((parent) => {
    mkdirSync(join(parent, name), { recursive: true, mode: 0o755 });
    return join(parent, name);
  }, operator);
  const copy = { ...installed, root: join(directory, 'native') };
  if (whyNotRunnable(copy, operator) === undefined) return copy;
  // Copied beside and then renamed, so that a killed copy is never taken for a whole one.
  const draft = join(directory, `native.${process.pid}`);
  cpSync(installed.root, draft, { recursive: true, verbatimSymlinks: true });
  for (const entry of readdirSync(draft, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755);
  }
  chmodSync(draft, 0o755);
  rmSync(copy.root, { recursive: true, force: true });
  renameSync(draft, copy.root);
  const why = whyNotRunnable(copy, operator);
  if (why === undefined) return copy;
  throw new StartupProblem(
    `User "${operator.name}" cannot run PostgreSQL from ${copy.root}.\n${why}`,
    EXIT_UNAVAILABLE,
  );
}

/** The first place in the open that the operator can reach; `make` creates a folder of root's in it. */
function openDirectory(make: (parent: string) => string, operator: Operator): string {
  for (const parent of ['/var/tmp', tmpdir(), '/tmp']) {
    try {
      const directory = make(parent);
      const { uid, mode } = lstatSync(directory);
      // One that somebody else made beforehand, or may write to, is not trusted.
      if (uid === 0 && (mode & 0o022) === 0 && canEnter(directory, operator)) return directory;
    } catch {
      continue;
    }
  }
  throw new StartupProblem(
    `Found no folder that user "${operator.name}", who runs PostgreSQL for root, can reach. ` +
      'Start Docket as another user, or set DATABASE_URL.',
    EXIT_UNAVAILABLE,
  );
}

function makeOpen(directory: string): string {
  chmodSync(directory, 0o711);
  return directory;
}

function canEnter(directory: string, operator: Operator): boolean {
  try {
    execFileSync('/bin/sh', ['-c', 'test -x "$0"', directory], { ...asOperator(operator), stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
