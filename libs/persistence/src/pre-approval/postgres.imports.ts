import { instantAt, type ApprovedActivity, type Instant } from '#domain';
import {
  Imports,
  StaleWrite,
  type CheckedRow,
  type Ids,
  type ImportState,
  type NewImport,
  type OnProgress,
  type PreApprovedForm,
  type ProgrammeImport,
  type RowFinding,
  type SpreadsheetMedia,
  type StoredRow,
} from '#use-cases';
import type { Database } from '../database.js';
import { instantOrNull } from '../forms/form-row.js';
import { OutboxWrites } from '../outbox/outbox.writes.js';
import { timestamp } from '../timestamp.js';
import { sendTogether, type Write } from '../unit-of-work/write-batch.js';
import type { Wakeup } from '../wakeup.js';
import { applyImport } from './apply-import.js';

interface ImportRow {
  id: string;
  program: string;
  file_name: string;
  state: ImportState;
  total: number;
  processed: number;
  errors: number;
  warnings: number;
  refusals: string[];
  created_by: string;
  created_at: Date;
  confirmed_by: string | null;
  finished_at: Date | null;
}

export class PostgresImports extends Imports {
  constructor(
    private readonly database: Database,
    private readonly ids: Ids,
    private readonly wakeup: Wakeup,
  ) {
    super();
  }

  async start({ id, program, bytes, expiresAt, ...more }: NewImport): Promise<void> {
    await this.write(
      {
        name: 'import.start',
        text: `INSERT INTO programme_import (id, program, file_name, media, file, created_by, confirmed_by, created_at)
          VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING`,
        values: [
          id,
          program,
          more.fileName,
          more.media,
          bytes,
          more.createdBy,
          more.confirmedBy,
          timestamp(more.createdAt),
        ],
      },
      (outbox) => {
        outbox.append({ job: 'import.check', key: `import-check/${id}`, payload: { importId: id } }, more.createdAt);
        outbox.append({ job: 'import.expire', key: `import-expire/${id}`, payload: { importId: id } }, expiresAt);
      },
    );
  }

  async find(program: string, id: string): Promise<ProgrammeImport | undefined> {
    const [row] = await this.database.query<ImportRow & Record<string, unknown>>(
      'import.find',
      `SELECT i.id, i.program, i.file_name, i.state, i.total, i.processed, i.refusals, i.created_by, i.created_at,
         i.confirmed_by, i.finished_at, f.errors, f.warnings
       FROM programme_import i CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE r.problems <> '[]')::int AS errors,
           count(*) FILTER (WHERE r.warnings <> '{}')::int AS warnings
         FROM programme_import_row r
         WHERE r.import_id = i.id AND (r.problems <> '[]' OR r.warnings <> '{}')) f
       WHERE i.program = $1 AND i.id = $2`,
      [program, id],
    );
    return row && toImport(row);
  }

  async fileToCheck(id: string): Promise<{ program: string; media: SpreadsheetMedia; bytes: Buffer } | undefined> {
    const [row] = await this.database.query<{ program: string; media: SpreadsheetMedia; bytes: Buffer }>(
      'import.file',
      `SELECT program, media, file AS bytes FROM programme_import
       WHERE id = $1 AND state IN ('queued', 'checking') AND file IS NOT NULL`,
      [id],
    );
    return row;
  }

  async beginChecking(id: string, total: number): Promise<void> {
    await this.database.query(
      'import.begin-checking',
      `UPDATE programme_import SET state = 'checking', total = $2, processed = 0
       WHERE id = $1 AND state IN ('queued', 'checking')`,
      [id, total],
    );
  }

  async addChecked(id: string, rows: readonly CheckedRow[], processed: number): Promise<void> {
    await this.database.query(
      'import.add-checked',
      `WITH added AS (
         INSERT INTO programme_import_row (import_id, row_number, form_id, entry, problems, warnings)
         SELECT $1::uuid, r.number, r.form_id, r.entry, r.problems, r.warnings
         FROM jsonb_to_recordset($2::jsonb) AS r (number int, form_id uuid, entry jsonb, problems jsonb, warnings text[])
         ON CONFLICT ON CONSTRAINT programme_import_row_pk DO NOTHING
       )
       UPDATE programme_import SET processed = $3 WHERE id = $1 AND state = 'checking'`,
      [
        id,
        JSON.stringify(
          rows.map(({ row: { number, entry, problems }, formId, warnings }) => ({
            ...{ number, form_id: formId, entry, problems, warnings },
          })),
        ),
        processed,
      ],
    );
  }

