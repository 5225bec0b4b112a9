import { afterAll, beforeAll, expect, test } from '@jest/globals';
import writeXlsxFile from 'write-excel-file/node';
import { CommitteeRoom, PROGRAM } from '../support/committee-room.js';
import { ifMatch, succeeded, type Caller } from '../support/docket.js';
import { refusal, type Answer } from '../support/http.js';

let room: CommitteeRoom;
let alex: Caller;
let hq: Caller;
let board: Caller;
let chair: Caller;

const program = '/programs/pmi-medical-office';
beforeAll(async () => {
  room = await CommitteeRoom.open();
  alex = await room.enter('alex', { name: 'Alex Applicant' });
  hq = await room.enter('hq', { name: 'Harper Headquarters', role: 'hq' }, 'pmi-medical-office');
  board = await room.enter('board', { name: 'Indigo Board', role: 'board' }, 'pmi-medical-office');
  chair = await room.enter('chair', { name: 'Gray Chair', role: 'chair' }, 'pmi-medical-office');
});
afterAll(() => room.close());

interface Credential {
  id: string;
  version: number;
  certificationId: string;
  [more: string]: unknown;
}

test('the board awards, dates and ends credentials; members see their own', async () => {
  const award = { email: 'Alex@example.org', credential: 'CMC', certificationId: 'CMC-1', awardedOn: room.day(-800) };
  for (const who of [alex, hq, chair]) {
    expect(refusal(await who.post(`${program}/credentials`, award)).status).toBe(403);
  }
  const given = succeeded<Credential>(await board.post(`${program}/credentials`, award), 201);
  const year = room.day(0).slice(0, 4);
  expect(given).toMatchObject({
    credential: 'CMC',
    label: 'Certified Medical Coder',
    term: null,
    currentTerm: { start: `${year}-01-01`, end: `${year}-12-31` },
    member: { id: alex.id, name: 'Alex Applicant' },
    version: 1,
  });
  expect(refusal(await board.post(`${program}/credentials`, award))).toEqual({
    status: 409,
    code: 'credential.exists',
  });
  expect(await alex.items(`${program}/credentials`)).toMatchObject([{ id: given.id }]);
  expect(refusal(await chair.get(`${program}/credentials?member=${alex.id}`)).status).toBe(403);
  expect(refusal(await chair.get(`${program}/members`)).status).toBe(403);
  expect(await hq.items(`${program}/members?q=cmc-1`)).toMatchObject([
    { id: alex.id, credentials: [{ id: given.id }] },
  ]);
  expect(await hq.items(`${program}/members?q=nobody`)).toEqual([]);

  const change = { credential: 'CMC', certificationId: 'CMC-1', awardedOn: room.day(-900) };
  const address = `${program}/credentials/${given.id}`;
  const put = (headers = {}): Promise<Answer> => board.send('PUT', address, change, headers);
  expect(refusal(await put()).status).toBe(428);
  expect(refusal(await put(ifMatch(7)))).toEqual({ status: 412, code: 'credential.version-stale' });
  expect(succeeded<Credential>(await put(ifMatch(1)), 200)).toMatchObject({ version: 2, awardedOn: room.day(-900) });
  const events = await room.query('SELECT version FROM credential_event WHERE credential_id = $1 ORDER BY version', [
    given.id,
  ]);
  expect(events).toEqual([{ version: 1 }, { version: 2 }]);
});

test('certification ids that differ by capital letters alone are one, shown as they were entered', async () => {
  const award = { email: 'cas@example.org', credential: 'CMC', certificationId: 'Cas-77', awardedOn: room.day(-100) };
  const { certificationId } = succeeded<Credential>(await board.post(`${program}/credentials`, award), 201);
  expect(certificationId).toBe('Cas-77');
  const again = await board.post(`${program}/credentials`, {
    ...award,
    email: 'other@example.org',
    certificationId: 'CAS-77',
  });
  expect(refusal(again)).toEqual({ status: 409, code: 'credential.exists' });
  expect((again.body as { errors: object[] }).errors).toEqual([
    { pointer: '/certificationId', message: 'is given already: capital letters make no difference' },
  ]);
  expect(await hq.items(`${program}/members?q=cAS-77`)).toMatchObject([
    { credentials: [{ certificationId: 'Cas-77' }] },
  ]);
});

