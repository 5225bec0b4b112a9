import { instantAt, type EligibilityForm } from '#domain';
import { setTimeout as pause } from 'node:timers/promises';
import { MailLedger, StaleWrite, type MailContent, type MailKind, type MailRecord, type MailState } from '#use-cases';
import type { Database } from '../database.js';
import { appendMailEvent } from './mail-event.js';
import { FORM_SELECT, toForm, type FormRow } from '../forms/form-row.js';

interface MailRow {
  id: string;
  kind: MailKind;
  step: string;
  state: MailState;
  version: number;
  program: string | null;
  content: MailContent | null;
  released_by: string | null;
  form_id: string | null;
  recipient_id: string | null;
  name: string;
  address: string;
  data: Record<string, unknown> | null;
  ordered_at: Date;
  bytes: Buffer | null;
  ambiguous_count: number;
}

const SELECT = `SELECT m.id, m.kind, m.step, m.state, m.version, m.program, m.content, m.released_by, m.form_id,
    m.recipient_id, coalesce(u.name, '') AS name, coalesce(u.email, m.address) AS address, m.data, m.ordered_at, m.bytes,
    m.ambiguous_count
  FROM mail m LEFT JOIN user_account u ON u.id = m.recipient_id`;

type Version = Pick<MailRecord, 'id' | 'version'>;

/** What is remembered of an attempt, with `$3` for what the server said: it may be long. */
const FAILURE = `jsonb_build_object('at', to_json(business_now()), 'detail', left($3, 500))`;

/** Together about two seconds. */
const SETTLE_TRIES = 6;
const SETTLE_PAUSE_MS = 150;

export class PostgresMailLedger extends MailLedger {
  constructor(private readonly database: Database) {
    super();
  }

  async find(mailId: string): Promise<MailRecord | undefined> {
    const [row] = await this.database.query<MailRow>('mail.find', `${SELECT} WHERE m.id = $1`, [mailId]);
    if (row === undefined) return undefined;
    const items =
      row.kind === 'digest'
        ? await this.database.query<MailRow>(
            'mail.digest-items',
            `${SELECT} WHERE m.digest_id = $1 AND m.state = 'bundled' ORDER BY m.id`,
            [mailId],
          )
        : [];
    const forms = await this.formsOf([row, ...items]);
    return {
      ...toRecord(row, forms),
      items: items.map((item) => toRecord(item, forms)),
    };
  }

  private async formsOf(rows: readonly MailRow[]): Promise<Map<string, EligibilityForm>> {
    const ids = [...new Set(rows.flatMap(({ form_id }) => form_id ?? []))];
    if (ids.length === 0) return new Map();
    const forms =
      ids.length === 1
        ? await this.database.query<FormRow>('form.get', `${FORM_SELECT} WHERE f.id = $1`, ids)
        : await this.database.query<FormRow>('form.get-many', `${FORM_SELECT} WHERE f.id = ANY ($1::uuid[])`, [ids]);
    return new Map(forms.map((form) => [form.id, toForm(form)]));
  }

  async storeBytes({ id, version }: Version, subject: string, bytes: Buffer): Promise<Buffer> {
    const [stored] = await this.database.query<{ bytes: Buffer }>(
      'mail.store-bytes',
      `UPDATE mail SET subject = CASE WHEN bytes IS NULL THEN $3 ELSE subject END, bytes = coalesce(bytes, $4)
       WHERE id = $1 AND version = $2 AND state = 'queued' RETURNING bytes`,
      [id, version, subject, bytes],
    );
    if (stored === undefined) throw new StaleWrite(`Mail ${id}`);
    return stored.bytes;
  }

  async beginBody({ id, version }: Version): Promise<void> {
    const begun = await this.database.query(
      'mail.begin-body',
      `UPDATE mail SET state = 'sending' WHERE id = $1 AND version = $2 AND state = 'queued' RETURNING id`,
      [id, version],
    );
    if (begun.length === 0) throw new StaleWrite(`Mail ${id}`);
  }

  /**
   * A settled sign-in mail keeps neither its code nor the bytes that hold it. The server may have taken the mail by
   * now: what stands in the way of saying so for a moment must not make it one that may have arrived.
   */
  async settle(mailId: string, state: 'sent' | 'skipped' | 'failed' | 'held', detail: string): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.settleOnce(mailId, state, detail);
        return;
      } catch (error) {
        if (attempt === SETTLE_TRIES) throw error;
        await pause(SETTLE_PAUSE_MS * attempt);
      }
    }
  }

  /**
   * Repeats safely: once settled, it finds nothing to settle. A digest is an event of every form it tells of; digests that
   * are settled at the same moment take their forms in the same order.
   */
  private async settleOnce(mailId: string, state: string, detail: string): Promise<void> {
    await this.database.query(
      `mail.settle-${state}`,
      `WITH settled AS (
         UPDATE mail SET state = $2, detail = $3, settled_at = business_now(),
           attempts = attempts + ($2 <> 'skipped')::int,
           failures = CASE WHEN $2 IN ('failed', 'held') THEN failures || ${FAILURE} ELSE failures END,
           held_by = CASE WHEN $2 <> 'held' THEN held_by END,
           sent_at = CASE WHEN $2 = 'sent' THEN business_now() END,
           data = CASE WHEN $2 IN ('failed', 'held') AND kind <> 'sign-in-code' THEN data END,
           bytes = CASE WHEN kind = 'sign-in-code' THEN NULL ELSE bytes END
         WHERE id = $1 AND state IN ('queued', 'sending') RETURNING *),
       told AS (
         SELECT f.id FROM eligibility_form f
         WHERE f.id IN (SELECT i.form_id FROM mail i JOIN settled s ON s.id = i.digest_id WHERE i.state = 'bundled')
         ORDER BY f.id FOR UPDATE)
       SELECT ${appendMailEvent('settled', `mail.${state}`)} FROM settled
       UNION ALL
       SELECT ${appendMailEvent('digest', `mail.${state}`)}
       FROM told, LATERAL (SELECT told.id AS form_id, s.id, s.kind, s.recipient_id FROM settled s) digest`,
      [mailId, state, detail],
    );
  }

  async requeue(mailId: string, detail: string, ambiguous: boolean): Promise<void> {
    await this.database.query(
      'mail.requeue',
      `UPDATE mail SET state = 'queued', detail = $2, ambiguous_count = ambiguous_count + $3::int,
         attempts = attempts + 1, failures = failures || ${FAILURE.replace('$3', '$2')}
       WHERE id = $1 AND state IN ('queued', 'sending')`,
      [mailId, detail, ambiguous ? 1 : 0],
    );
  }
}

function toRecord(row: MailRow, forms: ReadonlyMap<string, EligibilityForm>): MailRecord {
  return {
    id: row.id,
    kind: row.kind,
    step: row.step,
    state: row.state,
    version: row.version,
    program: row.program,
    content: row.content,
    released: row.released_by !== null,
    items: [],
    to: { name: row.name, address: row.address },
    recipientId: row.recipient_id,
    form: row.form_id === null ? null : (forms.get(row.form_id) ?? null),
    data: row.data ?? {},
    orderedAt: instantAt(row.ordered_at.getTime()),
    bytes: row.bytes,
    ambiguousCount: row.ambiguous_count,
  };
}
