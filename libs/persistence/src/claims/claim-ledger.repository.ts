import type { Claim, ClaimFacts, Instant, LedgerEntry } from '#domain';
import type { ClaimLedger } from '#use-cases';
import type { Database } from '../database.js';
import { chainedHash } from '../forms/form-history.js';
import { timestamp } from '../timestamp.js';
import type { Write } from '../unit-of-work/write-batch.js';
import { CLAIM_SELECT, toClaim, type ClaimRow } from './claim-row.js';

interface Head {
  seq: number;
  hash: Buffer;
}

/** Every entry takes the next number of its member's ledger, so that of two writers at once one starts over. */
export class ClaimLedgerRepository implements ClaimLedger {
  private readonly heads = new Map<string, Head>();

  constructor(
    private readonly database: Database,
    private readonly writes: Write[],
  ) {}

  async read(program: string, memberId: string): Promise<Claim[]> {
    // The head comes first: what is appended between the two reads makes the append stale.
    const [head] = await this.database.query<{ seq: number; hash: Buffer }>(
      'ledger.head',
      'SELECT seq, hash FROM credit_ledger WHERE program = $1 AND member_id = $2 ORDER BY seq DESC LIMIT 1',
      [program, memberId],
    );
    this.heads.set(`${program}/${memberId}`, head ?? { seq: 0, hash: Buffer.alloc(32) });
    const rows = await this.database.query<ClaimRow>(
      'claims.of-member',
      `${CLAIM_SELECT} WHERE k.program = $1 AND k.member_id = $2 ORDER BY k.id`,
      [program, memberId],
    );
    return rows.map(toClaim);
  }

  append(
    { program, memberId }: { program: string; memberId: string },
    claims: readonly ClaimFacts[],
    entries: readonly LedgerEntry[],
    at: Instant,
    actor: string | null,
  ): void {
    for (const claim of claims) this.insert(claim);
    const head = this.heads.get(`${program}/${memberId}`);
    if (head === undefined) throw new Error('A ledger is read before it is appended to.');
    const writtenAt = timestamp(at);
    let { seq, hash } = head;
    const rows = entries.map((entry) => {
      seq += 1;
      hash = chainedHash(hash, { program, memberId, seq, ...entry, actor, at: writtenAt });
      return { ...entry, seq, hash };
    });
    this.heads.set(`${program}/${memberId}`, { seq, hash });
    this.writes.push({
      name: 'ledger.append',
      text: `INSERT INTO credit_ledger (program, member_id, seq, claim_id, state, hundredths, reason, terms, actor_id, at, hash)
        SELECT $1, $2::uuid, e.seq, e.claim_id, e.state, e.hundredths, e.reason, e.terms::jsonb, $3::uuid, $4::timestamptz, e.hash
        FROM unnest($5::int[], $6::uuid[], $7::text[], $8::int[], $9::text[], $10::text[], $11::bytea[])
          AS e (seq, claim_id, state, hundredths, reason, terms, hash)`,
      values: [
        program,
        memberId,
        actor,
        writtenAt,
        rows.map((row) => row.seq),
        rows.map((row) => row.claimId),
        rows.map((row) => row.state),
        rows.map((row) => row.hundredths),
        rows.map((row) => row.reason),
        rows.map((row) => (row.terms === null ? null : JSON.stringify(row.terms))),
        rows.map((row) => row.hash),
      ],
    });
  }

  private insert(claim: ClaimFacts): void {
    this.writes.push({
      name: 'claim.insert',
      text: `INSERT INTO credit_claim (id, program, member_id, listing_id, form_id, standing_approval_id, title, provider,
          completed_on, category, hundredths, terms, tags, source, activity_key, form_submitted_on, claimed_on, note,
          claimed_at, claimed_by, corrects)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`,
      values: [
        claim.id,
        claim.program,
        claim.memberId,
        claim.listingId,
        claim.formId,
        claim.standingApprovalId,
        claim.title,
        claim.provider,
        claim.completedOn,
        claim.category,
        claim.hundredths,
        JSON.stringify(claim.terms),
        claim.tags,
        claim.source,
        claim.activityKey,
        claim.formSubmittedOn,
        claim.claimedOn,
        claim.note,
        timestamp(claim.claimedAt),
        claim.claimedBy,
        claim.corrects,
      ],
    });
  }
}
