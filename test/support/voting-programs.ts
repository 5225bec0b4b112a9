import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SINGLE = 'decision: { mode: single, quorum: 1 }';

/**
 * The shipped policies with votes: `ami-cmi` decides by a majority of three and has one required criterion, in
 * `pmi-medical-office` a chair decides after two recommendations.
 */
export function votingPrograms(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'docket-voting-'));
  cpSync('programs', folder, { recursive: true });
  rewrite(join(folder, 'ami-cmi.yaml'), [
    [SINGLE, 'decision: { mode: majority, quorum: 3 }'],
    [
      'Relevant to the practice of medical illustration }',
      'Relevant to the practice of medical illustration, required: true }',
    ],
  ]);
  rewrite(join(folder, 'pmi-medical-office.yaml'), [[SINGLE, 'decision: { mode: chair, quorum: 2 }']]);
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

function rewrite(file: string, changes: readonly (readonly [string, string])[]): void {
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${file} does not say: ${from}`);
    text = text.replace(from, to);
  }
  writeFileSync(file, text);
}
