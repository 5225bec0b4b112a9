import type { ShownMailState } from '#domain';
import type { Database } from '../database.js';
import { mailsWhere, MAILS_SEEN, SHOWN_STATE, type MailFilter } from './mail-filter.js';

interface Named {
  id: string;
  name: string;
}

export interface MailListRow {
  id: string;
  kind: string;
  state: ShownMailState;
  version: number;
  form: { id: string; number: string; title: string } | null;
  recipient: (Named & { email: string }) | null;
  subject: string | null;
  is_test: boolean;
  detail: string | null;
  ambiguous_count: number;
  attempts: number;
  /** Of a mail that is queued. */
  next_attempt_at: Date | null;
  ordered_at: Date;
  sent_at: Date | null;
  settled_at: Date | null;
  resent_from: string | null;
  digest_id: string | null;
}

export interface MailDetailRow extends MailListRow {
  held_by: Named | null;
  held_at: Date | null;
  edited_by: Named | null;
  edited_at: Date | null;
  released_by: Named | null;
  cancelled_by: Named | null;
  resent_as: string[];
  /** Attempts that did not deliver it for certain, the first one first. */
  failures: { at: string; detail: string }[];
  /** What became of it and who did what with it, as the form's history has it; empty for mails about no form. */
  history: { type: string; at: string; actor: Named | null }[];
}

const COLUMNS = `m.id, m.kind, ${SHOWN_STATE} AS state, m.version, m.attempts, m.subject, m.detail, m.ambiguous_count, m.ordered_at,
  m.sent_at, m.settled_at, m.resent_from, m.digest_id, m.step LIKE 'test/%' AS is_test,
  CASE WHEN f.id IS NOT NULL THEN json_build_object('id', f.id, 'number', f.number,
    'title', f.content #>> '{activity,title}') END AS form,
  CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name, 'email', u.email) END AS recipient`;

const HISTORY = `(SELECT coalesce(json_agg(json_build_object('type', h.type, 'at', h.at,
    'actor', CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'name', p.name) END) ORDER BY h.seq), '[]')
  FROM form_history h LEFT JOIN user_account p ON p.id = h.actor_id
  WHERE h.form_id = m.form_id AND h.data ->> 'mailId' = m.id::text)`;

/** A program's mails as its chairs and headquarters see them, the newest first. Sign-in mails are nobody's business. */
export class MailsQuery {
  constructor(private readonly database: Database) {}

  /** Reads one more than the limit. */
  execute(filter: MailFilter, limit: number, after: string | undefined): Promise<MailListRow[]> {
    const where = mailsWhere(filter);
    const values = [...where.values, limit + 1, ...(after === undefined ? [] : [after])];
    const beyond = after === undefined ? '' : `AND m.id < $${values.length}::uuid`;
    return this.database.query<MailListRow>(
      `mails-${where.name}${after === undefined ? '' : '-next'}`,
      `SELECT page.*, CASE WHEN page.state = 'queued' THEN o.available_at END AS next_attempt_at
       FROM (SELECT ${COLUMNS} ${where.text} ${beyond} ORDER BY m.id DESC LIMIT $${where.values.length + 1}) page
       LEFT JOIN outbox o ON o.id = page.id ORDER BY page.id DESC`,
      values,
    );
  }

  /** How many of the mails are in which state; states without any are left out. */
  counts(filter: MailFilter): Promise<{ state: ShownMailState; count: number }[]> {
    const where = mailsWhere(filter);
    return this.database.query<{ state: ShownMailState; count: number }>(
      `mail-counts-${where.name}`,
      `SELECT ${SHOWN_STATE} AS state, count(*)::int AS count ${where.text} GROUP BY 1`,
      where.values,
    );
  }

  async find(program: string, viewerId: string, mailId: string): Promise<MailDetailRow | undefined> {
    const named = (column: string): string =>
      `(SELECT json_build_object('id', p.id, 'name', p.name) FROM user_account p WHERE p.id = m.${column}) AS ${column}`;
    const [row] = await this.database.query<MailDetailRow>(
      'mails.find',
      `SELECT ${COLUMNS}, CASE WHEN m.state = 'queued' THEN o.available_at END AS next_attempt_at, m.held_at, m.edited_at, m.failures, ${HISTORY} AS history,
         ${['held_by', 'edited_by', 'released_by', 'cancelled_by'].map(named).join(', ')},
         ARRAY(SELECT r.id FROM mail r WHERE r.program = m.program AND r.form_id IS NOT DISTINCT FROM m.form_id
           AND r.resent_from = m.id ORDER BY r.id)::text[] AS resent_as
       ${MAILS_SEEN.replace('WHERE', 'LEFT JOIN outbox o ON o.id = m.id WHERE')} AND m.id = $3`,
      [program, viewerId, mailId],
    );
    return row;
  }
}
