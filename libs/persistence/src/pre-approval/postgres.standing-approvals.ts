import {
  contradicting,
  contradiction,
  instantAt,
  type Credit,
  type LocalDate,
  type StandingApproval,
  type StandingBasis,
} from '#domain';
import { StandingApprovals } from '#use-cases';
import type { Database } from '../database.js';
import { timestamp } from '../timestamp.js';

interface StandingRow {
  id: string;
  program: string;
  source: string | null;
  organisation: string | null;
  basis: StandingBasis;
  credits: Credit[];
  note: string;
  effective_from: LocalDate;
  expires_on: LocalDate | null;
  approved_by: string;
  approved_at: Date;
  ended_on: LocalDate | null;
  ended_reason: string | null;
  ended_by: string | null;
  ended_at: Date | null;
}

const COLUMNS = `id, program, source, organisation, basis, credits, note, effective_from::text, expires_on::text,
  approved_by, approved_at, ended_on::text, ended_reason, ended_by, ended_at`;

export class PostgresStandingApprovals extends StandingApprovals {
  constructor(private readonly database: Database) {
    super();
  }

  /** One after the other within a program, so that two chairs at the same moment do not contradict each other. */
  async add(approval: StandingApproval): Promise<void> {
    await this.database.transaction(async (client) => {
      const { program } = approval;
      await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`standing_approval/${program}`]);
      const { rows } = await client.query<StandingRow>(
        `SELECT ${COLUMNS} FROM standing_approval
         WHERE program = $1 AND (expires_on IS NULL OR expires_on >= $2::date) AND (ended_on IS NULL OR ended_on > $2::date)
         ORDER BY id`,
        [program, approval.effectiveFrom],
      );
      const other = contradicting(approval, rows.map(toStandingApproval));
      if (other !== undefined) throw contradiction(other);
      await client.query(
        `INSERT INTO standing_approval (id, program, source, organisation, basis, credits, note, effective_from,
           expires_on, approved_by, approved_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (id) DO NOTHING`,
        [
          approval.id,
          program,
          approval.source,
          approval.organisation,
          approval.basis,
          JSON.stringify(approval.credits),
          approval.note,
          approval.effectiveFrom,
          approval.expiresOn,
          approval.approvedBy,
          timestamp(approval.approvedAt),
        ],
      );
    });
  }

  async find(program: string, id: string): Promise<StandingApproval | undefined> {
    const [row] = await this.database.query<StandingRow & Record<string, unknown>>(
      'standing-approval.find',
      `SELECT ${COLUMNS} FROM standing_approval WHERE program = $1 AND id = $2`,
      [program, id],
    );
    return row && toStandingApproval(row);
  }

  async end(id: string, { on, reason, by, at }: NonNullable<StandingApproval['ending']>): Promise<boolean> {
    const ended = await this.database.query(
      'standing-approval.end',
      `UPDATE standing_approval SET ended_on = $2, ended_reason = $3, ended_by = $4, ended_at = $5
       WHERE id = $1 AND ended_at IS NULL RETURNING id`,
      [id, on, reason, by, timestamp(at)],
    );
    return ended.length === 1;
  }

  async inForceOn(program: string, on: LocalDate): Promise<StandingApproval[]> {
    const rows = await this.database.query<StandingRow & Record<string, unknown>>(
      'standing-approval.in-force',
      `SELECT ${COLUMNS} FROM standing_approval
       WHERE program = $1 AND effective_from <= $2::date AND (expires_on IS NULL OR expires_on >= $2::date)
         AND (ended_on IS NULL OR ended_on > $2::date)
       ORDER BY source NULLS LAST, lower(organisation), effective_from DESC, id`,
      [program, on],
    );
    return rows.map(toStandingApproval);
  }

  /** Latest first, ended ones included; reads one more than `limit`. @param after the last id of the page before */
  async list(program: string, after: string | undefined, limit: number): Promise<StandingApproval[]> {
    const rows = await this.database.query<StandingRow & Record<string, unknown>>(
      'standing-approvals',
      `SELECT ${COLUMNS} FROM standing_approval WHERE program = $1 AND ($2::uuid IS NULL OR id < $2::uuid)
       ORDER BY id DESC LIMIT $3`,
      [program, after ?? null, limit + 1],
    );
    return rows.map(toStandingApproval);
  }
}

function toStandingApproval(row: StandingRow): StandingApproval {
  const { id, program, source, organisation, basis, credits, note } = row;
  const { ended_on: on, ended_reason: reason, ended_by: by, ended_at: at } = row;
  const isEnded = on !== null && reason !== null && by !== null && at !== null;
  return {
    ...{ id, program, source, organisation, basis, credits, note },
    effectiveFrom: row.effective_from,
    expiresOn: row.expires_on,
    approvedBy: row.approved_by,
    approvedAt: instantAt(row.approved_at.getTime()),
    ending: isEnded ? { on, reason, by, at: instantAt(at.getTime()) } : null,
  };
}
