import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EligibilityFormEntity } from './eligibility-form.entity.js';

/** One event of a form, chained to the one before by its hash. */
@Entity('form_history')
@Index('form_history_at_idx', ['at', 'formId', 'seq'])
export class FormHistoryEntity {
  @ForeignKey(() => EligibilityFormEntity, { name: 'form_history_form_fk' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'form_history_pk' })
  formId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'form_history_pk' })
  seq!: number;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'boolean' })
  public!: boolean;

  @Column({ type: 'uuid', nullable: true })
  actorId!: string | null;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'jsonb' })
  data!: object;

  @Column({ type: 'bytea' })
  hash!: Buffer;
}
