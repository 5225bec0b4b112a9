import { ReadMarkers } from '#use-cases';
import type { Database } from '../database.js';

export class PostgresReadMarkers extends ReadMarkers {
  constructor(private readonly database: Database) {
    super();
  }

  async advance(formId: string, personId: string, messageId: string): Promise<boolean> {
    const rows = await this.database.query(
      'message-read.advance',
      `INSERT INTO message_read (form_id, person_id, read_up_to)
       SELECT form_id, $2, position FROM message WHERE form_id = $1 AND id = $3
       ON CONFLICT ON CONSTRAINT message_read_pk
         DO UPDATE SET read_up_to = greatest(message_read.read_up_to, excluded.read_up_to)
       RETURNING 1`,
      [formId, personId, messageId],
    );
    return rows.length > 0;
  }
}
