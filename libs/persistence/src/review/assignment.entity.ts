import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';
import { EligibilityFormEntity } from '../forms/eligibility-form.entity.js';

/** A reviewer asked to look at a form, until it ends. */
@Entity('assignment')
// Partial.
@Index('assignment_current_key', { synchronize: false })
@Index('assignment_reviewer_idx', { synchronize: false })
export class AssignmentEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'assignment_pk' })
  id!: string;

  @ForeignKey(() => EligibilityFormEntity, { name: 'assignment_form_fk' })
  @Column({ type: 'uuid' })
  formId!: string;

  @ForeignKey(() => UserAccountEntity, { name: 'assignment_reviewer_fk' })
  @Column({ type: 'uuid' })
  reviewerId!: string;

  @Column({ type: 'uuid', nullable: true })
  assignedBy!: string | null;

  @Column({ type: 'timestamptz' })
  assignedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
