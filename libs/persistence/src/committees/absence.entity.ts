import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';

/** Days on which a member takes no forms. */
@Entity('absence')
@Check('absence_days', 'from_on < until_on')
@Index('absence_program_idx', ['program', 'untilOn'])
export class AbsenceEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'absence_pk' })
  id!: string;

  @Column({ type: 'text' })
  program!: string;

  @ForeignKey(() => UserAccountEntity, { name: 'absence_member_fk' })
  @Column({ type: 'uuid' })
  memberId!: string;

  @Column({ type: 'date' })
  fromOn!: string;

  /** Exclusive. */
  @Column({ type: 'date' })
  untilOn!: string;

  @ForeignKey(() => UserAccountEntity, { name: 'absence_delegate_fk' })
  @Column({ type: 'uuid', nullable: true })
  delegateId!: string | null;

  @ForeignKey(() => UserAccountEntity, { name: 'absence_set_by_fk' })
  @Column({ type: 'uuid' })
  setBy!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
