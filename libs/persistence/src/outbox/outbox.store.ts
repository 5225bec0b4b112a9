import type { QueuedJob } from '#use-cases';
import type { Database } from '../database.js';

/** How long a claimed row is left alone: the time a job may wait in the queue before it is handed over again. */
const LEASE_SECONDS = 15;
/** With the delays below about twelve hours: a mail server that is away overnight loses nothing. */
const MAX_ATTEMPTS = 20;
const FIRST_DELAY_SECONDS = 5;
const LONGEST_DELAY_SECONDS = 3600;

/** The outbox as the relay and the workers use it. Leases run on real time, retries on business time. */
export class OutboxStore {
  constructor(private readonly database: Database) {}

  /**
   * Claims due rows, oldest first. Mails of one form leave in the order in which they were ordered: a row waits while
   * an earlier one has not had its first attempt.
   */
  claim(limit: number): Promise<QueuedJob[]> {
    return this.database.query<QueuedJob>(
      'outbox.claim',
      `UPDATE outbox SET claimed_until = now() + interval '${LEASE_SECONDS} seconds'
       FROM (SELECT o.id FROM outbox o
             WHERE o.state = 'pending' AND o.available_at <= business_now() AND o.claimed_until <= now()
               AND (o.ordering_key IS NULL OR NOT EXISTS (
                 SELECT FROM outbox e WHERE e.ordering_key = o.ordering_key AND e.position < o.position
                   AND e.state = 'pending' AND e.attempts = 0))
             ORDER BY o.available_at, o.position LIMIT $1 FOR UPDATE SKIP LOCKED) due
       WHERE outbox.id = due.id
       RETURNING outbox.id, outbox.job AS name, outbox.payload`,
      [limit],
    );
  }

  /** Gives claimed rows back at once, for when the queue could not take them. */
  async giveBack(ids: readonly string[]): Promise<void> {
    await this.database.query(
      'outbox.give-back',
      `UPDATE outbox SET claimed_until = '-infinity' WHERE id = ANY ($1::uuid[])`,
      [ids],
    );
  }

  async complete(id: string): Promise<void> {
    await this.database.query(
      'outbox.complete',
      `UPDATE outbox SET state = 'done', done_at = business_now(), last_error = NULL WHERE id = $1 AND state = 'pending'`,
      [id],
    );
  }

  /** Counts a failed attempt. `afterSeconds` is the least delay; each attempt doubles it. Too many: the row is dead. */
  async retry(id: string, error: string, afterSeconds = FIRST_DELAY_SECONDS): Promise<void> {
    await this.database.query(
      'outbox.retry',
      `UPDATE outbox SET attempts = attempts + 1, last_error = left($2, 2000), claimed_until = '-infinity',
         available_at = business_now() + least(greatest($3::float8, ${FIRST_DELAY_SECONDS} * 2 ^ least(attempts, 20)),
           greatest($3::float8, ${LONGEST_DELAY_SECONDS})) * interval '1 second',
         state = CASE WHEN attempts + 1 >= ${MAX_ATTEMPTS} THEN 'dead' ELSE 'pending' END
       WHERE id = $1 AND state = 'pending'`,
      [id, error, afterSeconds],
    );
  }
}
