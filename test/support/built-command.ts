import { execFile } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export interface Outcome {
  code: number;
  said: string;
  complained: string;
}

/** A command of the build, run to its end on a database. @param path below `dist`, e.g. `apps/api/src/grant.main.js` */
export function runCommand(path: string, given: string[], databaseUrl: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(ROOT, 'dist', path), ...given],
      { cwd: ROOT, env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl } },
      (_error, said, complained) => resolve({ code: child.exitCode ?? -1, said, complained }),
    );
  });
}
