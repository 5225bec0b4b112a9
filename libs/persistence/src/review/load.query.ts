import type { Database } from '../database.js';
import { DUE_SOON, IS_OPEN, OVERDUE, VISIBLE } from './review-filter.js';
import { WITH_ACTING } from './review-group.sql.js';

export interface LoadRow {
  member: { id: string; name: string };
  isChair: boolean;
  open: number;
  overdue: number;
  dueSoon: number;
  /** In the last thirty days. */
  decided: number;
  /** Who acts for the member today: themselves, a stand-in, or null for nobody. */
  actor: { id: string; name: string } | null;
  /** Now and to come, by their first day. */
  absences: { id: string; fromOn: string; untilOn: string; delegateId: string | null }[];
}

/** What each member has to do, counted over the forms that the viewer may see. */
export class LoadQuery {
  constructor(private readonly database: Database) {}

  execute(program: string, viewerId: string): Promise<LoadRow[]> {
    return this.database.query<LoadRow>(
      'load',
      `${WITH_ACTING}
       SELECT json_build_object('id', u.id, 'name', u.name) AS member, m.is_chair AS "isChair",
         work.open, work.overdue, work.due_soon AS "dueSoon", past.decided,
         (SELECT json_build_object('id', s.id, 'name', s.name) FROM user_account s WHERE s.id = m.actor_id) AS actor,
         (SELECT coalesce(json_agg(json_build_object('id', b.id, 'fromOn', b.from_on, 'untilOn', b.until_on,
                                   'delegateId', b.delegate_id) ORDER BY b.from_on, b.id), '[]')
          FROM absence b WHERE b.program = $1 AND b.member_id = m.member_id AND b.until_on > program_today($1)) AS absences
       FROM acting m JOIN user_account u ON u.id = m.member_id
       CROSS JOIN LATERAL (
         SELECT count(*)::int AS open, count(*) FILTER (WHERE ${OVERDUE})::int AS overdue,
           count(*) FILTER (WHERE ${DUE_SOON})::int AS due_soon
         FROM assignment a JOIN eligibility_form f ON f.id = a.form_id
         WHERE a.reviewer_id = m.member_id AND a.ended_at IS NULL AND f.program = $1 AND ${IS_OPEN} AND ${VISIBLE}) work
       CROSS JOIN LATERAL (
         SELECT count(*)::int AS decided FROM decision d JOIN eligibility_form f ON f.id = d.form_id
         WHERE d.decided_by = m.member_id AND d.discarded_at IS NULL
           AND d.decided_at > business_now() - interval '30 days' AND f.origin = 'application'
           AND f.program = $1 AND ${VISIBLE}) past
       ORDER BY work.open DESC, u.name, u.id`,
      [program, viewerId],
    );
  }
}
