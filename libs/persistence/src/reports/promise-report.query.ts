import type { Database } from '../database.js';
import { DUE_SOON, IS_OPEN, OVERDUE, VISIBLE } from '../review/review-filter.js';

export const PROMISE_GROUPINGS = ['queue', 'reviewer', 'month'] as const;
export type PromiseGrouping = (typeof PROMISE_GROUPINGS)[number];

export interface PromiseReportFilter {
  program: string;
  /** Forms that they may not see are in none of the figures. */
  viewerId: string;
  /** ISO instants between which the promise began to run; the end is exclusive. */
  from: string;
  before: string;
  /** IANA zone in which months are read. */
  timeZone: string;
  by: PromiseGrouping;
}

export interface PromiseFigures {
  /** What was promised: one for each round of a form. */
  promises: number;
  met: number;
  late: number;
  /** Open and neither overdue nor due soon. */
  waiting: number;
  atRisk: number;
  overdue: number;
  /** Hours from the promise's beginning to the decision, of those decided; null when none was. */
  grossMedian: number | null;
  grossP90: number | null;
  /** Without the time in which the applicant was asked. */
  netMedian: number | null;
  netP90: number | null;
}

export interface PromiseReportRow extends PromiseFigures {
  /** Null where there is none: not routed yet, or assigned to nobody. */
  key: string | null;
  name: string | null;
  isTotal: boolean;
}

const KEYS: Record<PromiseGrouping, string> = {
  queue: 'e.queue',
  reviewer: 'e.member_id::text',
  month: `to_char(e.since AT TIME ZONE $5, 'YYYY-MM')`,
};

const HAS_DECISION = 'd.id IS NOT NULL';
const COUNTED = `f.program = $1 AND ${VISIBLE} AND f.status <> 'refused_late' AND f.origin = 'application'`;
const SINCE = `CASE r.round WHEN 1 THEN coalesce(f.admitted_at, f.submitted_at)
  WHEN f.round THEN f.round_started_at
  ELSE (SELECT h.at FROM form_history h WHERE h.form_id = f.id AND h.type IN ('form.appealed', 'form.reopened')
        ORDER BY h.seq OFFSET r.round - 2 LIMIT 1) END`;
/** A form with one round is found by its index; the few with more are read whole, each round for itself. */
const ROUNDS = `SELECT f.id, 1 AS round FROM eligibility_form f
    WHERE ${COUNTED} AND f.round = 1 AND coalesce(f.admitted_at, f.submitted_at) >= $3::timestamptz
      AND coalesce(f.admitted_at, f.submitted_at) < $4::timestamptz
  UNION ALL
  SELECT f.id, turn.round FROM eligibility_form f CROSS JOIN LATERAL generate_series(1, f.round) AS turn (round)
    WHERE ${COUNTED} AND f.round > 1`;

/** What became of a promise. Lateness is judged on the deciding instant; a closed form that was overdue was late. */
const STATE = `CASE
  WHEN ${HAS_DECISION} THEN CASE WHEN d.late THEN 'late' ELSE 'met' END
  WHEN r.round < f.round OR f.status IN ('withdrawn', 'duplicate') THEN
    CASE WHEN r.round = f.round AND f.breached_at IS NOT NULL THEN 'late' END
  WHEN ${OVERDUE} THEN 'overdue'
  WHEN ${DUE_SOON} THEN 'atRisk'
  WHEN f.status = 'submitted' OR ${IS_OPEN} THEN 'waiting' END`;

const WAITED = `(SELECT sum(extract(epoch FROM least(coalesce(q.closed_at, d.decided_at), d.decided_at) - q.asked_at))
  FROM information_request q WHERE q.form_id = f.id AND q.asked_at >= since.at AND q.asked_at < d.decided_at)`;

const inState = (state: string): string => `count(*) FILTER (WHERE e.state = '${state}')::int AS "${state}"`;
const hours = (share: number, seconds: string): string =>
  `round((percentile_cont(${share}) WITHIN GROUP (ORDER BY ${seconds}) / 3600)::numeric, 2)::float8`;

/** How the two-week promise was kept. Every promise counts once, in one row; the total is taken over the same rows. */
export class PromiseReportQuery {
  constructor(private readonly database: Database) {}

  execute({ program, viewerId, from, before, timeZone, by }: PromiseReportFilter): Promise<PromiseReportRow[]> {
    return this.database.query<PromiseReportRow>(
      `promise-report-${by}`,
      `WITH entry AS (
         SELECT f.queue, since.at AS since, ${STATE} AS state, extract(epoch FROM d.decided_at - since.at) AS gross,
           extract(epoch FROM d.decided_at - since.at) - coalesce(${WAITED}, 0) AS net,
           coalesce(d.decided_by, (SELECT a.reviewer_id FROM assignment a WHERE a.form_id = f.id AND a.ended_at IS NULL
             ORDER BY a.assigned_at, a.id LIMIT 1)) AS member_id
         FROM (${ROUNDS}) r JOIN eligibility_form f ON f.id = r.id
         CROSS JOIN LATERAL (SELECT ${SINCE} AS at) since
         LEFT JOIN decision d ON d.form_id = f.id AND d.round = r.round AND d.discarded_at IS NULL
         WHERE since.at >= $3::timestamptz AND since.at < $4::timestamptz),
       counted AS (
         SELECT ${KEYS[by]} AS key, GROUPING(${KEYS[by]}) = 1 AS is_total, count(*)::int AS promises,
           ${['met', 'late', 'waiting', 'atRisk', 'overdue'].map(inState).join(', ')},
           ${hours(0.5, 'e.gross')} AS "grossMedian", ${hours(0.9, 'e.gross')} AS "grossP90",
           ${hours(0.5, 'e.net')} AS "netMedian", ${hours(0.9, 'e.net')} AS "netP90"
         FROM entry e WHERE e.state IS NOT NULL AND $5::text IS NOT NULL
         GROUP BY GROUPING SETS ((${KEYS[by]}), ()))
       SELECT c.key, ${by === 'reviewer' ? '(SELECT u.name FROM user_account u WHERE u.id::text = c.key)' : 'NULL'} AS name,
         c.is_total AS "isTotal", c.promises, c.met, c.late, c.waiting, c."atRisk", c.overdue,
         c."grossMedian", c."grossP90", c."netMedian", c."netP90"
       FROM counted c ORDER BY c.is_total, c.key NULLS LAST`,
      [program, viewerId, from, before, timeZone],
    );
  }
}
