import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forms and all that follows from them: history, decisions, timers, the outbox, mail and the catalog. */
export class Forms1764000000002 implements MigrationInterface {
  name = 'Forms1764000000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

const STATEMENTS = [
  `CREATE EXTENSION IF NOT EXISTS pg_trgm`,

  `CREATE TABLE installation_marker (
     mode text CONSTRAINT installation_marker_pk PRIMARY KEY,
     marked_at timestamptz NOT NULL DEFAULT now()
   )`,

  `CREATE TABLE demo_clock (
     id boolean CONSTRAINT demo_clock_pk PRIMARY KEY DEFAULT true CONSTRAINT demo_clock_single CHECK (id),
     ahead_ms bigint NOT NULL
   )`,
  `CREATE FUNCTION business_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS
   $$ SELECT date_trunc('milliseconds', now()) + coalesce((SELECT ahead_ms FROM demo_clock), 0) * interval '1 millisecond' $$`,

  `CREATE FUNCTION require_rows(what text, touched bigint, wanted bigint) RETURNS boolean LANGUAGE plpgsql AS
   $$ BEGIN
        IF touched <> wanted THEN RAISE EXCEPTION '%', what USING ERRCODE = 'DK001'; END IF;
        RETURN true;
      END $$`,

  `CREATE TABLE policy_version (
     program text NOT NULL,
     version text NOT NULL,
     effective_from date NOT NULL,
     document jsonb NOT NULL,
     stored_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT policy_version_pk PRIMARY KEY (program, version)
   )`,

  `CREATE TABLE eligibility_form (
     id uuid CONSTRAINT eligibility_form_pk PRIMARY KEY,
     number text NOT NULL CONSTRAINT eligibility_form_number_key UNIQUE,
     program text NOT NULL,
     policy_version text NOT NULL,
     applicant_id uuid NOT NULL CONSTRAINT eligibility_form_applicant_fk REFERENCES user_account (id),
     status text NOT NULL CONSTRAINT eligibility_form_status CHECK (status IN ('draft', 'submitted', 'refused_late',
       'in_review', 'information_requested', 'deliberation', 'decision_held', 'approved', 'not_approved', 'withdrawn',
       'duplicate')),
     content jsonb NOT NULL,
     submitted_at timestamptz NOT NULL,
     due_at timestamptz NOT NULL DEFAULT 'infinity',
     queue text,
     former_status text,
     release_at timestamptz,
     released_at timestamptz,
     breached_at timestamptz,
     revoked_at timestamptz,
     round integer NOT NULL DEFAULT 1,
     version integer NOT NULL,
     applicant_version integer NOT NULL,
     event_count integer NOT NULL,
     history_hash bytea NOT NULL
   )`,
  `CREATE INDEX eligibility_form_applicant_idx ON eligibility_form (applicant_id, id)`,
  `CREATE INDEX eligibility_form_due_idx ON eligibility_form (program, due_at, id) WHERE status <> 'draft'`,
  `CREATE INDEX eligibility_form_queue_idx ON eligibility_form (program, queue, due_at, id)
     WHERE status IN ('in_review', 'information_requested', 'deliberation')`,

  `CREATE TABLE form_history (
     form_id uuid NOT NULL CONSTRAINT form_history_form_fk REFERENCES eligibility_form (id),
     seq integer NOT NULL,
     type text NOT NULL,
     public boolean NOT NULL,
     actor_id uuid,
     at timestamptz NOT NULL,
     data jsonb NOT NULL,
     hash bytea NOT NULL,
     CONSTRAINT form_history_pk PRIMARY KEY (form_id, seq)
   )`,

  `CREATE TABLE assignment (
     id uuid CONSTRAINT assignment_pk PRIMARY KEY,
     form_id uuid NOT NULL CONSTRAINT assignment_form_fk REFERENCES eligibility_form (id),
     reviewer_id uuid NOT NULL CONSTRAINT assignment_reviewer_fk REFERENCES user_account (id),
     assigned_by uuid,
     assigned_at timestamptz NOT NULL,
     ended_at timestamptz
   )`,
  `CREATE UNIQUE INDEX assignment_current_key ON assignment (form_id, reviewer_id) WHERE ended_at IS NULL`,
  `CREATE INDEX assignment_reviewer_idx ON assignment (reviewer_id, form_id) WHERE ended_at IS NULL`,

  `CREATE TABLE decision (
     id uuid CONSTRAINT decision_pk PRIMARY KEY,
     form_id uuid NOT NULL CONSTRAINT decision_form_fk REFERENCES eligibility_form (id),
     round integer NOT NULL,
     outcome text NOT NULL CONSTRAINT decision_outcome CHECK (outcome IN ('approved', 'not_approved')),
     credits jsonb NOT NULL,
     reasons text[] NOT NULL,
     message text NOT NULL,
     decided_by uuid NOT NULL CONSTRAINT decision_decided_by_fk REFERENCES user_account (id),
     decided_at timestamptz NOT NULL,
     late boolean NOT NULL,
     discarded_at timestamptz
   )`,
  `CREATE UNIQUE INDEX decision_round_key ON decision (form_id, round) WHERE discarded_at IS NULL`,

  `CREATE TABLE timer (
     form_id uuid NOT NULL CONSTRAINT timer_form_fk REFERENCES eligibility_form (id),
     kind text NOT NULL CONSTRAINT timer_kind CHECK (kind IN ('reminder', 'escalation', 'breach', 'release')),
     step integer NOT NULL,
     due_at timestamptz NOT NULL,
     suspended boolean NOT NULL DEFAULT false,
     claimed_until timestamptz NOT NULL DEFAULT '-infinity',
     done_at timestamptz,
     cancelled_at timestamptz,
     CONSTRAINT timer_pk PRIMARY KEY (form_id, kind, step)
   )`,
  `CREATE INDEX timer_due_idx ON timer (due_at) WHERE done_at IS NULL AND cancelled_at IS NULL AND NOT suspended`,

  `CREATE TABLE outbox (
     id uuid CONSTRAINT outbox_pk PRIMARY KEY,
     position bigint GENERATED ALWAYS AS IDENTITY,
     key text NOT NULL CONSTRAINT outbox_key_key UNIQUE,
     job text NOT NULL,
     payload jsonb NOT NULL,
     ordering_key uuid,
     available_at timestamptz NOT NULL,
     claimed_until timestamptz NOT NULL DEFAULT '-infinity',
     attempts integer NOT NULL DEFAULT 0,
     state text NOT NULL DEFAULT 'pending' CONSTRAINT outbox_state CHECK (state IN ('pending', 'done', 'dead')),
     last_error text,
     created_at timestamptz NOT NULL,
     done_at timestamptz
   )`,
  `CREATE INDEX outbox_due_idx ON outbox (available_at, position) WHERE state = 'pending'`,
  `CREATE INDEX outbox_order_idx ON outbox (ordering_key, position) WHERE state = 'pending' AND ordering_key IS NOT NULL`,

  `CREATE TABLE mail (
     id uuid CONSTRAINT mail_pk PRIMARY KEY,
     key text NOT NULL CONSTRAINT mail_key_key UNIQUE,
     program text,
     form_id uuid CONSTRAINT mail_form_fk REFERENCES eligibility_form (id),
     kind text NOT NULL,
     step text NOT NULL,
     recipient_id uuid CONSTRAINT mail_recipient_fk REFERENCES user_account (id),
     address text,
     data jsonb,
     state text NOT NULL DEFAULT 'queued'
       CONSTRAINT mail_state CHECK (state IN ('queued', 'sending', 'sent', 'skipped', 'failed', 'held')),
     detail text,
     subject text,
     bytes bytea,
     ambiguous_count integer NOT NULL DEFAULT 0,
     ordered_at timestamptz NOT NULL,
     sent_at timestamptz,
     CONSTRAINT mail_has_recipient CHECK (recipient_id IS NOT NULL OR address IS NOT NULL)
   )`,
  `CREATE INDEX mail_form_idx ON mail (form_id)`,

  `CREATE TABLE listing (
     id uuid CONSTRAINT listing_pk PRIMARY KEY,
     form_id uuid NOT NULL CONSTRAINT listing_form_key UNIQUE CONSTRAINT listing_form_fk REFERENCES eligibility_form (id),
     program text NOT NULL,
     title text NOT NULL,
     provider text NOT NULL,
     description text NOT NULL,
     url text,
     format text NOT NULL,
     delivery text NOT NULL,
     location text,
     starts_on date,
     ends_on date,
     available_until date,
     sort_on date NOT NULL,
     credits jsonb NOT NULL,
     categories text[] NOT NULL,
     tags text[] NOT NULL,
     listed_at timestamptz NOT NULL,
     listed_until timestamptz NOT NULL DEFAULT 'infinity',
     revoked_at timestamptz,
     words text NOT NULL GENERATED ALWAYS AS (lower(title || ' ' || provider || ' ' || description)) STORED
   )`,
  `CREATE INDEX listing_catalog_idx ON listing (program, sort_on, id) WHERE revoked_at IS NULL`,
  `CREATE INDEX listing_words_idx ON listing USING gin (words gin_trgm_ops)`,
];
