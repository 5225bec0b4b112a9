import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PolicyChange {
  from: string;
  to: string;
  /** Left out: `ami-cmi`. */
  program?: string;
}

/** A copy of the shipped policies in which `ami-cmi` differs in one place. */
export function changedPrograms(from: string, to: string): { directory: string; remove: () => void } {
  return programsChangedIn([{ from, to }]);
}

/** A copy of the shipped policies that differs in these places. */
export function programsChangedIn(changes: readonly PolicyChange[]): { directory: string; remove: () => void } {
  const directory = mkdtempSync(join(tmpdir(), 'docket-programs-'));
  cpSync('programs', directory, { recursive: true });
  for (const { from, to, program = 'ami-cmi' } of changes) {
    const file = join(directory, `${program}.yaml`);
    const policy = readFileSync(file, 'utf8');
    if (!policy.includes(from)) throw new Error(`The policy has no "${from}".`);
    writeFileSync(file, policy.replace(from, to));
  }
  return { directory, remove: () => rmSync(directory, { recursive: true }) };
}
