import type { Claim, ClaimState } from '#domain';
import type { Database } from '../database.js';
import { CLAIM_SELECT, toClaim, type ClaimRow } from './claim-row.js';

export interface ClaimsFilter {
  program: string;
  memberId: string;
  states?: readonly ClaimState[] | undefined;
  limit: number;
  /** The last id of the page before. */
  after?: string | undefined;
}

/** A member's claims with what became of them, the latest first. */
export class ClaimsQuery {
  constructor(private readonly database: Database) {}

  /** Reads one more than `limit`. */
  async execute({ program, memberId, states, limit, after }: ClaimsFilter): Promise<Claim[]> {
    const rows = await this.database.query<ClaimRow>(
      'claims.list',
      `${CLAIM_SELECT} WHERE k.program = $1 AND k.member_id = $2 AND ($3::text[] IS NULL OR e.state = ANY ($3::text[]))
         AND ($4::uuid IS NULL OR k.id < $4::uuid)
       ORDER BY k.id DESC LIMIT $5`,
      [program, memberId, states ?? null, after ?? null, limit + 1],
    );
    return rows.map(toClaim);
  }
}
