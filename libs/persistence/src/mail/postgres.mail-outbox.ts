import { MailOutbox, type MailChange, type MailContent, type OutboxMail, type TestMail } from '#use-cases';
import type { Database } from '../database.js';
import type { Wakeup } from '../wakeup.js';
import { appendMailEvent } from './mail-event.js';
import { MAILS_SEEN, SHOWN_STATE } from './mail-filter.js';

interface Change {
  name: string;
  event: string;
  /** What is set; `$3` is the person. */
  set: string;
  /** In which states; the version is always asked for. */
  from: string;
  /** Its job is to run again. */
  wakes?: boolean;
}

const HOLD: Change = {
  name: 'hold',
  event: 'mail.held',
  set: `state = 'held', held_by = $3, held_at = business_now()`,
  from: `state = 'queued'`,
};
const RELEASE: Change = {
  name: 'release',
  event: 'mail.released',
  set: `state = 'queued', released_by = $3`,
  from: `state = 'held' AND held_by IS NOT NULL`,
  wakes: true,
};
const CANCEL: Change = {
  name: 'cancel',
  event: 'mail.cancelled',
  set: `state = 'cancelled', cancelled_by = $3, settled_at = business_now(), data = NULL`,
  from: `state IN ('queued', 'held', 'failed')`,
};
const REDRIVE: Change = {
  name: 'redrive',
  event: 'mail.redriven',
  set: `state = 'queued', released_by = $3, settled_at = NULL`,
  from: `(state = 'failed' OR (state = 'held' AND held_by IS NULL))`,
  wakes: true,
};

/** A worker that has read the mail meanwhile finds another version when it wants to store or send its bytes. */
export class PostgresMailOutbox extends MailOutbox {
  constructor(
    private readonly database: Database,
    private readonly wakeup: Wakeup,
  ) {
    super();
  }

  async find(program: string, mailId: string, viewerId: string): Promise<OutboxMail | undefined> {
    const [row] = await this.database.query<OutboxMail>(
      'mail-outbox.find',
      `SELECT m.id, m.version, m.form_id AS "formId", ${SHOWN_STATE} AS state, m.ambiguous_count AS "ambiguousCount",
         m.kind = 'digest' AS "isDigest" ${MAILS_SEEN} AND m.id = $3`,
      [program, viewerId, mailId],
    );
    return row;
  }

  hold(change: MailChange): Promise<boolean> {
    return this.make(HOLD, change);
  }

  release(change: MailChange): Promise<boolean> {
    return this.make(RELEASE, change);
  }

  cancel(change: MailChange): Promise<boolean> {
    return this.make(CANCEL, change);
  }

  redrive(change: MailChange): Promise<boolean> {
    return this.make(REDRIVE, change);
  }

  edit(change: MailChange, content: MailContent): Promise<boolean> {
    const set = `content = $4, subject = $4::jsonb ->> 'subject', bytes = NULL, edited_by = $3, edited_at = business_now()`;
    const from = `state = 'held' AND held_by IS NOT NULL AND ambiguous_count = 0`;
    return this.make({ name: 'edit', event: 'mail.edited', set, from }, change, [JSON.stringify(content)]);
  }

  async resend({ mailId, version, by }: MailChange, newMailId: string, content: MailContent | null): Promise<boolean> {
    const rows = await this.database.query(
      'mail-outbox.resend',
      `WITH former AS (
         SELECT * FROM mail WHERE id = $1 AND version = $2 AND (state IN ('sent', 'failed') OR (state = 'held' AND held_by IS NULL))),
       ordered AS (
         INSERT INTO mail (id, key, program, form_id, kind, step, recipient_id, data, content, subject, ordered_at, released_by, resent_from)
         SELECT $4::uuid, 'resent/' || $4, program, form_id, kind, step, recipient_id, data, $5::jsonb, $5::jsonb ->> 'subject',
           business_now(), $3::uuid, id FROM former
         ON CONFLICT (key) DO NOTHING RETURNING id),
       job AS (
         INSERT INTO outbox (id, key, job, payload, ordering_key, available_at, created_at)
         SELECT o.id, 'mail/resent/' || o.id, 'mail.send', jsonb_build_object('mailId', o.id), former.form_id, business_now(), business_now()
         FROM ordered o, former)
       SELECT ${appendMailEvent('former', 'mail.resent', '$3::uuid', '$4::uuid')} FROM former, ordered`,
      [mailId, version, by, newMailId, content === null ? null : JSON.stringify(content)],
    );
    this.wakeup.signal();
    return rows.length === 1 || this.isOrdered(newMailId);
  }

  async orderTest({ mailId, program, kind, to, content }: TestMail): Promise<void> {
    await this.database.query(
      'mail-outbox.test',
      `WITH ordered AS (
         INSERT INTO mail (id, key, program, kind, step, recipient_id, content, subject, ordered_at, released_by)
         VALUES ($1::uuid, 'test/' || $1, $2, $3, 'test/' || $1, $4::uuid, $5::jsonb, $5::jsonb ->> 'subject', business_now(), $4::uuid)
         ON CONFLICT (key) DO NOTHING RETURNING id)
       INSERT INTO outbox (id, key, job, payload, available_at, created_at)
       SELECT id, 'mail/test/' || id, 'mail.send', jsonb_build_object('mailId', id), business_now(), business_now() FROM ordered`,
      [mailId, program, kind, to, JSON.stringify(content)],
    );
    this.wakeup.signal();
  }

  /** The first run of the same request ordered it and could not answer any more. */
  private async isOrdered(mailId: string): Promise<boolean> {
    const found = await this.database.query('mail-outbox.is-ordered', 'SELECT FROM mail WHERE id = $1', [mailId]);
    return found.length === 1;
  }

  private async make(
    { name, event, set, from, wakes = false }: Change,
    { mailId, version, by }: MailChange,
    more: readonly unknown[] = [],
  ): Promise<boolean> {
    const woken = `, woken AS (
      UPDATE outbox SET state = 'pending', attempts = 0, available_at = business_now(), claimed_until = '-infinity',
        last_error = NULL, done_at = NULL FROM changed WHERE outbox.id = changed.id)`;
    const rows = await this.database.query(
      `mail-outbox.${name}`,
      `WITH changed AS (
         UPDATE mail SET ${set}, version = version + 1 WHERE id = $1 AND version = $2 AND ${from} RETURNING *)
       ${wakes ? woken : ''}
       SELECT ${appendMailEvent('changed', event, '$3::uuid')} FROM changed`,
      [mailId, version, by, ...more],
    );
    if (wakes) this.wakeup.signal();
    return rows.length === 1;
  }
}
