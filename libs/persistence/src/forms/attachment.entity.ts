import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';
import { CommentEntity } from '../review/comment.entity.js';
import { MessageEntity } from './message.entity.js';

/** A file beside a form or a claim. */
@Entity('attachment')
@Index('attachment_form_idx', ['formId', 'id'])
@Unique('attachment_key_key', ['key'])
@Check('attachment_state', `state IN ('pending', 'abandoned', 'stored', 'removed')`)
export class AttachmentEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'attachment_pk' })
  id!: string;

  /**
   * The form's, or of the draft that becomes it under the same id; the claim's, and until that is made, the member's
   * who will make it.
   */
  @Column({ type: 'uuid' })
  formId!: string;

  @ForeignKey(() => UserAccountEntity, { name: 'attachment_uploader_fk' })
  @Column({ type: 'uuid' })
  uploadedBy!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  mediaType!: string;

  /** In bytes. */
  @Column({ type: 'integer' })
  size!: number;

  @Column({ type: 'bytea' })
  sha256!: Buffer;

  /** Under which the bytes are kept; random, never used twice. */
  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  state!: string;

  @ForeignKey(() => MessageEntity, { name: 'attachment_message_fk' })
  @Column({ type: 'uuid', nullable: true })
  messageId!: string | null;

  @ForeignKey(() => CommentEntity, { name: 'attachment_comment_fk' })
  @Column({ type: 'uuid', nullable: true })
  commentId!: string | null;

  @Column({ type: 'timestamptz' })
  uploadedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  removedAt!: Date | null;

  /** Of a form's files its history says it. */
  @ForeignKey(() => UserAccountEntity, { name: 'attachment_removed_by_fk' })
  @Column({ type: 'uuid', nullable: true })
  removedBy!: string | null;
}
