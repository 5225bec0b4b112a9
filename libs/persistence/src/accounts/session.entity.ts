import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { UserAccountEntity } from './user-account.entity.js';

/** Somebody signed in, known by the hash of a token. */
@Entity('session')
@Unique('session_token_hash_key', ['tokenHash'])
@Index('session_by_user', ['userId'])
@Index('session_expiry', ['expiresAt'])
export class SessionEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'session_pk' })
  id!: string;

  @Column({ type: 'bytea' })
  tokenHash!: Buffer;

  @ForeignKey(() => UserAccountEntity, { name: 'session_user_fk' })
  @Column({ type: 'uuid' })
  userId!: string;

  /** As the browser called itself when it signed in. */
  @Column({ type: 'text', nullable: true })
  userAgent!: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  lastSeenAt!: Date;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;
}
