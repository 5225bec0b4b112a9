import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';
import { EligibilityFormEntity } from '../forms/eligibility-form.entity.js';

/** Who has a form open: a row for each form and member, for as long as their browser says so. */
@Entity('form_viewer')
@Index('form_viewer_seen_idx', ['seenAt'])
export class FormViewerEntity {
  @ForeignKey(() => EligibilityFormEntity, { name: 'form_viewer_form_fk', onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'form_viewer_pk' })
  formId!: string;

  @ForeignKey(() => UserAccountEntity, { name: 'form_viewer_person_fk', onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'form_viewer_pk' })
  personId!: string;

  @Column({ type: 'text' })
  doing!: string;

  /** Real time, also in the demo. */
  @Column({ type: 'timestamptz' })
  seenAt!: Date;
}
