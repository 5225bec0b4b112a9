import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuiltProgram } from '../support/built-program.js';
import { freePort } from '../support/free-port.js';
import { Product } from './product.js';

const ROOT = join(import.meta.dirname, '../..');

export interface OwnProduct {
  product: Product;
  stop(): Promise<void>;
}

/**
 * A demo beside the one that runs, with a data directory and a port of its own and the shipped programs. Nothing of it
 * is left afterwards.
 *
 * @param more files of test/walk/programs that it has besides
 */
export async function startOwnProduct(...more: string[]): Promise<OwnProduct> {
  const home = mkdtempSync(join(tmpdir(), 'docket-walk-'));
  // As root, PostgreSQL runs as somebody else, who must pass through.
  chmodSync(home, 0o711);
  const programs = join(home, 'programs');
  cpSync(join(ROOT, 'programs'), programs, { recursive: true });
  for (const file of more) cpSync(join(ROOT, 'test/walk/programs', file), join(programs, file));
  const port = String(await freePort());
  const program = new BuiltProgram('apps/standalone/src/main.js', {
    DATA_DIR: join(home, 'data'),
    PROGRAMS_DIR: programs,
    PORT: port,
    LOG_LEVEL: 'warn',
    // Makes it leave with this process.
    npm_lifecycle_event: 'start',
  });
  const stop = async (): Promise<void> => {
    await program.stop();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await program.printed('Docket is running');
    return { product: new Product(`http://127.0.0.1:${port}`), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
