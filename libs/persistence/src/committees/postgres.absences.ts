import type { PoolClient } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { overlap, overlapping, type Absence, type LocalDate, type Workload } from '#domain';
import { Absences, type AbsenceChange, type NewAbsence, type StoredAbsence } from '#use-cases';
import type { Database } from '../database.js';
import { timestamp } from '../timestamp.js';

const COLUMNS = `id, member_id AS "memberId", from_on::text AS from, until_on::text AS until, delegate_id AS "delegateId",
  version`;

/** Forms that wait for nobody are offered to the member when they are back. */
const CALL_BACK = `INSERT INTO outbox (id, key, job, payload, available_at, created_at)
  VALUES ($1, $2, 'member.replace', jsonb_build_object('program', $3::text, 'memberId', $4::text), $5::timestamptz, business_now())`;

export class PostgresAbsences extends Absences {
  constructor(private readonly database: Database) {
    super();
  }

  from(program: string, today: LocalDate): Promise<StoredAbsence[]> {
    return this.database.query<StoredAbsence & Record<string, unknown>>(
      'absence.from',
      `SELECT ${COLUMNS} FROM absence WHERE program = $1 AND until_on > $2::date ORDER BY from_on, id`,
      [program, today],
    );
  }

  async add(absence: NewAbsence): Promise<void> {
    const { id, program, memberId, from, until, delegateId, setBy, backAt } = absence;
    await this.alone(absence, async (client) => {
      const { rowCount } = await client.query(
        `INSERT INTO absence (id, program, member_id, from_on, until_on, delegate_id, set_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING`,
        [id, program, memberId, from, until, delegateId, setBy],
      );
      if (rowCount === 1) await client.query(CALL_BACK, [uuidv7(), `back/${id}`, program, memberId, timestamp(backAt)]);
    });
  }

  replace(absence: AbsenceChange, seenVersion: number): Promise<boolean> {
    const { id, program, memberId, from, until, delegateId, backAt } = absence;
    return this.alone(absence, async (client) => {
      const { rowCount } = await client.query(
        `UPDATE absence SET from_on = $2, until_on = $3, delegate_id = $4, version = version + 1
         WHERE id = $1 AND version = $5`,
        [id, from, until, delegateId, seenVersion],
      );
      if (rowCount !== 1) return false;
      const key = `back/${id}/${String(seenVersion + 1)}`;
      await client.query(CALL_BACK, [uuidv7(), key, program, memberId, timestamp(backAt)]);
      return true;
    });
  }

  async find(program: string, id: string): Promise<StoredAbsence | undefined> {
    const [absence] = await this.database.query<StoredAbsence & Record<string, unknown>>(
      'absence.find',
      `SELECT ${COLUMNS} FROM absence WHERE program = $1 AND id = $2`,
      [program, id],
    );
    return absence;
  }

  async remove(id: string): Promise<void> {
    await this.database.query(
      'absence.remove',
      `WITH removed AS (DELETE FROM absence WHERE id = $1 RETURNING id, program, member_id)
       INSERT INTO outbox (id, key, job, payload, available_at, created_at)
       SELECT $2, 'back-early/' || id, 'member.replace', jsonb_build_object('program', program, 'memberId', member_id),
         business_now(), business_now() FROM removed`,
      [id, uuidv7()],
    );
  }

  workloads(program: string, memberIds: readonly string[]): Promise<Workload[]> {
    return this.database.query<Workload & Record<string, unknown>>(
      'absence.workloads',
      `SELECT m.id, (SELECT count(*)::int FROM assignment a JOIN eligibility_form f ON f.id = a.form_id
         WHERE a.reviewer_id = m.id AND a.ended_at IS NULL AND f.program = $1
           AND f.status IN ('in_review', 'information_requested', 'deliberation')) AS open
       FROM unnest($2::uuid[]) AS m (id)`,
      [program, [...memberIds]],
    );
  }

  /** One after the other for a member, so that two of their absences never overlap. */
  private alone<T>(absence: Absence & { program: string }, work: (client: PoolClient) => Promise<T>): Promise<T> {
    const { program, memberId, from, until } = absence;
    return this.database.transaction(async (client) => {
      await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`absence/${program}/${memberId}`]);
      const { rows } = await client.query<Absence>(
        `SELECT ${COLUMNS} FROM absence
         WHERE program = $1 AND member_id = $2 AND from_on < $4::date AND until_on > $3::date ORDER BY from_on, id`,
        [program, memberId, from, until],
      );
      const other = overlapping(absence, rows);
      if (other !== undefined) throw overlap(other);
      return work(client);
    });
  }
}
