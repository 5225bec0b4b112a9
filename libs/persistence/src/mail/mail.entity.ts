import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';
import { EligibilityFormEntity } from '../forms/eligibility-form.entity.js';

/** A mail to one recipient, from its order to its end. */
@Entity('mail')
@Unique('mail_key_key', ['key'])
@Check('mail_state', "state IN ('queued', 'sending', 'sent', 'skipped', 'failed', 'held', 'cancelled', 'bundled')")
@Check('mail_has_recipient', 'recipient_id IS NOT NULL OR address IS NOT NULL')
@Index('mail_form_idx', ['formId'])
@Index('mail_program_idx', ['program', 'id'])
// Partial.
@Index('mail_attention_idx', { synchronize: false })
@Index('mail_digest_idx', { synchronize: false })
export class MailEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'mail_pk' })
  id!: string;

  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'text', nullable: true })
  program!: string | null;

  @ForeignKey(() => EligibilityFormEntity, { name: 'mail_form_fk' })
  @Column({ type: 'uuid', nullable: true })
  formId!: string | null;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  step!: string;

  @ForeignKey(() => UserAccountEntity, { name: 'mail_recipient_fk' })
  @Column({ type: 'uuid', nullable: true })
  recipientId!: string | null;

  @Column({ type: 'text', nullable: true })
  address!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  data!: object | null;

  @Column({ type: 'text', default: 'queued' })
  state!: string;

  @Column({ type: 'text', nullable: true })
  detail!: string | null;

  @Column({ type: 'text', nullable: true })
  subject!: string | null;

  @Column({ type: 'bytea', nullable: true })
  bytes!: Buffer | null;

  @Column({ type: 'integer', default: 0 })
  ambiguousCount!: number;

  /** How often the mail server was asked to take it. */
  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  /** Attempts that did not deliver it for certain: when, and what the server said. */
  @Column({ type: 'jsonb', default: [] })
  failures!: object[];

  @Column({ type: 'timestamptz' })
  orderedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  sentAt!: Date | null;

  /** Counts what people did with it. */
  @Column({ type: 'integer', default: 1 })
  version!: number;

  /** Subject, text and HTML that a person wrote, or that another mail had; null: rendered from the form. */
  @Column({ type: 'jsonb', nullable: true })
  content!: object | null;

  @Column({ type: 'timestamptz', nullable: true })
  settledAt!: Date | null;

  /** Who held it last, also after it was let go; null for one held because it may have arrived. */
  @ForeignKey(() => UserAccountEntity, { name: 'mail_held_by_fk' })
  @Column({ type: 'uuid', nullable: true })
  heldBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  heldAt!: Date | null;

  @ForeignKey(() => UserAccountEntity, { name: 'mail_edited_by_fk' })
  @Column({ type: 'uuid', nullable: true })
  editedBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  editedAt!: Date | null;

  /** Who let it go: from then on neither send window nor digest delays it. */
  @ForeignKey(() => UserAccountEntity, { name: 'mail_released_by_fk' })
  @Column({ type: 'uuid', nullable: true })
  releasedBy!: string | null;

  @ForeignKey(() => UserAccountEntity, { name: 'mail_cancelled_by_fk' })
  @Column({ type: 'uuid', nullable: true })
  cancelledBy!: string | null;

  @ForeignKey(() => MailEntity, { name: 'mail_resent_from_fk' })
  @Column({ type: 'uuid', nullable: true })
  resentFrom!: string | null;

  /** The digest that tells of it instead. */
  @ForeignKey(() => MailEntity, { name: 'mail_digest_fk' })
  @Column({ type: 'uuid', nullable: true })
  digestId!: string | null;

  /** Since when a digest takes nothing more in. */
  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;
}
