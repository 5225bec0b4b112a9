import { ATTACHMENT_LIMITS } from '#domain';
import type { DraftAttachmentRow } from '#persistence';
import { SentFileResponse } from '../eligibility-forms/attachments.dto.js';

/** A file that goes with the form once it is sent. */
export class DraftAttachmentResponse extends SentFileResponse {
  /** In hexadecimal digits. */
  sha256!: string;
  at!: string;

  static of({
    id,
    name,
    media_type: mediaType,
    size,
    sha256,
    uploaded_at,
  }: DraftAttachmentRow): DraftAttachmentResponse {
    return { id, name, mediaType, size, sha256, at: uploaded_at.toISOString() };
  }
}

export class AttachmentLimitsResponse {
  /** Of one file, in bytes. */
  fileBytes!: number;
  files!: number;
  /** Of all files together, in bytes. */
  totalBytes!: number;
}

export class DraftAttachmentListResponse {
  /** Oldest first. */
  items!: DraftAttachmentResponse[];
  limits!: AttachmentLimitsResponse;

  static of(rows: readonly DraftAttachmentRow[]): DraftAttachmentListResponse {
    return { items: rows.map((row) => DraftAttachmentResponse.of(row)), limits: { ...ATTACHMENT_LIMITS } };
  }
}
