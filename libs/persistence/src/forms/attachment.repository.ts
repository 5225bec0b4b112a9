import { instantAt, type Attachment, type AttachmentState, type Instant } from '#domain';
import type { Attachments } from '#use-cases';
import type { Database } from '../database.js';
import { timestamp } from '../timestamp.js';
import type { Write } from '../unit-of-work/write-batch.js';

interface AttachmentRecord {
  id: string;
  form_id: string;
  uploaded_by: string;
  name: string;
  media_type: string;
  size: number;
  sha256: Buffer;
  key: string;
  state: AttachmentState;
  message_id: string | null;
  comment_id: string | null;
  uploaded_at: Date;
}

/** The files of one unit of work: read at once, written with everything else. */
export class AttachmentRepository implements Attachments {
  constructor(
    private readonly database: Database,
    private readonly writes: Write[],
  ) {}

  async find(id: string): Promise<Attachment | undefined> {
    return (await this.read('id', 'a.id = $1', id))[0];
  }

  async byKey(key: string): Promise<Attachment | undefined> {
    return (await this.read('key', 'a.key = $1', key))[0];
  }

  ofForm(formId: string): Promise<Attachment[]> {
    return this.read('form', 'a.form_id = $1', formId);
  }

  insert({ id, formId, uploadedBy, name, mediaType, size, sha256, key, state, at }: Attachment): void {
    this.writes.push({
      name: 'attachment.insert',
      text: `INSERT INTO attachment (id, form_id, uploaded_by, name, media_type, size, sha256, key, state, uploaded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      values: [id, formId, uploadedBy, name, mediaType, size, Buffer.from(sha256, 'hex'), key, state, timestamp(at)],
    });
  }

  /** Of evidence also when it was claimed with meanwhile; a draft keeps its id. */
  move({ id, state, formId }: Attachment, to: AttachmentState, at: Instant, by?: string): void {
    this.writes.push({
      name: 'attachment.move',
      text: `UPDATE attachment SET state = $3, removed_at = CASE WHEN $3 = 'removed' THEN $4::timestamptz END, removed_by = $6
        WHERE id = $1 AND state = $2 AND form_id = $5`,
      values: [id, state, to, timestamp(at), formId, by ?? null],
      rows: 1,
    });
  }

  claim(ids: readonly string[], memberId: string, claimId: string): void {
    for (const id of ids) {
      this.writes.push({
        name: 'attachment.claim',
        text: `UPDATE attachment SET form_id = $3 WHERE id = $1 AND form_id = $2 AND state = 'stored'`,
        values: [id, memberId, claimId],
        rows: 1,
      });
    }
  }

  sendWith(ids: readonly string[], { messageId, commentId }: Pick<Attachment, 'messageId' | 'commentId'>): void {
    for (const id of ids) {
      this.writes.push({
        name: 'attachment.send',
        text: `UPDATE attachment SET message_id = $2, comment_id = $3
          WHERE id = $1 AND state = 'stored' AND message_id IS NULL AND comment_id IS NULL`,
        values: [id, messageId, commentId],
        rows: 1,
      });
    }
  }

  forget(key: string): void {
    this.writes.push({
      name: 'attachment.forget',
      text: `DELETE FROM attachment WHERE key = $1 AND state = 'abandoned'`,
      values: [key],
    });
  }

  private async read(by: string, condition: string, value: string): Promise<Attachment[]> {
    const rows = await this.database.query<AttachmentRecord & Record<string, unknown>>(
      `attachment.by-${by}`,
      `SELECT a.id, a.form_id, a.uploaded_by, a.name, a.media_type, a.size, a.sha256, a.key, a.state, a.message_id,
         a.comment_id, a.uploaded_at
       FROM attachment a WHERE ${condition} ORDER BY a.id`,
      [value],
    );
    return rows.map(toAttachment);
  }
}

function toAttachment(row: AttachmentRecord): Attachment {
  return {
    id: row.id,
    formId: row.form_id,
    uploadedBy: row.uploaded_by,
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.sha256.toString('hex'),
    key: row.key,
    state: row.state,
    messageId: row.message_id,
    commentId: row.comment_id,
    at: instantAt(row.uploaded_at.getTime()),
  };
}
