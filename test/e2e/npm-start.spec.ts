import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { isRunning } from '../../apps/standalone/src/running-process.js';
import type { BuiltProgram } from '../support/built-program.js';
import { changedPrograms } from '../support/changed-programs.js';
import { eventually } from '../support/eventually.js';
import { Standalone, childRunning, descendantsOf } from '../support/standalone.js';

const API = 'demo-api.main.js';
const WORKER = 'worker/src/main.js';
const POSTGRES = 'bin/postgres';

// They start the whole product, beside other suites.
jest.setTimeout(90_000);
const RECOVERY_LIMIT_MS = 30_000;

describe('npm start', () => {
  let start: Standalone;
  let running: BuiltProgram;

  beforeAll(async () => {
    start = await Standalone.prepare();
    running = await start.serve();
  });

  afterAll(() => start.cleanUp());

  async function isReady(): Promise<void> {
    expect((await fetch(`${start.url}/readyz`)).status).toBe(200);
  }

  it('refuses to start twice, naming the URL of the first', async () => {
    const second = start.run({ PORT: String(start.port + 1) });
    expect(await second.ended).toBe(1);
    expect(second.output).toContain(`already running in ${start.dataDir} (process ${running.pid}): ${start.url}\n`);
    await isReady();
  });

  it('starts again what was killed', async () => {
    for (const path of [WORKER, API, POSTGRES]) {
      const victim = childRunning(running.pid, path);
      process.kill(victim, 'SIGKILL');
      await eventually(async () => {
        expect(childRunning(running.pid, path)).not.toBe(victim);
        await isReady();
      }, RECOVERY_LIMIT_MS);
    }
  });

  it('goes on after it was killed: nothing serves without it, and its PostgreSQL is adopted', async () => {
    const postgres = childRunning(running.pid, POSTGRES);
    const programs = [API, WORKER].map((path) => childRunning(running.pid, path));
    await running.stop('SIGKILL');
    await eventually(() => expect(programs.filter(isRunning)).toEqual([]));
    expect(isRunning(postgres)).toBe(true);

    running = await start.serve();
    expect(running.output).toContain('PostgreSQL was still running');
    expect(childRunning(running.pid, API)).not.toBe(programs[0]);
  });

  it('goes on with the rules it has when a file of them has a mistake, and says which: line and reason', async () => {
    await running.stop();
    const programs = changedPrograms('required: 35', 'required: 90');
    try {
      running = await start.serve({ PROGRAMS_DIR: programs.directory });
      const lines = readFileSync(join(programs.directory, 'ami-cmi.yaml'), 'utf8').split('\n');
      const line = lines.indexOf('required: 90') + 1;
      const problem = `ami-cmi.yaml:${line}: required: 90 can never be reached: the limits leave room for 49`;
      await running.printed(problem);
      expect(running.output).toContain('The versions that are stored stay in force.');
      await isReady();
      const rules = await fetch(`${start.url}/api/v1/programs/ami-cmi/policy`);
      expect(await rules.json()).toMatchObject({ version: '2021.1', required: 35 });
    } finally {
      programs.remove();
    }
  });

  it('leaves nothing behind when it is stopped, an adopted PostgreSQL included', async () => {
    const descendants = descendantsOf(running.pid);
    const stoppedAt = performance.now();
    running.signal('SIGTERM');
    expect(await running.ended).toBe(0);
    expect(performance.now() - stoppedAt).toBeLessThan(10_000);
    expect(descendants.filter(isRunning)).toEqual([]);
  });

  it('keeps production off the demo’s data', async () => {
    const program = start.run({ SMTP_URL: 'smtp://127.0.0.1:9', PUBLIC_URL: 'https://docket.test' });
    expect(await program.ended).toBe(78);
    expect(program.output).toContain('This database was filled by the demo');
  });
});

describe('npm start, before it serves,', () => {
  let start: Standalone;

  beforeEach(async () => {
    start = await Standalone.prepare();
  });

  afterEach(() => start.cleanUp());

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
});
