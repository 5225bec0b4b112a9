import { setTimeout as pause } from 'node:timers/promises';
import { RedisServer } from '../support/redis-server.js';
import type { Breakage } from './crashing/broken-ports.js';
import { inspect } from './invariants/index.js';
import { wrong, type Violation } from './invariants/violation.js';
import { Clients } from './rig/clients.js';
import { Installation } from './rig/installation.js';
import { Load } from './rig/load.js';
import { Logbook } from './rig/logbook.js';
import { orderEverythingAgain } from './rig/repeated-orders.js';
import { comeToRest } from './rig/rest.js';
import { Seeded } from './rig/seeded.js';
import type { PostgresServer } from './rig/server.js';
import type { Scenario } from './scenarios/index.js';

export interface Run {
  postgres: PostgresServer;
  seed: number;
  forms: number;
  breakage: Breakage | undefined;
  /** How long one scenario may take until it is at rest. */
  limitMs: number;
  /** How long faults go on that take as long as they take. */
  strikeMs: number;
  /** How often a process dies at each point. */
  each: number;
}

export interface Outcome {
  name: string;
  forms: number;
  kills: number;
  delays: number[];
  held: number;
  seconds: number;
  violations: Violation[];
  /** What was not done. */
  notes: string[];
}

const DAY_MS = 86_400_000;
/** Sends that one process can have under way. */
const SENDS_AT_ONCE = 8;

/** One scenario on an installation of its own: work under faults, rest, the broken promises, rest, inspection. */
export async function runScenario(scenario: Scenario, run: Run): Promise<Outcome> {
  const { postgres, breakage, limitMs } = run;
  const begun = performance.now();
  const random = new Seeded(run.seed);
  const plans = scenario.plans?.(random, run.each) ?? { api: [], worker: [] };
  const redis = scenario.queue === 'redis' ? await RedisServer.start() : undefined;
  const installation = await Installation.start({
    postgres,
    redisUrl: redis?.url,
    breakage,
    nextPlan: (kind) => plans[kind].shift(),
  });
  try {
    const clients = new Clients(installation.origins, random, begun + limitMs);
    const load = new Load(clients, installation.people, random, { forms: run.forms, habits: scenario.habits });
    let disturbances = 0;
    const disturb = (): void => {
      disturbances += 1;
    };
    const notes: string[] = [];
    const striking = scenario.strike({
      installation,
      postgres,
      redis,
      random,
      plans,
      strikeUntil: performance.now() + run.strikeMs,
      note: (text) => notes.push(text),
      disturb,
    });
    const overdue = pause(limitMs, 'overdue', { ref: false });
    const ended = await Promise.race([load.run(striking), overdue]);
    const restless = [...(ended === 'overdue' ? ['The faults were not over in time.'] : [])];
    const rest = async (): Promise<void> => {
      restless.push(...(await comeToRest(installation, begun + limitMs - performance.now())));
    };
    await rest();
    await breakPromises(installation, load);
    await rest();
    await orderEverythingAgain(installation, breakage);
    await rest();
    const allowance = {
      ambiguous: installation.mail.ambiguousFaults + (installation.kills + disturbances) * SENDS_AT_ONCE,
      permanent: installation.mail.permanentFaults,
      failures: scenario.losesDatabase === true,
    };
    const report = await inspect(installation, clients, load.logbook, allowance);
    return {
      ...report,
      notes,
      name: scenario.name,
      forms: load.logbook.forms.length,
      kills: installation.kills,
      seconds: (performance.now() - begun) / 1000,
      violations: [...restless.map((what) => wrong('I8', what)), ...report.violations],
    };
  } finally {
    await installation.stop();
    await redis?.stop();
  }
}

/** Fifteen days pass in one go; then half of the forms that were left are decided, too late. */
async function breakPromises(installation: Installation, load: Load): Promise<void> {
  await installation.advance(15 * DAY_MS);
  const left = load.logbook.forms.filter((form) => Logbook.standing(form) === 'none');
  await Promise.all(left.filter((_, index) => index % 2 === 0).map((form) => load.decideLate(form)));
}
