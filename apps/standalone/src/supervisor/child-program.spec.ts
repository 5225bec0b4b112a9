import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import type { StartupProblem } from '../startup-problem.js';
import { ChildProgram } from './child-program.js';

describe('a child program', () => {
  let folder: string;
  let child: ChildProgram;
  let said: string[];
  let gaveUp: Promise<StartupProblem>;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'docket child '));
    said = [];
  });

  afterEach(async () => {
    await child.stop(0);
    rmSync(folder, { recursive: true, force: true });
  });

  function runs(source: string): ChildProgram {
    const path = join(folder, 'program.mjs');
    writeFileSync(path, source);
    gaveUp = new Promise((giveUp) => {
      child = new ChildProgram({ name: 'api', path, env: { FOLDER: folder }, say: (line) => said.push(line), giveUp });
    });
    return child;
  }

  it('is up when it says so, and ends when asked to', async () => {
    runs(`process.on('SIGTERM', () => process.exit(0));
          process.send({ type: 'listening', url: 'http://localhost:3999' });`);
    expect(await child.start()).toBe('http://localhost:3999');
    await child.stop(5000);
    expect(said).toEqual([]);
  });

  it('is started again when it is killed', async () => {
    runs(`import { existsSync, writeFileSync } from 'node:fs';
          const mark = process.env.FOLDER + '/ran';
          if (!existsSync(mark)) { writeFileSync(mark, ''); process.kill(process.pid, 'SIGKILL'); }
          process.send({ type: 'ready' });
          setInterval(() => {}, 1000);`);
    await child.start();
    expect(said).toEqual(['The api has ended (SIGKILL); starting it again in 0.2 s.']);
  });

  it('is killed when it does not end in time', async () => {
    runs(`process.on('SIGTERM', () => {});
          process.send({ type: 'ready' });
          setInterval(() => {}, 1000);`);
    await child.start();
    await child.stop(100);
    expect(said).toEqual([]);
  });

  it.each([
    ['refuses its settings', `process.exit(78)`, 'The api does not start (exit status 78)', 78],
    [
      'finds its port taken',
      `process.send({ type: 'port-taken', port: 3000 }, () => process.exit(69))`,
      'Port 3000 is taken by another program. Choose another: PORT=3001 npm start',
      1,
    ],
    [
      'has a reason that stays',
      `process.send({ type: 'hopeless', message: 'no', exitCode: 69 }, () => process.exit(69))`,
      'The api cannot start.',
      69,
    ],
  ])('is given up when it %s', async (_title, source, message, exitCode) => {
    void runs(source).start();
    const problem = await gaveUp;
    expect(problem.message).toContain(message);
    expect({ exitCode: problem.exitCode, said }).toEqual({ exitCode, said: [] });
  });

  it('is given up when it never comes up', async () => {
    void runs(`process.exit(3)`).start();
    expect((await gaveUp).message).toContain('The api does not start (exit status 3)');
    expect(said).toEqual(
      ['0.2', '0.4', '0.8', '1.6'].map((s) => `The api has ended (exit status 3); starting it again in ${s} s.`),
    );
  });
});
