import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';
import { EligibilityFormEntity } from '../forms/eligibility-form.entity.js';

/** One entry of the committee's own thread about a form. */
@Entity('comment')
@Index('comment_form_idx', ['formId', 'id'])
export class CommentEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'comment_pk' })
  id!: string;

  @ForeignKey(() => EligibilityFormEntity, { name: 'comment_form_fk' })
  @Column({ type: 'uuid' })
  formId!: string;

  @ForeignKey(() => UserAccountEntity, { name: 'comment_author_fk' })
  @Column({ type: 'uuid' })
  authorId!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'uuid', array: true })
  mentions!: string[];

  @Column({ type: 'timestamptz' })
  commentedAt!: Date;
}
