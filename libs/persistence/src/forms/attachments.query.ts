import type { ThreadSide } from '#domain';
import type { Database } from '../database.js';

export interface AttachmentRow {
  id: string;
  name: string;
  media_type: string;
  size: number;
  /** In hexadecimal digits. */
  sha256: string;
  key: string;
  from_applicant: boolean;
  uploader: { id: string; name: string };
  message_id: string | null;
  comment_id: string | null;
  uploaded_at: Date;
}

/** A file as it is named beside a message or a comment. */
export interface SentFile {
  id: string;
  name: string;
  mediaType: string;
  size: number;
}

/** SQL for the files that went with something, as JSON. @param condition on the attachment `s` */
export function sentFiles(condition: string): string {
  return `(SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'mediaType', s.media_type, 'size', s.size)
    ORDER BY s.id), '[]') FROM attachment s WHERE ${condition} AND s.state = 'stored')`;
}

/** A pre-approval names there who entered it. */
const BY_APPLICANT = `(a.uploaded_by = f.applicant_id AND f.origin = 'application')`;
/** What applicants may know of: what they added, and what was sent to them. */
const SEEN = `a.state = 'stored' AND ($2 = 'committee' OR ${BY_APPLICANT} OR a.message_id IS NOT NULL)`;
const SELECT = `SELECT a.id, a.name, a.media_type, a.size, encode(a.sha256, 'hex') AS sha256, a.key,
    ${BY_APPLICANT} AS from_applicant, json_build_object('id', u.id, 'name', u.name) AS uploader,
    a.message_id, a.comment_id, a.uploaded_at
  FROM eligibility_form f JOIN attachment a ON a.form_id = f.id JOIN user_account u ON u.id = a.uploaded_by
  WHERE f.id = $1 AND ${SEEN}`;

/** A file beside a draft. */
export type DraftAttachmentRow = Pick<
  AttachmentRow,
  'id' | 'name' | 'media_type' | 'size' | 'sha256' | 'key' | 'uploaded_at'
>;

const SELECT_OF_DRAFT = `SELECT a.id, a.name, a.media_type, a.size, encode(a.sha256, 'hex') AS sha256, a.key, a.uploaded_at
  FROM draft d JOIN attachment a ON a.form_id = d.id WHERE d.id = $1 AND a.state = 'stored'`;

/** The files beside a draft, oldest first: there are never more than a page of them. */
export class DraftAttachmentsQuery {
  constructor(private readonly database: Database) {}

  list(draftId: string): Promise<DraftAttachmentRow[]> {
    return this.database.query<DraftAttachmentRow & Record<string, unknown>>(
      'draft-attachments',
      `${SELECT_OF_DRAFT} ORDER BY a.id`,
      [draftId],
    );
  }

  /** Undefined also for a file of another draft, and once the draft was sent. */
  async find(draftId: string, id: string): Promise<DraftAttachmentRow | undefined> {
    const [row] = await this.database.query<DraftAttachmentRow & Record<string, unknown>>(
      'draft-attachment',
      `${SELECT_OF_DRAFT} AND a.id = $2`,
      [draftId, id],
    );
    return row;
  }
}

/** The files beside a form, as one side sees them. */
export class AttachmentsQuery {
  constructor(private readonly database: Database) {}

  /** Oldest first; reads one more than `limit`. @param after the last id of the page before */
  list(formId: string, viewer: ThreadSide, after: string | undefined, limit: number): Promise<AttachmentRow[]> {
    return this.database.query<AttachmentRow & Record<string, unknown>>(
      'attachments',
      `${SELECT} AND ($3::uuid IS NULL OR a.id > $3::uuid) ORDER BY a.id LIMIT $4`,
      [formId, viewer, after ?? null, limit + 1],
    );
  }

  /** Undefined also for a file of another form. */
  async find(formId: string, viewer: ThreadSide, id: string): Promise<AttachmentRow | undefined> {
    const [row] = await this.database.query<AttachmentRow & Record<string, unknown>>(
      'attachment',
      `${SELECT} AND a.id = $3`,
      [formId, viewer, id],
    );
    return row;
  }
}
