import { toIso, type Instant } from '#domain';
import type { Database } from '../database.js';
import { dataFor } from './form-history.query.js';
import { VISIBLE } from '../review/review-filter.js';

export interface HistoryExportFilter {
  program: string;
  /** Neither their own forms nor those they are in conflict with are exported. */
  memberId: string;
  /** A form's id or number. */
  form?: string | undefined;
  from?: Instant | undefined;
  /** Exclusive. */
  before?: Instant | undefined;
}

export interface ExportedEvent {
  form_id: string;
  number: string;
  seq: number;
  type: string;
  public: boolean;
  at: Date;
  /** Null for what the product did by itself. */
  actor_id: string | null;
  actor_name: string | null;
  data: Record<string, unknown>;
  hash: Buffer;
}

/** Forms whose events are read at a time. */
const PAGE = 200;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** A program's history, form by form in the order they were received, each from its first event. */
export class HistoryExportQuery {
  constructor(private readonly database: Database) {}

  /** Reads on as the reader does: what is held at a time does not grow with the history. */
  async *execute(filter: HistoryExportFilter): AsyncGenerator<ExportedEvent[]> {
    for (let after: string | undefined = BEFORE_ALL; after !== undefined;) {
      const forms: { id: string }[] = await this.forms(filter, after);
      const ids = forms.map(({ id }) => id);
      const events = ids.length === 0 ? [] : await this.events(ids, filter);
      if (events.length > 0) yield events;
      after = forms.length === PAGE ? ids.at(-1) : undefined;
    }
  }

  private forms({ program, memberId, form }: HistoryExportFilter, after: string): Promise<{ id: string }[]> {
    return this.database.query(
      form === undefined ? 'history-export.forms' : 'history-export.form',
      `SELECT f.id FROM eligibility_form f
       WHERE f.program = $1 AND ${VISIBLE} AND f.id > $3 ${form === undefined ? '' : 'AND $4 IN (f.number, f.id::text)'}
       ORDER BY f.id LIMIT ${PAGE}`,
      [program, memberId, after, ...(form === undefined ? [] : [form])],
    );
  }

  private events(
    formIds: readonly string[],
    { memberId, from, before }: HistoryExportFilter,
  ): Promise<ExportedEvent[]> {
    return this.database.query<ExportedEvent>(
      'history-export.events',
      `SELECT h.form_id, f.number, h.seq, h.type, h.public, h.at, h.actor_id, u.name AS actor_name, ${dataFor('$4')}, h.hash
       FROM form_history h JOIN eligibility_form f ON f.id = h.form_id LEFT JOIN user_account u ON u.id = h.actor_id
       WHERE h.form_id = ANY ($1::uuid[]) AND h.at >= $2::timestamptz AND h.at < $3::timestamptz
       ORDER BY h.form_id, h.seq`,
      [
        formIds,
        from === undefined ? '-infinity' : toIso(from),
        before === undefined ? 'infinity' : toIso(before),
        memberId,
      ],
    );
  }
}
