import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { UserAccountEntity } from './user-account.entity.js';

/** A role in a program; an admin has it in none. */
@Entity('role_grant')
@Check('role_grant_role', "role IN ('reviewer', 'chair', 'hq', 'board', 'admin')")
@Check('role_grant_admin_of_no_program', "(role = 'admin') = (program IS NULL)")
@Unique('role_grant_once', ['userId', 'program', 'role'])
@Index('role_grant_holders', ['program', 'role'])
export class RoleGrantEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'role_grant_pk' })
  id!: string;

  @ForeignKey(() => UserAccountEntity, { name: 'role_grant_user_fk' })
  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'text', nullable: true })
  program!: string | null;

  @Column({ type: 'text' })
  role!: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  grantedAt!: Date;

  @ForeignKey(() => UserAccountEntity, { name: 'role_grant_granted_by_fk' })
  @Column({ type: 'uuid', nullable: true })
  grantedBy!: string | null;
}
