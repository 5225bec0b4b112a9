import type { BulkActionKind } from '#domain';
import type { Database } from '../database.js';
import { reviewWhere, VISIBLE, type ReviewFilter } from '../review/review-filter.js';
import { WITH_ACTING } from '../review/review-group.sql.js';

export interface SelectedForm {
  id: string;
  number: string;
  version: number;
}

export interface BulkProgressRow {
  id: string;
  action: BulkActionKind;
  requested_by: { id: string; name: string };
  requested_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
  forms: BulkProgressForm[];
}

export interface BulkProgressForm {
  formId: string;
  number: string;
  state: 'pending' | 'done' | 'failed' | 'skipped';
  code: string | null;
  detail: string | null;
}

/** What a bulk action is about, as one member may see it. */
export class BulkProgressQuery {
  constructor(private readonly database: Database) {}

  /** The forms that a filter finds, by due instant. */
  select(filter: ReviewFilter, limit: number): Promise<SelectedForm[]> {
    const where = reviewWhere(filter);
    return this.database.query<SelectedForm>(
      where.name('bulk-select'),
      `${WITH_ACTING} SELECT f.id, f.number, f.version FROM eligibility_form f
       WHERE ${where.text} ORDER BY f.due_at, f.id LIMIT $${where.values.length + 1}`,
      [...where.values, limit],
    );
  }

  /** Forms that the viewer may not see are in none of its parts. */
  async progress(program: string, viewerId: string, id: string): Promise<BulkProgressRow | undefined> {
    const [row] = await this.database.query<BulkProgressRow>(
      'bulk-progress',
      `SELECT b.id, b.instruction ->> 'action' AS action, b.requested_at, b.started_at, b.finished_at,
         json_build_object('id', u.id, 'name', u.name) AS requested_by,
         (SELECT coalesce(json_agg(json_build_object('formId', f.id, 'number', f.number, 'state', i.state,
                                   'code', i.code, 'detail', i.detail) ORDER BY i.position), '[]')
          FROM bulk_action_form i JOIN eligibility_form f ON f.id = i.form_id
          WHERE i.bulk_action_id = b.id AND ${VISIBLE}) AS forms
       FROM bulk_action b JOIN user_account u ON u.id = b.requested_by
       WHERE b.program = $1 AND b.id = $3`,
      [program, viewerId, id],
    );
    return row;
  }

  /** Names and addresses of people, in no order. */
  people(ids: readonly string[]): Promise<{ id: string; name: string; email: string }[]> {
    return this.database.query('people', 'SELECT id, name, email FROM user_account WHERE id = ANY ($1::uuid[])', [ids]);
  }
}
