import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forms that their applicants have not sent yet. */
export class Drafts1764000000027 implements MigrationInterface {
  name = 'Drafts1764000000027';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE draft (
         id uuid CONSTRAINT draft_pk PRIMARY KEY,
         program text NOT NULL,
         applicant_id uuid NOT NULL CONSTRAINT draft_applicant_fk REFERENCES user_account (id),
         content jsonb NOT NULL,
         resubmission_of uuid CONSTRAINT draft_resubmission_of_fk REFERENCES eligibility_form (id),
         version integer NOT NULL,
         created_at timestamptz NOT NULL,
         updated_at timestamptz NOT NULL
       )`,
    );
    await queryRunner.query('CREATE INDEX draft_applicant_idx ON draft (applicant_id, id)');
    await queryRunner.query('CREATE INDEX draft_updated_idx ON draft (updated_at)');
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
