import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';
import { EligibilityFormEntity } from '../forms/eligibility-form.entity.js';

/** A question to the applicant; a form has one open at a time. */
@Entity('information_request')
@Index('information_request_form_idx', ['formId'])
// Partial.
@Index('information_request_open_key', { synchronize: false })
export class InformationRequestEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'information_request_pk' })
  id!: string;

  @ForeignKey(() => EligibilityFormEntity, { name: 'information_request_form_fk' })
  @Column({ type: 'uuid' })
  formId!: string;

  @Column({ type: 'text' })
  message!: string;

  @Column({ type: 'date' })
  dueOn!: string;

  @ForeignKey(() => UserAccountEntity, { name: 'information_request_asked_by_fk' })
  @Column({ type: 'uuid' })
  askedBy!: string;

  @Column({ type: 'timestamptz' })
  askedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;
}
