import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';
import { ListingEntity } from '../catalog/listing.entity.js';
import { EligibilityFormEntity } from '../forms/eligibility-form.entity.js';
import { StandingApprovalEntity } from '../pre-approval/standing-approval.entity.js';

/** Hours that a member claimed. Rows are never changed: what becomes of them is in the ledger. */
@Entity('credit_claim')
@Check('credit_claim_amount', 'hundredths > 0')
@Check('credit_claim_origin', 'num_nonnulls(form_id, standing_approval_id) = 1')
@Index('credit_claim_member_idx', ['program', 'memberId', 'id'])
@Index('credit_claim_form_idx', ['formId'])
export class CreditClaimEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'credit_claim_pk' })
  id!: string;

  @Column({ type: 'text' })
  program!: string;

  @ForeignKey(() => UserAccountEntity, { name: 'credit_claim_member_fk' })
  @Column({ type: 'uuid' })
  memberId!: string;

  @ForeignKey(() => ListingEntity, { name: 'credit_claim_listing_fk' })
  @Column({ type: 'uuid', nullable: true })
  listingId!: string | null;

  @ForeignKey(() => EligibilityFormEntity, { name: 'credit_claim_form_fk' })
  @Column({ type: 'uuid', nullable: true })
  formId!: string | null;

  @ForeignKey(() => StandingApprovalEntity, { name: 'credit_claim_standing_approval_fk' })
  @Column({ type: 'uuid', nullable: true })
  standingApprovalId!: string | null;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  provider!: string;

  @Column({ type: 'date' })
  completedOn!: string;

  @Column({ type: 'text' })
  category!: string;

  @Column({ type: 'integer' })
  hundredths!: number;

  @Column({ type: 'jsonb' })
  terms!: object[];

  @Column({ type: 'text', array: true })
  tags!: string[];

  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Column({ type: 'text' })
  activityKey!: string;

  @Column({ type: 'date', nullable: true })
  formSubmittedOn!: string | null;

  @Column({ type: 'date' })
  claimedOn!: string;

  @Column({ type: 'text' })
  note!: string;

  @Column({ type: 'timestamptz' })
  claimedAt!: Date;

  @ForeignKey(() => UserAccountEntity, { name: 'credit_claim_claimed_by_fk' })
  @Column({ type: 'uuid' })
  claimedBy!: string;

  @ForeignKey(() => CreditClaimEntity, { name: 'credit_claim_corrects_fk' })
  @Column({ type: 'uuid', nullable: true })
  corrects!: string | null;
}
