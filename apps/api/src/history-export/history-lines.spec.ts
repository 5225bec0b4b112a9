import { parse } from 'csv-parse/sync';
import { expect, test } from '@jest/globals';
import type { ExportedEvent } from '#persistence';
import { csvLines, jsonLines } from './history-lines.js';

const EVENT: ExportedEvent = {
  form_id: '01900000-0000-7000-8000-000000000001',
  number: 'AMI-2026-000001',
  seq: 1,
  type: 'form.admitted-late',
  public: true,
  at: new Date('2026-05-04T15:00:00.000Z'),
  actor_id: '01900000-0000-7000-8000-000000000002',
  actor_name: 'Harper, "HQ"',
  data: { reason: '=HYPERLINK("x")\nsecond line' },
  hash: Buffer.from('ab'.repeat(32), 'hex'),
};

async function* pages(...events: ExportedEvent[][]): AsyncGenerator<ExportedEvent[]> {
  await Promise.resolve();
  yield* events;
}

async function text(lines: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const line of lines) all += line;
  return all;
}

test('a CSV has a header, and reads back as what was put in', async () => {
  const csv = await text(
    csvLines(pages([EVENT], [{ ...EVENT, seq: 2, actor_id: null, actor_name: null, public: false }])),
  );
  expect(parse(csv, { columns: true })).toEqual([
    {
      form: 'AMI-2026-000001',
      formId: EVENT.form_id,
      seq: '1',
      type: 'form.admitted-late',
      public: 'true',
      at: '2026-05-04T15:00:00.000Z',
      actorId: EVENT.actor_id,
      actor: 'Harper, "HQ"',
      data: JSON.stringify(EVENT.data),
      hash: 'ab'.repeat(32),
    },
    expect.objectContaining({ seq: '2', public: 'false', actorId: '', actor: '' }),
  ]);
  expect(await text(csvLines(pages()))).toBe('form,formId,seq,type,public,at,actorId,actor,data,hash\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
  'a name like %j is no formula in a spreadsheet',
  async (actor_name) => {
    const csv = await text(csvLines(pages([{ ...EVENT, actor_name }])));
    expect(parse<{ actor: string }>(csv, { columns: true })[0]?.actor).toBe(`'${actor_name}`);
  },
);

test('lines of JSON are whole objects', async () => {
  const lines = (await text(jsonLines(pages([EVENT, { ...EVENT, seq: 2 }], [{ ...EVENT, seq: 3 }]))))
    .trimEnd()
    .split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { seq: number }).seq)).toEqual([1, 2, 3]);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ data: EVENT.data, public: true, actor: 'Harper, "HQ"' });
});
