import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDatabase } from '#persistence';
import { aForm, approval } from '../support/a-form.js';
import { CommitteeRoom, PROGRAM } from '../support/committee-room.js';
import { ifMatch, succeeded, type Caller, type Form } from '../support/docket.js';
import { refusal } from '../support/http.js';

type Row = Form & { lastUsefulAt: string | null; decisionDueAt: string };

let room: CommitteeRoom;
let applicant: Caller;
let robin: Caller;
let chair: Caller;
let hq: Caller;
let over: Form;
let later: Form;

beforeAll(async () => {
  room = await CommitteeRoom.open();
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
  chair = await room.enter('chair', { name: 'Gray Chair', role: 'chair' });
  hq = await room.enter('hq', { name: 'Harper Office', role: 'hq' });
  later = await room.submitAndRoute(
    applicant,
    aForm(room.day, { activity: { title: 'Later', startsOn: room.day(40), endsOn: room.day(41) } }),
  );
  await room.submitAndRoute(
    applicant,
    aForm(room.day, {
      activity: {
        title: 'Soon',
        provider: 'The 100% Studio',
        startsOn: room.day(3),
        endsOn: room.day(3),
        tags: ['anatomy'],
        format: 'course',
        delivery: 'hybrid',
      },
      requestedCredits: [{ category: 'history', hours: 1 }],
    }),
  );
  over = await room.submitAndRoute(
    applicant,
    aForm(room.day, { activity: { title: 'Over', startsOn: room.day(-26), endsOn: room.day(-25) } }),
  );
});
afterAll(() => room.close());

const titles = async (query: string, who = hq): Promise<string[]> =>
  (await who.items<Row>(`/programs/${PROGRAM}/reviews?${query}`)).map(({ title }) => String(title));

describe('the last useful decision', () => {
  test('is the start, the closing of the claim window, or the promise, whichever is first', async () => {
    const rows = await hq.items<Row>(`/programs/${PROGRAM}/reviews?sort=lastUseful`);
    expect(rows.map(({ title }) => title)).toEqual(['Soon', 'Over', 'Later']);
    const [first, second, third] = rows as [Row, Row, Row];
    expect(third.lastUsefulAt).toBe(third.decisionDueAt);
    for (const row of [first, second]) expect(String(row.lastUsefulAt) < row.decisionDueAt).toBe(true);
    expect(await titles('sort=-lastUseful')).toEqual(['Later', 'Over', 'Soon']);
  });

  test.each(['lastUseful', '-lastUseful', 'dueAt', '-submittedAt'])('pages by %s, every form once', async (sort) => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const next: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const path = `/programs/${PROGRAM}/reviews?status=in_review&sort=${sort}&limit=1${next}`;
      const page = succeeded<{ items: Row[]; nextCursor: string | null }>(await hq.get(path), 200);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    const all = await hq.items<Row>(`/programs/${PROGRAM}/reviews?sort=${sort}`);
    expect(seen).toEqual(all.map(({ id }) => id));
  });

  test('moves with the dates that an answer corrects, and with the promise', async () => {
    const form = await room.submitAndRoute(applicant, aForm(room.day, { activity: { title: 'Moved' } }));
    const question = { message: 'When is it?' };
    succeeded(await robin.post(`/eligibility-forms/${form.id}/information-requests`, question), 201);
    const activity = { startsOn: room.day(2), endsOn: room.day(2) };
    const answered = await applicant.post(`/eligibility-forms/${form.id}/answers`, {
      message: 'Earlier.',
      activity,
    });
    expect(answered.status).toBeLessThan(300);
    expect(await titles('sort=lastUseful&q=moved')).toEqual(['Moved']);
    expect((await titles('sort=lastUseful'))[0]).toBe('Moved');
    await room.query(`UPDATE eligibility_form SET due_at = now() + interval '1 hour' WHERE id = $1`, [form.id]);
    const [row] = await hq.items<Row>(`/programs/${PROGRAM}/reviews?q=moved`);
    expect(row?.lastUsefulAt).toBe(row?.decisionDueAt);
    await room.query(`UPDATE eligibility_form SET status = 'withdrawn' WHERE id = $1`, [form.id]);
  });

  test('has an index for either direction, of open forms and of all', async () => {
    const database = await openDatabase({ databaseUrl: room.databaseUrl, poolSize: 1 });
    const plan = async (status: string, order = 'last_useful_at'): Promise<string> => {
      const rows = await database.dataSource.query<{ 'QUERY PLAN': string }[]>(
        `EXPLAIN SELECT id FROM eligibility_form f WHERE program = 'ami-cmi' AND ${status}
         ORDER BY ${order} DESC, id DESC LIMIT 50`,
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    };
    await database.dataSource.query('SET enable_seqscan = off');
    expect(await plan(`status IN ('in_review', 'information_requested', 'deliberation')`)).toMatch(/useful_idx/);
    expect(await plan(`status <> 'draft'`)).toMatch(/useful_idx/);
    expect(await plan(`origin = 'pre-approval' AND status = ANY ('{approved}')`, 'submitted_at')).toMatch(
      /in_advance_idx/,
    );
    await database.dataSource.destroy();
  });
});

