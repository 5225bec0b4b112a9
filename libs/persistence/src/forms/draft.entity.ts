import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';
import { EligibilityFormEntity } from './eligibility-form.entity.js';

/** A form that was not sent yet; gone once it is. */
@Entity('draft')
@Index('draft_applicant_idx', ['applicantId', 'id'])
@Index('draft_updated_idx', ['updatedAt'])
@Index('draft_resubmission_key', ['resubmissionOf'], { unique: true })
export class DraftEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'draft_pk' })
  id!: string;

  @Column({ type: 'text' })
  program!: string;

  @ForeignKey(() => UserAccountEntity, { name: 'draft_applicant_fk' })
  @Column({ type: 'uuid' })
  applicantId!: string;

  @Column({ type: 'jsonb' })
  content!: object;

  @ForeignKey(() => EligibilityFormEntity, { name: 'draft_resubmission_of_fk' })
  @Column({ type: 'uuid', nullable: true })
  resubmissionOf!: string | null;

  @Column({ type: 'integer' })
  version!: number;

  /** Counts how often a file was put beside it or taken away. */
  @Column({ type: 'integer', default: 0 })
  fileChanges!: number;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}
