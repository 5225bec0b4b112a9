import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemo } from '../../apps/standalone/src/seed/index.js';
import { BuiltProgram } from './built-program.js';
import { Docket } from './docket.js';
import { freePort } from './free-port.js';
import { createTestDatabase } from './test-database.js';

/** Four seconds on an idle machine; test machines seldom are. */
export const START_LIMIT_MS = 90_000;

export interface RunningProduct {
  docket: Docket;
  stop(): Promise<void>;
}

export interface RunningDemo extends RunningProduct {
  databaseUrl: string;
}

/** The demo as `npm start` runs it, with its own mailbox, on a database of its own in the run's PostgreSQL. */
export async function startDemo(settings: Record<string, string> = {}): Promise<RunningDemo> {
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
    return { docket: await Docket.open(`http://127.0.0.1:${port}`), databaseUrl: database.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

export interface DemoProcesses extends RunningProduct {
  startWorker(): Promise<BuiltProgram>;
}

/** The demo's api by itself, for tests that decide when a worker runs and which mail server it meets. */
export async function startDemoApi(smtpUrl: string): Promise<DemoProcesses> {
  const [database, port] = await Promise.all([createTestDatabase(), freePort()]);
  await seedDemo(database.url, 'programs');
  const settings = {
    DATABASE_URL: database.url,
    SMTP_URL: smtpUrl,
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    DOCKET_MODE: 'demo',
    DOCKET_SUPERVISED: '1',
    LOG_LEVEL: 'warn',
  };
  const programs: BuiltProgram[] = [];
  const start = async (path: string): Promise<BuiltProgram> => {
    const program = new BuiltProgram(path, settings);
    programs.push(program);
    await program.serving();
    return program;
  };
  await start('apps/standalone/src/demo-api.main.js');
  return {
    docket: await Docket.open(`http://127.0.0.1:${port}`),
    startWorker: () => start('apps/worker/src/main.js'),
    async stop() {
      await Promise.all(programs.map((program) => program.stop()));
      await database.drop();
    },
  };
}
