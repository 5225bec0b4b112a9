import type { Instant } from '#domain';
import type { Ids, JobName, MailOrder, MemberMailOrder, OutboxEntry } from '#use-cases';
import { timestamp } from '../timestamp.js';
import type { Write } from '../unit-of-work/write-batch.js';

/** Work for the workers, stored with the change that causes it. A key that is there already is left as it is. */
export class OutboxWrites {
  constructor(
    private readonly writes: Write[],
    private readonly ids: Ids,
  ) {}

  append<N extends JobName>({ job, key, payload }: OutboxEntry<N>, at: Instant): void {
    this.writes.push({
      name: 'outbox.insert',
      text: `INSERT INTO outbox (id, key, job, payload, available_at, created_at) VALUES ($1, $2, $3, $4, $5, $5)
        ON CONFLICT (key) DO NOTHING`,
      values: [this.ids.next(), key, job, JSON.stringify(payload), timestamp(at)],
    });
  }

  orderForMember({ kind, step, program, to, data }: MemberMailOrder, at: Instant): void {
    const [id, key] = [this.ids.next(), `${kind}/${step}/${to}`];
    this.writes.push({
      name: 'mail.for-member',
      text: `INSERT INTO mail (id, key, program, kind, step, recipient_id, ordered_at, data)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (key) DO NOTHING`,
      values: [id, key, program, kind, step, to, timestamp(at), JSON.stringify(data)],
    });
    this.writes.push({
      name: 'mail.for-member-outbox',
      text: `INSERT INTO outbox (id, key, job, payload, available_at, created_at)
        VALUES ($1, 'mail/' || $2::text, 'mail.send', jsonb_build_object('mailId', $1::uuid), $3::timestamptz, $3::timestamptz)
        ON CONFLICT (key) DO NOTHING`,
      values: [id, key, timestamp(at)],
    });
  }

  /** One mail and one job for each recipient, in the order in which a form's mails were ordered. */
  order({ kind, step, form, to, data }: MailOrder, at: Instant): void {
    if (to.length === 0) return;
    const mails = to.map((recipient) => ({
      id: this.ids.next(),
      recipient,
      key: `${kind}/${step}/${form.id}/${recipient}`,
    }));
    const ids = mails.map((mail) => mail.id);
    const keys = mails.map((mail) => mail.key);
    this.writes.push({
      name: 'mail.insert',
      text: `INSERT INTO mail (id, key, program, form_id, kind, step, recipient_id, ordered_at, data)
        SELECT m.id, m.key, $1, $2::uuid, $3, $4, m.recipient, $5::timestamptz, $9::jsonb
        FROM unnest($6::uuid[], $7::text[], $8::uuid[]) AS m (id, key, recipient)
        ON CONFLICT (key) DO NOTHING`,
      values: [
        form.program,
        form.id,
        kind,
        step,
        timestamp(at),
        ids,
        keys,
        mails.map((mail) => mail.recipient),
        data === undefined ? null : JSON.stringify(data),
      ],
    });
    this.writes.push({
      name: 'mail.outbox',
      text: `INSERT INTO outbox (id, key, job, payload, ordering_key, available_at, created_at)
        SELECT m.id, 'mail/' || m.key, 'mail.send', jsonb_build_object('mailId', m.id), $1::uuid, $2::timestamptz, $2::timestamptz
        FROM unnest($3::uuid[], $4::text[]) AS m (id, key)
        ON CONFLICT (key) DO NOTHING`,
      values: [form.id, timestamp(at), ids, keys],
    });
  }
}
