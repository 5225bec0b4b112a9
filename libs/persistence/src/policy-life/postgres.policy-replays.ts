import { STANDING_CHANGES, type Instant, type LocalDate, type StandingChange } from '#domain';
import {
  PolicyReplays,
  type Ids,
  type NewReplay,
  type ReplayCounts,
  type ReplayedCredential,
  type ReplayRow,
  type ReplayToRun,
} from '#use-cases';
import { CLAIM_SELECT, toClaim, type ClaimRow } from '../claims/claim-row.js';
import type { Database } from '../database.js';
import { CREDENTIAL_COLUMNS, toCredential, type CredentialRow } from '../members/postgres.member-roll.js';
import { timestamp } from '../timestamp.js';
import type { Wakeup } from '../wakeup.js';

/** Held on the day `$2`, whatever became of its terms. */
const HELD = `c.program = $1 AND c.awarded_on <= $2::date AND (c.ended_on IS NULL OR c.ended_on > $2::date)`;

export class PostgresPolicyReplays extends PolicyReplays {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
    private readonly wakeup: Wakeup,
  ) {
    super();
  }

  async start({ id, program, proposal, policyVersion, ...replay }: NewReplay, at: Instant): Promise<void> {
    await this.database.transaction(async (client) => {
      const earlier = `SELECT id FROM policy_replay WHERE id <> $1
        AND CASE WHEN $2::uuid IS NULL THEN proposal_id IS NULL AND program = $3 AND policy_version = $4
                 ELSE proposal_id = $2 END`;
      const of = [id, proposal?.id ?? null, program, policyVersion];
      await client.query(`DELETE FROM policy_replay_row WHERE replay_id IN (${earlier})`, of);
      await client.query(`DELETE FROM policy_replay WHERE id IN (${earlier})`, of);
      await client.query(
        `INSERT INTO policy_replay (id, program, proposal_id, proposal_version, policy_version, document, as_of, requested_by,
           requested_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT ON CONSTRAINT policy_replay_pk DO NOTHING`,
        [
          id,
          program,
          proposal?.id ?? null,
          proposal?.version ?? null,
          policyVersion,
          JSON.stringify(replay.document),
          replay.asOf,
          replay.requestedBy,
          timestamp(at),
        ],
      );
      await client.query(
        `INSERT INTO outbox (id, key, job, payload, available_at, created_at) VALUES ($1, $2, 'policy.replay', $3, $4, $4)
         ON CONFLICT (key) DO NOTHING`,
        [this.ids.next(), `policy-replay/${id}`, JSON.stringify({ replayId: id }), timestamp(at)],
      );
    });
    this.wakeup.signal();
  }

  async begin(id: string, at: Instant): Promise<ReplayToRun | undefined> {
    const [row] = await this.database.query<ReplayToRun & Record<string, unknown>>(
      'policy-replay.begin',
      `UPDATE policy_replay r SET started_at = coalesce(r.started_at, $2),
         total = (SELECT count(*) FROM credential c WHERE c.program = r.program AND c.awarded_on <= r.as_of
           AND (c.ended_on IS NULL OR c.ended_on > r.as_of))
       WHERE r.id = $1 AND r.finished_at IS NULL
       RETURNING r.program, r.document, r.as_of::text AS "asOf",
         (SELECT max(w.credential_id::text) FROM policy_replay_row w WHERE w.replay_id = r.id) AS after`,
      [id, timestamp(at)],
    );
    return row;
  }

  async held(program: string, asOf: LocalDate, after: string | null, limit: number): Promise<ReplayedCredential[]> {
    const rows = await this.database.query<CredentialRow & { applied_for: LocalDate[] }>(
      'policy-replay.held',
      `SELECT ${CREDENTIAL_COLUMNS}, ARRAY(SELECT r.term_end::text FROM renewal r WHERE r.credential_id = c.id
         AND (r.status = 'renewed' OR r.application IS NOT NULL AND r.status IN ('submitted', 'returned', 'fee_due'))) AS applied_for
       FROM credential c WHERE ${HELD} AND ($3::uuid IS NULL OR c.id > $3) ORDER BY c.id LIMIT $4`,
      [program, asOf, after, limit],
    );
    const members = [...new Set(rows.map(({ member_id }) => member_id))];
    const [kinds, claims] = await Promise.all([
      this.database.query<{ member_id: string; kinds: string[] }>(
        'policy-replay.kinds',
        `SELECT c.member_id, array_agg(c.kind ORDER BY c.kind) FILTER (WHERE c.kind IS NOT NULL) AS kinds FROM credential c
         WHERE ${HELD} AND c.member_id = ANY ($3::uuid[]) GROUP BY c.member_id`,
        [program, asOf, members],
      ),
      this.database.query<ClaimRow>(
        'policy-replay.claims',
        `${CLAIM_SELECT} WHERE k.program = $1 AND k.member_id = ANY ($2::uuid[]) ORDER BY k.id`,
        [program, members],
      ),
    ]);
    return rows.map((row) => ({
      credential: toCredential(row),
      appliedFor: row.applied_for,
      kinds: kinds.find(({ member_id }) => member_id === row.member_id)?.kinds ?? [],
      claims: claims.filter(({ member_id }) => member_id === row.member_id).map(toClaim),
    }));
  }

  async add(id: string, rows: readonly ReplayRow[]): Promise<boolean> {
    const stored = await this.database.query(
      'policy-replay.add',
      `WITH replay AS (SELECT id FROM policy_replay WHERE id = $1 FOR UPDATE), added AS (
         INSERT INTO policy_replay_row (replay_id, credential_id, change, term_start, term_end, former_version, former,
           proposed, explanation)
         SELECT replay.id, r.credential_id, r.change, r.term_start, r.term_end, r.former_version, r.former, r.proposed, r.explanation
         FROM replay, jsonb_to_recordset($2::jsonb) AS r (credential_id uuid, change text, term_start date, term_end date,
           former_version text, former jsonb, proposed jsonb, explanation text[])
         ON CONFLICT ON CONSTRAINT policy_replay_row_pk DO NOTHING RETURNING 1
       )
       UPDATE policy_replay SET processed = processed + (SELECT count(*) FROM added) WHERE id IN (SELECT id FROM replay)
       RETURNING 1`,
      [
        id,
        JSON.stringify(
          rows.map(({ term, ...row }) => ({
            credential_id: row.credentialId,
            change: row.change,
            term_start: term.start,
            term_end: term.end,
            former_version: row.formerVersion,
            former: row.former,
            proposed: row.proposed,
            explanation: row.explanation,
          })),
        ),
      ],
    );
    return stored.length > 0;
  }

  async finish(id: string, at: Instant): Promise<void> {
    await this.database.query(
      'policy-replay.finish',
      `UPDATE policy_replay SET finished_at = $2, total = processed WHERE id = $1 AND finished_at IS NULL`,
      [id, timestamp(at)],
    );
  }

  async finishedOf(program: string, version: string): Promise<{ counts: ReplayCounts; asOf: LocalDate } | undefined> {
    const [replay] = await this.database.query<{ id: string; asOf: LocalDate }>(
      'policy-replay.finished-of',
      `SELECT id, as_of::text AS "asOf" FROM policy_replay
       WHERE program = $1 AND policy_version = $2 AND proposal_id IS NULL AND finished_at IS NOT NULL
       ORDER BY id DESC LIMIT 1`,
      [program, version],
    );
    return replay && { asOf: replay.asOf, counts: await replayCounts(this.database, replay.id) };
  }
}

export async function replayCounts(database: Database, id: string): Promise<ReplayCounts> {
  const rows = await database.query<{ change: StandingChange; count: number }>(
    'policy-replay.counts',
    'SELECT change, count(*)::int AS count FROM policy_replay_row WHERE replay_id = $1 GROUP BY change',
    [id],
  );
  const of = (change: StandingChange): number => rows.find((row) => row.change === change)?.count ?? 0;
  return Object.fromEntries(STANDING_CHANGES.map((change) => [change, of(change)])) as ReplayCounts;
}
