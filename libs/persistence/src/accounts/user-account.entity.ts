import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A person who signed in once, or was given a role. */
@Entity('user_account')
@Unique('user_account_email_key', ['email'])
@Index('user_account_by_name', { synchronize: false })
@Index('user_account_words_idx', { synchronize: false })
@Check('user_account_email_lower', 'email = lower(email)')
@Check('user_account_status', "status IN ('active', 'suspended')")
export class UserAccountEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'user_account_pk' })
  id!: string;

  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  employer!: string | null;

  @Column({ type: 'text', default: 'active' })
  status!: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
