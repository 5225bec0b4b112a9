import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';

/** A version of a program's rules before the board. */
@Entity('policy_proposal')
@Check('policy_proposal_state', `state IN ('proposed', 'returned', 'withdrawn', 'adopted')`)
@Index('policy_proposal_program_idx', ['program', 'id'])
export class PolicyProposalEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'policy_proposal_pk' })
  id!: string;

  @Column({ type: 'text' })
  program!: string;

  @Column({ type: 'text' })
  baseVersion!: string;

  @Column({ type: 'text' })
  policyVersion!: string;

  /** As written. */
  @Column({ type: 'text' })
  text!: string;

  /** As read, with defaults filled in. */
  @Column({ type: 'jsonb' })
  document!: object;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text' })
  state!: string;

  @ForeignKey(() => UserAccountEntity, { name: 'policy_proposal_proposed_by_fk' })
  @Column({ type: 'uuid' })
  proposedBy!: string;

  @Column({ type: 'timestamptz' })
  proposedAt!: Date;

  @Column({ type: 'integer' })
  version!: number;
}
