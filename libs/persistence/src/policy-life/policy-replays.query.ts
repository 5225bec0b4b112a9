import type { LocalDate, StandingChange } from '#domain';
import type { ReplayCounts, ReplayedStanding } from '#use-cases';
import type { Database } from '../database.js';
import { replayCounts } from './postgres.policy-replays.js';

export interface ReplayProgressRow {
  id: string;
  program: string;
  proposal_id: string | null;
  proposal_version: number | null;
  policy_version: string;
  as_of: LocalDate;
  total: number;
  processed: number;
  requested_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
  counts: ReplayCounts;
}

export interface ReplayedMemberRow {
  credential_id: string;
  kind: string | null;
  certification_id: string;
  member: { id: string; name: string };
  change: StandingChange;
  term_start: LocalDate;
  term_end: LocalDate;
  former_version: string;
  former: ReplayedStanding;
  proposed: ReplayedStanding;
  explanation: string[];
  [more: string]: unknown;
}

/** Replays as people look at them. */
export class PolicyReplaysQuery {
  constructor(private readonly database: Database) {}

  find(program: string, id: string): Promise<ReplayProgressRow | undefined> {
    return this.one('r.id = $2', [program, id]);
  }

  /** The last one of a proposal, or of an adopted version. */
  latest(program: string, of: { proposalId: string } | { version: string }): Promise<ReplayProgressRow | undefined> {
    return 'proposalId' in of
      ? this.one('r.proposal_id = $2', [program, of.proposalId])
      : this.one('r.proposal_id IS NULL AND r.policy_version = $2', [program, of.version]);
  }

  /** By credential; reads one more than `limit`. */
  members(
    replayId: string,
    change: StandingChange | undefined,
    after: string | undefined,
    limit: number,
  ): Promise<ReplayedMemberRow[]> {
    return this.database.query<ReplayedMemberRow>(
      null,
      `SELECT w.credential_id, c.kind, c.certification_id, jsonb_build_object('id', u.id, 'name', u.name) AS member, w.change,
         w.term_start::text, w.term_end::text, w.former_version, w.former, w.proposed, w.explanation
       FROM policy_replay_row w JOIN credential c ON c.id = w.credential_id JOIN user_account u ON u.id = c.member_id
       WHERE w.replay_id = $1 AND ($2::text IS NULL OR w.change = $2) AND ($3::uuid IS NULL OR w.credential_id > $3)
       ORDER BY w.credential_id LIMIT $4`,
      [replayId, change ?? null, after ?? null, limit + 1],
    );
  }

  private async one(where: string, values: readonly unknown[]): Promise<ReplayProgressRow | undefined> {
    const [row] = await this.database.query<Omit<ReplayProgressRow, 'counts'>>(
      null,
      `SELECT r.id, r.program, r.proposal_id, r.proposal_version, r.policy_version, r.as_of::text, r.total, r.processed,
         r.requested_at, r.started_at, r.finished_at
       FROM policy_replay r WHERE r.program = $1 AND ${where} ORDER BY r.id DESC LIMIT 1`,
      values,
    );
    return row && { ...row, counts: await replayCounts(this.database, row.id) };
  }
}
