import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import type { SheetRow } from '#domain';
import { Spreadsheets, type SpreadsheetKind, type SpreadsheetMedia } from '#use-cases';
import { looksLikeText, readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const WORKBOOK = Buffer.from('xl/workbook.xml');
const MACROS = Buffer.from('xl/vbaProject.bin');

export class FileSpreadsheets extends Spreadsheets {
  kindOf(bytes: Buffer): SpreadsheetKind | undefined {
    if (bytes.subarray(0, 4).equals(ZIP)) {
      if (!bytes.includes(WORKBOOK)) return undefined;
      return bytes.includes(MACROS) ? 'with-macros' : 'xlsx';
    }
    if (looksLikeBinary(bytes)) return undefined;
    return looksLikeText(bytes) ? 'csv' : undefined;
  }

  async read(bytes: Buffer, media: SpreadsheetMedia, mostRows: number): Promise<SheetRow[]> {
    return media === 'xlsx' ? readXlsx(bytes, mostRows) : readCsv(bytes, mostRows);
  }

  async template(titles: readonly string[], media: SpreadsheetMedia): Promise<Buffer> {
    // The mark tells spreadsheet programs that this is UTF-8.
    if (media === 'csv') return Buffer.from(`\u{feff}${stringify([[...titles]])}`);
    const cells = titles.map((value) => ({ value, fontWeight: 'bold' as const }));
    return writeXlsxFile([cells], { sheet: 'Programme', stickyRowsCount: 1 }).toBuffer();
  }
}

/** Files that begin with these may hold no NUL and still are no text. */
function looksLikeBinary(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, 8);
  return ['%PDF-', '{\\rtf', '\x89PNG', 'GIF8', '\xd0\xcf\x11\xe0', '<html', '<!DOC', '<?xml'].some((mark) =>
    start.toLowerCase().startsWith(mark.toLowerCase()),
  );
}
