import { instantAt, type Claim, type ClaimState, type Credit, type LocalDate } from '#domain';

/** A claim with its last entry of the ledger, as {@link CLAIM_SELECT} returns it. */
export interface ClaimRow {
  id: string;
  program: string;
  member_id: string;
  listing_id: string | null;
  form_id: string | null;
  standing_approval_id: string | null;
  title: string;
  provider: string;
  completed_on: LocalDate;
  category: string;
  hundredths: number;
  terms: Credit[];
  tags: string[];
  source: string | null;
  activity_key: string;
  form_submitted_on: LocalDate | null;
  claimed_on: LocalDate;
  note: string;
  claimed_at: Date;
  claimed_by: string;
  corrects: string | null;
  state: ClaimState;
  credited: number;
  reason: string | null;
  approved_terms: Credit[] | null;
  settled_at: Date;
  [more: string]: unknown;
}

export const CLAIM_SELECT = `SELECT k.id, k.program, k.member_id, k.listing_id, k.form_id, k.standing_approval_id, k.title,
    k.provider, k.completed_on::text, k.category, k.hundredths, k.terms, k.tags, k.source, k.activity_key,
    k.form_submitted_on::text, k.claimed_on::text, k.note, k.claimed_at, k.claimed_by, k.corrects,
    e.state, e.hundredths AS credited, e.reason, e.at AS settled_at,
    (SELECT t.terms FROM credit_ledger t WHERE t.claim_id = k.id AND t.terms IS NOT NULL ORDER BY t.seq DESC LIMIT 1) AS approved_terms
  FROM credit_claim k CROSS JOIN LATERAL (
    SELECT l.state, l.hundredths, l.reason, l.at FROM credit_ledger l WHERE l.claim_id = k.id ORDER BY l.seq DESC LIMIT 1) e`;

export function toClaim(row: ClaimRow): Claim {
  return {
    id: row.id,
    program: row.program,
    memberId: row.member_id,
    listingId: row.listing_id,
    formId: row.form_id,
    standingApprovalId: row.standing_approval_id,
    title: row.title,
    provider: row.provider,
    completedOn: row.completed_on,
    category: row.category,
    hundredths: row.hundredths,
    terms: row.approved_terms ?? row.terms,
    tags: row.tags,
    source: row.source,
    activityKey: row.activity_key,
    formSubmittedOn: row.form_submitted_on,
    claimedOn: row.claimed_on,
    note: row.note,
    claimedAt: instantAt(row.claimed_at.getTime()),
    claimedBy: row.claimed_by,
    corrects: row.corrects,
    state: row.state,
    credited: row.credited,
    reason: row.reason,
    settledAt: row.state === 'pending' ? null : instantAt(row.settled_at.getTime()),
  };
}
