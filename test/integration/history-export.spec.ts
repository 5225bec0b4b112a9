import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aForm } from '../support/a-form.js';
import { CommitteeRoom, PROGRAM } from '../support/committee-room.js';
import type { Caller, Form } from '../support/docket.js';
import { refusal } from '../support/http.js';

let room: CommitteeRoom;
let applicant: Caller;
let chair: Caller;
let hq: Caller;
let kim: Caller;
let open: Form;
let conflicted: Form;
let own: Form;
let other: Form;

const PATH = `/programs/${PROGRAM}/history`;

beforeAll(async () => {
  room = await CommitteeRoom.open();
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  chair = await room.enter('gray', { name: 'Gray Chair', role: 'chair' });
  kim = await room.enter('kim', { name: 'Kim Conflicted', role: 'chair' });
  hq = await room.enter('hq', { name: 'Harper Office', role: 'hq' });
  open = await room.submitAndRoute(applicant, aForm(room.day));
  conflicted = await room.submitAndRoute(
    applicant,
    aForm(room.day, { activity: { instructors: [{ name: 'Kim Conflicted' }] } }),
  );
  own = await room.submitAndRoute(kim, aForm(room.day));
  other = await room.submit(
    applicant,
    aForm(room.day, { requestedCredits: [{ category: 'core', hours: 2 }] }),
    'pmi-medical-office',
  );
});
afterAll(() => room.close());

interface Line {
  form: string;
  seq: string;
  type: string;
  actor: string;
  at: string;
}

async function exported(who: Caller, query = ''): Promise<Line[]> {
  const { status, body } = await who.get(`${PATH}.csv${query}`);
  if (status !== 200) throw new Error(`${String(status)}: ${JSON.stringify(body)}`);
  return parse<Line>(body as string, { columns: true });
}
const numbers = async (who: Caller, query = ''): Promise<string[]> => [
  ...new Set((await exported(who, query)).map(({ form }) => form)),
];

test('chairs and headquarters get every event of the program, form by form', async () => {
  expect(await numbers(hq)).toEqual([open.number, conflicted.number, own.number]);
  expect(await numbers(chair)).toEqual([open.number, conflicted.number, own.number]);
  const events = (await exported(chair)).filter(({ form }) => form === open.number);
  expect(events.map(({ seq, type }) => [seq, type]).slice(0, 2)).toEqual([
    ['1', 'form.submitted'],
    ['2', 'form.routed'],
  ]);
  expect(events.map(({ actor }) => actor).slice(0, 2)).toEqual(['Alex Applicant', '']);
});

test('a member in conflict gets nothing of that form, nor of their own', async () => {
  const all = [await kim.get(`${PATH}.csv`), await kim.get(`${PATH}.ndjson`)].map(({ body }) => String(body));
  for (const body of all) {
    expect(body).toContain(open.number);
    for (const { id, number } of [conflicted, own, other]) {
      expect(body).not.toContain(id);
      expect(body).not.toContain(number);
    }
  }
  for (const { id, number } of [conflicted, own, other]) {
    expect([await exported(kim, `?form=${number}`), await exported(kim, `?form=${id}`)]).toEqual([[], []]);
  }
});

test('one form, and the days from one to another', async () => {
  expect(await numbers(hq, `?form=${open.number}`)).toEqual([open.number]);
  expect(await numbers(hq, `?form=${open.id}`)).toEqual([open.number]);
  expect(await numbers(hq, `?form=${other.number}`)).toEqual([]);
  await room.query(`UPDATE form_history SET at = at - interval '10 days' WHERE form_id = $1 AND seq = 1`, [open.id]);
  const ofOpen = async (query: string): Promise<string[]> =>
    (await exported(hq, `?form=${open.id}&${query}`)).map(({ type }) => type);
  expect(await ofOpen(`to=${room.day(-10)}`)).toEqual(['form.submitted']);
  expect(await ofOpen(`to=${room.day(-11)}`)).toEqual([]);
  expect(await ofOpen(`from=${room.day(0)}`)).not.toContain('form.submitted');
  expect(await ofOpen(`from=${room.day(-10)}&to=${room.day(0)}`)).toContain('form.submitted');
  expect((await hq.get(`${PATH}.csv?from=yesterday`)).status).toBe(400);
  expect((await hq.get(`${PATH}.csv?since=2026-01-01`)).status).toBe(400);
});

