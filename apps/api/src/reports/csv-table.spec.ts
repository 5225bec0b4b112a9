import { expect, test } from '@jest/globals';
import { csvTable, type CsvRow } from './csv-table.js';

async function written(...pages: CsvRow[][]): Promise<string> {
  let text = '';
  for await (const lines of csvTable(['title', 'hours'], pages)) text += lines;
  return text;
}

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('a cell %j is no formula', async (title) => {
  const [, row] = (await written([{ title, hours: 1 }])).split('\r\n');
  expect(row?.replace(/^"/, '').startsWith("'")).toBe(true);
});

test('numbers, commas, quotes and line ends are as they are read back', async () => {
  const rows = [{ title: 'Bones, "drawn"\ntwice', hours: 1.5 }];
  expect(await written(rows, [{ title: 'x', hours: null }])).toBe(
    'title,hours\r\n"Bones, ""drawn""\ntwice",1.5\r\nx,\r\n',
  );
});
