import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';

/** A filter of the review list that a person keeps under a name, for themselves and one program. */
@Entity('saved_filter')
@Unique('saved_filter_name_key', ['personId', 'program', 'name'])
export class SavedFilterEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'saved_filter_pk' })
  id!: string;

  @ForeignKey(() => UserAccountEntity, { name: 'saved_filter_person_fk' })
  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  program!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'jsonb' })
  query!: object;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
