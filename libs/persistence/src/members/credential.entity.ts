import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';

/** A credential that the board awarded to a person. */
@Entity('credential')
@Check('credential_term', 'num_nulls(term_start, term_end) IN (0, 2) AND term_start <= term_end')
@Check('credential_ending', 'num_nulls(ended_on, ended_reason) IN (0, 2)')
// Over expressions, one of them partial.
@Index('credential_certificate_key', { synchronize: false })
@Index('credential_held_key', { synchronize: false })
@Index('credential_member_idx', ['memberId'])
@Index('credential_program_idx', ['program', 'id'])
export class CredentialEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'credential_pk' })
  id!: string;

  @Column({ type: 'text' })
  program!: string;

  @ForeignKey(() => UserAccountEntity, { name: 'credential_member_fk' })
  @Column({ type: 'uuid' })
  memberId!: string;

  /** Null where the program has one credential. */
  @Column({ type: 'text', nullable: true })
  kind!: string | null;

  @Column({ type: 'text' })
  certificationId!: string;

  @Column({ type: 'date' })
  awardedOn!: string;

  /** As the board set it; null: it follows from the award. */
  @Column({ type: 'date', nullable: true })
  termStart!: string | null;

  @Column({ type: 'date', nullable: true })
  termEnd!: string | null;

  @Column({ type: 'date', nullable: true })
  endedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  endedReason!: string | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
