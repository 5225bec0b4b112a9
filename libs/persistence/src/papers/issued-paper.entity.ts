import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A transcript or certificate as it was given out. Rows are never changed. */
@Entity('issued_paper')
@Check('issued_paper_kind', "kind IN ('transcript', 'certificate')")
export class IssuedPaperEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'issued_paper_pk' })
  code!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  program!: string;

  /** All that it says. */
  @Column({ type: 'jsonb' })
  facts!: object;

  @Column({ type: 'timestamptz' })
  issuedAt!: Date;
}
