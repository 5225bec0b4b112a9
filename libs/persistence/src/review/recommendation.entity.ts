import type { AgendaCredits, AgendaReading, Credit, CriterionAnswer } from '#domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';
import { EligibilityFormEntity } from '../forms/eligibility-form.entity.js';

/** What a member advised; kept when it is replaced or withdrawn. */
@Entity('recommendation')
@Check('recommendation_kind', `recommendation IN ('approve', 'decline')`)
@Check('recommendation_credit_source', `credit_source IN ('member', 'agenda', 'requested', 'none')`)
@Check('recommendation_ended_by', `ended_by IN ('replacement', 'withdrawal')`)
@Check('recommendation_end', `(ended_at IS NULL) = (ended_by IS NULL)`)
@Index('recommendation_form_idx', ['formId', 'id'])
export class RecommendationEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'recommendation_pk' })
  id!: string;

  @ForeignKey(() => EligibilityFormEntity, { name: 'recommendation_form_fk' })
  @Column({ type: 'uuid' })
  formId!: string;

  @Column({ type: 'integer' })
  round!: number;

  @Column({ type: 'integer' })
  revision!: number;

  @ForeignKey(() => UserAccountEntity, { name: 'recommendation_member_fk' })
  @Column({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'text' })
  recommendation!: string;

  @Column({ type: 'jsonb' })
  credits!: Credit[];

  @Column({ type: 'text' })
  creditSource!: string;

  @Column({ type: 'text' })
  comment!: string;

  @Column({ type: 'jsonb' })
  criteria!: CriterionAnswer[];

  @Column({ type: 'jsonb' })
  agenda!: AgendaReading[];

  @Column({ type: 'jsonb', nullable: true })
  agendaCredits!: AgendaCredits | null;

  @Column({ type: 'timestamptz' })
  givenAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  endedBy!: string | null;
}