test('a member’s credentials come in pages', async () => {
  for (const [credential, day] of [
    ['CMC', 30],
    ['CMOM', 20],
    ['CMCO', 20],
  ] as const) {
    const award = {
      email: 'page@example.org',
      credential,
      certificationId: `P-${credential}`,
      awardedOn: room.day(-day),
    };
    succeeded(await board.post(`${program}/credentials`, award), 201);
  }
  const [{ id } = { id: '' }] = await hq.items<{ id: string }>(`${program}/members?q=page@`);
  const address = `${program}/credentials?member=${id}&limit=2`;
  const first = succeeded<{ items: Credential[]; nextCursor: string }>(await hq.get(address), 200);
  const rest = succeeded<{ items: Credential[]; nextCursor: null }>(
    await hq.get(`${address}&cursor=${first.nextCursor}`),
    200,
  );
  expect(first.items.map(({ awardedOn }) => awardedOn)).toEqual([room.day(-30), room.day(-20)]);
  expect([...first.items, ...rest.items].map((one) => one.certificationId).sort()).toEqual([
    'P-CMC',
    'P-CMCO',
    'P-CMOM',
  ]);
  expect([rest.items.length, rest.nextCursor]).toEqual([1, null]);
});

test('what is wrong with an award is named', async () => {
  const pointers = async (overrides: object): Promise<unknown> => {
    const award = { email: 'a@example.org', credential: 'CMC', certificationId: 'CMC-9', awardedOn: room.day(-1) };
    const { status, body } = await board.post(`${program}/credentials`, { ...award, ...overrides });
    return [status, (body as { errors?: { pointer: string }[] }).errors?.map(({ pointer }) => pointer)];
  };
  expect(await pointers({ credential: 'XYZ' })).toEqual([422, ['/credential']]);
  expect(await pointers({ credential: undefined })).toEqual([422, ['/credential']]);
  expect(await pointers({ awardedOn: room.day(1) })).toEqual([422, ['/awardedOn']]);
  expect(await pointers({ term: { start: room.day(5), end: room.day(4) } })).toEqual([422, ['/term/end']]);
  expect(await pointers({ email: 'nobody' })).toEqual([422, ['/email']]);
});

async function sendFile(who: Caller, file: Blob, name: string, dryRun: boolean, at = program): Promise<Answer> {
  const body = new FormData();
  body.append('file', file, name);
  const answer = await fetch(`${room.url}${at}/member-imports?dryRun=${String(dryRun)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${who.token ?? ''}` },
    body,
  });
  return { status: answer.status, body: await answer.json(), headers: answer.headers };
}

function send(who: Caller, lines: string[], dryRun = true, at = program): Promise<Answer> {
  return sendFile(who, new Blob([lines.join('\n')], { type: 'text/csv' }), 'members.csv', dryRun, at);
}

test('a roll is looked at first, then brought in as a whole or not at all', async () => {
  const header = 'Email,Name,Certification ID,Credential,Awarded on';
  const good = [
    header,
    'dana@example.org,Dana Member,CMIS-7,CMIS,2019-04-01',
    'eli@example.org,Eli Member,CMC-8,cmc,2020-02-29',
  ];
  for (const who of [alex, hq, chair]) {
    expect(refusal(await send(who, good))).toEqual({ status: 403, code: 'access.forbidden' });
    expect(refusal(await who.get(`${program}/member-imports/template.csv`)).status).toBe(403);
  }
  expect((await send(board, good)).body).toEqual({
    rows: 2,
    added: 2,
    changed: 0,
    unchanged: 0,
    wrong: 0,
    errors: [],
    applied: false,
  });
  expect(await hq.items(`${program}/members?q=dana`)).toEqual([]);
  expect((await send(board, good, false)).body).toMatchObject({ added: 2, applied: true });
  expect((await send(board, good, false)).body).toMatchObject({ added: 0, changed: 0, unchanged: 2, applied: true });
  const otherwise = [header, 'dana@example.org,,cmis-7,CMIS,2019-04-01', 'eli@example.org,,Cmc-8,cmc,2020-02-29'];
  expect((await send(board, otherwise, false)).body).toMatchObject({ changed: 0, unchanged: 2, applied: true });
  const alike = [
    header,
    'fay@example.org,Fay Member,cmis-7,CMIS,2019-04-01',
    'gus@example.org,Gus Member,New-1,CMC,2019-04-01',
    'hal@example.org,Hal Member,NEW-1,CMC,2019-04-01',
  ];
  expect((await send(board, alike)).body).toMatchObject({
    ...{ rows: 3, added: 1, changed: 0, unchanged: 0, wrong: 2, applied: false },
    errors: [
      {
        row: 2,
        errors: [
          { column: 'Email', message: 'is not that of the person who holds this certification ID, written CMIS-7' },
        ],
      },
      {
        row: 4,
        errors: [
          { column: 'Certification ID', message: 'is in row 3 already as “New-1”: capital letters make no difference' },
        ],
      },
    ],
  });
  expect(await hq.items(`${program}/members?q=dana`)).toMatchObject([
    { name: 'Dana Member', credentials: [{ certificationId: 'CMIS-7', credential: 'CMIS' }] },
  ]);
  // Whom nobody had named until now is compared with the forms that they review, once more.
  const kay = await room.enter('kay', { name: 'kay', role: 'reviewer' });
  const compared = (): Promise<unknown[]> =>
    room.query(`SELECT payload FROM outbox WHERE job = 'member.replace' AND key LIKE 'named/%'`);
  expect(await compared()).toEqual([]);
  const named = [header, 'kay@example.org,Kay Coder,CMC-20,CMC,2020-02-29'];
  expect((await send(board, named, false)).body).toMatchObject({ added: 1, applied: true });
  expect(await compared()).toEqual([{ payload: { program: PROGRAM, memberId: kay.id } }]);
  const bad = [
    header,
    'dana@example.org,,CMIS-8,CMIS,2019-04-01',
    'other@example.org,,CMC-8,CMC,2020-01-01',
    'no address,,CMC-9,CMC,31/12/2020',
    'fay@example.org,,CMC-10,NONE,2999-01-01',
    'gus@example.org,,CMC-11,CMC,2020-01-01',
    'gus@example.org,,CMC-12,CMC,2020-01-01',
  ];
  const report = (await send(board, bad, false)).body as { errors: { row: number; errors: { column: string }[] }[] };
  expect(report).toMatchObject({ rows: 6, added: 1, changed: 0, unchanged: 0, wrong: 5, applied: false });
  expect(report.errors.map(({ row, errors }) => [row, ...errors.map(({ column }) => column)])).toEqual([
    [2, 'Certification ID'],
    [3, 'Email'],
    [4, 'Email', 'Awarded on'],
    [5, 'Awarded on', 'Credential'],
    [7, 'Email'],
  ]);
  expect(await hq.items(`${program}/members?q=gus`)).toEqual([]);
  expect((await send(board, ['Email,Colour', 'a@example.org,red'])).body).toMatchObject({ code: 'import.unreadable' });
  const template = await board.get(`${program}/member-imports/template.csv`);
  expect(String(template.body)).toContain('Certification ID');
});

