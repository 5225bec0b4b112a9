import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuiltProgram } from './built-program.js';
import { freePort } from './free-port.js';
import { createTestDatabase } from './test-database.js';

export interface DemoAddress {
  url: string;
  databaseUrl: string;
  /** Where it keeps what is not in the database. */
  dataDir: string;
}

export interface DemoProgram extends DemoAddress {
  stop(): Promise<void>;
}

/** The demo as `npm start` runs it, with its own mailbox, on a database of its own in the run's PostgreSQL. */
export async function runDemo(settings: Record<string, string> = {}): Promise<DemoProgram> {
  const [database, port] = await Promise.all([createTestDatabase(), freePort()]);
  const dataDir = mkdtempSync(join(tmpdir(), 'docket-e2e-'));
  const program = new BuiltProgram('apps/standalone/src/main.js', {
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    PORT: String(port),
    DOCKET_MODE: 'demo',
    LOG_LEVEL: 'warn',
    // Makes it watch its parent, as under npm.
    npm_lifecycle_event: 'start',
    ...settings,
  });
  const stop = async (): Promise<void> => {
    await program.stop();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await program.printed('Docket is running');
    return { url: `http://127.0.0.1:${port}`, databaseUrl: database.url, dataDir, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
