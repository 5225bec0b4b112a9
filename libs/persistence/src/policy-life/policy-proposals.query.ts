import type { ProposalState } from '#domain';
import type { Database } from '../database.js';

export interface ProposalSummaryRow {
  id: string;
  policy_version: string;
  base_version: string;
  state: ProposalState;
  reason: string;
  version: number;
  proposed_at: Date;
  proposed_by: { id: string; name: string };
  effective_from: string | null;
  [more: string]: unknown;
}

export interface ProposalEventRow {
  version: number;
  kind: string;
  details: { reason?: string; note?: string; text?: string; effectiveFrom?: string; baseVersion?: string };
  at: Date;
  by: { id: string; name: string };
  [more: string]: unknown;
}

/** Proposals of a program for those who work for it. */
export class PolicyProposalsQuery {
  constructor(private readonly database: Database) {}

  /** The latest first; reads one more than `limit`. */
  list(
    program: string,
    states: readonly ProposalState[] | undefined,
    after: string | undefined,
    limit: number,
  ): Promise<ProposalSummaryRow[]> {
    return this.database.query<ProposalSummaryRow>(
      'policy-proposals.list',
      `${SUMMARY} WHERE p.program = $1 AND ($2::text[] IS NULL OR p.state = ANY ($2)) AND ($3::uuid IS NULL OR p.id < $3)
       ORDER BY p.id DESC LIMIT $4`,
      [program, states ?? null, after ?? null, limit + 1],
    );
  }

  async summary(id: string): Promise<ProposalSummaryRow | undefined> {
    const [row] = await this.database.query<ProposalSummaryRow>('policy-proposals.one', `${SUMMARY} WHERE p.id = $1`, [
      id,
    ]);
    return row;
  }

  /** In the order in which they happened. */
  events(id: string): Promise<ProposalEventRow[]> {
    return this.database.query<ProposalEventRow>(
      'policy-proposals.events',
      `SELECT e.version, e.kind, e.details, e.at, jsonb_build_object('id', u.id, 'name', u.name) AS by
       FROM policy_proposal_event e JOIN user_account u ON u.id = e.actor_id WHERE e.proposal_id = $1 ORDER BY e.version`,
      [id],
    );
  }
}

const SUMMARY = `SELECT p.id, p.policy_version, p.base_version, p.state, p.reason, p.version, p.proposed_at,
    jsonb_build_object('id', u.id, 'name', u.name) AS proposed_by, v.effective_from::text
  FROM policy_proposal p JOIN user_account u ON u.id = p.proposed_by
  LEFT JOIN policy_version v ON v.program = p.program AND v.proposal_id = p.id`;
