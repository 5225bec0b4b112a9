import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has a form open at the moment. Unlogged: after a crash the browsers say it again. */
export class FormViewers1764000000035 implements MigrationInterface {
  name = 'FormViewers1764000000035';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE UNLOGGED TABLE form_viewer (
         form_id uuid CONSTRAINT form_viewer_form_fk REFERENCES eligibility_form (id) ON DELETE CASCADE,
         person_id uuid CONSTRAINT form_viewer_person_fk REFERENCES user_account (id) ON DELETE CASCADE,
         doing text NOT NULL,
         seen_at timestamptz NOT NULL,
         CONSTRAINT form_viewer_pk PRIMARY KEY (form_id, person_id)
       )`,
    );
    await queryRunner.query('CREATE INDEX form_viewer_seen_idx ON form_viewer (seen_at)');
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
