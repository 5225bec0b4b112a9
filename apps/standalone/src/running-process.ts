import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface ProcessFacts {
  /** As `ps` shows it; `Z` is a zombie: dead, but not yet collected by its parent. */
  state: string;
  startedAt: string;
}

/** Whether a process runs. A zombie does not, though signals still reach its id. */
export function isRunning(pid: number): boolean {
  const facts = factsOf(pid);
  return facts !== undefined && !/^[ZX]/.test(facts.state);
}

/** Tells two processes with the same id apart, also across a restart of the machine; undefined when none runs. */
export function identityOf(pid: number): string | undefined {
  const facts = factsOf(pid);
  return facts === undefined || /^[ZX]/.test(facts.state) ? undefined : `${bootId()}${facts.startedAt}`;
}

/** The words a process was started with, joined by spaces; empty when it cannot be read. */
export function commandLineOf(pid: number): string {
  if (process.platform === 'linux') return read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim() ?? '';
  return ps(pid, 'command=') ?? '';
}

function factsOf(pid: number): ProcessFacts | undefined {
  if (process.platform === 'linux') return linuxFacts(read(`/proc/${pid}/stat`));
  const [state, startedAt] = [ps(pid, 'stat='), ps(pid, 'lstart=')];
  return state === undefined || startedAt === undefined ? undefined : { state, startedAt };
}

/** The name stands in parentheses and may itself hold spaces and parentheses: fields are counted after the last one. */
function linuxFacts(stat: string | undefined): ProcessFacts | undefined {
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startedAt] = [fields?.[0], fields?.[19]];
  return state === undefined || startedAt === undefined ? undefined : { state, startedAt };
}

function bootId(): string {
  return read('/proc/sys/kernel/random/boot_id')?.trim().concat(' ') ?? '';
}

function ps(pid: number, column: string): string | undefined {
  try {
    const args = ['-o', column, '-p', String(pid)];
    const printed = execFileSync('ps', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return printed === '' ? undefined : printed;
  } catch {
    return undefined;
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
