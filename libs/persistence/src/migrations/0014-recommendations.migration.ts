import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What members advise, and since when a form has too few of them for its quorum. */
export class Recommendations1764000000014 implements MigrationInterface {
  name = 'Recommendations1764000000014';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

const STATEMENTS = [
  `ALTER TABLE eligibility_form ADD COLUMN quorum_lost_at timestamptz`,

  `CREATE TABLE recommendation (
     id uuid CONSTRAINT recommendation_pk PRIMARY KEY,
     form_id uuid NOT NULL CONSTRAINT recommendation_form_fk REFERENCES eligibility_form (id),
     round integer NOT NULL,
     revision integer NOT NULL,
     member_id uuid NOT NULL CONSTRAINT recommendation_member_fk REFERENCES user_account (id),
     recommendation text NOT NULL CONSTRAINT recommendation_kind CHECK (recommendation IN ('approve', 'decline')),
     credits jsonb NOT NULL,
     credit_source text NOT NULL CONSTRAINT recommendation_credit_source
       CHECK (credit_source IN ('member', 'agenda', 'requested', 'none')),
     comment text NOT NULL,
     criteria jsonb NOT NULL,
     agenda jsonb NOT NULL,
     agenda_credits jsonb,
     given_at timestamptz NOT NULL,
     ended_at timestamptz,
     ended_by text CONSTRAINT recommendation_ended_by CHECK (ended_by IN ('replacement', 'withdrawal')),
     CONSTRAINT recommendation_end CHECK ((ended_at IS NULL) = (ended_by IS NULL))
   )`,
  `CREATE INDEX recommendation_form_idx ON recommendation (form_id, id)`,
];
