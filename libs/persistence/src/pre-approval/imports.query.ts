import type { CellProblem } from '#domain';
import type { ImportState, RowFinding } from '#use-cases';
import type { Database } from '../database.js';

export interface ImportSummaryRow {
  id: string;
  file_name: string;
  state: ImportState;
  total: number;
  processed: number;
  created_by: { id: string; name: string };
  created_at: Date;
  finished_at: Date | null;
}

/** Imports of a program, and what was found in the rows of one. */
export class ImportsQuery {
  constructor(private readonly database: Database) {}

  /** Latest first; reads one more than `limit`. @param after the last id of the page before */
  list(program: string, after: string | undefined, limit: number): Promise<ImportSummaryRow[]> {
    return this.database.query<ImportSummaryRow & Record<string, unknown>>(
      'imports',
      `SELECT i.id, i.file_name, i.state, i.total, i.processed, i.created_at, i.finished_at,
         json_build_object('id', u.id, 'name', u.name) AS created_by
       FROM programme_import i JOIN user_account u ON u.id = i.created_by
       WHERE i.program = $1 AND ($2::uuid IS NULL OR i.id < $2::uuid)
       ORDER BY i.id DESC LIMIT $3`,
      [program, after ?? null, limit + 1],
    );
  }

  /** Rows with errors or warnings, in the file's order; reads one more than `limit`. */
  async findings(importId: string, page: { onlyErrors: boolean; after: number; limit: number }): Promise<RowFinding[]> {
    return this.database.query<RowFinding & Record<string, unknown> & { problems: CellProblem[] }>(
      'import.findings',
      `SELECT row_number AS number, problems, warnings FROM programme_import_row
       WHERE import_id = $1 AND row_number > $2 AND (problems <> '[]' OR warnings <> '{}')
         AND (problems <> '[]' OR NOT $3)
       ORDER BY row_number LIMIT $4`,
      [importId, page.after, page.onlyErrors, page.limit + 1],
    );
  }
}
