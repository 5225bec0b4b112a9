import { DomainError, type Changed, type Instant, type LocalDate, type Renewal, type RenewalEvent } from '#domain';
import type { AuditDraw, RenewalStore } from '#use-cases';
import type { Database } from '../database.js';
import { timestamp } from '../timestamp.js';
import type { Write } from '../unit-of-work/write-batch.js';
import { PostgresRenewals } from './postgres.renewals.js';
import { RENEWAL_SELECT, toRenewal, type RenewalRow } from './renewal-row.js';

/** A renewal and its events are written together, each version once. */
export class RenewalRepository implements RenewalStore {
  private readonly stored: PostgresRenewals;

  constructor(
    private readonly database: Database,
    private readonly writes: Write[],
  ) {
    this.stored = new PostgresRenewals(database);
  }

  async get(id: string): Promise<Renewal> {
    const renewal = await this.stored.byId(id);
    if (renewal === undefined) throw new DomainError('renewal.unknown', 'There is no such renewal.');
    return renewal;
  }

  async ofTerm(credentialId: string, termEnd: LocalDate): Promise<Renewal | undefined> {
    const [row] = await this.database.query<RenewalRow>(
      'renewal.of-term',
      `${RENEWAL_SELECT} WHERE r.credential_id = $1 AND r.term_end = $2`,
      [credentialId, termEnd],
    );
    return row && toRenewal(row);
  }

  ofMember(program: string, memberId: string): Promise<Renewal[]> {
    return this.stored.ofMember(program, memberId);
  }

  insert({ renewal, events }: Changed, at: Instant, actor: string | null): void {
    const { id, program, credentialId, memberId, policyVersion, term, openedAt } = renewal;
    this.writes.push({
      name: 'renewal.insert',
      text: `INSERT INTO renewal (id, program, credential_id, member_id, policy_version, term_start, term_end, opened_at,
          closes_at, status, submitted_at, application, verdict, verification, returned, fee, audit, outcome, version)
        VALUES ($11, $12, $13, $14, $15, $16, $17, $18, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)`,
      values: [
        ...stateOf(renewal),
        id,
        program,
        credentialId,
        memberId,
        policyVersion,
        term.start,
        term.end,
        timestamp(openedAt),
      ],
    });
    this.record(id, 1, events, at, actor);
  }

  update({ renewal, events }: Changed, at: Instant, actor: string | null, ledgerSeq?: number): Renewal {
    const version = renewal.version + 1;
    this.writes.push({
      name: 'renewal.update',
      text: `UPDATE renewal r SET closes_at = $1, status = $2, submitted_at = $3, application = $4, verdict = $5,
          verification = $6, returned = $7, fee = $8, audit = $9, outcome = $10, policy_version = $14,
          version = $12
        WHERE r.id = $11 AND r.version = $12 - 1 AND ($13::int IS NULL OR $13 = (SELECT coalesce(max(l.seq), 0)
          FROM credit_ledger l WHERE l.program = r.program AND l.member_id = r.member_id))`,
      values: [...stateOf(renewal), renewal.id, version, ledgerSeq ?? null, renewal.policyVersion],
      rows: 1,
    });
    this.record(renewal.id, version, events, at, actor);
    return { ...renewal, version };
  }

  insertAudit(draw: AuditDraw): void {
    const { id, program, from, to, percent, seed, population, renewalIds, answerBy, drawnAt, drawnBy } = draw;
    this.writes.push({
      name: 'renewal-audit.insert',
      text: `INSERT INTO renewal_audit (id, program, term_end_from, term_end_to, percent, seed, population, renewal_ids,
          answer_by, drawn_at, drawn_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      values: [id, program, from, to, percent, seed, population, renewalIds, answerBy, timestamp(drawnAt), drawnBy],
    });
  }

  private record(
    id: string,
    version: number,
    events: readonly RenewalEvent[],
    at: Instant,
    actor: string | null,
  ): void {
    this.writes.push({
      name: 'renewal.events',
      text: `INSERT INTO renewal_event (renewal_id, version, position, type, details, actor_id, at)
        SELECT $1::uuid, $2::int, e.position, e.type, e.details::jsonb, $3::uuid, $4::timestamptz
        FROM unnest($5::int[], $6::text[], $7::text[]) AS e (position, type, details)`,
      values: [
        id,
        version,
        actor,
        timestamp(at),
        events.map((_, index) => index + 1),
        events.map(({ type }) => type),
        events.map(({ type: _, ...details }) => JSON.stringify(details)),
      ],
    });
  }
}

/** In the order of `$1` to `$10`. */
function stateOf(renewal: Renewal): unknown[] {
  const { closesAt, status, application, verdict, verification, returned, fee, audit, outcome } = renewal;
  const documents = [application, verdict, verification, returned, fee, audit, outcome];
  return [
    timestamp(closesAt),
    status,
    application === null ? null : timestamp(application.submittedAt),
    ...documents.map((document) => (document === null ? null : JSON.stringify(document))),
  ];
}
