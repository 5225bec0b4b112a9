import type { Database } from '../database.js';
import { OPEN_STATUSES, OVERDUE, VISIBLE } from './review-filter.js';

export interface QueueCounts {
  id: string;
  open: number;
  overdue: number;
  dueSoon: number;
}

/** Answers that are owed within three days. */
const SOON = `interval '3 days'`;

/** How much waits in each queue, counted over exactly the rows that the review list shows to this member. */
export class QueuesQuery {
  constructor(private readonly database: Database) {}

  execute(program: string, memberId: string): Promise<QueueCounts[]> {
    return this.database.query<QueueCounts>(
      'queues',
      `SELECT f.queue AS id, count(*)::int AS open, count(*) FILTER (WHERE ${OVERDUE})::int AS overdue,
         count(*) FILTER (WHERE f.paused_at IS NULL AND f.due_at > business_now() AND f.due_at <= business_now() + ${SOON})::int AS "dueSoon"
       FROM eligibility_form f
       WHERE f.program = $1 AND ${VISIBLE} AND f.status IN ${OPEN_STATUSES}
       GROUP BY f.queue`,
      [program, memberId],
    );
  }
}
