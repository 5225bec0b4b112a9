import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people do with mails, digests, and outcomes as events of the form they are about. */
export class MailOutbox1764000000018 implements MigrationInterface {
  name = 'MailOutbox1764000000018';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

const STATEMENTS = [
  `ALTER TABLE mail
     ADD COLUMN version integer NOT NULL DEFAULT 1,
     ADD COLUMN content jsonb,
     ADD COLUMN settled_at timestamptz,
     ADD COLUMN held_by uuid CONSTRAINT mail_held_by_fk REFERENCES user_account (id),
     ADD COLUMN held_at timestamptz,
     ADD COLUMN edited_by uuid CONSTRAINT mail_edited_by_fk REFERENCES user_account (id),
     ADD COLUMN edited_at timestamptz,
     ADD COLUMN released_by uuid CONSTRAINT mail_released_by_fk REFERENCES user_account (id),
     ADD COLUMN cancelled_by uuid CONSTRAINT mail_cancelled_by_fk REFERENCES user_account (id),
     ADD COLUMN resent_from uuid CONSTRAINT mail_resent_from_fk REFERENCES mail (id),
     ADD COLUMN digest_id uuid CONSTRAINT mail_digest_fk REFERENCES mail (id),
     ADD COLUMN closed_at timestamptz,
     DROP CONSTRAINT mail_state,
     ADD CONSTRAINT mail_state CHECK (state IN ('queued', 'sending', 'sent', 'skipped', 'failed', 'held', 'cancelled',
       'bundled'))`,
  `CREATE INDEX mail_program_idx ON mail (program, id)`,
  `CREATE INDEX mail_attention_idx ON mail (program, id) WHERE state NOT IN ('sent', 'skipped', 'bundled')`,
  `CREATE INDEX mail_digest_idx ON mail (digest_id) WHERE digest_id IS NOT NULL`,

  // The bytes that the hash covers are those of chainedHash: JSON with sorted keys. Whoever holds the form's row appends;
  // nobody has to have read the form before, so nothing that happens to a form at the same time makes this fail.
  `CREATE FUNCTION append_form_event(form uuid, event text, actor uuid, canonical_data text) RETURNS integer
     LANGUAGE plpgsql AS
   $$ DECLARE
        happened timestamptz := business_now();
        number integer;
        chained bytea;
      BEGIN
        UPDATE eligibility_form f SET event_count = f.event_count + 1,
          history_hash = sha256(f.history_hash || convert_to('{"actor":' || coalesce('"' || actor || '"', 'null')
            || ',"at":"' || to_char(happened AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
            || '","data":' || canonical_data || ',"formId":"' || form || '","seq":' || (f.event_count + 1)
            || ',"type":"' || event || '"}', 'UTF8'))
        WHERE f.id = form RETURNING f.event_count, f.history_hash INTO number, chained;
        INSERT INTO form_history (form_id, seq, type, public, actor_id, at, data, hash)
        VALUES (form, number, event, false, actor, happened, canonical_data::jsonb, chained);
        RETURN number;
      END $$`,
];
