import { addDays, localDate, type SheetCell, type SheetRow } from '#domain';
import { UnreadableSpreadsheet } from '#use-cases';
import { shownNumber } from './shown-number.js';
import { openWorkbook, type NumberStyle, type Workbook } from './workbook.js';
import { attribute, xmlEvents } from './xml-events.js';
import { ZipArchive } from './zip-archive.js';

/** Twenty times what 5,000 rows of a long programme need. */
const MOST_INFLATED_BYTES = 64 * 1024 * 1024;
const MOST_CELLS = 300_000;
const MOST_COLUMNS = 200;

const FORMULA: SheetCell = { kind: 'refused', why: 'holds a formula: put its value there instead' };
const EMPTY: SheetCell = { kind: 'empty' };

interface OpenCell {
  column: number;
  type: string;
  style: number;
  value: string;
  hasValue: boolean;
  isFormula: boolean;
}

/**
 * The rows of a workbook's first sheet that are written in it, with the numbers that the spreadsheet shows. Values that a formula
 * had when the file was saved are never taken for the cell's own.
 *
 * @throws UnreadableSpreadsheet
 */
export async function readXlsx(bytes: Buffer, mostRows: number): Promise<SheetRow[]> {
  const workbook = await openWorkbook(ZipArchive.open(bytes, MOST_INFLATED_BYTES));
  const sheet = new SheetReader(workbook, mostRows);
  for (const event of xmlEvents(workbook.sheetXml)) {
    if (event.kind === 'open') sheet.open(event.name, event.attributes, event.empty);
    else if (event.kind === 'close') sheet.close(event.name);
    else sheet.text(event.text);
  }
  return sheet.rows;
}

class SheetReader {
  readonly rows: SheetRow[] = [];
  private row: SheetRow | undefined;
  private cell: OpenCell | undefined;
  private taking = false;
  private hint = false;
  private cells = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly mostRows: number,
  ) {}

  open(name: string, attributes: string, empty: boolean): void {
    if (name === 'row') this.openRow(Number(attribute(attributes, 'r') ?? (this.rows.at(-1)?.number ?? 0) + 1));
    if (name === 'c') this.openCell(attributes);
    if (name === 'f' && this.cell) this.cell.isFormula = true;
    if (name === 'rPh') this.hint = !empty;
    if ((name === 'v' || name === 't') && this.cell && !empty) {
      this.taking = true;
      this.cell.hasValue = true;
    }
    if (empty) this.close(name);
  }

  text(text: string): void {
    if (this.taking && !this.hint && this.cell) this.cell.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.taking = false;
    if (name === 'rPh') this.hint = false;
    if (name === 'c') this.closeCell();
    if (name === 'row') this.closeRow();
  }

  private openRow(number: number): void {
    if (!Number.isInteger(number) || number < 1) throw new UnreadableSpreadsheet('The file is damaged.');
    this.row = { number, cells: [] };
  }

  private openCell(attributes: string): void {
    const column = columnOf(attribute(attributes, 'r')) ?? this.row?.cells.length ?? 0;
    this.cells += 1;
    if (this.cells > MOST_CELLS || column >= MOST_COLUMNS) {
      throw new UnreadableSpreadsheet('The sheet has far more cells than a programme needs.');
    }
    const type = attribute(attributes, 't') ?? 'n';
    const style = Number(attribute(attributes, 's') ?? 0);
    this.cell = { column, type, style, value: '', hasValue: false, isFormula: false };
  }

  private closeCell(): void {
    const { cell, row } = this;
    this.cell = undefined;
    if (cell === undefined || row === undefined) return;
    while (row.cells.length < cell.column) row.cells.push(EMPTY);
    row.cells[cell.column] = valueOf(cell, this.workbook);
  }

  private closeRow(): void {
    if (this.row?.cells.some(({ kind }) => kind !== 'empty') === true) this.rows.push(this.row);
    this.row = undefined;
    if (this.rows.length > this.mostRows + 1) {
      throw new UnreadableSpreadsheet(`The sheet has more than ${this.mostRows} rows below its header.`);
    }
  }
}

function valueOf({ type, style, value, hasValue, isFormula }: OpenCell, workbook: Workbook): SheetCell {
  if (isFormula) return FORMULA;
  if (!hasValue || value === '') return EMPTY;
  switch (type) {
    case 's':
      return textCell(workbook.strings[Number(value)] ?? '');
    case 'inlineStr':
    case 'str':
      return textCell(value);
    case 'b':
      return { kind: 'text', text: value === '1' ? 'true' : 'false' };
    case 'e':
      return { kind: 'refused', why: `shows the error ${value}` };
    case 'd':
      return textCell(value.slice(0, 10));
    default:
      return numberCell(Number(value), workbook.styles[style], workbook.epoch);
  }
}

function textCell(text: string): SheetCell {
  return text.trim() === '' ? EMPTY : { kind: 'text', text };
}

function numberCell(value: number, style: NumberStyle | undefined, epoch: Workbook['epoch']): SheetCell {
  if (!Number.isFinite(value)) return { kind: 'refused', why: 'holds no number' };
  if (style?.isDate !== true) {
    const shown = shownNumber(value, style?.format ?? '');
    return { kind: 'number', value, ...(shown !== undefined && { shown }) };
  }
  if (!Number.isInteger(value)) return { kind: 'refused', why: 'holds a time of day: a date alone is wanted' };
  // Day 60 is the 29 February 1900 that never was: days before it are off by one, and no activity's.
  if (value <= 60 || value > 110_000) return { kind: 'refused', why: 'holds a date that cannot be meant' };
  return { kind: 'date', on: addDays(localDate(epoch), value) };
}

/** From 0, of an address such as `AB12`. */
function columnOf(address: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(address ?? '')?.[1];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
