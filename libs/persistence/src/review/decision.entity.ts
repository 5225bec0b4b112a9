import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';
import { EligibilityFormEntity } from '../forms/eligibility-form.entity.js';

/** A decision of the committee; discarded when it was undone. */
@Entity('decision')
@Check('decision_outcome', "outcome IN ('approved', 'not_approved')")
// Partial.
@Index('decision_round_key', { synchronize: false })
@Index('decision_decided_by_idx', { synchronize: false })
export class DecisionEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'decision_pk' })
  id!: string;

  @ForeignKey(() => EligibilityFormEntity, { name: 'decision_form_fk' })
  @Column({ type: 'uuid' })
  formId!: string;

  @Column({ type: 'integer' })
  round!: number;

  @Column({ type: 'text' })
  outcome!: string;

  @Column({ type: 'jsonb' })
  credits!: object[];

  @Column({ type: 'text', array: true })
  reasons!: string[];

  @Column({ type: 'text' })
  message!: string;

  @Column({ type: 'text', array: true, default: [] })
  conditions!: string[];

  @Column({ type: 'date', nullable: true })
  expiresOn!: string | null;

  @ForeignKey(() => UserAccountEntity, { name: 'decision_decided_by_fk' })
  @Column({ type: 'uuid' })
  decidedBy!: string;

  @Column({ type: 'timestamptz' })
  decidedAt!: Date;

  @Column({ type: 'boolean' })
  late!: boolean;

  @Column({ type: 'timestamptz', nullable: true })
  discardedAt!: Date | null;
}
