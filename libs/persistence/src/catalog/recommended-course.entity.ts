import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';

/** An entry of a program's editorial list. */
@Entity('recommended_course')
@Index('recommended_course_list_idx', ['program', 'position', 'id'])
export class RecommendedCourseEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'recommended_course_pk' })
  id!: string;

  @Column({ type: 'text' })
  program!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  provider!: string;

  @Column({ type: 'text', nullable: true })
  url!: string | null;

  @Column({ type: 'text' })
  description!: string;

  @Column({ type: 'text', array: true })
  categories!: string[];

  @Column({ type: 'text', array: true })
  tags!: string[];

  @Column({ type: 'text' })
  note!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @ForeignKey(() => UserAccountEntity, { name: 'recommended_course_created_by_fk' })
  @Column({ type: 'uuid' })
  createdBy!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @ForeignKey(() => UserAccountEntity, { name: 'recommended_course_updated_by_fk' })
  @Column({ type: 'uuid' })
  updatedBy!: string;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}
