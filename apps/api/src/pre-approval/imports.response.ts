import { toIso, type CellProblem } from '#domain';
import type { ImportSummaryRow } from '#persistence';
import type { ImportState, ProgrammeImport, RowFinding } from '#use-cases';
import type { PersonResponse } from '../eligibility-forms/form.response.js';

export class ImportResponse {
  id!: string;
  program!: string;
  fileName!: string;
  /**
   * `queued` and `checking` end in `checked`, or in `refused` when the file cannot be read; `applying` ends in `applied`.
   * What nobody confirms within a week is `expired`.
   */
  state!: ImportState;
  /** Rows below the header; 0 until they were counted. */
  total!: number;
  /** Rows checked, or while it is applied, stored. */
  processed!: number;
  rowsWithErrors!: number;
  rowsWithWarnings!: number;
  /** Why the file could not be read. */
  refusals!: string[];
  createdAt!: string;
  finishedAt!: string | null;

  static of(found: ProgrammeImport): ImportResponse {
    const { id, program, fileName, state, total, processed, rowsWithErrors, rowsWithWarnings, refusals } = found;
    return {
      ...{ id, program, fileName, state, total, processed, rowsWithErrors, rowsWithWarnings, refusals },
      createdAt: toIso(found.createdAt),
      finishedAt: found.finishedAt === null ? null : toIso(found.finishedAt),
    };
  }
}

export class ImportSummaryResponse {
  id!: string;
  fileName!: string;
  state!: ImportState;
  total!: number;
  processed!: number;
  createdBy!: PersonResponse;
  createdAt!: string;
  finishedAt!: string | null;

  static of(row: ImportSummaryRow): ImportSummaryResponse {
    const { id, state, total, processed } = row;
    return {
      ...{ id, state, total, processed },
      fileName: row.file_name,
      createdBy: row.created_by,
      createdAt: row.created_at.toISOString(),
      finishedAt: row.finished_at?.toISOString() ?? null,
    };
  }
}

export class ImportPageResponse {
  items!: ImportSummaryResponse[];
  nextCursor!: string | null;
}

export class CellProblemResponse {
  /** The column's title as the file has it. */
  column!: string;
  message!: string;

  static of({ column, message }: CellProblem): CellProblemResponse {
    return { column, message };
  }
}

export class RowFindingResponse {
  /** As the spreadsheet shows it: the header's is mostly 1. */
  row!: number;
  errors!: CellProblemResponse[];
  /** What a chair may know and confirm all the same. */
  warnings!: string[];

  static of({ number, problems, warnings }: RowFinding): RowFindingResponse {
    return { row: number, errors: problems.map((problem) => CellProblemResponse.of(problem)), warnings };
  }
}

export class FindingPageResponse {
  items!: RowFindingResponse[];
  nextCursor!: string | null;
}
