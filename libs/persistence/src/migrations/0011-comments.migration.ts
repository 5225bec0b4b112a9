import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the committee says about a form among themselves. */
export class Comments1764000000011 implements MigrationInterface {
  name = 'Comments1764000000011';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE comment (
         id uuid CONSTRAINT comment_pk PRIMARY KEY,
         form_id uuid NOT NULL CONSTRAINT comment_form_fk REFERENCES eligibility_form (id),
         author_id uuid NOT NULL CONSTRAINT comment_author_fk REFERENCES user_account (id),
         text text NOT NULL,
         mentions uuid[] NOT NULL,
         commented_at timestamptz NOT NULL
       )`,
    );
    await queryRunner.query('CREATE INDEX comment_form_idx ON comment (form_id, id)');
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
