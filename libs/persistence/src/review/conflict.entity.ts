import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';
import { EligibilityFormEntity } from '../forms/eligibility-form.entity.js';

/** What holds between a member and a form now; how it came to be so is in the form's history. */
@Entity('conflict')
@Check('conflict_kind', "kind IN ('declared', 'detected', 'ruled')")
@Check('conflict_state', "state IN ('in-conflict', 'cleared')")
@Index('conflict_latest_idx', ['createdAt', 'formId', 'memberId'])
// Partial.
@Index('conflict_hidden_idx', { synchronize: false })
export class ConflictEntity {
  @ForeignKey(() => EligibilityFormEntity, { name: 'conflict_form_fk' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'conflict_pk' })
  formId!: string;

  @ForeignKey(() => UserAccountEntity, { name: 'conflict_member_fk' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'conflict_pk' })
  memberId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'boolean' })
  pinned!: boolean;

  /** Null: detected by the product. */
  @ForeignKey(() => UserAccountEntity, { name: 'conflict_created_by_fk' })
  @Column({ type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