describe('a row of the review list', () => {
  test('says whether its decision was late, and to chairs and headquarters how many members are in conflict', async () => {
    const form = await room.submitAndRoute(applicant, aForm(room.day, { activity: { title: 'Marked' } }));
    succeeded(await robin.post(`/eligibility-forms/${form.id}/recusals`, { reason: 'A friend.' }), 201);
    const marks = async (who: Caller): Promise<unknown> => {
      const [row] = await who.items<Row>(`/programs/${PROGRAM}/reviews?q=marked`);
      return row && { late: row.late, conflicts: row.conflicts };
    };
    expect(await marks(hq)).toEqual({ late: false, conflicts: 1 });
    expect(await marks(chair)).toEqual({ late: false, conflicts: 1 });
    expect(await marks(robin)).toBeUndefined();
    const sam = await room.enter('sam', { name: 'Sam Reviewer', role: 'reviewer' });
    expect(await marks(sam)).toEqual({ late: false, conflicts: null });
    await room.query(`UPDATE eligibility_form SET due_at = now() - interval '1 hour' WHERE id = $1`, [form.id]);
    succeeded(await chair.decide(form.id, approval), 201);
    expect(await marks(sam)).toEqual({ late: true, conflicts: null });
    await room.query('DELETE FROM role_grant WHERE user_id = $1', [sam.id]);
    await room.query(`UPDATE eligibility_form SET status = 'draft' WHERE id = $1`, [form.id]);
  });
});

describe('the review list filters by', () => {
  test.each([
    ['category=history', ['Soon']],
    ['category=art', ['Later', 'Over']],
    ['tag=anatomy', ['Soon']],
    ['format=course', ['Soon']],
    ['origin=application', ['Later', 'Over', 'Soon']],
    ['origin=pre-approval', []],
    ['delivery=hybrid', ['Soon']],
    ['provider=the%20100%25%20STUDIO', ['Soon']],
    ['provider=studio', []],
    ['q=100%25', ['Soon']],
    ['openQuestion=true', []],
    ['openQuestion=false', ['Later', 'Over', 'Soon']],
    ['late=true', []],
    ['round=1', ['Later', 'Over', 'Soon']],
    ['round=2', []],
    ['dueSoon=true', []],
    ['group=waiting-for-others', ['Later', 'Over', 'Soon']],
    ['group=needs-my-action', []],
  ])('%s', async (query, expected) => {
    const found = await titles(`status=in_review&${query}`);
    expect(found.filter((title) => title !== 'Moved').sort()).toEqual(expected);
  });

  test('days of submission and of the activity, both inclusive', async () => {
    const today = room.day(0);
    expect(await titles(`status=in_review&submittedFrom=${today}&submittedTo=${today}`)).toHaveLength(3);
    expect(await titles(`submittedTo=${room.day(-1)}`)).toEqual([]);
    expect(await titles(`submittedFrom=${room.day(1)}`)).toEqual([]);
    expect(await titles(`startsFrom=${room.day(3)}&startsTo=${room.day(3)}`)).toEqual(['Soon']);
    expect(await titles(`startsFrom=${room.day(4)}`)).toEqual(['Later']);
  });

  test('lateness of the decision and an unanswered question', async () => {
    await chair.post(`/eligibility-forms/${later.id}/information-requests`, { message: 'How long is it?' });
    expect(await titles('openQuestion=true')).toEqual(['Later']);
    await room.query(`UPDATE eligibility_form SET due_at = now() - interval '1 day' WHERE id = $1`, [over.id]);
    expect(await titles('overdue=true')).toEqual(['Over']);
    succeeded(await chair.decide(over.id, approval), 201);
    expect(await titles('late=true')).toEqual(['Over']);
    expect((await applicant.get(`/programs/${PROGRAM}/reviews?late=true`)).status).toBe(403);
  });

  test.each([
    'group=mine',
    'delivery=post',
    'round=0',
    'round=x',
    'submittedFrom=2026-02-30',
    'dueSoon=x',
    'colour=red',
    'origin=mail',
    'category=sculpture',
    'tag=nothing',
    'format=opera',
  ])('nothing unknown: %s is 400', async (query) => {
    expect(refusal(await hq.get(`/programs/${PROGRAM}/reviews?${query}`))).toEqual({
      status: 400,
      code: 'request.malformed',
    });
  });
});

