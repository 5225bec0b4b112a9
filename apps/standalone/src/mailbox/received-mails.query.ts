import { Injectable } from '@nestjs/common';
import { Database } from '#persistence';

export interface ReceivedMail {
  id: string;
  messageId: string;
  sender: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  receivedAt: Date;
}

export type MailLine = Pick<ReceivedMail, 'id' | 'recipient' | 'subject' | 'receivedAt'>;

export interface MailFilter {
  /** Any case; undefined for everybody's mail. */
  to?: string | undefined;
  /** Only mail older than this one. */
  before?: string | undefined;
  limit: number;
}

const CONTENT = `message_id AS "messageId", sender, recipient, subject, text, html, received_at AS "receivedAt"`;

/** Ids are UUIDv7 made by the one mailbox server, so that their order is the order of arrival. */
const MATCHING = `FROM demo_mail
  WHERE ($1::text IS NULL OR lower(recipient) = lower($1)) AND ($2::uuid IS NULL OR id < $2)
  ORDER BY id DESC LIMIT $3`;

/** Reads what the demo's mail server received, newest first. */
@Injectable()
export class ReceivedMails {
  constructor(private readonly database: Database) {}

  async lines(filter: MailFilter): Promise<MailLine[]> {
    const text = `SELECT id, recipient, subject, received_at AS "receivedAt" ${MATCHING}`;
    return this.database.query<MailLine>('demo-mail.lines', text, parameters(filter));
  }

  async full(filter: MailFilter): Promise<ReceivedMail[]> {
    return this.database.query<ReceivedMail>('demo-mail.full', `SELECT id, ${CONTENT} ${MATCHING}`, parameters(filter));
  }

  /** Mails that arrived after that one, or all. */
  async countSince(id: string | undefined): Promise<number> {
    const text = 'SELECT count(*)::int AS count FROM demo_mail WHERE $1::uuid IS NULL OR id > $1';
    const [row] = await this.database.query<{ count: number }>('demo-mail.count-since', text, [id ?? null]);
    return row?.count ?? 0;
  }

  async find(id: string): Promise<(ReceivedMail & { raw: Buffer }) | undefined> {
    const text = `SELECT id, raw, ${CONTENT} FROM demo_mail WHERE id = $1`;
    const [mail] = await this.database.query<ReceivedMail & { raw: Buffer }>('demo-mail.find', text, [id]);
    return mail;
  }
}

function parameters({ to, before, limit }: MailFilter): unknown[] {
  return [to ?? null, before ?? null, limit];
}
