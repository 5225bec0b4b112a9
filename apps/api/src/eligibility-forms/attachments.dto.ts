import type { ThreadSide } from '#domain';
import type { AttachmentRow, SentFile } from '#persistence';
import type { PersonResponse } from './form.response.js';

/** A file as it is named beside a message or a comment. */
export class SentFileResponse implements SentFile {
  id!: string;
  name!: string;
  mediaType!: string;
  /** In bytes. */
  size!: number;
}

export class AttachmentCreatedResponse {
  id!: string;
  formId!: string;
  name!: string;
  mediaType!: string;
  /** In bytes. */
  size!: number;
  /** In hexadecimal digits. */
  sha256!: string;
}

export class AttachmentResponse extends SentFileResponse {
  /** In hexadecimal digits. */
  sha256!: string;
  from!: ThreadSide;
  /** Who added it; applicants learn this of their own files only. */
  uploadedBy!: PersonResponse | null;
  at!: string;
  /** The message it was sent with. */
  messageId!: string | null;
  /** The internal comment it belongs to; always null to applicants. */
  commentId!: string | null;

  static of(row: AttachmentRow, viewer: ThreadSide): AttachmentResponse {
    const { id, name, size, sha256, uploader, uploaded_at: at } = row;
    const from = row.from_applicant ? 'applicant' : 'committee';
    return {
      id,
      name,
      mediaType: row.media_type,
      size,
      sha256,
      from,
      uploadedBy: viewer === 'committee' || from === 'applicant' ? uploader : null,
      at: at.toISOString(),
      messageId: row.message_id,
      commentId: row.comment_id,
    };
  }
}

export class AttachmentPageResponse {
  items!: AttachmentResponse[];
  nextCursor!: string | null;
}