test('a term that a row leaves empty stays while it fits the award, else the row is wrong', async () => {
  const at = '/programs/ami-cmi';
  const own = await room.enter('ami-board', { name: 'Jordan Board', role: 'board' });
  const row = (awarded: string, start = '', end = ''): string[] => [
    'Email,Certification ID,Awarded on,Term starts on,Term ends on',
    `term@example.org,T-1,${awarded},${start},${end}`,
  ];
  const counts = async (lines: string[], dryRun = false): Promise<unknown> => (await send(own, lines, dryRun, at)).body;
  const term = async (): Promise<unknown> => {
    const [member] = await own.items<{ credentials: Credential[] }>(`${at}/members?q=T-1`);
    return member?.credentials.map(({ awardedOn, term: kept, version }) => [awardedOn, kept, version]);
  };
  const first = { start: '2021-03-14', end: '2031-03-13' };
  expect(await counts(row('2021-03-14', first.start, first.end))).toMatchObject({ added: 1, applied: true });
  expect(await counts(row('2021-03-14'))).toMatchObject({ unchanged: 1, applied: true });
  expect(await counts(row('2020-05-01'))).toMatchObject({ changed: 1, applied: true });
  expect(await term()).toEqual([['2020-05-01', first, 2]]);
  expect(await counts(row('2022-03-14'))).toEqual({
    ...{ rows: 1, added: 0, changed: 0, unchanged: 0, wrong: 1, applied: false },
    errors: [
      {
        row: 2,
        errors: [
          {
            column: 'Awarded on',
            message: 'is after the term on record begins (2021-03-14 to 2031-03-13): fill in the days of the term, too',
          },
        ],
      },
    ],
  });
  expect(await term()).toEqual([['2020-05-01', first, 2]]);
  const later = { start: '2022-03-14', end: '2027-03-13' };
  expect(await counts(row('2022-03-14', later.start, later.end))).toMatchObject({ changed: 1, applied: true });
  expect(await term()).toEqual([['2022-03-14', later, 3]]);
});

test('a certification id of an Excel file is what Excel shows', async () => {
  const cell = (value: string): { value: string } => ({ value });
  const day = { value: new Date(Date.UTC(2020, 1, 29)), type: Date, format: 'yyyy-mm-dd' };
  const bytes = await writeXlsxFile([
    ['Email', 'Certification ID', 'Credential', 'Awarded on'].map(cell),
    [cell('zero@example.org'), { value: 43, type: Number, format: '0000' }, cell('CMC'), day],
    [cell('plain@example.org'), { value: 44, type: Number }, cell('CMC'), day],
  ]).toBuffer();
  const answer = await sendFile(board, new Blob([new Uint8Array(bytes)]), 'members.xlsx', false);
  expect(answer.body).toMatchObject({ added: 2, wrong: 0, applied: true });
  expect(await board.items(`${program}/members?q=zero@`)).toMatchObject([
    { credentials: [{ certificationId: '0043', awardedOn: '2020-02-29' }] },
  ]);
  expect(await board.items(`${program}/members?q=plain@`)).toMatchObject([
    { credentials: [{ certificationId: '44' }] },
  ]);
});
