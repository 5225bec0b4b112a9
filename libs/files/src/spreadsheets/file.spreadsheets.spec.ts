import { describe, expect, test } from '@jest/globals';
import { deflateRawSync } from 'node:zlib';
import readSheet from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import type { SheetRow } from '#domain';
import { UnreadableSpreadsheet } from '#use-cases';
import { FileSpreadsheets } from './file.spreadsheets.js';

const spreadsheets = new FileSpreadsheets();
const texts = (rows: SheetRow[]): [number, string[]][] =>
  rows.map(({ number, cells }) => [
    number,
    cells.map((cell) => {
      if (cell.kind === 'text') return cell.text;
      if (cell.kind === 'number') return `#${cell.value}`;
      if (cell.kind === 'date') return `@${cell.on}`;
      return cell.kind === 'empty' ? '' : `!${cell.why}`;
    }),
  ]);
const csv = async (bytes: Buffer | string, most = 100): Promise<[number, string[]][]> =>
  texts(await spreadsheets.read(Buffer.from(bytes), 'csv', most));
const refusalOf = (read: Promise<unknown>): Promise<string> =>
  read.then(
    () => 'read',
    (error: unknown) => (error instanceof UnreadableSpreadsheet ? error.message : String(error)),
  );

describe('comma separated values', () => {
  test.each<[string, string | Buffer]>([
    ['commas', 'Title,Hours\nAnatomy,"1,5"\n'],
    ['semicolons', 'Title;Hours\r\nAnatomy;1,5\r\n'],
    ['tabs', 'Title\tHours\nAnatomy\t1,5'],
    ['a byte order mark', '\u{feff}Title;Hours\nAnatomy;1,5'],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Title;Hours\nAnatomy;1,5', 'utf16le')])],
  ])('are read with %s', async (_name, bytes) => {
    expect(await csv(bytes)).toEqual([
      [1, ['Title', 'Hours']],
      [2, ['Anatomy', '1,5']],
    ]);
  });

  test('keep what quotes hold, and count a row as the spreadsheet shows it', async () => {
    expect(await csv('Title,Text\n"One ""first""","two\nlines"\n\nLast,=1+1\n')).toEqual([
      [1, ['Title', 'Text']],
      [2, ['One "first"', 'two\nlines']],
      [3, ['']],
      [4, ['Last', '=1+1']],
    ]);
  });

  test('are read as Windows writes Western languages when they are no UTF-8', async () => {
    expect(await csv(Buffer.from('Title\nZürich \x96 \x93Café\x94 \x80', 'latin1'))).toEqual([
      [1, ['Title']],
      [2, ['Zürich – “Café” €']],
    ]);
  });

  test('are refused with an open quote and above the limit', async () => {
    expect(await refusalOf(csv('Title\n"never closed'))).toContain('quotation mark');
    expect(await refusalOf(csv('Title\na\nb\nc', 2))).toBe('The file has more than 2 rows below its header.');
    expect(await csv('Title\na\n\n\nb', 2)).toHaveLength(5);
  });
});

