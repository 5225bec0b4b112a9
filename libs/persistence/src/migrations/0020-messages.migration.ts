import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What applicant and committee write to each other, and how far each person has read it. */
export class Messages1764000000020 implements MigrationInterface {
  name = 'Messages1764000000020';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE message (
         id uuid CONSTRAINT message_pk PRIMARY KEY,
         form_id uuid NOT NULL CONSTRAINT message_form_fk REFERENCES eligibility_form (id),
         position integer NOT NULL,
         author_id uuid NOT NULL CONSTRAINT message_author_fk REFERENCES user_account (id),
         from_applicant boolean NOT NULL,
         text text NOT NULL,
         sent_at timestamptz NOT NULL,
         CONSTRAINT message_position_key UNIQUE (form_id, position)
       )`,
    );
    await queryRunner.query(
      `CREATE TABLE message_read (
         form_id uuid CONSTRAINT message_read_form_fk REFERENCES eligibility_form (id),
         person_id uuid CONSTRAINT message_read_person_fk REFERENCES user_account (id),
         read_up_to integer NOT NULL,
         CONSTRAINT message_read_pk PRIMARY KEY (form_id, person_id)
       )`,
    );
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
