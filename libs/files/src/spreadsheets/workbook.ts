import { UnreadableSpreadsheet } from '#use-cases';
import { attribute, xmlEvents } from './xml-events.js';
import type { ZipArchive } from './zip-archive.js';

export interface NumberStyle {
  isDate: boolean;
  /** The workbook's own; empty for one that every workbook has: none of those adds digits or signs to a whole number. */
  format: string;
}

/** What the cells of a workbook's first sheet refer to. */
export interface Workbook {
  sheetXml: string;
  strings: string[];
  /** How numbers are shown, by cell style. */
  styles: NumberStyle[];
  /** Day 0 of its dates. */
  epoch: '1899-12-30' | '1904-01-01';
}

/** Formats of ECMA-376 that show a date; 18 to 21 and 45 to 47 show times alone. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, ...range(27, 36), ...range(50, 58)]);

/** @throws UnreadableSpreadsheet */
export async function openWorkbook(archive: ZipArchive): Promise<Workbook> {
  const book = await required(archive, 'xl/workbook.xml');
  const links = await required(archive, 'xl/_rels/workbook.xml.rels');
  const first = firstOf(book, 'sheet');
  const relation = first === undefined ? undefined : attribute(first, 'id');
  if (relation === undefined) throw new UnreadableSpreadsheet('The workbook has no sheet.');
  const target = relations(links).get(relation) ?? '';
  const sheetXml = await required(archive, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  const strings = (await archive.text('xl/sharedStrings.xml')) ?? '';
  const styles = (await archive.text('xl/styles.xml')) ?? '';
  const properties = firstOf(book, 'workbookPr') ?? '';
  const is1904 = ['1', 'true'].includes(attribute(properties, 'date1904') ?? '');
  return {
    sheetXml,
    strings: sharedStrings(strings),
    styles: numberStyles(styles),
    epoch: is1904 ? '1904-01-01' : '1899-12-30',
  };
}

async function required(archive: ZipArchive, name: string): Promise<string> {
  const xml = await archive.text(name);
  if (xml === undefined) throw new UnreadableSpreadsheet('The file is damaged: a part of the workbook is missing.');
  return xml;
}

function firstOf(xml: string, wanted: string): string | undefined {
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'open' && event.name === wanted) return event.attributes;
  }
  return undefined;
}

function relations(xml: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const event of xmlEvents(xml)) {
    if (event.kind !== 'open' || event.name !== 'Relationship') continue;
    found.set(attribute(event.attributes, 'Id') ?? '', attribute(event.attributes, 'Target') ?? '');
  }
  return found;
}

/** Runs of rich text are joined; phonetic hints (`rPh`) are no part of the text. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inHint = false;
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text') {
      if (inText && !inHint) text += event.text;
      continue;
    }
    const opens = event.kind === 'open' && !event.empty;
    if (event.name === 't') inText = opens;
    if (event.name === 'rPh') inHint = opens;
    if (event.name !== 'si') continue;
    if (event.kind === 'close' || event.empty) strings.push(text);
    text = '';
  }
  return strings;
}

function numberStyles(xml: string): NumberStyle[] {
  const own = new Map<number, string>();
  const styles: NumberStyle[] = [];
  let inCellStyles = false;
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text') continue;
    if (event.name === 'cellXfs') inCellStyles = event.kind === 'open';
    if (event.kind !== 'open') continue;
    const id = Number(attribute(event.attributes, 'numFmtId'));
    if (event.name === 'numFmt') own.set(id, attribute(event.attributes, 'formatCode') ?? '');
    if (event.name !== 'xf' || !inCellStyles) continue;
    const format = own.get(id) ?? '';
    styles.push({ isDate: BUILT_IN_DATES.has(id) || showsDate(format), format });
  }
  return styles;
}

/** Days or years outside of quoted text, colours and conditions. `m` alone may be minutes. */
function showsDate(format: string): boolean {
  return /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
