import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';
import { PolicyProposalEntity } from '../policy-life/policy-proposal.entity.js';

/** One version of a program's rules. */
@Entity('policy_version')
export class PolicyVersionEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'policy_version_pk' })
  program!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'policy_version_pk' })
  version!: string;

  @Column({ type: 'date' })
  effectiveFrom!: string;

  @Column({ type: 'jsonb' })
  document!: object;

  /** As somebody wrote it; null: stored by a release that kept the document alone. */
  @Column({ type: 'text', nullable: true })
  text!: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  storedAt!: Date;

  /** Null: it came in a file. */
  @ForeignKey(() => PolicyProposalEntity, { name: 'policy_version_proposal_fk' })
  @Column({ type: 'uuid', nullable: true })
  proposalId!: string | null;

  @ForeignKey(() => UserAccountEntity, { name: 'policy_version_adopted_by_fk' })
  @Column({ type: 'uuid', nullable: true })
  adoptedBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  adoptedAt!: Date | null;
}
