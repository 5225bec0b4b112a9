import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions that the committee proposes, what they would do to members, and what the board makes of them. */
export class PolicyLife1764000000049 implements MigrationInterface {
  name = 'PolicyLife1764000000049';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

const STATEMENTS = [
  `CREATE TABLE policy_proposal (
     id uuid CONSTRAINT policy_proposal_pk PRIMARY KEY,
     program text NOT NULL,
     base_version text NOT NULL,
     policy_version text NOT NULL,
     text text NOT NULL,
     document jsonb NOT NULL,
     reason text NOT NULL,
     state text NOT NULL CONSTRAINT policy_proposal_state CHECK (state IN ('proposed', 'returned', 'withdrawn', 'adopted')),
     proposed_by uuid NOT NULL CONSTRAINT policy_proposal_proposed_by_fk REFERENCES user_account (id),
     proposed_at timestamptz NOT NULL,
     version integer NOT NULL
   )`,
  `CREATE INDEX policy_proposal_program_idx ON policy_proposal (program, id)`,
  `CREATE TABLE policy_proposal_event (
     proposal_id uuid NOT NULL CONSTRAINT policy_proposal_event_proposal_fk REFERENCES policy_proposal (id),
     version integer NOT NULL,
     kind text NOT NULL,
     details jsonb NOT NULL,
     actor_id uuid NOT NULL CONSTRAINT policy_proposal_event_actor_fk REFERENCES user_account (id),
     at timestamptz NOT NULL,
     CONSTRAINT policy_proposal_event_pk PRIMARY KEY (proposal_id, version)
   )`,
  `CREATE TRIGGER policy_proposal_event_append_only BEFORE UPDATE OR DELETE ON policy_proposal_event
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `ALTER TABLE policy_version
     ADD COLUMN proposal_id uuid CONSTRAINT policy_version_proposal_fk REFERENCES policy_proposal (id),
     ADD COLUMN adopted_by uuid CONSTRAINT policy_version_adopted_by_fk REFERENCES user_account (id),
     ADD COLUMN adopted_at timestamptz`,
  `CREATE TRIGGER policy_version_unchanged BEFORE UPDATE ON policy_version
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TABLE policy_replay (
     id uuid CONSTRAINT policy_replay_pk PRIMARY KEY,
     program text NOT NULL,
     proposal_id uuid CONSTRAINT policy_replay_proposal_fk REFERENCES policy_proposal (id),
     proposal_version integer,
     policy_version text NOT NULL,
     document jsonb NOT NULL,
     as_of date NOT NULL,
     total integer NOT NULL DEFAULT 0,
     processed integer NOT NULL DEFAULT 0,
     requested_by uuid NOT NULL CONSTRAINT policy_replay_requested_by_fk REFERENCES user_account (id),
     requested_at timestamptz NOT NULL,
     started_at timestamptz,
     finished_at timestamptz
   )`,
  `CREATE INDEX policy_replay_proposal_idx ON policy_replay (proposal_id, id)`,
  `CREATE INDEX policy_replay_version_idx ON policy_replay (program, policy_version, id) WHERE proposal_id IS NULL`,
  `CREATE TABLE policy_replay_row (
     replay_id uuid NOT NULL CONSTRAINT policy_replay_row_replay_fk REFERENCES policy_replay (id),
     credential_id uuid NOT NULL CONSTRAINT policy_replay_row_credential_fk REFERENCES credential (id),
     change text NOT NULL,
     term_start date NOT NULL,
     term_end date NOT NULL,
     former_version text NOT NULL,
     former jsonb NOT NULL,
     proposed jsonb NOT NULL,
     explanation text[] NOT NULL,
     CONSTRAINT policy_replay_row_pk PRIMARY KEY (replay_id, credential_id)
   )`,
  `CREATE INDEX policy_replay_row_change_idx ON policy_replay_row (replay_id, change, credential_id)`,
  `CREATE TABLE policy_migration (
     id uuid CONSTRAINT policy_migration_pk PRIMARY KEY,
     program text NOT NULL,
     version text NOT NULL,
     on_day date NOT NULL,
     reason text NOT NULL,
     replay_counts jsonb NOT NULL,
     decided_by uuid NOT NULL CONSTRAINT policy_migration_decided_by_fk REFERENCES user_account (id),
     decided_at timestamptz NOT NULL
   )`,
  `CREATE INDEX policy_migration_program_idx ON policy_migration (program, decided_at)`,
  `CREATE TRIGGER policy_migration_append_only BEFORE UPDATE OR DELETE ON policy_migration
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
];
