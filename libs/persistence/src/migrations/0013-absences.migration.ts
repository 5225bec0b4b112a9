import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When members take no forms, and who does instead. */
export class Absences1764000000013 implements MigrationInterface {
  name = 'Absences1764000000013';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE absence (
         id uuid CONSTRAINT absence_pk PRIMARY KEY,
         program text NOT NULL,
         member_id uuid NOT NULL CONSTRAINT absence_member_fk REFERENCES user_account (id),
         from_on date NOT NULL,
         until_on date NOT NULL,
         delegate_id uuid CONSTRAINT absence_delegate_fk REFERENCES user_account (id),
         set_by uuid NOT NULL CONSTRAINT absence_set_by_fk REFERENCES user_account (id),
         CONSTRAINT absence_days CHECK (from_on < until_on)
       )`,
    );
    await queryRunner.query('CREATE INDEX absence_program_idx ON absence (program, until_on)');
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
