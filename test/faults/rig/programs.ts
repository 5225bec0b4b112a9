import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SHIPPED = join(import.meta.dirname, '../../../programs');

/** The shipped programs, but decisions are released after a second: release runs on real time here. */
export function hastyPrograms(): string {
  const folder = mkdtempSync(join(tmpdir(), 'docket-faults-programs-'));
  cpSync(SHIPPED, folder, { recursive: true });
  for (const file of ['ami-cmi.yaml', 'pmi-medical-office.yaml']) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/undoSeconds: \d+/, 'undoSeconds: 1'));
  }
  return folder;
}
