import type { Database } from '../database.js';
import type { Wakeup } from '../wakeup.js';
import { appendMailEvent } from './mail-event.js';
import { mailsWhere, type MailFilter } from './mail-filter.js';

export interface RedrivenMails {
  /** Queued again. */
  redriven: number;
  /** Under the same filter and not yet queued again: for the next request. */
  remaining: number;
}

/** In one statement, so that those who look at the same forms meanwhile do not wait long. */
const MOST_AT_ONCE = 500;

/** Mails that failed, or may have arrived, many at a time: after an outage of the mail server there are many. */
export class FailedMails {
  constructor(
    private readonly database: Database,
    private readonly wakeup: Wakeup,
  ) {}

  /**
   * Queues them again, the oldest first: the same bytes under the same Message-ID. Each is an event of its form. A mail
   * that somebody else acts on at the same time is theirs.
   *
   * @param filter names states that a mail can be queued again from
   * @param by the person
   */
  async redrive(filter: MailFilter, by: string): Promise<RedrivenMails> {
    const where = mailsWhere(filter);
    const person = `$${where.values.length + 1}::uuid`;
    // Forms in one order: two people who do this at once wait for each other, and not for ever.
    const rows = await this.database.query<{ id: string }>(
      `mails-redrive-${where.name}`,
      `WITH chosen AS (SELECT m.id, m.version ${where.text} ORDER BY m.id LIMIT ${MOST_AT_ONCE}),
       changed AS (
         UPDATE mail SET state = 'queued', released_by = ${person}, settled_at = NULL, version = mail.version + 1
         FROM chosen WHERE mail.id = chosen.id AND mail.version = chosen.version
           AND (mail.state = 'failed' OR (mail.state = 'held' AND mail.held_by IS NULL)) RETURNING mail.*),
       woken AS (
         UPDATE outbox SET state = 'pending', attempts = 0, available_at = business_now(), claimed_until = '-infinity',
           last_error = NULL, done_at = NULL FROM changed WHERE outbox.id = changed.id)
       SELECT sorted.id, ${appendMailEvent('sorted', 'mail.redriven', person)}
       FROM (SELECT * FROM changed ORDER BY form_id, id) sorted`,
      [...where.values, by],
    );
    if (rows.length > 0) this.wakeup.signal();
    const { count } = await this.database.one<{ count: number }>(
      `mails-redrive-left-${where.name}`,
      `SELECT count(*)::int AS count ${where.text}`,
      where.values,
    );
    return { redriven: rows.length, remaining: count };
  }
}
