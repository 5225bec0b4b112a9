import type { ReviewGroup } from '#domain';
import type { Database } from '../database.js';
import { DUE_SOON, IS_OPEN, OVERDUE, reviewWhere, type ReviewFilter } from './review-filter.js';
import { GROUP, WITH_ACTING } from './review-group.sql.js';

export interface QueueCounts {
  id: string;
  open: number;
  overdue: number;
  dueSoon: number;
}

export interface QueueGroupCounts extends QueueCounts {
  groups: Record<ReviewGroup, number>;
}

const COUNTS = `f.queue AS id, count(*)::int AS open, count(*) FILTER (WHERE ${OVERDUE})::int AS overdue,
  count(*) FILTER (WHERE ${DUE_SOON})::int AS "dueSoon"`;
const inGroup = (group: ReviewGroup): string => `'${group}', count(*) FILTER (WHERE f."group" = '${group}')::int`;

/** How much waits in each queue, counted over exactly the rows that the review list shows to this member. */
export class QueuesQuery {
  constructor(private readonly database: Database) {}

  execute(filter: ReviewFilter): Promise<QueueCounts[]> {
    const where = reviewWhere(filter);
    return this.database.query<QueueCounts>(
      where.name('queues'),
      `${where.text.includes('acting') ? WITH_ACTING : ''}
       SELECT ${COUNTS} FROM eligibility_form f WHERE ${where.text} AND ${IS_OPEN} GROUP BY f.queue ORDER BY f.queue`,
      where.values,
    );
  }

  /** Whose move it is takes several look-ups for each form, so this is asked only where the groups are shown. */
  byGroup(filter: ReviewFilter): Promise<QueueGroupCounts[]> {
    const where = reviewWhere(filter);
    return this.database.query<QueueGroupCounts>(
      where.name('queue-groups'),
      `${WITH_ACTING}
       SELECT ${COUNTS}, json_build_object(${inGroup('needs-my-action')}, ${inGroup('waiting-for-others')},
           ${inGroup('waiting-for-applicant')}) AS groups
       FROM (SELECT f.queue, f.status, f.due_at, f.paused_at, ${GROUP} AS "group"
             FROM eligibility_form f WHERE ${where.text} AND ${IS_OPEN}) f
       GROUP BY f.queue ORDER BY f.queue`,
      where.values,
    );
  }
}
