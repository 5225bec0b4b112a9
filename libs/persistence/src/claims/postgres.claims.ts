import type { Claim } from '#domain';
import { Claims, type LedgerChange } from '#use-cases';
import type { Database } from '../database.js';
import { CLAIM_SELECT, toClaim, type ClaimRow } from './claim-row.js';

export class PostgresClaims extends Claims {
  constructor(private readonly database: Database) {
    super();
  }

  async ofMember(program: string, memberId: string): Promise<Claim[]> {
    const rows = await this.database.query<ClaimRow>(
      'claims.of-member',
      `${CLAIM_SELECT} WHERE k.program = $1 AND k.member_id = $2 ORDER BY k.id`,
      [program, memberId],
    );
    return rows.map(toClaim);
  }

  async find(program: string, id: string): Promise<Claim | undefined> {
    const [row] = await this.database.query<ClaimRow>(
      'claim.find',
      `${CLAIM_SELECT} WHERE k.program = $1 AND k.id = $2`,
      [program, id],
    );
    return row && toClaim(row);
  }

  async ledgerSeq(program: string, memberId: string): Promise<number> {
    const { seq } = await this.database.one<{ seq: number }>(
      'ledger.seq',
      'SELECT coalesce(max(seq), 0) AS seq FROM credit_ledger WHERE program = $1 AND member_id = $2',
      [program, memberId],
    );
    return seq;
  }

  since(program: string, memberId: string, seq: number): Promise<LedgerChange[]> {
    return this.database.query(
      'ledger.since',
      `SELECT l.claim_id AS "claimId", k.title, k.category, l.state, l.hundredths, l.reason
       FROM credit_ledger l JOIN credit_claim k ON k.id = l.claim_id
       WHERE l.program = $1 AND l.member_id = $2 AND l.seq > $3 ORDER BY l.seq LIMIT 100`,
      [program, memberId, seq],
    );
  }

  waitingFor(formId: string): Promise<{ program: string; memberId: string }[]> {
    return this.database.query(
      'claims.waiting',
      `SELECT DISTINCT k.program, k.member_id AS "memberId" FROM credit_claim k
       WHERE k.form_id = $1 AND (SELECT l.state FROM credit_ledger l WHERE l.claim_id = k.id ORDER BY l.seq DESC LIMIT 1) = 'pending'`,
      [formId],
    );
  }
}
