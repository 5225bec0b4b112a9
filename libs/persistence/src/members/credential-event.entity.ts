import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { UserAccountEntity } from '../accounts/user-account.entity.js';
import { CredentialEntity } from './credential.entity.js';

/** A version of a credential, and who made it. Rows are never changed. */
@Entity('credential_event')
export class CredentialEventEntity {
  @ForeignKey(() => CredentialEntity, { name: 'credential_event_credential_fk' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'credential_event_pk' })
  credentialId!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'credential_event_pk' })
  version!: number;

  @Column({ type: 'jsonb' })
  facts!: object;

  @ForeignKey(() => UserAccountEntity, { name: 'credential_event_actor_fk' })
  /** Null: the product itself, at the end of a term. */
  @Column({ type: 'uuid', nullable: true })
  actorId!: string | null;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