test('it is saved as a file, and each line of JSON can be verified by itself', async () => {
  const csv = await hq.get(`${PATH}.csv`);
  expect([
    csv.headers.get('content-type'),
    csv.headers.get('content-disposition'),
    csv.headers.get('cache-control'),
  ]).toEqual(['text/csv; charset=utf-8; header=present', `attachment; filename="${PROGRAM}-history.csv"`, 'no-store']);
  const { body } = await hq.get(`${PATH}.ndjson?form=${conflicted.id}`);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const [first] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(first).toEqual({
    form: conflicted.number,
    formId: conflicted.id,
    seq: 1,
    type: 'form.submitted',
    public: true,
    at: expect.any(String),
    actorId: applicant.id,
    actor: 'Alex Applicant',
    data: expect.any(Object),
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

describe('to be read', () => {
  interface Event {
    form: { id: string; number: string; title: string };
    seq: number;
    type: string;
    actor: { name: string } | null;
    hash: string;
  }
  const events = (who: Caller, query = ''): Promise<Event[]> => who.items<Event>(`${PATH}?limit=200${query}`);

  test('every event, the newest first, page by page', async () => {
    const all = await events(hq);
    expect(new Set(all.map(({ form }) => form.number))).toEqual(new Set([open.number, conflicted.number, own.number]));
    expect(all.at(-1)).toMatchObject({
      form: { id: open.id, number: open.number, title: expect.any(String) },
      seq: 1,
      type: 'form.submitted',
      actor: { name: 'Alex Applicant' },
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const paged: Event[] = [];
    for (let cursor = ''; ;) {
      const page = await hq.get(`${PATH}?limit=3${cursor}`);
      const { items, nextCursor } = page.body as { items: Event[]; nextCursor: string | null };
      paged.push(...items);
      if (nextCursor === null) break;
      cursor = `&cursor=${nextCursor}`;
    }
    expect(paged).toEqual(all);
  });

  test('of one form, of some days, of one topic', async () => {
    const types = async (query: string): Promise<string[]> => (await events(hq, query)).map(({ type }) => type);
    expect(new Set((await events(hq, `&form=${open.number.toLowerCase()}`)).map(({ form }) => form.id))).toEqual(
      new Set([open.id]),
    );
    expect(await types(`&form=${open.id}&to=${room.day(-10)}`)).toEqual(['form.submitted']);
    expect(await types(`&form=${conflicted.id}&topic=conflict`)).toEqual(['conflict.detected']);
    expect(await types(`&form=${other.id}`)).toEqual([]);
    for (const query of ['topic=a.b', 'from=today', 'cursor=x', 'actor=me']) {
      expect((await hq.get(`${PATH}?${query}`)).status).toBe(400);
    }
  });

  test('is for chairs and headquarters, without what they must not see', async () => {
    for (const who of [applicant, await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' })]) {
      expect((await who.get(PATH)).status).toBe(403);
    }
    const numbersSeen = new Set((await events(kim)).map(({ form }) => form.number));
    expect(numbersSeen).toEqual(new Set([open.number]));
    expect(await events(kim, `&form=${conflicted.id}`)).toEqual([]);
  });
});

test('more forms than are read at a time come whole, once each and in order', async () => {
  await room.query(
    `INSERT INTO eligibility_form (id, number, program, policy_version, applicant_id, status, content, submitted_at, version,
       applicant_version, event_count, history_hash)
     SELECT ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'X-' || n, program, policy_version, applicant_id,
       'withdrawn', content, submitted_at, 1, 1, 1, history_hash
     FROM eligibility_form, generate_series(1, 450) AS n WHERE id = $1`,
    [conflicted.id],
  );
  await room.query(
    `INSERT INTO form_history SELECT f.id, 1, 'form.withdrawn', true, NULL, now(), '{}', f.history_hash
     FROM eligibility_form f WHERE number LIKE 'X-%'`,
  );
  const found = (await numbers(chair)).filter((number) => number.startsWith('X-'));
  expect(found).toEqual(Array.from({ length: 450 }, (_, n) => `X-${n + 1}`));
});

test('it is for nobody else', async () => {
  const reviewer = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
  const board = await room.enter('board', { name: 'Blake Board', role: 'board' });
  for (const who of [reviewer, board, applicant]) {
    expect(refusal(await who.get(`${PATH}.csv`))).toEqual({ status: 403, code: 'access.forbidden' });
    expect(refusal(await who.get(`${PATH}.ndjson`)).status).toBe(403);
  }
  expect((await hq.get('/programs/pmi-medical-office/history.csv')).status).toBe(403);
});
