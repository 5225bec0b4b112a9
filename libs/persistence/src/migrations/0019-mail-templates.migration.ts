import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programs' own words for their mails: every save is a version; one without words goes back to ours. Jobs given up. */
export class MailTemplates1764000000019 implements MigrationInterface {
  name = 'MailTemplates1764000000019';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE mail_template (
         program text NOT NULL,
         kind text NOT NULL,
         version integer NOT NULL,
         subject text,
         body text,
         saved_by uuid NOT NULL CONSTRAINT mail_template_saved_by_fk REFERENCES user_account (id),
         saved_at timestamptz NOT NULL,
         CONSTRAINT mail_template_pk PRIMARY KEY (program, kind, version),
         CONSTRAINT mail_template_whole CHECK ((subject IS NULL) = (body IS NULL))
       )`,
    );
    await queryRunner.query(`CREATE INDEX outbox_dead_idx ON outbox (id) WHERE state = 'dead'`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
