import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';
import { PolicyProposalEntity } from './policy-proposal.entity.js';

/** A change of a proposal, and who made it. Rows are never changed. */
@Entity('policy_proposal_event')
export class PolicyProposalEventEntity {
  @ForeignKey(() => PolicyProposalEntity, { name: 'policy_proposal_event_proposal_fk' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'policy_proposal_event_pk' })
  proposalId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'policy_proposal_event_pk' })
  version!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'jsonb' })
  details!: object;

  @ForeignKey(() => UserAccountEntity, { name: 'policy_proposal_event_actor_fk' })
  @Column({ type: 'uuid' })
  actorId!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
