import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';
import { CredentialEntity } from '../members/credential.entity.js';

/** How one term of a credential goes over into the next, or ends. */
@Entity('renewal')
@Check('renewal_status', "status IN ('open', 'submitted', 'returned', 'fee_due', 'renewed', 'lapsed', 'void')")
@Check('renewal_term', 'term_start <= term_end')
@Index('renewal_term_key', ['credentialId', 'termEnd'], { unique: true })
@Index('renewal_member_idx', ['memberId', 'program'])
@Index('renewal_list_idx', ['program', 'status', 'closesAt', 'id'])
@Index('renewal_program_idx', ['program', 'closesAt', 'id'])
@Index('renewal_term_end_idx', ['program', 'termEnd'])
@Index('renewal_audited_idx', { synchronize: false })
export class RenewalEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'renewal_pk' })
  id!: string;

  @Column({ type: 'text' })
  program!: string;

  @ForeignKey(() => CredentialEntity, { name: 'renewal_credential_fk' })
  @Column({ type: 'uuid' })
  credentialId!: string;

  @ForeignKey(() => UserAccountEntity, { name: 'renewal_member_fk' })
  @Column({ type: 'uuid' })
  memberId!: string;

  /** In force when the term began. */
  @Column({ type: 'text' })
  policyVersion!: string;

  @Column({ type: 'date' })
  termStart!: string;

  @Column({ type: 'date' })
  termEnd!: string;

  @Column({ type: 'timestamptz' })
  openedAt!: Date;

  /** Exclusive. */
  @Column({ type: 'timestamptz' })
  closesAt!: Date;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'timestamptz', nullable: true })
  submittedAt!: Date | null;

  @Column({ type: 'jsonb', nullable: true })
  application!: object | null;

  @Column({ type: 'jsonb', nullable: true })
  verdict!: object | null;

  @Column({ type: 'jsonb', nullable: true })
  verification!: object | null;

  @Column({ type: 'jsonb', nullable: true })
  returned!: object | null;

  @Column({ type: 'jsonb', nullable: true })
  fee!: object | null;

  @Column({ type: 'jsonb', nullable: true })
  audit!: object | null;

  @Column({ type: 'jsonb', nullable: true })
  outcome!: object | null;

  @Column({ type: 'integer' })
  version!: number;
}
