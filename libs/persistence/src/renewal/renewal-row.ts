import { instantAt, type LocalDate, type Renewal, type RenewalStatus } from '#domain';

export interface RenewalRow {
  id: string;
  program: string;
  credential_id: string;
  member_id: string;
  policy_version: string;
  term_start: LocalDate;
  term_end: LocalDate;
  opened_at: Date;
  closes_at: Date;
  status: RenewalStatus;
  application: Renewal['application'];
  verdict: Renewal['verdict'];
  verification: Renewal['verification'];
  returned: Renewal['returned'];
  fee: Renewal['fee'];
  audit: Renewal['audit'];
  outcome: Renewal['outcome'];
  version: number;
  [more: string]: unknown;
}

export const RENEWAL_COLUMNS = `r.id, r.program, r.credential_id, r.member_id, r.policy_version, r.term_start::text,
  r.term_end::text, r.opened_at, r.closes_at, r.status, r.application, r.verdict, r.verification, r.returned, r.fee,
  r.audit, r.outcome, r.version`;
export const RENEWAL_SELECT = `SELECT ${RENEWAL_COLUMNS} FROM renewal r`;

/** Instants inside the documents are epoch milliseconds. */
export function toRenewal(row: RenewalRow): Renewal {
  const { application, verdict, verification, returned, fee, audit, outcome } = row;
  return {
    id: row.id,
    program: row.program,
    credentialId: row.credential_id,
    memberId: row.member_id,
    policyVersion: row.policy_version,
    term: { start: row.term_start, end: row.term_end },
    openedAt: instantAt(row.opened_at.getTime()),
    closesAt: instantAt(row.closes_at.getTime()),
    status: row.status,
    ...{ application, verdict, verification, returned, fee, audit, outcome },
    version: row.version,
  };
}
