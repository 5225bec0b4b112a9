import { setTimeout as pause } from 'node:timers/promises';
import { API_POINTS, WORKER_POINTS } from '../crashing/crash-plan.js';
import type { Seeded } from '../rig/seeded.js';
import type { Scenario, Stage } from './scenario.js';

const LATEST_PASS = 4;
const LOOK_EVERY_MS = 100;

/** Workers that die at every step of their work, three times each. */
export const workerCrashes: Scenario = {
  name: 'worker dies at each step',
  queue: 'postgres',
  plans: (random, each) => ({ api: [], worker: deaths(WORKER_POINTS, random, each) }),
  strike: async (stage) => {
    // For the step at which a job failed: there must be failures.
    stage.installation.mail.misbehave(0.2, stage.random, ['deferAfterDot', 'closingAfterDot']);
    await untilAllDied(stage);
    stage.installation.mail.behave();
  },
};

/** Apis that die before, in and after the commit and around their answer. */
export const apiCrashes: Scenario = {
  name: 'api dies at each step',
  queue: 'postgres',
  plans: (random, each) => ({ api: deaths(API_POINTS, random, each), worker: [] }),
  strike: untilAllDied,
};

/** In rounds, so that a run that is cut short has died at each point before it dies twice at one. */
function deaths(points: readonly string[], random: Seeded, each: number): string[] {
  const rounds = Array.from({ length: each }, () => random.shuffled(points));
  return rounds.flat().map((point) => `${point}:${random.between(1, LATEST_PASS)}`);
}

async function untilAllDied({ installation, plans, strikeUntil, note }: Stage): Promise<void> {
  const open = (): string[] => [
    ...plans.api,
    ...plans.worker,
    ...installation.processes.flatMap(({ doom }) => (doom === undefined ? [] : [doom])),
  ];
  while (open().length > 0 && performance.now() < strikeUntil) await pause(LOOK_EVERY_MS);
  const missed = open();
  if (missed.length === 0) return;
  note(`not died in time: ${missed.join(', ')}`);
  plans.api.length = 0;
  plans.worker.length = 0;
  const doomed = installation.processes.filter(({ doom }) => doom !== undefined);
  await Promise.all(doomed.map((process) => process.roll()));
}
