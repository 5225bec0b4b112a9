import { Pool } from 'pg';
import PostalMime from 'postal-mime';
import { v7 as uuidv7 } from 'uuid';

export interface IncomingMail {
  /** Envelope addresses. */
  sender: string;
  recipients: string[];
  raw: Buffer;
}

/** Keeps received mail in PostgreSQL, where the api's process reads it. */
export class MailArchive {
  private readonly pool: Pool;

  constructor(databaseUrl: string) {
    this.pool = new Pool({ connectionString: databaseUrl, max: 3, application_name: 'docket-mailbox' });
    // An idle connection that PostgreSQL cuts must not end the process; the next mail opens a new one.
    this.pool.on('error', () => undefined);
  }

  /** Resolves when the mail is committed: one row per recipient, and one more for every repeated copy. */
  async keep({ sender, recipients, raw }: IncomingMail): Promise<void> {
    const { messageId = '', subject = '', text = '', html = '' } = await PostalMime.parse(raw);
    const content = [messageId, sender, subject, text, html].map(storable);
    await this.pool.query({
      name: 'demo-mail.keep',
      text: `INSERT INTO demo_mail (id, recipient, message_id, sender, subject, text, html, raw, received_at)
             SELECT each.id, each.recipient, $3, $4, $5, $6, $7, $8, business_now()
             FROM unnest($1::uuid[], $2::text[]) AS each (id, recipient)`,
      values: [recipients.map(() => uuidv7()), recipients, ...content, raw],
    });
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

/** PostgreSQL's text holds everything but NUL. */
function storable(text: string): string {
  return text.replaceAll('\0', '');
}
