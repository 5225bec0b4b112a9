import { setTimeout as pause } from 'node:timers/promises';
import type { KeptProcess } from '../rig/kept-process.js';
import type { Scenario } from './scenario.js';

const MINUTE_MS = 60_000;
const STROKES = 16;
/** Past the leases of outbox rows and timers (30 s) and the locks of the queue. */
const PAST_EVERY_LEASE_MS = 34_000;

export const randomKills: Scenario = {
  name: 'processes killed at random',
  queue: 'redis',
  async strike({ installation, random, strikeUntil }) {
    for (let strokes = 0; strokes < STROKES && performance.now() < strikeUntil;) {
      await pause(random.between(200, 2_000));
      const serving = installation.processes.filter((process) => process.isServing());
      if (serving.length === 0) continue;
      random.pick(serving).signal('SIGKILL');
      strokes += 1;
    }
  },
};

export const databaseStruck: Scenario = {
  name: 'PostgreSQL stopped, backends cut',
  losesDatabase: true,
  queue: 'postgres',
  async strike({ installation, postgres, random, disturb }) {
    for (let round = 0; round < 3; round += 1) {
      await pause(random.between(2_000, 4_000));
      disturb();
      await postgres.strike(random.between(200, 4_000));
      await pause(random.between(2_000, 4_000));
      disturb();
      await installation.rows(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
    }
  },
};

export const redisLost: Scenario = {
  name: 'Redis killed, flushed',
  queue: 'redis',
  async strike({ redis, random }) {
    for (let round = 0; round < 3; round += 1) {
      await pause(random.between(1_000, 2_500));
      await redis?.flush();
      await pause(random.between(1_000, 2_500));
      await redis?.kill();
      await pause(random.between(200, 4_000));
      await redis?.restart();
    }
  },
};

export const mailFaults: Scenario = {
  name: 'every fault of a mail server',
  queue: 'postgres',
  async strike({ installation, random }) {
    installation.mail.misbehave(0.1, random);
    for (let minutes = 0; minutes < 12; minutes += 1) {
      await pause(1_500);
      await installation.advance(MINUTE_MS);
    }
    installation.mail.behave();
  },
};

export const mailOutage: Scenario = {
  name: 'mail server away for an hour',
  queue: 'postgres',
  async strike({ installation, disturb }) {
    disturb();
    await installation.mail.goDown();
    for (let minutes = 0; minutes < 60; minutes += 5) {
      await pause(1_000);
      await installation.advance(5 * MINUTE_MS);
    }
    await installation.mail.comeBack();
  },
};

export const rollingRestart: Scenario = {
  name: 'rolling restart',
  queue: 'redis',
  async strike({ installation }) {
    for (const process of [...installation.processes, ...installation.processes]) {
      await process.roll();
      await pause(500);
    }
  },
};

export const frozenWorkers: Scenario = {
  name: 'worker stopped past its leases',
  queue: 'postgres',
  async strike({ installation, disturb }) {
    const [one, other] = installation.workers as [KeptProcess, KeptProcess];
    await Promise.all([one.untilServing(), other.untilServing()]);
    for (const frozen of [one, other]) {
      await pause(1_500);
      disturb();
      frozen.signal('SIGSTOP');
      await pause(PAST_EVERY_LEASE_MS);
      frozen.signal('SIGCONT');
    }
  },
};

/** Both workers are woken all the time, so that their sweeps and relays meet. */
export const rivals: Scenario = {
  name: 'rival members, twins, sweeps',
  queue: 'postgres',
  habits: { contested: 0.8, undone: 0.3, twins: 0.5 },
  async strike({ installation, strikeUntil }) {
    for (let calls = 0; calls < 400 && performance.now() < strikeUntil; calls += 1) {
      await installation.rows(`SELECT pg_notify('docket_work', '')`);
      await pause(25);
    }
  },
};
