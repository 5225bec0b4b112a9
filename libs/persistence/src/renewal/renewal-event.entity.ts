import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';
import { RenewalEntity } from './renewal.entity.js';

/** What happened to a renewal; one change may hold several events. Rows are never changed. */
@Entity('renewal_event')
export class RenewalEventEntity {
  @ForeignKey(() => RenewalEntity, { name: 'renewal_event_renewal_fk' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'renewal_event_pk' })
  renewalId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'renewal_event_pk' })
  version!: number;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'renewal_event_pk' })
  position!: number;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'jsonb' })
  details!: object;

  /** Null: the product itself, or the payment provider. */
  @ForeignKey(() => UserAccountEntity, { name: 'renewal_event_actor_fk' })
  @Column({ type: 'uuid', nullable: true })
  actorId!: string | null;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
