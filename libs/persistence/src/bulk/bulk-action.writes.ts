import type { Instant } from '#domain';
import type { BulkActionWrites, NewBulkAction } from '#use-cases';
import { timestamp } from '../timestamp.js';
import type { Write } from '../unit-of-work/write-batch.js';

export class BulkActionRowWrites implements BulkActionWrites {
  constructor(private readonly writes: Write[]) {}

  insert({ id, program, instruction, requestedBy, forms, skipped }: NewBulkAction, at: Instant): void {
    this.writes.push({
      name: 'bulk-action.insert',
      text: `INSERT INTO bulk_action (id, program, instruction, requested_by, requested_at) VALUES ($1, $2, $3, $4, $5)`,
      values: [id, program, JSON.stringify(instruction), requestedBy, timestamp(at)],
    });
    this.writes.push({
      name: 'bulk-action.forms',
      text: `INSERT INTO bulk_action_form (bulk_action_id, form_id, position, item_id, seen_version, state)
        SELECT $1::uuid, f.form_id, f.position, f.item_id, f.seen_version, 'pending'
        FROM unnest($2::uuid[], $3::uuid[], $4::int[]) WITH ORDINALITY AS f (form_id, item_id, seen_version, position)`,
      values: [
        id,
        forms.map(({ formId }) => formId),
        forms.map(({ itemId }) => itemId),
        forms.map(({ seenVersion }) => seenVersion),
      ],
    });
    this.writes.push({
      name: 'bulk-action.skipped',
      text: `INSERT INTO bulk_action_form (bulk_action_id, form_id, position, state, code, detail, settled_at)
        SELECT $1::uuid, s.form_id, $2::int + s.position, 'skipped', s.code, s.detail, $3::timestamptz
        FROM unnest($4::uuid[], $5::text[], $6::text[]) WITH ORDINALITY AS s (form_id, code, detail, position)`,
      values: [
        id,
        forms.length,
        timestamp(at),
        skipped.map(({ formId }) => formId),
        skipped.map(({ code }) => code),
        skipped.map(({ detail }) => detail),
      ],
    });
  }

  settle(bulkActionId: string, formId: string, at: Instant): void {
    this.writes.push({
      name: 'bulk-action.settle',
      text: `UPDATE bulk_action_form SET state = 'done', settled_at = $3::timestamptz
        WHERE bulk_action_id = $1 AND form_id = $2 AND state = 'pending'`,
      values: [bulkActionId, formId, timestamp(at)],
      rows: 1,
    });
  }
}
