import type { ApprovedActivity, CellProblem, DecidedForm, FormEvent, Instant, Listing, ProgrammeRow } from '#domain';
import type { SpreadsheetMedia } from './spreadsheets.js';

/**
 * `queued` and `checking` lead to `checked`, or to `refused` when the file cannot be read; a confirmed one is `applying`,
 * then `applied`. What nobody confirms is `expired` one day.
 */
export type ImportState = 'queued' | 'checking' | 'checked' | 'refused' | 'applying' | 'applied' | 'expired';

export interface ProgrammeImport {
  id: string;
  program: string;
  fileName: string;
  state: ImportState;
  /** Rows below the header; 0 until they were counted. */
  total: number;
  /** Of these: checked, or while it is applied, stored. */
  processed: number;
  rowsWithErrors: number;
  rowsWithWarnings: number;
  /** Why the file could not be read, in words. */
  refusals: string[];
  createdBy: string;
  createdAt: Instant;
  /** Who confirmed it, or is going to by having said so at once. */
  confirmedBy: string | null;
  finishedAt: Instant | null;
}

export interface NewImport {
  id: string;
  program: string;
  fileName: string;
  media: SpreadsheetMedia;
  bytes: Buffer;
  createdBy: string;
  /** Applies without another word when no row is wrong. */
  confirmedBy: string | null;
  createdAt: Instant;
  expiresAt: Instant;
}

/** A row with what was found; the id of its form is made once, so that applying it twice cannot make two. */
export interface CheckedRow {
  row: ProgrammeRow;
  formId: string;
  warnings: string[];
}

export interface StoredRow {
  number: number;
  formId: string;
  entry: ProgrammeRow['entry'];
}

/** A pre-approval ready to be stored with others. */
export interface PreApprovedForm {
  form: DecidedForm;
  events: readonly FormEvent[];
  listing: Listing;
}

export interface RowFinding {
  number: number;
  problems: CellProblem[];
  warnings: string[];
}

/** Programmes that were sent in as files, from their arrival until their rows are forms. */
export abstract class Imports {
  /** Stored once under its id, with the jobs that check it and let it expire. */
  abstract start(start: NewImport): Promise<void>;
  abstract find(program: string, id: string): Promise<ProgrammeImport | undefined>;
  /** Undefined once there is nothing left to check. */
  abstract fileToCheck(id: string): Promise<{ program: string; media: SpreadsheetMedia; bytes: Buffer } | undefined>;
  abstract beginChecking(id: string, total: number): Promise<void>;
  /** A row that was checked before is left as it was found. */
  abstract addChecked(id: string, rows: readonly CheckedRow[], processed: number): Promise<void>;
  /** Forgets the file; goes on to applying when it was confirmed in advance and no row is wrong. */
  abstract finishChecking(id: string, at: Instant): Promise<void>;
  abstract refuse(id: string, refusals: readonly string[], at: Instant): Promise<void>;
  /** False when it was not waiting for it, or some row is wrong. */
  abstract confirm(id: string, confirmedBy: string, at: Instant): Promise<boolean>;
  /** Every row, in the file's order. */
  abstract rows(id: string): Promise<StoredRow[]>;
  /** Undefined unless it is being applied. */
  abstract toApply(id: string): Promise<{ program: string; confirmedBy: string } | undefined>;
  /**
   * Stores all of them and marks the import as applied, or does nothing at all: also when another run did so already.
   *
   * Imports of a program are stored one after the other. What was approved meanwhile is not approved again.
   *
   * @returns the forms, by their ids, whose activities are approved already, and as what: then nothing is stored
   * @param onProgress told how many are stored; what is told survives when the rest fails, the forms do not
   */
  abstract apply(
    id: string,
    forms: readonly PreApprovedForm[],
    at: Instant,
    onProgress: OnProgress,
  ): Promise<ReadonlyMap<string, ApprovedActivity>>;
  abstract progress(id: string, processed: number): Promise<void>;
  /** Puts an import whose rows are wrong by now back to where it waits for a confirmation. */
  abstract withdrawConfirmation(id: string, wrong: readonly RowFinding[]): Promise<void>;
  /** Drops what nobody confirmed. */
  abstract expire(id: string, at: Instant): Promise<void>;
}

export type OnProgress = (stored: number) => Promise<void>;
