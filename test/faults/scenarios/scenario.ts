import type { RedisServer } from '../../support/redis-server.js';
import type { Installation } from '../rig/installation.js';
import type { Habits } from '../rig/load.js';
import type { Seeded } from '../rig/seeded.js';
import type { PostgresServer } from '../rig/server.js';

/** What a scenario may lay hands on while people are at work. */
export interface Stage {
  installation: Installation;
  postgres: PostgresServer;
  redis: RedisServer | undefined;
  random: Seeded;
  /** Deaths that are still to be died, by kind of process; each start takes the next. */
  plans: { api: string[]; worker: string[] };
  /** By `performance.now()`: faults that take as long as they take end here. */
  strikeUntil: number;
  /** Tells what was not done. */
  note(text: string): void;
  /** Counts what can leave a send in doubt besides a killed process: a stopped one, a lost database. */
  disturb(): void;
}

export interface Scenario {
  name: string;
  /** `redis`: skipped where there is none. */
  queue: 'postgres' | 'redis';
  /** Only then may an api fail. */
  losesDatabase?: true;
  /** What people do differently. */
  habits?: Partial<Habits>;
  /** The processes' deaths, known beforehand. */
  plans?: (random: Seeded, each: number) => { api: string[]; worker: string[] };
  /** Plays the faults; people go on working until it resolves. */
  strike(stage: Stage): Promise<void>;
}
