import type { Renewal, RenewalStatus } from '#domain';
import type { Database } from '../database.js';
import { containing } from '../review/review-filter.js';
import { RENEWAL_COLUMNS, toRenewal, type RenewalRow } from './renewal-row.js';

export interface RenewalsFilter {
  program: string;
  statuses?: readonly RenewalStatus[] | undefined;
  /** Part of a name, an address or a certification ID. */
  q?: string | undefined;
  /** Last days of the term, both inclusive. */
  from?: string | undefined;
  to?: string | undefined;
  /** Drawn by this audit, or by `any`, or where one stands in this state. */
  audit?: string | undefined;
  limit: number;
  /** The closing instant, ISO, and id of the last one before. */
  after?: { closesAt: string; id: string } | undefined;
}

export interface ListedRenewal {
  renewal: Renewal;
  memberName: string;
  memberEmail: string;
  certificationId: string;
  kind: string | null;
}

type Row = RenewalRow & { name: string; email: string; certification_id: string; kind: string | null };

/** A program's renewals, those that close first in front. */
export class RenewalsQuery {
  constructor(private readonly database: Database) {}

  /** Reads one more than `limit`. */
  async execute(filter: RenewalsFilter): Promise<ListedRenewal[]> {
    const { program, statuses, q, from, to, audit, limit, after } = filter;
    const rows = await this.database.query<Row>(
      null,
      `SELECT ${RENEWAL_COLUMNS}, u.name, u.email, c.certification_id, c.kind
       FROM renewal r JOIN user_account u ON u.id = r.member_id JOIN credential c ON c.id = r.credential_id
       WHERE r.program = $1 AND r.status = ANY ($2::text[])
         AND ($3::text IS NULL OR u.name ILIKE $3 OR u.email ILIKE $3 OR c.certification_id ILIKE $3)
         AND ($4::date IS NULL OR r.term_end >= $4) AND ($5::date IS NULL OR r.term_end <= $5)
         AND ($6::text IS NULL OR ($6 = 'any' AND r.audit IS NOT NULL) OR r.audit ->> 'auditId' = $6
           OR r.audit ->> 'state' = $6)
         AND ($7::timestamptz IS NULL OR (r.closes_at, r.id) > ($7, $8::uuid))
       ORDER BY r.closes_at, r.id LIMIT $9`,
      [
        program,
        statuses ?? ['open', 'submitted', 'returned', 'fee_due', 'renewed', 'lapsed'],
        q === undefined ? null : containing(q),
        from ?? null,
        to ?? null,
        audit ?? null,
        after?.closesAt ?? null,
        after?.id ?? null,
        limit + 1,
      ],
    );
    return rows.map((row) => ({
      renewal: toRenewal(row),
      memberName: row.name,
      memberEmail: row.email,
      certificationId: row.certification_id,
      kind: row.kind,
    }));
  }
}
