import type { PoolClient } from 'pg';
import { ApprovedActivities, type ApprovedActivity, type Instant } from '#domain';
import type { OnProgress, PreApprovedForm } from '#use-cases';
import type { Database } from '../database.js';
import { timestamp } from '../timestamp.js';
import { APPROVED_ACTIVITIES, type ApprovedRow } from './approved-activities.js';
import { insertPreApprovals } from './bulk-pre-approvals.js';

/** Forms stored between two words about the progress. */
const STEP = 250;

interface Application {
  id: string;
  forms: readonly PreApprovedForm[];
  at: Instant;
  onProgress: OnProgress;
}

/**
 * Stores the forms of an import, all or none; one import of a program at a time.
 *
 * @returns by form, what was approved before and stands in the way; then nothing is stored
 */
export async function applyImport(
  database: Database,
  application: Application,
): Promise<ReadonlyMap<string, ApprovedActivity>> {
  try {
    return await applyOnce(database, application);
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== 'eligibility_form_twin_key') throw error;
    // A chair approved one of them at the same moment, and was faster: by now it can be named.
    return applyOnce(database, application);
  }
}

/** The row of the import is written last, so that the progress can be told from another connection meanwhile. */
function applyOnce(
  database: Database,
  { id, forms, at, onProgress }: Application,
): Promise<ReadonlyMap<string, ApprovedActivity>> {
  return database.transaction(async (client) => {
    const { rows } = await client.query<{ program: string }>('SELECT program FROM programme_import WHERE id = $1', [
      id,
    ]);
    const program = rows[0]?.program ?? '';
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`programme_import/${program}`]);
    const { rowCount } = await client.query(`SELECT FROM programme_import WHERE id = $1 AND state = 'applying'`, [id]);
    if (rowCount === 0) return new Map();
    const before = await approvedBefore(client, program, forms);
    if (before.size > 0) return before;
    const taken = new Set<string>();
    for (let start = 0; start < forms.length; start += STEP) {
      const part = forms.slice(start, start + STEP);
      await insertPreApprovals(client, part, at, taken);
      await onProgress(start + part.length);
    }
    await client.query('UPDATE programme_import_row SET entry = NULL WHERE import_id = $1', [id]);
    await client.query(
      `UPDATE programme_import SET state = 'applied', processed = total, finished_at = $2 WHERE id = $1`,
      [id, timestamp(at)],
    );
    return new Map();
  });
}

async function approvedBefore(
  client: PoolClient,
  program: string,
  forms: readonly PreApprovedForm[],
): Promise<ReadonlyMap<string, ApprovedActivity>> {
  const titles = [...new Set(forms.map(({ form }) => form.content.activity.title))];
  const { rows } = await client.query<ApprovedRow>(APPROVED_ACTIVITIES, [program, titles]);
  const approved = new ApprovedActivities(rows);
  return new Map(
    forms.flatMap(({ form }) => {
      const before = approved.find(form.content.activity);
      return before === undefined ? [] : [[form.id, before] as const];
    }),
  );
}
