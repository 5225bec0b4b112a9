import type { Database } from '../database.js';
import { sentFiles, type SentFile } from './attachments.query.js';

export interface MessageRow {
  id: string;
  position: number;
  from_applicant: boolean;
  author: { id: string; name: string };
  text: string;
  sent_at: Date;
  files: SentFile[];
  /** By whoever asks. Everybody has read what their own side wrote. */
  read: boolean;
}

/**
 * Counts what the other side wrote and a person has not read. The arguments are SQL.
 *
 * @param otherSide a condition on the message `m`
 */
export function unreadMessages(formId: string, personId: string, otherSide: string): string {
  return `(SELECT count(*)::int FROM message m WHERE m.form_id = ${formId} AND ${otherSide} AND m.position > ${readUpTo(formId, personId)})`;
}

function readUpTo(formId: string, personId: string): string {
  return `coalesce((SELECT r.read_up_to FROM message_read r WHERE r.form_id = ${formId} AND r.person_id = ${personId}), 0)`;
}

/** The thread between a form's applicant and the committee. */
export class MessagesQuery {
  constructor(private readonly database: Database) {}

  /** Oldest first; reads one more than `limit`. @param after the last position of the page before */
  execute(formId: string, personId: string, after: number, limit: number): Promise<MessageRow[]> {
    return this.database.query<MessageRow>(
      'messages',
      `SELECT m.id, m.position, m.from_applicant, json_build_object('id', u.id, 'name', u.name) AS author, m.text,
         m.sent_at, m.from_applicant = (f.applicant_id = $2) OR m.position <= ${readUpTo('f.id', '$2')} AS read,
         ${sentFiles('s.form_id = m.form_id AND s.message_id = m.id')} AS files
       FROM eligibility_form f JOIN message m ON m.form_id = f.id JOIN user_account u ON u.id = m.author_id
       WHERE f.id = $1 AND m.position > $3
       ORDER BY m.position LIMIT $4`,
      [formId, personId, after, limit + 1],
    );
  }

  /** Of each form that has any: how many messages of the other side the person has not read. */
  async unread(formIds: readonly string[], personId: string): Promise<Map<string, number>> {
    const rows = await this.database.query<{ id: string; unread: number }>(
      'messages.unread',
      `SELECT f.id, ${unreadMessages('f.id', '$2', 'm.from_applicant <> (f.applicant_id = $2)')} AS unread
       FROM eligibility_form f WHERE f.id = ANY ($1::uuid[])`,
      [formIds, personId],
    );
    return new Map(rows.map(({ id, unread }) => [id, unread]));
  }
}
