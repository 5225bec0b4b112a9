import { CsvError, parse } from 'csv-parse/sync';
import type { SheetRow } from '#domain';
import { UnreadableSpreadsheet } from '#use-cases';

const DELIMITERS = [',', ';', '\t'];

/**
 * Reads comma, semicolon or tab separated values. Every cell is text: what begins with `=`, `+`, `-` or `@` is no more
 * than that here.
 *
 * @throws UnreadableSpreadsheet
 */
export function readCsv(bytes: Buffer, mostRows: number): SheetRow[] {
  const text = decoded(bytes);
  const records = parsed(text);
  const rows = records.map((record, index): SheetRow => ({
    number: index + 1,
    cells: record.map((cell) => (cell.trim() === '' ? { kind: 'empty' } : { kind: 'text', text: cell })),
  }));
  if (rows.filter(({ cells }) => cells.some(({ kind }) => kind !== 'empty')).length > mostRows + 1) {
    throw new UnreadableSpreadsheet(`The file has more than ${mostRows} rows below its header.`);
  }
  return rows;
}

/** Whether the bytes can be text at all: no NUL, unless they say that they are UTF-16. */
export function looksLikeText(bytes: Buffer): boolean {
  return hasMark(bytes, 0xff, 0xfe) || hasMark(bytes, 0xfe, 0xff) || !bytes.includes(0);
}

/** By its byte order mark; else UTF-8, and what is not that is how Windows writes Western languages. */
function decoded(bytes: Buffer): string {
  if (hasMark(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (hasMark(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return windows1252(bytes);
  }
}

/** 0x80 to 0x9F of Windows-1252; Node's own decoder takes them for control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(bytes: Buffer): string {
  return Array.from(bytes.toString('latin1'), (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x80 && code <= 0x9f ? (WINDOWS_1252[code - 0x80] ?? letter) : letter;
  }).join('');
}

function parsed(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: 1_000_000,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const lines: unknown = error.lines;
    const near = typeof lines === 'number' ? ` near line ${lines}` : '';
    throw new UnreadableSpreadsheet(`A quotation mark is out of place${near}: the rows cannot be told apart.`);
  }
}

/** Whichever occurs most in the header, outside of quotes. */
function delimiterOf(text: string): string {
  const header = /^[^"\r\n]*(?:"[^"]*"[^"\r\n]*)*/.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counted.reduce((best, other) => (other.count > best.count ? other : best)).delimiter;
}

function hasMark(bytes: Buffer, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second;
}
