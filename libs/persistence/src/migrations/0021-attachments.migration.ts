import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is known of the files beside forms. Their bytes are in a folder or a bucket. */
export class Attachments1764000000021 implements MigrationInterface {
  name = 'Attachments1764000000021';

  async up(queryRunner: QueryRunner): Promise<void> {
    // No foreign key on form_id: a draft becomes the form of the same id, and its files with it.
    await queryRunner.query(
      `CREATE TABLE attachment (
         id uuid CONSTRAINT attachment_pk PRIMARY KEY,
         form_id uuid NOT NULL,
         uploaded_by uuid NOT NULL CONSTRAINT attachment_uploader_fk REFERENCES user_account (id),
         name text NOT NULL,
         media_type text NOT NULL,
         size integer NOT NULL,
         sha256 bytea NOT NULL,
         key text NOT NULL,
         state text NOT NULL CONSTRAINT attachment_state CHECK (state IN ('pending', 'abandoned', 'stored', 'removed')),
         message_id uuid CONSTRAINT attachment_message_fk REFERENCES message (id),
         comment_id uuid CONSTRAINT attachment_comment_fk REFERENCES comment (id),
         uploaded_at timestamptz NOT NULL,
         removed_at timestamptz,
         CONSTRAINT attachment_key_key UNIQUE (key)
       )`,
    );
    await queryRunner.query('CREATE INDEX attachment_form_idx ON attachment (form_id, id)');
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
