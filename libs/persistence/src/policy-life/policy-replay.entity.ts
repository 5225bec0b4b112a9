import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';
import { PolicyProposalEntity } from './policy-proposal.entity.js';

/** What a version would do to the members of a program, counted by a worker. */
@Entity('policy_replay')
@Index('policy_replay_proposal_idx', ['proposalId', 'id'])
// Partial.
@Index('policy_replay_version_idx', { synchronize: false })
export class PolicyReplayEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'policy_replay_pk' })
  id!: string;

  @Column({ type: 'text' })
  program!: string;

  /** Null: of a version that was adopted. */
  @ForeignKey(() => PolicyProposalEntity, { name: 'policy_replay_proposal_fk' })
  @Column({ type: 'uuid', nullable: true })
  proposalId!: string | null;

  @Column({ type: 'integer', nullable: true })
  proposalVersion!: number | null;

  @Column({ type: 'text' })
  policyVersion!: string;

  @Column({ type: 'jsonb' })
  document!: object;

  @Column({ type: 'date' })
  asOf!: string;

  @Column({ type: 'integer', default: 0 })
  total!: number;

  @Column({ type: 'integer', default: 0 })
  processed!: number;

  @ForeignKey(() => UserAccountEntity, { name: 'policy_replay_requested_by_fk' })
  @Column({ type: 'uuid' })
  requestedBy!: string;

  @Column({ type: 'timestamptz' })
  requestedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  startedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;
}
