import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';
import { EligibilityFormEntity } from './eligibility-form.entity.js';

/** One entry of the thread between a form's applicant and the committee. */
@Entity('message')
@Unique('message_position_key', ['formId', 'position'])
export class MessageEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'message_pk' })
  id!: string;

  @ForeignKey(() => EligibilityFormEntity, { name: 'message_form_fk' })
  @Column({ type: 'uuid' })
  formId!: string;

  /** Counts the form's messages from 1. */
  @Column({ type: 'integer' })
  position!: number;

  @ForeignKey(() => UserAccountEntity, { name: 'message_author_fk' })
  @Column({ type: 'uuid' })
  authorId!: string;

  @Column({ type: 'boolean' })
  fromApplicant!: boolean;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'timestamptz' })
  sentAt!: Date;
}
