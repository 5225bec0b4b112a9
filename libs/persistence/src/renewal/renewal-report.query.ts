import type { Database } from '../database.js';

export interface RenewalReportRow {
  /** The month in which the terms end, `YYYY-MM`. */
  month: string;
  kind: string | null;
  open: number;
  submitted: number;
  returned: number;
  fee_due: number;
  renewed: number;
  lapsed: number;
  /** Drawn by an audit, and what came of it. */
  audited: number;
  auditsPassed: number;
  auditsFailed: number;
  [more: string]: unknown;
}

/** Renewals of terms that end on these days, by month and credential: figures, nobody's name. */
export class RenewalReportQuery {
  constructor(private readonly database: Database) {}

  execute(program: string, from: string, to: string): Promise<RenewalReportRow[]> {
    return this.database.query<RenewalReportRow>(
      'renewal.report',
      `SELECT to_char(r.term_end, 'YYYY-MM') AS month, c.kind,
         count(*) FILTER (WHERE r.status = 'open')::int AS open,
         count(*) FILTER (WHERE r.status = 'submitted')::int AS submitted,
         count(*) FILTER (WHERE r.status = 'returned')::int AS returned,
         count(*) FILTER (WHERE r.status = 'fee_due')::int AS fee_due,
         count(*) FILTER (WHERE r.status = 'renewed')::int AS renewed,
         count(*) FILTER (WHERE r.status = 'lapsed')::int AS lapsed,
         count(r.audit)::int AS audited,
         count(*) FILTER (WHERE r.audit ->> 'state' = 'passed')::int AS "auditsPassed",
         count(*) FILTER (WHERE r.audit ->> 'state' = 'failed')::int AS "auditsFailed"
       FROM renewal r JOIN credential c ON c.id = r.credential_id
       WHERE r.program = $1 AND r.term_end BETWEEN $2 AND $3 AND r.status <> 'void'
       GROUP BY 1, 2 ORDER BY 1, 2 NULLS FIRST`,
      [program, from, to],
    );
  }
}
