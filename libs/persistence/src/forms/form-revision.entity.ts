import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';
import { EligibilityFormEntity } from './eligibility-form.entity.js';

/** A content that a form had or has; only forms with more than one are here. */
@Entity('form_revision')
@Check('form_revision_reason', "reason IN ('submission', 'answer')")
export class FormRevisionEntity {
  @ForeignKey(() => EligibilityFormEntity, { name: 'form_revision_form_fk' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'form_revision_pk' })
  formId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'form_revision_pk' })
  revision!: number;

  @Column({ type: 'jsonb' })
  content!: object;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @ForeignKey(() => UserAccountEntity, { name: 'form_revision_created_by_fk' })
  @Column({ type: 'uuid' })
  createdBy!: string;
}
