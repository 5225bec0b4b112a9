import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Members' claims and the ledger of what became of them: both are only ever added to. */
export class Claims1764000000040 implements MigrationInterface {
  name = 'Claims1764000000040';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

const STATEMENTS = [
  `CREATE TABLE credit_claim (
     id uuid CONSTRAINT credit_claim_pk PRIMARY KEY,
     program text NOT NULL,
     member_id uuid NOT NULL CONSTRAINT credit_claim_member_fk REFERENCES user_account (id),
     listing_id uuid CONSTRAINT credit_claim_listing_fk REFERENCES listing (id),
     form_id uuid CONSTRAINT credit_claim_form_fk REFERENCES eligibility_form (id),
     standing_approval_id uuid CONSTRAINT credit_claim_standing_approval_fk REFERENCES standing_approval (id),
     title text NOT NULL,
     provider text NOT NULL,
     completed_on date NOT NULL,
     category text NOT NULL,
     hundredths integer NOT NULL CONSTRAINT credit_claim_amount CHECK (hundredths > 0),
     terms jsonb NOT NULL,
     tags text[] NOT NULL,
     source text,
     activity_key text NOT NULL,
     form_submitted_on date,
     claimed_on date NOT NULL,
     note text NOT NULL,
     claimed_at timestamptz NOT NULL,
     claimed_by uuid NOT NULL CONSTRAINT credit_claim_claimed_by_fk REFERENCES user_account (id),
     corrects uuid CONSTRAINT credit_claim_corrects_fk REFERENCES credit_claim (id),
     CONSTRAINT credit_claim_origin CHECK (num_nonnulls(form_id, standing_approval_id) = 1)
   )`,
  `CREATE INDEX credit_claim_member_idx ON credit_claim (program, member_id, id)`,
  `CREATE INDEX credit_claim_form_idx ON credit_claim (form_id)`,
  `CREATE TABLE credit_ledger (
     program text NOT NULL,
     member_id uuid NOT NULL CONSTRAINT credit_ledger_member_fk REFERENCES user_account (id),
     seq integer NOT NULL,
     claim_id uuid NOT NULL CONSTRAINT credit_ledger_claim_fk REFERENCES credit_claim (id),
     state text NOT NULL CONSTRAINT credit_ledger_state CHECK (state IN ('pending', 'accepted', 'rejected', 'reversed')),
     hundredths integer NOT NULL,
     reason text,
     terms jsonb,
     actor_id uuid CONSTRAINT credit_ledger_actor_fk REFERENCES user_account (id),
     at timestamptz NOT NULL,
     hash bytea NOT NULL,
     CONSTRAINT credit_ledger_pk PRIMARY KEY (program, member_id, seq)
   )`,
  `CREATE INDEX credit_ledger_claim_idx ON credit_ledger (claim_id, seq)`,
  `CREATE TRIGGER credit_claim_append_only BEFORE UPDATE OR DELETE ON credit_claim
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER credit_ledger_append_only BEFORE UPDATE OR DELETE ON credit_ledger
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
];
