import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';

/** A random sample of renewals, with what it takes to draw it again. */
@Entity('renewal_audit')
@Check('renewal_audit_percent', 'percent > 0 AND percent <= 100')
@Unique('renewal_audit_sample_key', ['program', 'termEndFrom', 'termEndTo', 'percent', 'seed'])
export class RenewalAuditEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'renewal_audit_pk' })
  id!: string;

  @Column({ type: 'text' })
  program!: string;

  @Column({ type: 'date' })
  termEndFrom!: string;

  @Column({ type: 'date' })
  termEndTo!: string;

  @Column({ type: 'double precision' })
  percent!: number;

  @Column({ type: 'text' })
  seed!: string;

  @Column({ type: 'integer' })
  population!: number;

  @Column({ type: 'uuid', array: true })
  renewalIds!: string[];

  @Column({ type: 'date' })
  answerBy!: string;

  @Column({ type: 'timestamptz' })
  drawnAt!: Date;

  @ForeignKey(() => UserAccountEntity, { name: 'renewal_audit_drawn_by_fk' })
  @Column({ type: 'uuid' })
  drawnBy!: string;
}
