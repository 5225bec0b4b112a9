import type { ReviewGroup } from '#domain';
import type { Database } from '../database.js';
import { DUE_SOON, IS_OPEN, OVERDUE, reviewWhere, type ReviewFilter } from './review-filter.js';
import { GROUP, WITH_ACTING } from './review-group.sql.js';

export interface QueueCounts {
  id: string;
  open: number;
  overdue: number;
  dueSoon: number;
  groups: Record<ReviewGroup, number>;
}

const inGroup = (group: ReviewGroup): string => `'${group}', count(*) FILTER (WHERE f."group" = '${group}')::int`;

/** How much waits in each queue, counted over exactly the rows that the review list shows to this member. */
export class QueuesQuery {
  constructor(private readonly database: Database) {}

  execute(filter: ReviewFilter): Promise<QueueCounts[]> {
    const where = reviewWhere(filter);
    return this.database.query<QueueCounts>(
      where.name('queues'),
      `${WITH_ACTING}
       SELECT f.queue AS id, count(*)::int AS open, count(*) FILTER (WHERE ${OVERDUE})::int AS overdue,
         count(*) FILTER (WHERE ${DUE_SOON})::int AS "dueSoon",
         json_build_object(${inGroup('needs-my-action')}, ${inGroup('waiting-for-others')},
           ${inGroup('waiting-for-applicant')}) AS groups
       FROM (SELECT f.queue, f.status, f.due_at, f.paused_at, ${GROUP} AS "group"
             FROM eligibility_form f WHERE ${where.text} AND ${IS_OPEN}) f
       GROUP BY f.queue ORDER BY f.queue`,
      where.values,
    );
  }
}
