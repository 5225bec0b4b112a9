import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';

/** The board moved the terms that ran on a day to another version. Rows are never changed. */
@Entity('policy_migration')
@Index('policy_migration_program_idx', ['program', 'decidedAt'])
export class PolicyMigrationEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'policy_migration_pk' })
  id!: string;

  @Column({ type: 'text' })
  program!: string;

  @Column({ type: 'text' })
  version!: string;

  @Column({ type: 'date' })
  onDay!: string;

  @Column({ type: 'text' })
  reason!: string;

  /** Members by what the act did to them, as the replay before it found. */
  @Column({ type: 'jsonb' })
  replayCounts!: object;

  @ForeignKey(() => UserAccountEntity, { name: 'policy_migration_decided_by_fk' })
  @Column({ type: 'uuid' })
  decidedBy!: string;

  @Column({ type: 'timestamptz' })
  decidedAt!: Date;
}
