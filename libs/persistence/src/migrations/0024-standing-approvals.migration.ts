import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Approvals of whole sources, and the editorial list of courses. */
export class StandingApprovals1764000000024 implements MigrationInterface {
  name = 'StandingApprovals1764000000024';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

const STATEMENTS = [
  `CREATE TABLE standing_approval (
     id uuid CONSTRAINT standing_approval_pk PRIMARY KEY,
     program text NOT NULL,
     source text,
     organisation text,
     basis text NOT NULL CONSTRAINT standing_approval_basis
       CHECK (basis IN ('package', 'contact-hour', 'as-approved')),
     credits jsonb NOT NULL,
     note text NOT NULL,
     effective_from date NOT NULL,
     expires_on date,
     approved_by uuid NOT NULL CONSTRAINT standing_approval_approved_by_fk REFERENCES user_account (id),
     approved_at timestamptz NOT NULL,
     ended_on date,
     ended_reason text,
     ended_by uuid CONSTRAINT standing_approval_ended_by_fk REFERENCES user_account (id),
     ended_at timestamptz,
     CONSTRAINT standing_approval_origin CHECK (num_nonnulls(source, organisation) = 1),
     CONSTRAINT standing_approval_ending CHECK (num_nulls(ended_on, ended_reason, ended_by, ended_at) IN (0, 4))
   )`,
  `CREATE INDEX standing_approval_program_idx ON standing_approval (program, id)`,
  `CREATE TABLE recommended_course (
     id uuid CONSTRAINT recommended_course_pk PRIMARY KEY,
     program text NOT NULL,
     title text NOT NULL,
     provider text NOT NULL,
     url text,
     description text NOT NULL,
     categories text[] NOT NULL,
     tags text[] NOT NULL,
     note text NOT NULL,
     position integer NOT NULL,
     version integer NOT NULL DEFAULT 1,
     created_by uuid NOT NULL CONSTRAINT recommended_course_created_by_fk REFERENCES user_account (id),
     created_at timestamptz NOT NULL,
     updated_by uuid NOT NULL CONSTRAINT recommended_course_updated_by_fk REFERENCES user_account (id),
     updated_at timestamptz NOT NULL
   )`,
  `CREATE INDEX recommended_course_list_idx ON recommended_course (program, position, id)`,
];
