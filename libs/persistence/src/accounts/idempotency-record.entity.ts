import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from './user-account.entity.js';

/** What a request with an Idempotency-Key was answered. */
@Entity('idempotency_record')
@Check('idempotency_record_state', "state IN ('running', 'answered')")
@Index('idempotency_record_age', ['createdAt'])
export class IdempotencyRecordEntity {
  @ForeignKey(() => UserAccountEntity, { name: 'idempotency_record_person_fk' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'idempotency_record_pk' })
  personId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'idempotency_record_pk' })
  route!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'idempotency_record_pk' })
  key!: string;

  @Column({ type: 'bytea' })
  bodyHash!: Buffer;

  @Column({ type: 'uuid' })
  resourceId!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'smallint', nullable: true })
  status!: number | null;

  @Column({ type: 'jsonb', nullable: true })
  headers!: object | null;

  @Column({ type: 'text', nullable: true })
  body!: string | null;

  @Column({ type: 'timestamptz' })
  lockedUntil!: Date;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
