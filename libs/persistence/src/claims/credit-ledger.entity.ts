import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';
import { CreditClaimEntity } from './credit-claim.entity.js';

/** What became of a member's claims, in order; each hash covers the one before it. Rows are never changed. */
@Entity('credit_ledger')
@Check('credit_ledger_state', "state IN ('pending', 'accepted', 'rejected', 'reversed')")
@Index('credit_ledger_claim_idx', ['claimId', 'seq'])
export class CreditLedgerEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'credit_ledger_pk' })
  program!: string;

  @ForeignKey(() => UserAccountEntity, { name: 'credit_ledger_member_fk' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'credit_ledger_pk' })
  memberId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'credit_ledger_pk' })
  seq!: number;

  @ForeignKey(() => CreditClaimEntity, { name: 'credit_ledger_claim_fk' })
  @Column({ type: 'uuid' })
  claimId!: string;

  @Column({ type: 'text' })
  state!: string;

  /** On the record from then on. */
  @Column({ type: 'integer' })
  hundredths!: number;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** What was approved, where that was not known when it was claimed. */
  @Column({ type: 'jsonb', nullable: true })
  terms!: object[] | null;

  @ForeignKey(() => UserAccountEntity, { name: 'credit_ledger_actor_fk' })
  @Column({ type: 'uuid', nullable: true })
  actorId!: string | null;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'bytea' })
  hash!: Buffer;
}
