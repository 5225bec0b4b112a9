import type { DataSource } from 'typeorm';

/** Hang on a form and change nothing of it: what is to happen, what was mailed, what somebody has read, not yet sent, or open. */
const NO_PART_OF_THE_FORM = [
  'form_history',
  'timer',
  'mail',
  'outbox',
  'draft',
  'message_read',
  'bulk_action_form',
  'form_viewer',
  'credit_claim',
];

/**
 * From now on no transaction of this database commits that changes a form, or a row of a table that belongs to forms,
 * without writing history of that form. The tables are those whose `form_id` refers to forms, whoever adds them.
 */
export async function refuseUnrecordedChanges(dataSource: DataSource): Promise<void> {
  await dataSource.query(`
    CREATE FUNCTION require_history() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE changed uuid := to_jsonb(coalesce(NEW, OLD)) ->> TG_ARGV[0];
    BEGIN
      IF coalesce(current_setting('docket.by_hand', true), '') <> 'on'
         AND NOT EXISTS (SELECT FROM form_history WHERE form_id = changed AND xmin = pg_current_xact_id()::xid)
      THEN RAISE EXCEPTION 'A form is changed without history: % of %', TG_OP, TG_TABLE_NAME; END IF;
      RETURN NULL;
    END $$`);
  for (const { table, column } of [{ table: 'eligibility_form', column: 'id' }, ...(await tablesOfForms(dataSource))]) {
    await dataSource.query(
      `CREATE CONSTRAINT TRIGGER requires_history AFTER INSERT OR UPDATE OR DELETE ON ${table}
       DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_history('${column}')`,
    );
  }
}

/** What a test writes by its own hand is not the product's. */
export async function queryByHand<R>(dataSource: DataSource, text: string, values: readonly unknown[]): Promise<R> {
  return dataSource.transaction(async (manager) => {
    await manager.query(`SET LOCAL docket.by_hand = 'on'`);
    const result = await manager.query<R>(text, [...values]);
    // Deferred triggers ask for the setting when they fire.
    await manager.query('SET CONSTRAINTS ALL IMMEDIATE');
    return result;
  });
}

async function tablesOfForms(dataSource: DataSource): Promise<{ table: string; column: string }[]> {
  return dataSource.query<{ table: string; column: string }[]>(
    `SELECT DISTINCT conrelid::regclass::text AS table, 'form_id' AS column
     FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
     WHERE contype = 'f' AND confrelid = 'eligibility_form'::regclass AND a.attname = 'form_id'
       AND conrelid::regclass::text <> ALL ($1::text[])`,
    [NO_PART_OF_THE_FORM],
  );
}
