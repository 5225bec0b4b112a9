import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of a program's rules. */
@Entity('policy_version')
export class PolicyVersionEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'policy_version_pk' })
  program!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'policy_version_pk' })
  version!: string;

  @Column({ type: 'date' })
  effectiveFrom!: string;

  @Column({ type: 'jsonb' })
  document!: object;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  storedAt!: Date;
}
