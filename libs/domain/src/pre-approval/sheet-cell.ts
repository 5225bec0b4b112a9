import type { LocalDate } from '../calendar/index.js';

/** A cell as a spreadsheet holds it. A formula is refused: what it shows may be anything by the time it is trusted. */
export type SheetCell =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  /** `shown` where its format adds digits or signs: `0043` of 43. */
  | { kind: 'number'; value: number; shown?: string }
  | { kind: 'date'; on: LocalDate }
  | { kind: 'refused'; why: string };

/** A row with its number as the spreadsheet shows it: the first line is 1. */
export interface SheetRow {
  number: number;
  cells: SheetCell[];
}

export function isEmptyRow({ cells }: SheetRow): boolean {
  return cells.every((cell) => cell.kind === 'empty');
}

/** The cell's text without white space around it; numbers and dates as they are written. Empty for none. */
export function textOf(cell: SheetCell | undefined): string {
  switch (cell?.kind) {
    case 'text':
      return cell.text.trim();
    case 'number':
      return String(cell.value);
    case 'date':
      return cell.on;
    case 'empty':
    case 'refused':
    case undefined:
      return '';
  }
}

/** As {@link textOf}, numbers as the spreadsheet shows them: for what is an id and no amount. */
export function shownText(cell: SheetCell | undefined): string {
  return cell?.kind === 'number' ? (cell.shown ?? textOf(cell)).trim() : textOf(cell);
}

/** Names match whatever their case, spaces, dashes and underscores. */
export function plainName(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, '');
}
