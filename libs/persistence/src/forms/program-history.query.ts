import { toIso, type Instant } from '#domain';
import type { Database } from '../database.js';
import { VISIBLE } from '../review/review-filter.js';
import { dataFor } from './form-history.query.js';

export interface ProgramHistoryFilter {
  program: string;
  /** Neither their own forms nor those they are in conflict with are shown. */
  memberId: string;
  /** A form's id or number. */
  form?: string | undefined;
  /** What stands before the point of an event's type, such as `mail`. */
  topic?: string | undefined;
  from?: Instant | undefined;
  /** Exclusive. */
  before?: Instant | undefined;
}

export interface ProgramEvent {
  form_id: string;
  number: string;
  title: string;
  seq: number;
  type: string;
  at: Date;
  /** Null for what the product did by itself. */
  actor: { id: string; name: string } | null;
  data: Record<string, unknown>;
  hash: Buffer;
}

/** An event by its place. */
export interface EventPlace {
  formId: string;
  seq: number;
}

/** What happened in a program, the newest first. */
export class ProgramHistoryQuery {
  constructor(private readonly database: Database) {}

  /** Reads one more than the limit. @param after the last event of the page before */
  execute(filter: ProgramHistoryFilter, limit: number, after?: EventPlace): Promise<ProgramEvent[]> {
    const values: unknown[] = [filter.program, filter.memberId, limit + 1];
    const names: string[] = [];
    const conditions: string[] = [];
    const add = (name: string, condition: (placeholder: string) => string, value: unknown): void => {
      values.push(value);
      names.push(name);
      conditions.push(`AND ${condition(`$${values.length}`)}`);
    };
    if (filter.form !== undefined) {
      add('form', (value) => `lower(${value}) IN (lower(f.number), f.id::text)`, filter.form);
    }
    if (filter.topic !== undefined) add('topic', (value) => `split_part(h.type, '.', 1) = ${value}`, filter.topic);
    if (filter.from !== undefined) add('from', (value) => `h.at >= ${value}::timestamptz`, toIso(filter.from));
    if (filter.before !== undefined) add('before', (value) => `h.at < ${value}::timestamptz`, toIso(filter.before));
    if (after !== undefined) {
      values.push(after.formId, after.seq);
      const place = `FROM form_history e WHERE e.form_id = $${values.length - 1}::uuid AND e.seq = $${values.length}::int`;
      names.push('next');
      conditions.push(`AND h.at <= (SELECT e.at ${place})
        AND (h.at, h.form_id, h.seq) < (SELECT e.at, e.form_id, e.seq ${place})`);
    }
    return this.database.query<ProgramEvent & Record<string, unknown>>(
      ['program-history', ...names].join('-'),
      `SELECT h.form_id, f.number, f.content #>> '{activity,title}' AS title, h.seq, h.type, h.at, ${dataFor('$2')}, h.hash,
         CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS actor
       FROM form_history h JOIN eligibility_form f ON f.id = h.form_id LEFT JOIN user_account u ON u.id = h.actor_id
       WHERE f.program = $1 AND ${VISIBLE} ${conditions.join(' ')}
       ORDER BY h.at DESC, h.form_id DESC, h.seq DESC LIMIT $3`,
      values,
    );
  }
}
