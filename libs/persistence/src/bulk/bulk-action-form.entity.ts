import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EligibilityFormEntity } from '../forms/eligibility-form.entity.js';
import { BulkActionEntity } from './bulk-action.entity.js';

/** What a bulk action does to one form, and what came of it. */
@Entity('bulk_action_form')
@Check('bulk_action_form_state', "state IN ('pending', 'done', 'failed', 'skipped')")
// Partial.
@Index('bulk_action_form_pending_idx', { synchronize: false })
export class BulkActionFormEntity {
  @ForeignKey(() => BulkActionEntity, { name: 'bulk_action_form_action_fk' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'bulk_action_form_pk' })
  bulkActionId!: string;

  @ForeignKey(() => EligibilityFormEntity, { name: 'bulk_action_form_form_fk' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'bulk_action_form_pk' })
  formId!: string;

  @Column({ type: 'integer' })
  position!: number;

  /** Null for a form that was skipped from the start, as is its version. */
  @Column({ type: 'uuid', nullable: true })
  itemId!: string | null;

  @Column({ type: 'integer', nullable: true })
  seenVersion!: number | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  @Column({ type: 'text', nullable: true })
  code!: string | null;

  @Column({ type: 'text', nullable: true })
  detail!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  settledAt!: Date | null;
}
