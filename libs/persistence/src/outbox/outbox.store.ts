import type { Instant } from '#domain';
import type { QueuedJob } from '#use-cases';
import { timestamp } from '../timestamp.js';
import type { Database } from '../database.js';
import { appendMailEvent } from '../mail/mail-event.js';

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

  /** Completes a mail's job unless the mail waits again: a person may have put it back while the job ran. */
  async completeUnlessQueued(id: string): Promise<void> {
    await this.database.query(
      'outbox.complete-unless-queued',
      `WITH current AS (SELECT state FROM mail WHERE id = $1 FOR SHARE)
       UPDATE outbox SET state = 'done', done_at = business_now(), last_error = NULL
       WHERE id = $1 AND state = 'pending' AND NOT EXISTS (SELECT FROM current WHERE state = 'queued')`,
      [id],
    );
  }

  /** Puts a job off without counting an attempt; what was ordered after it no longer waits for it. */
  async postpone(id: string, until: Instant): Promise<void> {
    await this.database.query(
      'outbox.postpone',
      `UPDATE outbox SET available_at = $2, claimed_until = '-infinity', attempts = greatest(attempts, 1)
       WHERE id = $1 AND state = 'pending'`,
      [id, timestamp(until)],
    );
  }

  /**
   * Counts a failed attempt. `afterSeconds` is the least delay; each attempt doubles it. Too many: the row is dead, and
   * the mail it was to send has failed.
   */
  async retry(id: string, error: string, afterSeconds = FIRST_DELAY_SECONDS): Promise<void> {
    await this.database.query(
      'outbox.retry',
      `WITH tried AS (UPDATE outbox SET attempts = attempts + 1, last_error = left($2, 2000), claimed_until = '-infinity',
         available_at = business_now() + least(greatest($3::float8, ${FIRST_DELAY_SECONDS} * 2 ^ least(attempts, 20)),
           greatest($3::float8, ${LONGEST_DELAY_SECONDS})) * interval '1 second',
         state = CASE WHEN attempts + 1 >= ${MAX_ATTEMPTS} THEN 'dead' ELSE 'pending' END
       WHERE id = $1 AND state = 'pending' RETURNING id, state, attempts, last_error),
       given_up AS (
         UPDATE mail SET state = 'failed', settled_at = business_now(), attempts = greatest(mail.attempts, tried.attempts),
           detail = left('Given up after ' || tried.attempts || ' attempts: ' || tried.last_error, 2000)
         FROM tried WHERE tried.state = 'dead' AND mail.id = tried.id AND mail.state = 'queued' RETURNING mail.*)
       SELECT ${appendMailEvent('given_up', 'mail.failed')} FROM given_up`,
      [id, error, afterSeconds],
    );
  }
}
