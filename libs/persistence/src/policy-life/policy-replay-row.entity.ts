import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CredentialEntity } from '../members/credential.entity.js';
import { PolicyReplayEntity } from './policy-replay.entity.js';

/** One credential's standing, as it is and as it would be. Amounts are hundredths of a credit. */
@Entity('policy_replay_row')
@Index('policy_replay_row_change_idx', ['replayId', 'change', 'credentialId'])
export class PolicyReplayRowEntity {
  @ForeignKey(() => PolicyReplayEntity, { name: 'policy_replay_row_replay_fk' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'policy_replay_row_pk' })
  replayId!: string;

  @ForeignKey(() => CredentialEntity, { name: 'policy_replay_row_credential_fk' })
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'policy_replay_row_pk' })
  credentialId!: string;

  @Column({ type: 'text' })
  change!: string;

  @Column({ type: 'date' })
  termStart!: string;

  @Column({ type: 'date' })
  termEnd!: string;

  @Column({ type: 'text' })
  formerVersion!: string;

  @Column({ type: 'jsonb' })
  former!: object;

  @Column({ type: 'jsonb' })
  proposed!: object;

  @Column({ type: 'text', array: true })
  explanation!: string[];
}
