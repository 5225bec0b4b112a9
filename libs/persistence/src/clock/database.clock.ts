import { instantAt, type Instant } from '#domain';
import { Clock } from '#use-cases';
import type { Database } from '../database.js';
import { Turn } from '../turn.js';

/** Asks PostgreSQL, so that all processes agree whatever their own clocks say. */
export class DatabaseClock extends Clock {
  private readonly turn = new Turn<void, Instant>(async (asked) => {
    const now = await this.read();
    return asked.map(() => now);
  });

  constructor(private readonly database: Database) {
    super();
  }

  now(): Promise<Instant> {
    return this.turn.ask();
  }

  private async read(): Promise<Instant> {
    const { now } = await this.database.one<{ now: Date }>('clock.now', 'SELECT business_now() AS now');
    return instantAt(now.getTime());
  }
}