describe('a workbook', () => {
  const xlsx = async (bytes: Buffer, most = 100): Promise<[number, string[]][]> =>
    texts(await spreadsheets.read(bytes, 'xlsx', most));

  test('gives texts, numbers and dates, and refuses formulas whatever they showed', async () => {
    const bytes = await writeXlsxFile([
      [{ value: 'Title' }, { value: 'Starts on' }, { value: 'Hours art' }],
      [
        { value: 'Anatomy & “more” <b>' },
        { value: new Date(Date.UTC(2026, 11, 4)), type: Date, format: 'dd/mm/yyyy' },
        { value: 1.5, type: Number },
      ],
      [],
      [{ value: 'Sum' }, null, { value: 'SUM(C2:C2)', type: 'Formula' }],
    ]).toBuffer();
    expect(await xlsx(bytes)).toEqual([
      [1, ['Title', 'Starts on', 'Hours art']],
      [2, ['Anatomy & “more” <b>', '@2026-12-04', '#1.5']],
      [4, ['Sum', '', '!holds a formula: put its value there instead']],
    ]);
  });

  test.each([
    ['44562', '@2022-01-01'],
    ['61', '@1900-03-01'],
    ['60', '!holds a date that cannot be meant'],
    ['44562.5', '!holds a time of day: a date alone is wanted'],
  ])('shows the serial number %s as %s', async (serial, shown) => {
    expect(await xlsx(aWorkbook(`<row r="1"><c r="A1" s="1"><v>${serial}</v></c></row>`))).toEqual([[1, [shown]]]);
  });

  test('counts dates from 1904 when it says so', async () => {
    const bytes = aWorkbook('<row r="1"><c r="A1" s="1"><v>43100</v></c></row>', '<workbookPr date1904="1"/>');
    expect(await xlsx(bytes)).toEqual([[1, ['@2022-01-01']]]);
  });

  test('keeps rich text together, without hints, and tells errors and gaps', async () => {
    const rows = `<row r="3"><c r="B3" t="s"><v>0</v></c><c r="D3" t="e"><v>#N/A</v></c><c r="E3" t="b"><v>1</v></c></row>
      <row r="5"><c r="A5" t="inlineStr"><is><t>in &#x41;&amp;B</t></is></c><c r="B5" t="str"><f>A5</f></c></row>`;
    expect(await xlsx(aWorkbook(rows))).toEqual([
      [3, ['', 'Rich text', '', '!shows the error #N/A', 'true']],
      [5, ['in A&B', '!holds a formula: put its value there instead']],
    ]);
  });

  test('is refused when it is damaged, too long or a bomb', async () => {
    expect(await refusalOf(xlsx(Buffer.from('PK\x03\x04 xl/workbook.xml')))).toContain('damaged');
    expect(await refusalOf(xlsx(aWorkbook('<row r="1"><c r="A1"><v>1</row>').subarray(0, 400)))).toContain('damaged');
    const rows = [1, 2, 3, 4].map((row) => `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`).join('');
    expect(await refusalOf(xlsx(aWorkbook(rows), 2))).toBe('The sheet has more than 2 rows below its header.');
    const bomb = aWorkbook(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${' '.repeat(80 * 1024 * 1024)}</t></is></c></row>`,
    );
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusalOf(xlsx(bomb))).toContain('far more');
    expect(await refusalOf(xlsx(aWorkbook('<row r="1"><c r="ZZ1"><v>1</v></c></row>')))).toContain('far more cells');
    expect(await refusalOf(xlsx(aWorkbook('<!DOCTYPE x [<!ENTITY a "b">]>')))).toContain('XML');
  });

  test('as a template can be read by others, and as CSV by ourselves', async () => {
    const titles = ['Title', 'Hours art'];
    const sheets = (await readSheet(await spreadsheets.template(titles, 'xlsx'))) as unknown as { data: unknown[][] }[];
    expect(sheets[0]?.data).toEqual([titles]);
    expect(await csv(await spreadsheets.template(titles, 'csv'))).toEqual([[1, titles]]);
  });
});

describe('what kind of file it is', () => {
  test.each<[string, Buffer, string | undefined]>([
    ['text', Buffer.from('Title,Provider'), 'csv'],
    ['a workbook', aWorkbook(''), 'xlsx'],
    ['a workbook with macros', zip({ 'xl/workbook.xml': '<w/>', 'xl/vbaProject.bin': 'x' }), 'with-macros'],
    ['another archive', zip({ 'word/document.xml': '<w/>' }), undefined],
    ['a PDF', Buffer.from('%PDF-1.7 …'), undefined],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), undefined],
    ['bytes', Buffer.from([1, 0, 2]), undefined],
    ['a web page', Buffer.from('<!DOCTYPE html><html>'), undefined],
  ])('%s', (_name, bytes, media) => {
    expect(spreadsheets.kindOf(bytes)).toBe(media);
  });
});

/** The least that a workbook needs, with a date style, rich text, and the rows given. */
function aWorkbook(rows: string, properties = ''): Buffer {
  return zip({
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="r">${properties}<sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': '<sst><si><r><t>Rich </t></r><r><t>text</t></r><rPh><t>hint</t></rPh></si></sst>',
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[Red]yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
  });
}

function zip(members: Record<string, string>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(members)) {
    const packed = deflateRawSync(Buffer.from(text));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    const written = Buffer.concat([local, Buffer.from(name), packed]);
    locals.push(written);
    central.push(entry, Buffer.from(name));
    offset += written.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(members).length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...central, end]);
}
