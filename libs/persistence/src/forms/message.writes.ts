import type { Message } from '#domain';
import type { Messages } from '#use-cases';
import { timestamp } from '../timestamp.js';
import type { Write } from '../unit-of-work/write-batch.js';

/** The next free place. Two writers at once meet at the form's row, and the later one reads anew. */
const NEXT_POSITION = `(SELECT coalesce(max(position), 0) + 1 FROM message WHERE form_id = $2)`;

export class MessageWrites implements Messages {
  constructor(private readonly writes: Write[]) {}

  insert({ id, formId, authorId, from, text, at }: Message): void {
    this.writes.push({
      name: 'message.insert',
      text: `INSERT INTO message (id, form_id, position, author_id, from_applicant, text, sent_at)
        VALUES ($1, $2, ${NEXT_POSITION}, $3, $4, $5, $6)`,
      values: [id, formId, authorId, from === 'applicant', text, timestamp(at)],
    });
    this.writes.push({
      name: 'message-read.advance',
      text: `INSERT INTO message_read (person_id, form_id, read_up_to) VALUES ($1, $2, ${NEXT_POSITION})
        ON CONFLICT ON CONSTRAINT message_read_pk DO UPDATE SET read_up_to = excluded.read_up_to`,
      values: [authorId, formId],
    });
  }
}
