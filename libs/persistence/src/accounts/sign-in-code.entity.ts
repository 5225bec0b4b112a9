import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A code that was mailed. */
@Entity('sign_in_code')
// Its second column goes downwards.
@Index('sign_in_code_latest', { synchronize: false })
@Index('sign_in_code_expiry', ['expiresAt'])
export class SignInCodeEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'sign_in_code_pk' })
  id!: string;

  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'bytea' })
  codeHash!: Buffer;

  @Column({ type: 'smallint', default: 0 })
  tries!: number;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  usedAt!: Date | null;
}
