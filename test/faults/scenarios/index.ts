import { apiCrashes, workerCrashes } from './crash-points.js';
import type { Scenario } from './scenario.js';
import {
  databaseStruck,
  frozenWorkers,
  mailFaults,
  mailOutage,
  randomKills,
  redisLost,
  rivals,
  rollingRestart,
} from './strokes.js';

export type { Scenario, Stage } from './scenario.js';

/** By the name that `--scenario` takes. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  worker: workerCrashes,
  api: apiCrashes,
  kills: randomKills,
  postgres: databaseStruck,
  redis: redisLost,
  mail: mailFaults,
  outage: mailOutage,
  rolling: rollingRestart,
  frozen: frozenWorkers,
  rivals,
};
