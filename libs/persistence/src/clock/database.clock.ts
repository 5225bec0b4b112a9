import { instantAt, type Instant } from '#domain';
import { Clock } from '#use-cases';
import type { Database } from '../database.js';

/** Asks PostgreSQL, so that all processes agree whatever their own clocks say. */
export class DatabaseClock extends Clock {
  constructor(private readonly database: Database) {
    super();
  }

  async now(): Promise<Instant> {
    const { now } = await this.database.one<{ now: Date }>('clock.now', 'SELECT business_now() AS now');
    return instantAt(now.getTime());
  }
}
