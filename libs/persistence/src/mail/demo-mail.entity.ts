import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What the demo's own SMTP server received. */
@Entity('demo_mail')
// Over an expression.
@Index('demo_mail_recipient_idx', { synchronize: false })
export class DemoMailEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'demo_mail_pk' })
  id!: string;

  @Column({ type: 'text' })
  messageId!: string;

  @Column({ type: 'text' })
  sender!: string;

  @Column({ type: 'text' })
  recipient!: string;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  html!: string;

  @Column({ type: 'bytea' })
  raw!: Buffer;

  @Column({ type: 'timestamptz' })
  receivedAt!: Date;
}
