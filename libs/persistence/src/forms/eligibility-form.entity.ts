import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';

/** A form as it is now; how it came to be so is in its history. */
@Entity('eligibility_form')
@Unique('eligibility_form_number_key', ['number'])
@Check(
  'eligibility_form_status',
  `status IN ('draft', 'submitted', 'refused_late', 'in_review', 'information_requested', 'deliberation',
    'decision_held', 'approved', 'not_approved', 'withdrawn', 'duplicate')`,
)
@Check('eligibility_form_origin', "origin IN ('application', 'pre-approval')")
@Index('eligibility_form_applicant_idx', ['applicantId', 'id'])
@Check('eligibility_form_round_kind', "round_kind IN ('appeal', 'reopening')")
// Partial.
@Index('eligibility_form_duplicate_of_idx', { synchronize: false })
@Index('eligibility_form_due_idx', { synchronize: false })
@Index('eligibility_form_queue_idx', { synchronize: false })
@Index('eligibility_form_open_idx', { synchronize: false })
@Index('eligibility_form_useful_idx', { synchronize: false })
@Index('eligibility_form_open_useful_idx', { synchronize: false })
@Index('eligibility_form_promised_idx', { synchronize: false })
@Index('eligibility_form_rounds_idx', { synchronize: false })
@Index('eligibility_form_submitted_idx', { synchronize: false })
@Index('eligibility_form_refused_late_idx', { synchronize: false })
@Index('eligibility_form_admitted_idx', { synchronize: false })
// Partial, over expressions.
@Index('eligibility_form_in_advance_idx', { synchronize: false })
@Index('eligibility_form_words_idx', { synchronize: false })
@Index('eligibility_form_title_idx', { synchronize: false })
@Index('eligibility_form_url_idx', { synchronize: false })
@Index('eligibility_form_occurrence_key', { synchronize: false })
@Index('eligibility_form_approved_title_idx', { synchronize: false })
@Index('eligibility_form_twin_key', { synchronize: false })
@Index('eligibility_form_pending_title_idx', { synchronize: false })
@Index('eligibility_form_pending_url_idx', { synchronize: false })
export class EligibilityFormEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'eligibility_form_pk' })
  id!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  program!: string;

  @Column({ type: 'text' })
  policyVersion!: string;

  @Column({ type: 'text', default: 'application' })
  origin!: string;

  @ForeignKey(() => UserAccountEntity, { name: 'eligibility_form_applicant_fk' })
  @Column({ type: 'uuid' })
  applicantId!: string;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'jsonb' })
  content!: object;

  @ForeignKey(() => EligibilityFormEntity, { name: 'eligibility_form_resubmission_of_fk' })
  @Column({ type: 'uuid', nullable: true })
  resubmissionOf!: string | null;

  @ForeignKey(() => EligibilityFormEntity, { name: 'eligibility_form_occurrence_of_fk' })
  @Column({ type: 'uuid', nullable: true })
  occurrenceOf!: string | null;

  /** Of a pre-approval made by itself: equal for the same activity, which is approved once. */
  @Column({ type: 'text', nullable: true })
  twinKey!: string | null;

  @Column({ type: 'integer', default: 0 })
  resubmissions!: number;

  @ForeignKey(() => EligibilityFormEntity, { name: 'eligibility_form_resubmitted_as_fk' })
  @Column({ type: 'uuid', nullable: true })
  resubmittedAs!: string | null;

  @Column({ type: 'integer', default: 1 })
  revision!: number;

  @Column({ type: 'timestamptz', nullable: true })
  pausedAt!: Date | null;

  @Column({ type: 'timestamptz' })
  submittedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  admittedAt!: Date | null;

  @Column({ type: 'timestamptz', default: 'infinity' })
  dueAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  usefulUntil!: Date | null;

  /** The last useful decision: whatever moves the promise moves it too. */
  @Column({
    type: 'timestamptz',
    nullable: true,
    generatedType: 'STORED',
    // As PostgreSQL writes it.
    asExpression: 'LEAST(due_at, useful_until)',
  })
  lastUsefulAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  queue!: string | null;

  @Column({ type: 'text', nullable: true })
  formerStatus!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  releaseAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  releasedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  breachedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  quorumLostAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  round!: number;

  @Column({ type: 'uuid', nullable: true })
  roundId!: string | null;

  @Column({ type: 'text', nullable: true })
  roundKind!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  roundStartedAt!: Date | null;

  @Column({ type: 'integer', default: 0 })
  appeals!: number;

  @ForeignKey(() => EligibilityFormEntity, { name: 'eligibility_form_duplicate_of_fk' })
  @Column({ type: 'uuid', nullable: true })
  duplicateOf!: string | null;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'integer' })
  applicantVersion!: number;

  @Column({ type: 'integer' })
  eventCount!: number;

  @Column({ type: 'bytea' })
  historyHash!: Buffer;
}
