import { instantAt, type DatedEvent, type FormEventType } from '#domain';
import type { Database } from '../database.js';

export interface HistoryEntry {
  seq: number;
  /** Counts what this audience sees: a gap would tell applicants that something happened. */
  position: number;
  type: string;
  at: Date;
  data: Record<string, unknown>;
  /** Null for what the product did by itself. */
  actor: { id: string; name: string } | null;
}

/** What an event says, less the form that covers a duplicate for a reader who is in conflict with that one. */
export const dataFor = (memberId: string): string => `CASE WHEN h.type = 'duplicate.named' AND EXISTS (
  SELECT FROM conflict c WHERE c.form_id = (h.data ->> 'duplicateOf')::uuid AND c.member_id = ${memberId}::uuid
    AND c.state = 'in-conflict') THEN h.data - 'duplicateOf' ELSE h.data END AS data`;

export class FormHistoryQuery {
  constructor(private readonly database: Database) {}

  /** What happened when, from the beginning. */
  async dated(formId: string): Promise<DatedEvent[]> {
    const rows = await this.database.query<{ type: FormEventType; at: Date }>(
      'form-history.dated',
      'SELECT type, at FROM form_history WHERE form_id = $1 ORDER BY seq',
      [formId],
    );
    return rows.map(({ type, at }) => ({ type, at: instantAt(at.getTime()) }));
  }

  /** In order. Applicants get public events only. */
  execute(
    formId: string,
    { audience, id: readerId }: { audience: 'applicant' | 'committee'; id: string },
    after: number,
    limit: number,
  ): Promise<HistoryEntry[]> {
    return this.database.query<HistoryEntry>(
      'form-history',
      `SELECT h.seq, (SELECT count(*)::int FROM form_history e WHERE e.form_id = h.form_id AND e.seq <= h.seq
           AND (e.public OR $3)) AS position, h.type, h.at, ${dataFor('$5')},
         CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS actor
       FROM form_history h LEFT JOIN user_account u ON u.id = h.actor_id
       WHERE h.form_id = $1 AND h.seq > $2 AND (h.public OR $3)
       ORDER BY h.seq LIMIT $4`,
      [formId, after, audience === 'committee', limit + 1, readerId],
    );
  }
}
