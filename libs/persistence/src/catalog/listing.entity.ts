import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { EligibilityFormEntity } from '../forms/eligibility-form.entity.js';

/** An approved activity in the catalog. */
@Entity('listing')
@Unique('listing_form_key', ['formId'])
// Partial.
@Index('listing_catalog_idx', { synchronize: false })
@Index('listing_newest_idx', { synchronize: false })
// Trigrams.
@Index('listing_words_idx', { synchronize: false })
export class ListingEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'listing_pk' })
  id!: string;

  @ForeignKey(() => EligibilityFormEntity, { name: 'listing_form_fk' })
  @Column({ type: 'uuid' })
  formId!: string;

  @Column({ type: 'text' })
  program!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  provider!: string;

  @Column({ type: 'text' })
  description!: string;

  @Column({ type: 'text', nullable: true })
  url!: string | null;

  @Column({ type: 'text' })
  format!: string;

  @Column({ type: 'text' })
  delivery!: string;

  @Column({ type: 'text', nullable: true })
  location!: string | null;

  @Column({ type: 'date', nullable: true })
  startsOn!: string | null;

  @Column({ type: 'date', nullable: true })
  endsOn!: string | null;

  @Column({ type: 'date', nullable: true })
  availableUntil!: string | null;

  @Column({ type: 'date' })
  sortOn!: string;

  @Column({ type: 'jsonb' })
  credits!: object[];

  @Column({ type: 'text', array: true })
  categories!: string[];

  @Column({ type: 'text', array: true })
  tags!: string[];

  @Column({ type: 'text', array: true, default: [] })
  conditions!: string[];

  /** The last day on which the approval holds. */
  @Column({ type: 'date', nullable: true })
  expiresOn!: string | null;

  @Column({ type: 'timestamptz' })
  listedAt!: Date;

  @Column({ type: 'timestamptz', default: 'infinity' })
  listedUntil!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;

  @Column({
    type: 'text',
    generatedType: 'STORED',
    // As PostgreSQL writes it.
    asExpression: "lower(((((title || ' '::text) || provider) || ' '::text) || description))",
  })
  words!: string;
}
