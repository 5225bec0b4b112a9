import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the business clock is ahead: one row, in the demo only. */
@Entity('demo_clock')
@Check('demo_clock_single', 'id')
export class DemoClockEntity {
  @PrimaryColumn({ type: 'boolean', primaryKeyConstraintName: 'demo_clock_pk', default: true })
  id!: boolean;

  @Column({ type: 'bigint' })
  aheadMs!: string;
}
