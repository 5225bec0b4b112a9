import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';

/** A version of a program's own words for a kind of mail. */
@Entity('mail_template')
@Check('mail_template_whole', '(subject IS NULL) = (body IS NULL)')
export class MailTemplateEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'mail_template_pk' })
  program!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'mail_template_pk' })
  kind!: string;

  /** From 2 up: 1 stands for our own words. */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'mail_template_pk' })
  version!: number;

  /** Null, with the body: back to ours. */
  @Column({ type: 'text', nullable: true })
  subject!: string | null;

  @Column({ type: 'text', nullable: true })
  body!: string | null;

  @ForeignKey(() => UserAccountEntity, { name: 'mail_template_saved_by_fk' })
  @Column({ type: 'uuid' })
  savedBy!: string;

  @Column({ type: 'timestamptz' })
  savedAt!: Date;
}
