import { Check, Column, Entity, Generated, Index, PrimaryColumn, Unique } from 'typeorm';

/** A job that was ordered with a change and is to be handed to the queue. */
@Entity('outbox')
@Unique('outbox_key_key', ['key'])
@Check('outbox_state', "state IN ('pending', 'done', 'dead')")
// Partial.
@Index('outbox_due_idx', { synchronize: false })
@Index('outbox_order_idx', { synchronize: false })
@Index('outbox_dead_idx', { synchronize: false })
export class OutboxEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'outbox_pk' })
  id!: string;

  @Generated('increment')
  @Column({ type: 'bigint', generatedIdentity: 'ALWAYS' })
  position!: string;

  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  job!: string;

  @Column({ type: 'jsonb' })
  payload!: object;

  @Column({ type: 'uuid', nullable: true })
  orderingKey!: string | null;

  @Column({ type: 'timestamptz' })
  availableAt!: Date;

  @Column({ type: 'timestamptz', default: '-infinity' })
  claimedUntil!: Date;

  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  @Column({ type: 'text', default: 'pending' })
  state!: string;

  @Column({ type: 'text', nullable: true })
  lastError!: string | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  doneAt!: Date | null;
}
