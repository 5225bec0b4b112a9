import { existsSync, readFileSync } from 'node:fs';

/** Of `/proc/<pid>/stat`, counted from the state on: what the process used itself and what its ended children did. */
const TIMES = [11, 12, 13, 14];

/**
 * Reads how much CPU a server and all of PostgreSQL have used up to now, in clock ticks; undefined where there is no
 * /proc to tell. What ended meanwhile is counted with the process that had started it.
 */
export function cpuUsed(serverPid: number, postmasterPid: number): number | undefined {
  if (!existsSync(`/proc/${postmasterPid}/task/${postmasterPid}/children`)) return undefined;
  return [serverPid, postmasterPid, ...childrenOf(postmasterPid)]
    .map(statOf)
    .reduce((total, stat) => total + ticks(stat), 0);
}

function ticks(stat: readonly string[] | undefined): number {
  if (stat === undefined) return 0;
  return TIMES.reduce((total, field) => total + Number(stat[field]), 0);
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
}

/** The fields after the command's name, which may hold spaces itself; undefined for a process that has ended. */
function statOf(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
