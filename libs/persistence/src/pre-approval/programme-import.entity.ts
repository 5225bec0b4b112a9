import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';

/** A meeting's programme that was sent in as a file. */
@Entity('programme_import')
@Check('programme_import_media', "media IN ('csv', 'xlsx')")
@Check(
  'programme_import_state',
  "state IN ('queued', 'checking', 'checked', 'refused', 'applying', 'applied', 'expired')",
)
@Index('programme_import_program_idx', ['program', 'id'])
export class ProgrammeImportEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'programme_import_pk' })
  id!: string;

  @Column({ type: 'text' })
  program!: string;

  @Column({ type: 'text' })
  fileName!: string;

  @Column({ type: 'text' })
  media!: string;

  /** Until it was read. */
  @Column({ type: 'bytea', nullable: true })
  file!: Buffer | null;

  @Column({ type: 'text', default: 'queued' })
  state!: string;

  @Column({ type: 'integer', default: 0 })
  total!: number;

  @Column({ type: 'integer', default: 0 })
  processed!: number;

  @Column({ type: 'text', array: true, default: '{}' })
  refusals!: string[];

  @ForeignKey(() => UserAccountEntity, { name: 'programme_import_created_by_fk' })
  @Column({ type: 'uuid' })
  createdBy!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @ForeignKey(() => UserAccountEntity, { name: 'programme_import_confirmed_by_fk' })
  @Column({ type: 'uuid', nullable: true })
  confirmedBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;
}
