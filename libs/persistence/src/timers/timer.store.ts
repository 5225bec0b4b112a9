import { instantAt, type Timer, type TimerKind } from '#domain';
import type { Database } from '../database.js';

const LEASE_SECONDS = 15;
const OPEN = 'done_at IS NULL AND cancelled_at IS NULL AND NOT suspended';

/** Timers as the sweep uses them; due instants are compared with the database's business time. */
export class TimerStore {
  constructor(private readonly database: Database) {}

  /** Claims timers that fell due: of each form only its earliest, so that a form's steps happen in order. */
  async claimDue(limit: number): Promise<Timer[]> {
    const rows = await this.database.query<{ form_id: string; kind: TimerKind; step: number; due_at: Date }>(
      'timer.claim',
      `UPDATE timer SET claimed_until = now() + interval '${LEASE_SECONDS} seconds'
       FROM (SELECT t.form_id, t.kind, t.step FROM timer t
             WHERE ${OPEN} AND t.due_at <= business_now() AND t.claimed_until <= now()
               AND NOT EXISTS (SELECT FROM timer e WHERE e.form_id = t.form_id AND e.done_at IS NULL
                 AND e.cancelled_at IS NULL AND NOT e.suspended AND (e.due_at, e.kind, e.step) < (t.due_at, t.kind, t.step))
             ORDER BY t.due_at LIMIT $1 FOR UPDATE SKIP LOCKED) due
       WHERE timer.form_id = due.form_id AND timer.kind = due.kind AND timer.step = due.step
       RETURNING timer.form_id, timer.kind, timer.step, timer.due_at`,
      [limit],
    );
    const timers = rows.map(({ form_id, kind, step, due_at }) => ({
      formId: form_id,
      kind,
      step,
      dueAt: instantAt(due_at.getTime()),
    }));
    return timers.sort((one, other) => one.dueAt - other.dueAt);
  }

  /** Milliseconds until the next timer falls due, null when there is none; at most 0 when one is due already. */
  async nextDueInMs(): Promise<number | null> {
    const { ms } = await this.database.one<{ ms: number | null }>(
      'timer.next-due',
      `SELECT (extract(epoch FROM min(due_at) - business_now()) * 1000)::float8 AS ms FROM timer WHERE ${OPEN}`,
    );
    return ms;
  }
}
