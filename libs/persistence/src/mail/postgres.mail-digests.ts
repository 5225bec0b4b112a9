import { MailDigests, StaleWrite, type DigestDay, type Ids, type MailRecord } from '#use-cases';
import type { Database } from '../database.js';
import { timestamp } from '../timestamp.js';
import { appendMailEvent } from './mail-event.js';

export class PostgresMailDigests extends MailDigests {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
  ) {
    super();
  }

  /** The digest's row is held until the notice is in it, so that closing it comes before or after both. */
  bundle({ id, version, program, recipientId }: MailRecord, { date, at }: DigestDay): Promise<boolean> {
    const key = `digest/${program ?? ''}/${recipientId ?? ''}/${date}`;
    return this.database.transaction(async (client) => {
      await client.query(
        `WITH ordered AS (
           INSERT INTO mail (id, key, program, kind, step, recipient_id, ordered_at)
           VALUES ($1::uuid, $2, $3, 'digest', $4, $5::uuid, business_now()) ON CONFLICT (key) DO NOTHING RETURNING id)
         INSERT INTO outbox (id, key, job, payload, available_at, created_at)
         SELECT id, 'mail/' || $2, 'mail.send', jsonb_build_object('mailId', id), $6::timestamptz, business_now() FROM ordered`,
        [this.ids.next(), key, program, date, recipientId, timestamp(at)],
      );
      const { rows } = await client.query<{ id: string }>(
        `SELECT id FROM mail WHERE key = $1 AND state = 'queued' AND closed_at IS NULL FOR SHARE`,
        [key],
      );
      const [digest] = rows;
      if (digest === undefined) return false;
      const bundled = await client.query(
        `UPDATE mail SET state = 'bundled', digest_id = $3 WHERE id = $1 AND version = $2 AND state = 'queued'`,
        [id, version, digest.id],
      );
      if (bundled.rowCount !== 1) throw new StaleWrite(`Mail ${id}`);
      return true;
    });
  }

  async close(digestId: string): Promise<void> {
    await this.database.query(
      'digest.close',
      `UPDATE mail SET closed_at = business_now() WHERE id = $1 AND closed_at IS NULL`,
      [digestId],
    );
  }

  async drop(noticeId: string, why: string): Promise<void> {
    await this.database.query(
      'digest.drop',
      `WITH dropped AS (
         UPDATE mail SET state = 'skipped', detail = $2, settled_at = business_now(), data = NULL
         WHERE id = $1 AND state = 'bundled' RETURNING *)
       SELECT ${appendMailEvent('dropped', 'mail.skipped')} FROM dropped`,
      [noticeId, why],
    );
  }

  async putBack(noticeId: string): Promise<void> {
    await this.database.query(
      'digest.put-back',
      `WITH freed AS (
         UPDATE mail SET state = 'queued', digest_id = NULL WHERE id = $1 AND state = 'bundled' RETURNING id)
       UPDATE outbox SET state = 'pending', available_at = business_now(), claimed_until = '-infinity', done_at = NULL
       FROM freed WHERE outbox.id = freed.id`,
      [noticeId],
    );
  }

  async rewrite(digestId: string): Promise<void> {
    await this.database.query(
      'digest.rewrite',
      `UPDATE mail SET bytes = NULL WHERE id = $1 AND state = 'queued' AND ambiguous_count = 0`,
      [digestId],
    );
  }
}
