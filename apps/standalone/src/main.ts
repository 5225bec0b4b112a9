import { setTimeout as pause } from 'node:timers/promises';
import { inspect } from 'node:util';

import { ConfigProblem, loadConfig } from '#config';

import { StartupProblem } from './startup-problem.js';
import { Installation } from './supervisor/installation.js';
import { welcome } from './supervisor/welcome.js';

/** A start that is cut short gets this long to reach its next step, so that nothing it has just started is forgotten. */
const SETTLE_LIMIT_MS = 2000;
/** Everything must be gone 10 s after the signal. */
const STOP_LIMIT_MS = 9500;
const PARENT_WATCH_MS = 500;

const say = (line: string): void => console.log(`[${process.uptime().toFixed(1).padStart(5)} s] ${line}`);

function fail(error: unknown): number {
  if (error instanceof ConfigProblem || error instanceof StartupProblem) {
    console.error(`\n${error.message}`);
    return error.exitCode;
  }
  console.error(`\nDocket could not start: ${inspect(error)}`);
  return 1;
}

async function run(): Promise<void> {
  const config = loadConfig(process.env, 'standalone');
  const ending = new AbortController();
  const end = async (exitCode: number): Promise<void> => {
    if (ending.signal.aborted) return;
    ending.abort();
    setTimeout(() => process.exit(exitCode), STOP_LIMIT_MS).unref();
    installation.leave();
    await Promise.race([starting.catch(() => undefined), pause(SETTLE_LIMIT_MS)]);
    await installation.stop().catch(fail);
    process.exit(exitCode);
  };
  const installation = new Installation(config, { say, giveUp: (problem) => void end(fail(problem)) });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!ending.signal.aborted) say('Stopping.');
      void end(0);
    });
  }
  leaveWithNpm(() => void end(0));
  const starting = installation.start();
  try {
    const url = await starting;
    if (url !== undefined) console.log(welcome(url, config));
  } catch (error) {
    if (!ending.signal.aborted) await end(fail(error));
  }
}

/** npm passes signals on, but not when it is killed: then we would serve on, and nobody would know. */
function leaveWithNpm(leave: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const npm = process.ppid;
  setInterval(() => {
    if (process.ppid !== npm) leave();
  }, PARENT_WATCH_MS).unref();
}

// Whoever read our output may leave before us.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

run().catch((error: unknown) => {
  process.exitCode = fail(error);
});
