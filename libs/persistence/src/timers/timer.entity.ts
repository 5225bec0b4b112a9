import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EligibilityFormEntity } from '../forms/eligibility-form.entity.js';

/** Something that falls due for a form, each step of it once. */
@Entity('timer')
@Check('timer_kind', "kind IN ('reminder', 'escalation', 'breach', 'release', 'question-reminder', 'question-due')")
// Partial.
@Index('timer_due_idx', { synchronize: false })
export class TimerEntity {
  @ForeignKey(() => EligibilityFormEntity, { name: 'timer_form_fk' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'timer_pk' })
  formId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'timer_pk' })
  kind!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'timer_pk' })
  step!: number;

  @Column({ type: 'timestamptz' })
  dueAt!: Date;

  @Column({ type: 'boolean', default: false })
  suspended!: boolean;

  @Column({ type: 'timestamptz', default: '-infinity' })
  claimedUntil!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  doneAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  cancelledAt!: Date | null;
}
