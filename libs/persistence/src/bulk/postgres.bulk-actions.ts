import { BulkActions, type BulkAction, type BulkForm, type BulkRefusal } from '#use-cases';
import type { Database } from '../database.js';

export class PostgresBulkActions extends BulkActions {
  constructor(private readonly database: Database) {
    super();
  }

  async find(id: string): Promise<BulkAction | undefined> {
    const [action] = await this.database.query<BulkAction>(
      'bulk-action.find',
      `SELECT id, program, instruction, requested_by AS "requestedBy" FROM bulk_action WHERE id = $1`,
      [id],
    );
    return action;
  }

  pending(id: string, limit: number, after: number): Promise<(BulkForm & { position: number })[]> {
    return this.database.query<BulkForm & { position: number }>(
      'bulk-action.pending',
      `WITH begun AS (UPDATE bulk_action SET started_at = business_now() WHERE id = $1 AND started_at IS NULL)
       SELECT form_id AS "formId", item_id AS "itemId", seen_version AS "seenVersion", position
       FROM bulk_action_form WHERE bulk_action_id = $1 AND state = 'pending' AND position > $3
       ORDER BY position LIMIT $2`,
      [id, limit, after],
    );
  }

  async isPending(id: string, formId: string): Promise<boolean> {
    const rows = await this.database.query(
      'bulk-action.is-pending',
      `SELECT 1 FROM bulk_action_form WHERE bulk_action_id = $1 AND form_id = $2 AND state = 'pending'`,
      [id, formId],
    );
    return rows.length > 0;
  }

  async refuse(id: string, { formId, code, detail }: BulkRefusal, state: 'failed' | 'skipped'): Promise<void> {
    await this.database.query(
      'bulk-action.refuse',
      `UPDATE bulk_action_form SET state = $5, code = $3, detail = $4, settled_at = business_now()
       WHERE bulk_action_id = $1 AND form_id = $2 AND state = 'pending'`,
      [id, formId, code, detail, state],
    );
  }

  async countFailure(id: string, { formId, code, detail }: BulkRefusal, attempts: number): Promise<boolean> {
    const [row] = await this.database.query<{ state: string }>(
      'bulk-action.count-failure',
      `UPDATE bulk_action_form SET attempts = attempts + 1,
         state = CASE WHEN attempts + 1 >= $5 THEN 'failed' ELSE state END,
         code = CASE WHEN attempts + 1 >= $5 THEN $3 END, detail = CASE WHEN attempts + 1 >= $5 THEN $4 END,
         settled_at = CASE WHEN attempts + 1 >= $5 THEN business_now() END
       WHERE bulk_action_id = $1 AND form_id = $2 AND state = 'pending' RETURNING state`,
      [id, formId, code, detail, attempts],
    );
    return row?.state === 'pending';
  }

  async finish(id: string): Promise<void> {
    await this.database.query(
      'bulk-action.finish',
      `UPDATE bulk_action SET finished_at = business_now() WHERE id = $1 AND finished_at IS NULL
         AND NOT EXISTS (SELECT FROM bulk_action_form WHERE bulk_action_id = $1 AND state = 'pending')`,
      [id],
    );
  }
}