  async finishChecking(id: string, at: Instant): Promise<void> {
    const { applies } = await this.database.one<{ applies: boolean }>(
      'import.applies-at-once',
      `SELECT i.confirmed_by IS NOT NULL AND NOT EXISTS (
         SELECT FROM programme_import_row r WHERE r.import_id = i.id AND r.problems <> '[]') AS applies
       FROM programme_import i WHERE i.id = $1`,
      [id],
    );
    await this.write(
      {
        name: 'import.finish-checking',
        text: `UPDATE programme_import SET file = NULL, state = CASE WHEN $2::boolean THEN 'applying' ELSE 'checked' END,
            processed = CASE WHEN $2::boolean THEN 0 ELSE total END,
            confirmed_by = CASE WHEN $2::boolean THEN confirmed_by END
          WHERE id = $1 AND state = 'checking'`,
        values: [id, applies],
      },
      (outbox) => {
        if (applies) outbox.append(applying(id, at), at);
      },
    );
  }

  async refuse(id: string, refusals: readonly string[], at: Instant): Promise<void> {
    await this.database.query(
      'import.refuse',
      `UPDATE programme_import SET state = 'refused', file = NULL, refusals = $2::text[], finished_at = $3
       WHERE id = $1 AND state IN ('queued', 'checking')`,
      [id, refusals, timestamp(at)],
    );
  }

  async confirm(id: string, confirmedBy: string, at: Instant): Promise<boolean> {
    const change: Write = {
      name: 'import.confirm',
      text: `UPDATE programme_import i SET state = 'applying', processed = 0, confirmed_by = $2
        WHERE id = $1 AND state = 'checked' AND NOT EXISTS (
          SELECT FROM programme_import_row r WHERE r.import_id = i.id AND r.problems <> '[]')`,
      values: [id, confirmedBy],
      rows: 1,
    };
    try {
      await this.write(change, (outbox) => outbox.append(applying(id, at), at));
      return true;
    } catch (error) {
      if (error instanceof StaleWrite) return false;
      throw error;
    }
  }

  async rows(id: string): Promise<StoredRow[]> {
    return this.database.query<StoredRow & Record<string, unknown>>(
      'import.rows',
      `SELECT row_number AS number, form_id AS "formId", entry FROM programme_import_row
       WHERE import_id = $1 AND entry IS NOT NULL ORDER BY row_number`,
      [id],
    );
  }

  async toApply(id: string): Promise<{ program: string; confirmedBy: string } | undefined> {
    const [row] = await this.database.query<{ program: string; confirmedBy: string }>(
      'import.to-apply',
      `SELECT program, confirmed_by AS "confirmedBy" FROM programme_import WHERE id = $1 AND state = 'applying'`,
      [id],
    );
    return row;
  }

  async apply(
    id: string,
    forms: readonly PreApprovedForm[],
    at: Instant,
    onProgress: OnProgress,
  ): Promise<ReadonlyMap<string, ApprovedActivity>> {
    return applyImport(this.database, { id, forms, at, onProgress });
  }

  async progress(id: string, processed: number): Promise<void> {
    await this.database.query(
      'import.progress',
      `UPDATE programme_import SET processed = $2 WHERE id = $1 AND state = 'applying'`,
      [id, processed],
    );
  }

  async withdrawConfirmation(id: string, wrong: readonly RowFinding[]): Promise<void> {
    await this.database.query(
      'import.withdraw-confirmation',
      `WITH found AS (
         UPDATE programme_import_row r SET problems = w.problems
         FROM jsonb_to_recordset($2::jsonb) AS w (number int, problems jsonb), programme_import i
         WHERE r.import_id = $1 AND r.row_number = w.number AND i.id = $1 AND i.state = 'applying'
       )
       UPDATE programme_import SET state = 'checked', processed = total, confirmed_by = NULL
       WHERE id = $1 AND state = 'applying'`,
      [id, JSON.stringify(wrong)],
    );
  }

  async expire(id: string, at: Instant): Promise<void> {
    await this.database.query(
      'import.expire',
      `WITH gone AS (
         UPDATE programme_import SET state = 'expired', file = NULL, finished_at = $2
         WHERE id = $1 AND state IN ('queued', 'checking', 'checked') RETURNING id
       )
       DELETE FROM programme_import_row r USING gone WHERE r.import_id = gone.id`,
      [id, timestamp(at)],
    );
  }

  private async write(change: Write, order: (outbox: OutboxWrites) => void): Promise<void> {
    const writes = [change];
    order(new OutboxWrites(writes, this.ids));
    await sendTogether(this.database, writes);
    this.wakeup.signal();
  }
}

function applying(id: string, at: Instant): { job: 'import.apply'; key: string; payload: { importId: string } } {
  // A confirmation that was withdrawn may be given again: each has a job of its own.
  return { job: 'import.apply', key: `import-apply/${id}/${at}`, payload: { importId: id } };
}

function toImport(row: ImportRow): ProgrammeImport {
  return {
    id: row.id,
    program: row.program,
    fileName: row.file_name,
    state: row.state,
    total: row.total,
    processed: row.processed,
    rowsWithErrors: row.errors,
    rowsWithWarnings: row.warnings,
    refusals: row.refusals,
    createdBy: row.created_by,
    createdAt: instantAt(row.created_at.getTime()),
    confirmedBy: row.confirmed_by,
    finishedAt: instantOrNull(row.finished_at),
  };
}
