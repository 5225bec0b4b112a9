import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { isRunning } from '../../apps/standalone/src/running-process.js';
import { eventually } from '../support/eventually.js';
import { Standalone, childRunning, descendantsOf } from '../support/standalone.js';

const API = 'demo-api.main.js';
const WORKER = 'worker/src/main.js';
const POSTGRES = 'bin/postgres';

// Each starts the whole product once or twice, beside other suites.
jest.setTimeout(90_000);
const RECOVERY_LIMIT_MS = 30_000;

describe('npm start', () => {
  let start: Standalone;

  beforeEach(async () => {
    start = await Standalone.prepare();
  });

  afterEach(() => start.cleanUp());

  async function isReady(): Promise<void> {
    expect((await fetch(`${start.url}/readyz`)).status).toBe(200);
  }

  it('starts again what was killed, and leaves nothing behind when it is stopped', async () => {
    const program = await start.serve();
    for (const path of [WORKER, API, POSTGRES]) {
      const victim = childRunning(program.pid, path);
      process.kill(victim, 'SIGKILL');
      await eventually(async () => {
        expect(childRunning(program.pid, path)).not.toBe(victim);
        await isReady();
      }, RECOVERY_LIMIT_MS);
    }
    const descendants = descendantsOf(program.pid);
    const stoppedAt = performance.now();
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(performance.now() - stoppedAt).toBeLessThan(10_000);
    expect(descendants.filter(isRunning)).toEqual([]);
  });

  it('refuses to start twice, naming the URL of the first', async () => {
    const first = await start.serve();
    const second = start.run({ PORT: String(start.port + 1) });
    expect(await second.ended).toBe(1);
    expect(second.output).toContain(`already running in ${start.dataDir} (process ${first.pid}): ${start.url}\n`);
    await isReady();
  });

  it('goes on after it was killed: nothing serves without it, and its PostgreSQL is adopted', async () => {
    const first = await start.serve();
    const postgres = childRunning(first.pid, POSTGRES);
    const programs = [API, WORKER].map((path) => childRunning(first.pid, path));
    await first.stop('SIGKILL');
    await eventually(() => expect(programs.filter(isRunning)).toEqual([]));
    expect(isRunning(postgres)).toBe(true);

    const second = await start.serve();
    expect(second.output).toContain('PostgreSQL was still running');
    second.signal('SIGINT');
    expect(await second.ended).toBe(0);
    expect(isRunning(postgres)).toBe(false);
  });

  it('says which port is taken', async () => {
    const other = createServer().listen(start.port, '127.0.0.1');
    await once(other, 'listening');
    const program = start.run();
    expect(await program.ended).toBe(1);
    expect(program.output).toBe(
      `\nPort ${start.port} is taken by another program. Choose another: PORT=${start.port + 1} npm start\n`,
    );
    other.close();
  });

  it('lists all that production lacks', async () => {
    const program = start.run({ DOCKET_MODE: 'production', LOG_LEVEL: 'loud' });
    expect(await program.ended).toBe(78);
    expect(program.output.match(/^ {2}- \w+/gm)).toEqual(['  - LOG_LEVEL', '  - SMTP_URL', '  - PUBLIC_URL']);
  });

  it('keeps production off the demo’s data', async () => {
    await (await start.serve()).stop();
    const program = start.run({ SMTP_URL: 'smtp://127.0.0.1:9', PUBLIC_URL: 'https://docket.test' });
    expect(await program.ended).toBe(78);
    expect(program.output).toContain('This database was filled by the demo');
  });
});
