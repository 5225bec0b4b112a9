import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

import { explainWrite } from '../startup-problem.js';

/** Makes a folder that is closed to others. For root they may pass: PostgreSQL, below it, is run by somebody else. */
export function makeDirectory(directory: string): void {
  try {
    const missing: string[] = [];
    for (let path = directory; !existsSync(path); path = dirname(path)) missing.unshift(path);
    for (const path of missing) {
      mkdirSync(path);
      chmodSync(path, process.getuid?.() === 0 ? 0o711 : 0o700);
    }
  } catch (error) {
    throw explainWrite(error, directory);
  }
}
