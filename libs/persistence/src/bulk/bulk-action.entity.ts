import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';

/** One action on many forms, as somebody ordered it. */
@Entity('bulk_action')
export class BulkActionEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'bulk_action_pk' })
  id!: string;

  @Column({ type: 'text' })
  program!: string;

  @Column({ type: 'jsonb' })
  instruction!: object;

  @ForeignKey(() => UserAccountEntity, { name: 'bulk_action_requested_by_fk' })
  @Column({ type: 'uuid' })
  requestedBy!: string;

  @Column({ type: 'timestamptz' })
  requestedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  startedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;
}
