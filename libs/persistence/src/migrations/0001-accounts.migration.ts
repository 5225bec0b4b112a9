import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, their roles, how they sign in, and what their repeated requests were answered. */
export class Accounts1764000000001 implements MigrationInterface {
  name = 'Accounts1764000000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

const STATEMENTS = [
  `CREATE TABLE user_account (
     id uuid CONSTRAINT user_account_pk PRIMARY KEY,
     email text NOT NULL CONSTRAINT user_account_email_key UNIQUE
       CONSTRAINT user_account_email_lower CHECK (email = lower(email)),
     name text NOT NULL,
     employer text,
     status text NOT NULL DEFAULT 'active' CONSTRAINT user_account_status CHECK (status IN ('active', 'suspended')),
     created_at timestamptz NOT NULL DEFAULT now()
   )`,

  `CREATE TABLE role_grant (
     id uuid CONSTRAINT role_grant_pk PRIMARY KEY,
     user_id uuid NOT NULL CONSTRAINT role_grant_user_fk REFERENCES user_account (id),
     program text,
     role text NOT NULL CONSTRAINT role_grant_role CHECK (role IN ('reviewer', 'chair', 'hq', 'board', 'admin')),
     granted_at timestamptz NOT NULL DEFAULT now(),
     granted_by uuid CONSTRAINT role_grant_granted_by_fk REFERENCES user_account (id),
     CONSTRAINT role_grant_admin_of_no_program CHECK ((role = 'admin') = (program IS NULL)),
     CONSTRAINT role_grant_once UNIQUE NULLS NOT DISTINCT (user_id, program, role)
   )`,
  `CREATE INDEX role_grant_holders ON role_grant (program, role)`,

  `CREATE TABLE account_event (
     id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT account_event_pk PRIMARY KEY,
     user_id uuid NOT NULL CONSTRAINT account_event_user_fk REFERENCES user_account (id),
     kind text NOT NULL,
     details jsonb NOT NULL DEFAULT '{}',
     actor_id uuid CONSTRAINT account_event_actor_fk REFERENCES user_account (id),
     happened_at timestamptz NOT NULL DEFAULT now()
   )`,
  `CREATE INDEX account_event_user ON account_event (user_id)`,
  `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN RAISE EXCEPTION 'Rows of % are only ever added.', TG_TABLE_NAME; END $$`,
  `CREATE TRIGGER account_event_append_only BEFORE UPDATE OR DELETE ON account_event
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,

  `CREATE TABLE sign_in_code (
     id uuid CONSTRAINT sign_in_code_pk PRIMARY KEY,
     email text NOT NULL,
     code_hash bytea NOT NULL,
     tries smallint NOT NULL DEFAULT 0,
     created_at timestamptz NOT NULL DEFAULT now(),
     expires_at timestamptz NOT NULL,
     used_at timestamptz
   )`,
  `CREATE INDEX sign_in_code_latest ON sign_in_code (email, created_at DESC)`,
  `CREATE INDEX sign_in_code_expiry ON sign_in_code (expires_at)`,

  `CREATE TABLE session (
     id uuid CONSTRAINT session_pk PRIMARY KEY,
     token_hash bytea NOT NULL CONSTRAINT session_token_hash_key UNIQUE,
     user_id uuid NOT NULL CONSTRAINT session_user_fk REFERENCES user_account (id),
     created_at timestamptz NOT NULL DEFAULT now(),
     last_seen_at timestamptz NOT NULL DEFAULT now(),
     expires_at timestamptz NOT NULL
   )`,
  `CREATE INDEX session_by_user ON session (user_id)`,
  `CREATE INDEX session_expiry ON session (expires_at)`,

  `CREATE TABLE idempotency_record (
     person_id uuid NOT NULL CONSTRAINT idempotency_record_person_fk REFERENCES user_account (id),
     route text NOT NULL,
     key text NOT NULL,
     body_hash bytea NOT NULL,
     resource_id uuid NOT NULL,
     state text NOT NULL CONSTRAINT idempotency_record_state CHECK (state IN ('running', 'answered')),
     status smallint,
     headers jsonb,
     body text,
     locked_until timestamptz NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT idempotency_record_pk PRIMARY KEY (person_id, route, key)
   )`,
  `CREATE INDEX idempotency_record_age ON idempotency_record (created_at)`,
];
