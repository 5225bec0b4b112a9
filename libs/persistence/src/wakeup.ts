import type { Database } from './database.js';

/** Long enough to gather the commits of a burst (each signal is a commit itself), short enough that nobody notices. */
const GATHER_MS = 25;

/**
 * Tells the workers that there is something to do. It follows the commit instead of travelling in it: a NOTIFY inside
 * takes a lock at commit that makes all writers queue up. A signal that gets lost costs a poll interval, no more.
 */
export class Wakeup {
  static readonly CHANNEL = 'docket_work';
  private pending: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  signal(): void {
    this.pending ??= setTimeout(() => {
      this.pending = undefined;
      this.database.query('wakeup', `SELECT pg_notify('${Wakeup.CHANNEL}', '')`).catch(() => undefined);
    }, GATHER_MS);
  }
}
