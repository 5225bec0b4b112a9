import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ProgrammeImportEntity } from './programme-import.entity.js';

/** A row of an imported programme. */
@Entity('programme_import_row')
// Partial.
@Index('programme_import_row_findings_idx', { synchronize: false })
export class ProgrammeImportRowEntity {
  @ForeignKey(() => ProgrammeImportEntity, { name: 'programme_import_row_import_fk' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'programme_import_row_pk' })
  importId!: string;

  /** As the spreadsheet shows it. */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'programme_import_row_pk' })
  rowNumber!: number;

  /** Of the form that it becomes. */
  @Column({ type: 'uuid' })
  formId!: string;

  /** Until it is applied. */
  @Column({ type: 'jsonb', nullable: true })
  entry!: object | null;

  @Column({ type: 'jsonb' })
  problems!: object[];

  @Column({ type: 'text', array: true })
  warnings!: string[];
}
