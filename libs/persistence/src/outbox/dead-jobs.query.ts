import type { Database } from '../database.js';
import type { Wakeup } from '../wakeup.js';

export interface DeadJobRow {
  id: string;
  job: string;
  payload: Record<string, string>;
  attempts: number;
  last_error: string | null;
  created_at: Date;
}

/** Jobs that were given up after too many attempts. Those of mails are not here: their mails have failed instead. */
export class DeadJobsQuery {
  constructor(
    private readonly database: Database,
    private readonly wakeup: Wakeup,
  ) {}

  /** The oldest first; reads one more than the limit. */
  execute(limit: number, after: string | undefined): Promise<DeadJobRow[]> {
    return this.database.query<DeadJobRow>(
      'dead-jobs',
      `SELECT id, job, payload, attempts, last_error, created_at FROM outbox
       WHERE state = 'dead' AND job <> 'mail.send' AND ($1::uuid IS NULL OR id > $1::uuid) ORDER BY id LIMIT $2`,
      [after ?? null, limit + 1],
    );
  }

  async find(id: string): Promise<{ id: string } | undefined> {
    const [row] = await this.database.query<{ id: string }>(
      'dead-jobs.find',
      `SELECT id FROM outbox WHERE id = $1 AND state = 'dead' AND job <> 'mail.send'`,
      [id],
    );
    return row;
  }

  /** Lets a job start over. False when it is not one of these. */
  async redrive(id: string): Promise<boolean> {
    const revived = await this.database.query(
      'dead-jobs.redrive',
      `UPDATE outbox SET state = 'pending', attempts = 0, available_at = business_now(), claimed_until = '-infinity'
       WHERE id = $1 AND state = 'dead' AND job <> 'mail.send' RETURNING id`,
      [id],
    );
    this.wakeup.signal();
    return revived.length === 1;
  }
}
