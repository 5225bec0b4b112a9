import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CommitteeRoom } from '../support/committee-room.js';
import type { Caller } from '../support/docket.js';

let room: CommitteeRoom;
let chair: Caller;
let hq: Caller;
let robin: Caller;

beforeAll(async () => {
  room = await CommitteeRoom.open();
  chair = await room.enter('chair', { name: 'Gray Chair', role: 'chair' });
  hq = await room.enter('hq', { name: 'Harper Headquarters', role: 'hq' });
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
});
afterAll(() => room.close());

const PATH = '/programs/ami-cmi/imports';
const CSV =
  'Title;Provider;Format;Delivery;Starts on;Ends on;Hours art\nAnatomy;Meeting;lecture;in-person;2099-07-04;2099-07-04;1,5';

async function upload(
  who: Caller,
  bytes: string | Uint8Array<ArrayBuffer>,
  query = '',
  headers = {},
  name = 'meeting.csv',
): Promise<{ status: number; body: Record<string, unknown>; location: string | null }> {
  const form = new FormData();
  form.append('file', new Blob([bytes]), name);
  const response = await fetch(`${room.url}${PATH}${query}`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${who.token ?? ''}`, ...headers },
  });
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown>,
    location: response.headers.get('location'),
  };
}

describe('sending a programme in', () => {
  test('is answered at once, with where to ask for its progress', async () => {
    const { status, body, location } = await upload(hq, CSV);
    expect(status).toBe(202);
    expect(body).toMatchObject({ state: 'queued', fileName: 'meeting.csv', total: 0, processed: 0, refusals: [] });
    expect(location).toBe(`/api/v1${PATH}/${String(body.id)}`);
    expect((await chair.get(`${PATH}/${String(body.id)}`)).body).toEqual(body);
    expect(await chair.items(PATH)).toMatchObject([{ id: body.id, state: 'queued', createdBy: { id: hq.id } }]);
    expect(await chair.items(`${PATH}/${String(body.id)}/findings`)).toEqual([]);
    expect((await chair.post(`${PATH}/${String(body.id)}/confirmation`)).status).toBe(409);
  });

  test('happens once under one key, and is refused with another file', async () => {
    const key = { 'idempotency-key': 'programme' };
    const first = await upload(chair, CSV, '', key);
    expect((await upload(chair, CSV, '', key)).body).toEqual(first.body);
    expect((await upload(chair, `${CSV}\n`, '', key)).status).toBe(422);
  });

  test('is for chairs and headquarters, and only chairs confirm', async () => {
    expect((await upload(robin, CSV)).status).toBe(403);
    expect((await upload(hq, CSV, '?dryRun=false')).status).toBe(403);
    expect((await upload(chair, CSV, '?dryRun=false')).status).toBe(202);
    const { body } = await upload(hq, CSV);
    expect((await hq.post(`${PATH}/${String(body.id)}/confirmation`)).status).toBe(403);
    expect((await chair.get(`${PATH}/01900000-0000-7000-8000-000000000000`)).status).toBe(404);
    expect((await chair.get(`/programs/pmi-medical-office/imports/${String(body.id)}`)).status).toBe(403);
  });

  test.each<[string, string | Uint8Array<ArrayBuffer>, number, string]>([
    ['nothing', ' \n', 422, 'import.empty'],
    ['a PDF', '%PDF-1.7', 415, 'import.not-a-spreadsheet'],
    ['bytes', new Uint8Array([1, 0, 2]), 415, 'import.not-a-spreadsheet'],
    ['50 MB', new Uint8Array(50 * 1024 * 1024).fill(0x61), 413, 'request.too-large'],
  ])('of %s is refused', async (_what, bytes, status, code) => {
    const answer = await upload(chair, bytes);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test.each([
    ['meeting.xlsx', 'The file is called .xlsx but holds plain text: save it as an Excel workbook, or call it .csv.'],
    ['meeting.xlsm', 'Workbooks with macros are not taken: save it as an Excel workbook without them (.xlsx).'],
  ])('of text called %s is refused in words', async (name, detail) => {
    const { status, body } = await upload(chair, CSV, '', {}, name);
    expect({ status, code: body.code, detail: body.detail }).toEqual({
      ...{ status: 415, code: 'import.not-a-spreadsheet' },
      detail,
    });
  });

  test('of more than 10 MB is refused with the limit in words', async () => {
    const { status, body } = await upload(chair, new Uint8Array(11 * 1024 * 1024).fill(0x61));
    expect([status, body.detail]).toEqual([413, 'The file is too large: it may have at most 10 MB.']);
  });

  test('starts from a template with the program’s own columns', async () => {
    const csv = await chair.get(`${PATH}/template.csv`);
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="programme.csv"');
    expect(csv.body).toContain('Hours art,Hours biomedical,Hours business,Hours history');
    expect((await hq.get(`${PATH}/template.xlsx`)).status).toBe(200);
    expect((await robin.get(`${PATH}/template.csv`)).status).toBe(403);
  });
});
