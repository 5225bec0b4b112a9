import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the demo's own SMTP server received: one row per copy and recipient. Stays empty in production. */
export class DemoMail1764000000003 implements MigrationInterface {
  name = 'DemoMail1764000000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE demo_mail (
        id uuid CONSTRAINT demo_mail_pk PRIMARY KEY,
        message_id text NOT NULL,
        sender text NOT NULL,
        recipient text NOT NULL,
        subject text NOT NULL,
        text text NOT NULL,
        html text NOT NULL,
        raw bytea NOT NULL,
        received_at timestamptz NOT NULL
      )`);
    await queryRunner.query('CREATE INDEX demo_mail_recipient_idx ON demo_mail (lower(recipient), id)');
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
