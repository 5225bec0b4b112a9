import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';
import { EligibilityFormEntity } from '../forms/eligibility-form.entity.js';

/** A mail to one recipient, from its order to its end. */
@Entity('mail')
@Unique('mail_key_key', ['key'])
@Check('mail_state', "state IN ('queued', 'sending', 'sent', 'skipped', 'failed', 'held')")
@Check('mail_has_recipient', 'recipient_id IS NOT NULL OR address IS NOT NULL')
@Index('mail_form_idx', ['formId'])
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

  @Column({ type: 'timestamptz' })
  orderedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  sentAt!: Date | null;
}
