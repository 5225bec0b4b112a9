import type { SheetRow } from '#domain';

export type SpreadsheetMedia = 'csv' | 'xlsx';
/** What bytes can be: a workbook that brings programs along is none that is read. */
export type SpreadsheetKind = SpreadsheetMedia | 'with-macros';

/** The file as a whole cannot be read; the message says why, for whoever sent it. */
export class UnreadableSpreadsheet extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnreadableSpreadsheet';
  }
}

/** Rows below the header in one file, and cells in all of them. */
export const MOST_IMPORT_ROWS = 5_000;

export abstract class Spreadsheets {
  /** What the bytes are, whatever they are called; undefined when they are no spreadsheet. */
  abstract kindOf(bytes: Buffer): SpreadsheetKind | undefined;

  /**
   * The rows of the first sheet, empty ones included where they count.
   *
   * @param mostRows refused above it
   * @throws UnreadableSpreadsheet
   */
  abstract read(bytes: Buffer, media: SpreadsheetMedia, mostRows: number): Promise<SheetRow[]>;

  /** One row of titles, as a file to fill in. */
  abstract template(titles: readonly string[], media: SpreadsheetMedia): Promise<Buffer>;
}
