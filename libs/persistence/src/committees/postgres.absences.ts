import { v7 as uuidv7 } from 'uuid';
import type { Absence, LocalDate, Workload } from '#domain';
import { Absences, type NewAbsence } from '#use-cases';
import type { Database } from '../database.js';
import { timestamp } from '../timestamp.js';

const COLUMNS = `id, member_id AS "memberId", from_on::text AS from, until_on::text AS until, delegate_id AS "delegateId"`;

export class PostgresAbsences extends Absences {
  constructor(private readonly database: Database) {
    super();
  }

  from(program: string, today: LocalDate): Promise<Absence[]> {
    return this.database.query<Absence>(
      'absence.from',
      `SELECT ${COLUMNS} FROM absence WHERE program = $1 AND until_on > $2::date ORDER BY from_on, id`,
      [program, today],
    );
  }

  async add({ id, program, memberId, from, until, delegateId, setBy, backAt }: NewAbsence): Promise<void> {
    await this.database.query(
      'absence.add',
      `WITH added AS (INSERT INTO absence (id, program, member_id, from_on, until_on, delegate_id, set_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING RETURNING id, program, member_id)
       INSERT INTO outbox (id, key, job, payload, available_at, created_at)
       SELECT $8, 'back/' || id, 'member.replace', jsonb_build_object('program', program, 'memberId', member_id),
         $9::timestamptz, business_now() FROM added`,
      [id, program, memberId, from, until, delegateId, setBy, uuidv7(), timestamp(backAt)],
    );
  }

  async find(program: string, id: string): Promise<Absence | undefined> {
    const [absence] = await this.database.query<Absence>(
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
    return this.database.query<Workload>(
      'absence.workloads',
      `SELECT m.id, (SELECT count(*)::int FROM assignment a JOIN eligibility_form f ON f.id = a.form_id
         WHERE a.reviewer_id = m.id AND a.ended_at IS NULL AND f.program = $1
           AND f.status IN ('in_review', 'information_requested', 'deliberation')) AS open
       FROM unnest($2::uuid[]) AS m (id)`,
      [program, [...memberIds]],
    );
  }
}