describe('saved filters', () => {
  const PATH = `/programs/${PROGRAM}/saved-filters`;
  const mine = { name: 'Mine, by need', query: { group: 'needs-my-action', sort: 'lastUseful' } };

  test('name nothing that no version of the policy names', async () => {
    const unknown = { name: 'Unknown', query: { category: 'sculpture' } };
    expect(await robin.post(PATH, unknown)).toMatchObject({
      status: 422,
      body: { code: 'request.invalid', errors: [{ pointer: '/query/category' }] },
    });
    const bulk = { action: 'assign', reviewerId: robin.id, filter: { tag: 'nothing' } };
    expect(await chair.post(`/programs/${PROGRAM}/bulk-actions`, bulk)).toMatchObject({
      status: 422,
      body: { code: 'request.invalid', errors: [{ pointer: '/filter/tag' }] },
    });
  });

  test('are kept, changed and forgotten by their owner, for whom alone they exist', async () => {
    const created = await robin.post(PATH, mine);
    const filter = succeeded<{ id: string; version: number }>(created, 201);
    expect(filter).toEqual({ id: filter.id, ...mine, version: 1 });
    expect(created.headers.get('location')).toBe(`/api/v1${PATH}/${filter.id}`);
    expect(await robin.items(PATH)).toEqual([filter]);
    expect(await chair.items(PATH)).toEqual([]);
    const changed = { name: 'Mine', query: { assignee: 'me' } };
    const path = `${PATH}/${filter.id}`;
    expect(refusal(await chair.send('PUT', path, changed, ifMatch(1))).status).toBe(404);
    expect((await chair.send('DELETE', path)).status).toBe(404);
    expect((await robin.send('PUT', path, changed)).status).toBe(428);
    expect(succeeded(await robin.send('PUT', path, changed, ifMatch(1)), 200)).toEqual({
      id: filter.id,
      name: 'Mine',
      query: { assignee: 'me', sort: 'dueAt' },
      version: 2,
    });
    expect(refusal(await robin.send('PUT', path, changed, ifMatch(1)))).toEqual({
      status: 412,
      code: 'saved-filter.version-stale',
    });
    expect((await robin.send('DELETE', path)).status).toBe(204);
    expect(await robin.items(PATH)).toEqual([]);
  });

  test('have one name each, per person', async () => {
    const key = { 'idempotency-key': 'keep-it' };
    const first = succeeded(await robin.post(PATH, mine, key), 201);
    expect(succeeded(await robin.post(PATH, mine, key), 201)).toEqual(first);
    expect(refusal(await robin.post(PATH, mine))).toEqual({ status: 409, code: 'saved-filter.name-taken' });
    expect((await chair.post(PATH, mine)).status).toBe(201);
  });

  test.each([
    [{ name: ' ', query: {} }],
    [{ name: 'x'.repeat(81), query: {} }],
    [{ name: 'No query' }],
    [{ name: 'List', query: [] }],
    [{ name: 'Unknown', query: { colour: 'red' } }],
    [{ name: 'Wrong', query: { sort: 'title' } }],
    [{ name: 'Wrong', query: { limit: '5' } }],
  ])('are checked like the list’s own: %j', async (body) => {
    expect((await robin.post(PATH, body)).status).toBe(422);
  });

  test('are for those who read reviews', async () => {
    expect((await applicant.get(PATH)).status).toBe(403);
    expect((await applicant.post(PATH, mine)).status).toBe(403);
  });
});
