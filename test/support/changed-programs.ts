import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of the shipped policies in which `ami-cmi` differs in one place. */
export function changedPrograms(from: string, to: string): { directory: string; remove: () => void } {
  const directory = mkdtempSync(join(tmpdir(), 'docket-programs-'));
  cpSync('programs', directory, { recursive: true });
  const file = join(directory, 'ami-cmi.yaml');
  const policy = readFileSync(file, 'utf8');
  if (!policy.includes(from)) throw new Error(`The policy has no "${from}".`);
  writeFileSync(file, policy.replace(from, to));
  return { directory, remove: () => rmSync(directory, { recursive: true }) };
}
