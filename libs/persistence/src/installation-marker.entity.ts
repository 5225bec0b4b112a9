import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether the demo filled this database. */
@Entity('installation_marker')
export class InstallationMarkerEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'installation_marker_pk' })
  mode!: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  markedAt!: Date;
}
