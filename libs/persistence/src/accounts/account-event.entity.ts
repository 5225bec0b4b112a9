import { Column, Entity, ForeignKey, Generated, Index, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from './user-account.entity.js';

/** What happened to an account. Rows are only ever added. */
@Entity('account_event')
@Index('account_event_user', ['userId'])
export class AccountEventEntity {
  @Generated('increment')
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'account_event_pk', generatedIdentity: 'ALWAYS' })
  id!: string;

  @ForeignKey(() => UserAccountEntity, { name: 'account_event_user_fk' })
  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'jsonb', default: {} })
  details!: object;

  @ForeignKey(() => UserAccountEntity, { name: 'account_event_actor_fk' })
  @Column({ type: 'uuid', nullable: true })
  actorId!: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  happenedAt!: Date;
}
