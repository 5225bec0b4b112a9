import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';
import { EligibilityFormEntity } from './eligibility-form.entity.js';

/** How far a person has read the thread of a form. */
@Entity('message_read')
export class MessageReadEntity {
  @ForeignKey(() => EligibilityFormEntity, { name: 'message_read_form_fk' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'message_read_pk' })
  formId!: string;

  @ForeignKey(() => UserAccountEntity, { name: 'message_read_person_fk' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'message_read_pk' })
  personId!: string;

  /** The position of the last message read. */
  @Column({ type: 'integer' })
  readUpTo!: number;
}
