import { seedDemo } from '../../apps/standalone/src/seed/index.js';
import { BuiltProgram } from './built-program.js';
import { Docket } from './docket.js';
import { DEMO_SITE } from './demo-site.js';
import { freePort } from './free-port.js';
import type { RunningProduct } from './running-product.js';
import { createTestDatabase } from './test-database.js';

export interface DemoProcesses extends RunningProduct {
  startWorker(): Promise<BuiltProgram>;
}

/** The demo's api by itself, for tests that decide when a worker runs and which mail server it meets. */
export async function startDemoApi(smtpUrl: string): Promise<DemoProcesses> {
  const [database, port] = await Promise.all([createTestDatabase(), freePort()]);
  const publicUrl = `http://localhost:${port}`;
  await seedDemo(database.url, 'programs', { ...DEMO_SITE, publicUrl });
  const settings = {
    DATABASE_URL: database.url,
    SMTP_URL: smtpUrl,
    PORT: String(port),
    PUBLIC_URL: publicUrl,
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
