import { instantAt } from '#domain';
import { MailLedger, StaleWrite, type MailKind, type MailRecord, type MailState } from '#use-cases';
import type { Database } from '../database.js';
import { FORM_SELECT, toForm, type FormRow } from '../forms/form-row.js';

interface MailRow {
  id: string;
  kind: MailKind;
  step: string;
  state: MailState;
  form_id: string | null;
  recipient_id: string | null;
  name: string;
  address: string;
  data: Record<string, unknown> | null;
  ordered_at: Date;
  bytes: Buffer | null;
  ambiguous_count: number;
}

export class PostgresMailLedger extends MailLedger {
  constructor(private readonly database: Database) {
    super();
  }

  async find(mailId: string): Promise<MailRecord | undefined> {
    const [row] = await this.database.query<MailRow>(
      'mail.find',
      `SELECT m.id, m.kind, m.step, m.state, m.form_id, m.recipient_id, coalesce(u.name, '') AS name,
         coalesce(u.email, m.address) AS address, m.data, m.ordered_at, m.bytes, m.ambiguous_count
       FROM mail m LEFT JOIN user_account u ON u.id = m.recipient_id WHERE m.id = $1`,
      [mailId],
    );
    if (row === undefined) return undefined;
    const [form] =
      row.form_id === null
        ? []
        : await this.database.query<FormRow>('form.get', `${FORM_SELECT} WHERE f.id = $1`, [row.form_id]);
    return {
      id: row.id,
      kind: row.kind,
      step: row.step,
      state: row.state,
      to: { name: row.name, address: row.address },
      recipientId: row.recipient_id,
      form: form === undefined ? null : toForm(form),
      data: row.data ?? {},
      orderedAt: instantAt(row.ordered_at.getTime()),
      bytes: row.bytes,
      ambiguousCount: row.ambiguous_count,
    };
  }

  async storeBytes(mailId: string, subject: string, bytes: Buffer): Promise<Buffer> {
    const stored = await this.database.one<{ bytes: Buffer }>(
      'mail.store-bytes',
      `UPDATE mail SET subject = coalesce(subject, $2), bytes = coalesce(bytes, $3) WHERE id = $1 RETURNING bytes`,
      [mailId, subject, bytes],
    );
    return stored.bytes;
  }

  async beginBody(mailId: string): Promise<void> {
    const begun = await this.database.query(
      'mail.begin-body',
      `UPDATE mail SET state = 'sending' WHERE id = $1 AND state = 'queued' RETURNING id`,
      [mailId],
    );
    if (begun.length === 0) throw new StaleWrite(`Mail ${mailId}`);
  }

  /** A settled sign-in mail keeps neither its code nor the bytes that hold it. */
  async settle(mailId: string, state: 'sent' | 'skipped' | 'failed' | 'held', detail: string): Promise<void> {
    await this.database.query(
      'mail.settle',
      `UPDATE mail SET state = $2, detail = $3, data = NULL, sent_at = CASE WHEN $2 = 'sent' THEN business_now() END,
         bytes = CASE WHEN kind = 'sign-in-code' THEN NULL ELSE bytes END
       WHERE id = $1 AND state IN ('queued', 'sending')`,
      [mailId, state, detail],
    );
  }

  async requeue(mailId: string, detail: string, ambiguous: boolean): Promise<void> {
    await this.database.query(
      'mail.requeue',
      `UPDATE mail SET state = 'queued', detail = $2, ambiguous_count = ambiguous_count + $3::int
       WHERE id = $1 AND state IN ('queued', 'sending')`,
      [mailId, detail, ambiguous ? 1 : 0],
    );
  }
}
