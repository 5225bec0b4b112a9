import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Transcripts and certificates that were given out, under the codes that stand on them. */
export class Papers1764000000048 implements MigrationInterface {
  name = 'Papers1764000000048';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE issued_paper (
         code text CONSTRAINT issued_paper_pk PRIMARY KEY,
         kind text NOT NULL CONSTRAINT issued_paper_kind CHECK (kind IN ('transcript', 'certificate')),
         program text NOT NULL,
         facts jsonb NOT NULL,
         issued_at timestamptz NOT NULL
       )`,
    );
    await queryRunner.query(
      `CREATE TRIGGER issued_paper_append_only BEFORE UPDATE OR DELETE ON issued_paper
       FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
