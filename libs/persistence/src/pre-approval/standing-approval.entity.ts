import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';

/** The committee's approval of a whole source. */
@Entity('standing_approval')
@Check('standing_approval_basis', "basis IN ('package', 'contact-hour', 'as-approved')")
@Check('standing_approval_origin', 'num_nonnulls(source, organisation) = 1')
@Check('standing_approval_ending', 'num_nulls(ended_on, ended_reason, ended_by, ended_at) IN (0, 4)')
@Index('standing_approval_program_idx', ['program', 'id'])
export class StandingApprovalEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'standing_approval_pk' })
  id!: string;

  @Column({ type: 'text' })
  program!: string;

  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Column({ type: 'text', nullable: true })
  organisation!: string | null;

  @Column({ type: 'text' })
  basis!: string;

  @Column({ type: 'jsonb' })
  credits!: object[];

  @Column({ type: 'text' })
  note!: string;

  @Column({ type: 'date' })
  effectiveFrom!: string;

  /** Inclusive. */
  @Column({ type: 'date', nullable: true })
  expiresOn!: string | null;

  @ForeignKey(() => UserAccountEntity, { name: 'standing_approval_approved_by_fk' })
  @Column({ type: 'uuid' })
  approvedBy!: string;

  @Column({ type: 'timestamptz' })
  approvedAt!: Date;

  /** Exclusive. */
  @Column({ type: 'date', nullable: true })
  endedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  endedReason!: string | null;

  @ForeignKey(() => UserAccountEntity, { name: 'standing_approval_ended_by_fk' })
  @Column({ type: 'uuid', nullable: true })
  endedBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
