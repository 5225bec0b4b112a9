import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { StartupProblem, explainWrite } from '../startup-problem.js';
import { asOperator, program } from './binaries.js';
import { type Site, clusterOf, locationNote } from './site.js';

/** The cluster's owner and the database that Docket uses in it. */
export const USER = 'docket';

// Only glibc is sure to have C.UTF-8; elsewhere PostgreSQL's own provider sorts the same way.
const LOCALE =
  process.platform === 'linux'
    ? ['--locale=C.UTF-8']
    : ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/** Makes the cluster when there is none. A killed attempt leaves nothing that is taken for a cluster. */
export async function ensureCluster(site: Site, durable: boolean): Promise<{ created: boolean }> {
  if (existsSync(clusterOf(site))) return { created: false };
  const staging = join(site.clusterHome, 'staging');
  try {
    const password = newPassword(site);
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { mode: 0o700 });
    const passwordFile = join(staging, 'password');
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (site.operator !== undefined) {
      for (const path of [staging, passwordFile]) chownSync(path, site.operator.uid, site.operator.gid);
    }
    await initdb(site, join(staging, 'cluster'), passwordFile, durable);
    renameSync(join(staging, 'cluster'), clusterOf(site));
    rmSync(staging, { recursive: true, force: true });
    if (site.clusterHome !== site.home) writeFileSync(locationNote(site.home), `${site.clusterHome}\n`);
  } catch (error) {
    throw explainWrite(error, site.clusterHome);
  }
  return { created: true };
}

export function passwordOf(site: Site): string {
  try {
    return readFileSync(passwordPath(site), 'utf8').trim();
  } catch (cause) {
    throw new StartupProblem(
      `The database in ${clusterOf(site)} has lost its password file ${passwordPath(site)}. ` +
        'Put it back, or choose another DATA_DIR to begin with an empty database.',
      1,
      { cause },
    );
  }
}

/** As the cluster's own control file has it: what a server must answer to be taken for this cluster's. */
export function systemIdentifierOf(site: Site): string {
  return readFileSync(join(clusterOf(site), 'global', 'pg_control'))
    .readBigUInt64LE(0)
    .toString();
}

function passwordPath(site: Site): string {
  return join(site.home, 'password');
}

function newPassword(site: Site): string {
  const password = randomBytes(24).toString('base64url');
  rmSync(passwordPath(site), { force: true });
  writeFileSync(passwordPath(site), `${password}\n`, { mode: 0o600, flag: 'wx' });
  return password;
}

async function initdb(site: Site, directory: string, passwordFile: string, durable: boolean): Promise<void> {
  const args = ['--pgdata', directory, '--username', USER, '--pwfile', passwordFile, '--auth=scram-sha-256'];
  const sync = durable ? [] : ['--no-sync'];
  try {
    const all = [...args, '--encoding=UTF8', ...LOCALE, ...sync];
    await promisify(execFile)(program(site.binaries, 'initdb'), all, asOperator(site.operator));
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new StartupProblem(`PostgreSQL could not make its database in ${directory}.\n${stderr ?? String(error)}`, 1, {
      cause: error,
    });
  }
}
