import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aForm, approval, refusal as notApproved } from '../support/a-form.js';
import { CommitteeRoom, PROGRAM } from '../support/committee-room.js';
import { ifMatch, succeeded, type Caller, type Form } from '../support/docket.js';
import { refusal, type Answer } from '../support/http.js';

let room: CommitteeRoom;
let applicant: Caller;
let reviewer: Caller;
beforeAll(async () => {
  room = await CommitteeRoom.open();
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  reviewer = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
});
afterAll(() => room.close());

interface DraftBody {
  id: string;
  version: number;
  missing: { pointer: string; message: string }[];
  [more: string]: unknown;
}

const PATH = `/programs/${PROGRAM}/drafts`;
const begin = async (content: object = {}, by = applicant): Promise<DraftBody> =>
  succeeded<DraftBody>(await by.post(PATH, content), 201);
const send = (id: string, headers?: Record<string, string>): Promise<Answer> =>
  applicant.post(`/drafts/${id}/submission`, undefined, headers);
const count = async (table: string): Promise<unknown> =>
  (await room.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n;

async function decided(form: Form, ruling: object): Promise<Form> {
  await room.route(form.id);
  succeeded(await reviewer.decide(form.id, ruling), 201);
  await room.query(`UPDATE timer SET due_at = now() - interval '1 s' WHERE form_id = $1 AND kind = 'release'`, [
    form.id,
  ]);
  await room.query(`UPDATE eligibility_form SET release_at = now() - interval '1 s' WHERE id = $1`, [form.id]);
  await room.fire(form.id, 'release');
  return applicant.form(form.id);
}

test('is begun with little, saved, read again and sent', async () => {
  const answer = await applicant.post(PATH, { activity: { title: 'Surface anatomy', url: null }, relevance: null });
  const draft = succeeded<DraftBody>(answer, 201);
  expect(answer.headers.get('location')).toBe(`/api/v1/drafts/${draft.id}`);
  expect(answer.headers.get('etag')).toBe('"1"');
  expect(draft).toEqual({
    id: draft.id,
    program: PROGRAM,
    resubmissionOf: null,
    activity: { title: 'Surface anatomy' },
    missing: [
      '/activity/provider',
      '/activity/format',
      '/activity/delivery',
      '/requestedCredits',
      '/relevance',
      '/activity/startsOn',
      '/activity/endsOn',
    ].map((pointer) => ({ pointer, message: expect.any(String) })),
    lastDay: null,
    closesAt: null,
    answerBy: expect.any(String),
    claimUntil: null,
    createdAt: expect.any(String),
    updatedAt: expect.any(String),
    version: 1,
  });
  const early = await send(draft.id);
  expect(refusal(early)).toEqual({ status: 422, code: 'form.invalid' });
  expect((early.body as { errors: unknown }).errors).toEqual(draft.missing);

  const content = aForm(room.day, { requestedCredits: [{ category: 'art', hours: 1.5 }] });
  const saved = await applicant.send('PUT', `/drafts/${draft.id}`, content, ifMatch(1));
  const { completedOn: _, ...present } = content;
  expect(succeeded<DraftBody>(saved, 200)).toMatchObject({ ...present, version: 2, missing: [] });
  expect(asKept(await applicant.get(`/drafts/${draft.id}`))).toEqual(asKept(saved));

  const sent = await send(draft.id, { ...ifMatch(2), 'idempotency-key': 'sent' });
  const form = succeeded<Form>(sent, 201);
  expect(sent.headers.get('location')).toBe(`/api/v1/eligibility-forms/${draft.id}`);
  expect(form).toMatchObject({ ...content, id: draft.id, status: 'submitted', version: 1 });
  expect(await applicant.history(form.id)).toEqual(['form.submitted']);
  expect(await room.ordered(form.id)).toEqual(['receipt → applicant']);
  expect(refusal(await applicant.get(`/drafts/${draft.id}`))).toEqual({ status: 404, code: 'draft.not-found' });
  expect(refusal(await applicant.send('PUT', `/drafts/${draft.id}`, content, ifMatch(2))).status).toBe(404);
  // Repeated with its key or without: what the first request made.
  expect((await send(draft.id, { ...ifMatch(2), 'idempotency-key': 'sent' })).body).toEqual(form);
  expect((await send(draft.id)).body).toEqual(form);
});

/** Without the promise, which runs from whenever it is sent. */
function asKept({ body }: Answer): Record<string, unknown> {
  const { answerBy: _, ...kept } = body as Record<string, unknown>;
  return kept;
}

describe('what is saved', () => {
  test.each<[string, object, string[]]>([
    ['an unknown property', { activity: { titel: 'x' } }, ['/activity/titel']],
    ['a status', { status: 'approved' }, ['/status']],
    ['a text that is too long', { activity: { title: 'x'.repeat(301) } }, ['/activity/title']],
    ['a day that does not exist', { activity: { startsOn: '2026-02-30' } }, ['/activity/startsOn']],
    ['hours in words', { requestedCredits: [{ hours: 'two' }] }, ['/requestedCredits/0/hours']],
    ['a list for an object', { activity: [] }, ['/activity']],
    ['another way of delivery', { activity: { delivery: 'by-post' } }, ['/activity/delivery']],
    [
      'an unknown category and format',
      { activity: { format: 'x' }, requestedCredits: [{ category: 'y' }] },
      ['/activity/format', '/requestedCredits/0/category'],
    ],
    ...['a\nb', 'a\r\nBcc: x@example.org', 'a\u0007b', 'a\u007f', 'a\u202eb', 'a\u2066b'].map(
      (text): [string, object, string[]] => [
        `${JSON.stringify(text)} in a line`,
        {
          activity: {
            title: text,
            location: text,
            instructors: [{ name: text }],
            agenda: [{ title: text }],
            tags: [text],
          },
        },
        ['instructors/0/name', 'agenda/0/title', 'title', 'location', 'tags'].map((name) => `/activity/${name}`),
      ],
    ),
    [
      'a bell in a text',
      { activity: { description: 'a\u0007' }, relevance: '\u001b[2J' },
      ['/activity/description', '/relevance'],
    ],
    ['evidence for a first attempt', { evidence: 'x' }, ['/evidence']],
  ])('is refused with %s', async (_what, content, pointers) => {
    const before = await count('draft');
    const draft = await applicant.post(PATH, content);
    expect([draft.status, pointersOf(draft)]).toEqual([422, pointers]);
    expect(await count('draft')).toBe(before);
    const { id } = await begin();
    const saved = await applicant.send('PUT', `/drafts/${id}`, content, ifMatch(1));
    expect([saved.status, pointersOf(saved)]).toEqual([422, pointers]);
    expect((await applicant.get(`/drafts/${id}`)).headers.get('etag')).toBe('"1"');
  });

  test('may have lines and tabs where it is text', async () => {
    const text = 'One.\r\n\n\t<b>Two</b> \u05d0\u200f';
    const draft = await begin({ activity: { description: text, learningOutcomes: [text] }, relevance: text });
    expect(draft).toMatchObject({ activity: { description: text, learningOutcomes: [text] }, relevance: text });
  });

  test('may contradict itself for a while: it is only told', async () => {
    const activity = {
      startsOn: room.day(3),
      endsOn: room.day(1),
      delivery: 'in-person',
      agenda: [{ title: 'Landmarks' }],
    };
    const { missing } = await begin({ activity, requestedCredits: [{ hours: 0.1 }] });
    expect(missing.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/activity/endsOn', '/activity/agenda/0/minutes', '/requestedCredits/0/hours']),
    );
  });

  test('replaces what was there, from one tab at a time', async () => {
    const { id } = await begin({ relevance: 'Old', activity: { title: 'Old' } });
    const put = (body: object, headers?: Record<string, string>): Promise<Answer> =>
      applicant.send('PUT', `/drafts/${id}`, body, headers);
    expect(refusal(await put({}))).toEqual({ status: 428, code: 'precondition.required' });
    expect(refusal(await put({ x: 1 })).status).toBe(422);
    const first = succeeded<DraftBody>(await put({ activity: { title: 'New' } }, ifMatch(1)), 200);
    expect([first.version, first.activity, 'relevance' in first]).toEqual([2, { title: 'New' }, false]);
    const second = await put({ relevance: 'Mine' }, ifMatch(1));
    expect(second).toMatchObject({
      status: 412,
      body: { code: 'draft.version-stale', currentVersion: 2, updatedAt: first.updatedAt },
    });
    const both = await Promise.all([put({ relevance: 'A' }, ifMatch(2)), put({ relevance: 'B' }, ifMatch(2))]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(refusal(await send(id, ifMatch(2))).status).toBe(422);
    expect(refusal(await applicant.send('DELETE', `/drafts/${id}`, undefined, ifMatch(2))).status).toBe(412);
    expect((await applicant.send('DELETE', `/drafts/${id}`, undefined, ifMatch(3))).status).toBe(204);
    expect(refusal(await applicant.send('DELETE', `/drafts/${id}`))).toEqual({ status: 404, code: 'draft.not-found' });
  });
});

const pointersOf = ({ body }: Answer): unknown =>
  (body as { errors?: { pointer: string }[] }).errors?.map(({ pointer }) => pointer);

test('is there for nobody but its applicant, whatever they may otherwise', async () => {
  const secret = `Secret ${String(Math.random())}`;
  const { id } = await begin(aForm(room.day, { activity: { title: secret } }));
  const roles = ['reviewer', 'chair', 'hq', 'board', 'admin', undefined] as const;
  for (const role of roles) {
    const other = await room.enter(`other-${String(role)}`, {
      name: `Other ${String(role)}`,
      ...(role !== undefined && role !== 'admin' && { role }),
    });
    if (role === 'admin') {
      await room.query(
        `INSERT INTO role_grant (id, user_id, program, role) VALUES (gen_random_uuid(), $1, NULL, 'admin')`,
        [other.id],
      );
    }
    const answers = [
      await other.get(`/drafts/${id}`),
      await other.send('PUT', `/drafts/${id}`, {}, ifMatch(1)),
      await other.send('DELETE', `/drafts/${id}`, undefined, ifMatch(1)),
      await other.post(`/drafts/${id}/submission`),
    ];
    expect(answers.map(refusal)).toEqual(answers.map(() => ({ status: 404, code: 'draft.not-found' })));
    expect((await other.get(`/eligibility-forms/${id}`)).status).toBe(404);
    expect(await other.items('/drafts')).toEqual([]);
    if (role === 'reviewer' || role === 'chair' || role === 'hq') {
      expect(await other.items(`/programs/${PROGRAM}/reviews?q=${encodeURIComponent(secret)}`)).toEqual([]);
    }
  }
  expect(refusal(await room.enter('x', { name: 'X' }).then((other) => other.post(PATH, { copyOf: id })))).toEqual({
    status: 422,
    code: 'form.invalid',
  });
});

test('are listed newest first, by program, page by page', async () => {
  const lister = await room.enter('lister', { name: 'Lee Lister' });
  const first = await begin({ relevance: '1' }, lister);
  const second = await begin({ relevance: '2' }, lister);
  const third = succeeded<DraftBody>(await lister.post('/programs/pmi-medical-office/drafts', {}), 201);
  const ids = (items: DraftBody[]): string[] => items.map(({ id }) => id);
  expect(ids(await lister.items('/drafts'))).toEqual([third.id, second.id, first.id]);
  expect(ids(await lister.items(`/drafts?program=${PROGRAM}`))).toEqual([second.id, first.id]);
  const page = succeeded<{ items: DraftBody[]; nextCursor: string }>(await lister.get('/drafts?limit=2'), 200);
  expect(ids(await lister.items(`/drafts?limit=2&cursor=${page.nextCursor}`))).toEqual([first.id]);
  expect((await lister.get('/drafts?owner=me')).status).toBe(400);
});

test('are at most fifty a person and program; those untouched for a year go', async () => {
  const hoarder = await room.enter('hoarder', { name: 'Harper Hoarder' });
  await begin({}, hoarder);
  await room.query(
    `INSERT INTO draft SELECT gen_random_uuid(), program, applicant_id, content, NULL, 1, created_at,
       updated_at - (CASE WHEN n = 1 THEN 366 ELSE 364 END) * interval '1 day'
     FROM draft, generate_series(1, 49) AS n WHERE applicant_id = $1`,
    [hoarder.id],
  );
  expect(refusal(await hoarder.post(PATH, {}))).toEqual({ status: 409, code: 'draft.too-many' });
  succeeded(await hoarder.post('/programs/pmi-medical-office/drafts', {}), 201);
  succeeded(await hoarder.post(PATH, {}), 201);
  expect(refusal(await hoarder.post(PATH, {}))).toEqual({ status: 409, code: 'draft.too-many' });
});

test('sent too late, it is recorded as refused and gone', async () => {
  const { id } = await begin(aForm(room.day, { activity: { startsOn: room.day(-40), endsOn: room.day(-40) } }));
  const { missing, lastDay, closesAt, claimUntil } = succeeded<DraftBody>(await applicant.get(`/drafts/${id}`), 200);
  expect([lastDay, claimUntil]).toEqual([room.day(-10), room.day(-10)]);
  expect(missing).toEqual([
    {
      pointer: '/activity/endsOn',
      message: `is too long ago: the last day was ${room.day(-10)}, until ${String(closesAt)}`,
    },
  ]);
  const late = await send(id);
  expect(late).toMatchObject({ status: 422, body: { code: 'form.late', formId: id, lastDay: room.day(-10) } });
  expect((await send(id)).body).toMatchObject({ code: 'form.late', formId: id });
  expect((await applicant.form(id)).status).toBe('refused_late');
  expect((await applicant.get(`/drafts/${id}`)).status).toBe(404);
  const copy = await begin({ copyOf: id });
  expect(copy.missing.map(({ pointer }) => pointer)).toEqual(['/activity/startsOn', '/activity/endsOn']);
});

test('sent many times at once, it is one form', async () => {
  const { id } = await begin(aForm(room.day));
  const forms = await count('eligibility_form');
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => send(id)));
  expect(answers.map(({ status, body }) => [status, (body as Form).id])).toEqual(answers.map(() => [201, id]));
  expect(await count('eligibility_form')).toBe(Number(forms) + 1);
  expect(await applicant.history(id)).toEqual(['form.submitted']);
});

test('a save that comes between the check and the sending is not lost', async () => {
  const { id } = await begin(aForm(room.day));
  const other = aForm(room.day, { relevance: 'Saved at the same time.' });
  const [sent, saved] = await Promise.all([send(id), applicant.send('PUT', `/drafts/${id}`, other, ifMatch(1))]);
  if (sent.status === 412) {
    expect(succeeded<DraftBody>(saved, 200).relevance).toBe(other.relevance);
  } else {
    const { relevance } = succeeded<Form>(sent, 201);
    expect(relevance === other.relevance).toBe(saved.status === 200);
  }
});

describe('for a form that was not approved', () => {
  test('it begins with what the form said, and is sent as its resubmission', async () => {
    const content = aForm(room.day);
    const former = await decided(await room.submit(applicant, content), notApproved);
    const path = `/eligibility-forms/${former.id}/resubmission-draft`;
    const draft = succeeded<DraftBody>(await applicant.post(path, undefined, { 'idempotency-key': 'again' }), 201);
    const { completedOn: _, ...present } = content;
    expect(draft).toMatchObject({ ...present, resubmissionOf: former.id, version: 1 });
    const nothingNew = [{ pointer: '/evidence', message: 'must say what is new; or change the form' }];
    expect(draft.missing).toEqual(nothingNew);
    expect(await send(draft.id)).toMatchObject({ status: 422, body: { code: 'form.invalid', errors: nothingNew } });
    expect((await applicant.post(path, undefined, { 'idempotency-key': 'again' })).body).toEqual(draft);
    const others = await Promise.all([1, 2, 3].map(() => applicant.post(path)));
    const { answerBy: __, ...kept } = draft;
    expect(others.map(asKept)).toEqual([kept, kept, kept]);
    const put = await applicant.send(
      'PUT',
      `/drafts/${draft.id}`,
      { ...content, evidence: 'A new agenda.' },
      ifMatch(1),
    );
    expect(put.status).toBe(200);
    expect(succeeded<Form>(await send(draft.id), 201)).toMatchObject({
      id: draft.id,
      evidence: 'A new agenda.',
      resubmissionOf: former.id,
    });
    expect(await applicant.form(former.id)).toMatchObject({ resubmittedAs: draft.id });
    expect((await applicant.history(former.id)).at(-1)).toBe('form.resubmitted');
    expect(refusal(await applicant.post(path))).toEqual({ status: 409, code: 'form.resubmissions-used' });
  });

  test('it is one draft at a time, however often it is begun; discarded, it may be begun again', async () => {
    const former = await decided(await room.submit(applicant, aForm(room.day)), notApproved);
    const path = `/eligibility-forms/${former.id}/resubmission-draft`;
    const answers = await Promise.all([1, 2, 3, 4].map(() => applicant.post(path)));
    const [id] = answers.map(({ body }) => (body as DraftBody).id);
    expect(answers.map(({ status, body }) => [status, (body as DraftBody).id])).toEqual(answers.map(() => [201, id]));
    expect((await applicant.form(former.id)).resubmittedAs).toBeNull();
    expect((await applicant.send('DELETE', `/drafts/${String(id)}`)).status).toBe(204);
    expect(succeeded<DraftBody>(await applicant.post(path), 201).id).not.toBe(id);
    succeeded(await applicant.post(`/eligibility-forms/${former.id}/resubmissions`, { relevance: 'Said anew.' }), 201);
    expect(refusal(await applicant.post(path))).toEqual({ status: 409, code: 'form.resubmissions-used' });
  });

  test('only then, and only by its applicant', async () => {
    const form = await room.submitAndRoute(applicant, aForm(room.day));
    const path = `/eligibility-forms/${form.id}/resubmission-draft`;
    expect(refusal(await applicant.post(path))).toEqual({ status: 409, code: 'form.state-conflict' });
    expect(refusal(await reviewer.post(path)).status).toBe(403);
    const stranger = await room.enter('stranger', { name: 'Sky Stranger' });
    expect(refusal(await stranger.post(path)).status).toBe(404);
  });
});

test('begins with what a listing or a form of one’s own says, except for its days', async () => {
  const activity = { url: 'https://example.org/a', contactMinutes: 240, description: 'All of it.' };
  const form = await decided(await room.submit(applicant, aForm(room.day, { activity })), approval);
  const [listing] = await room.query<{ id: string }>('SELECT id FROM listing WHERE form_id = $1', [form.id]);
  const { startsOn: _s, endsOn: _e, ...lasting } = form.activity as Record<string, unknown>;
  const copy = await begin({ copyOf: form.id, activity: { title: 'The next one' } });
  expect(copy.activity).toEqual({ ...lasting, title: 'The next one' });
  expect(copy.relevance).toBe(form.relevance);
  const stranger = await room.enter('copier', { name: 'Cory Copier' });
  const { contactMinutes: _c, ...listed } = lasting;
  const taken = await begin({ copyOf: listing?.id }, stranger);
  expect(taken).toMatchObject({ activity: listed, requestedCredits: [{ category: 'art', hours: 4 }] });
  expect('relevance' in taken).toBe(false);
  expect(refusal(await stranger.post(PATH, { copyOf: form.id }))).toEqual({ status: 422, code: 'form.invalid' });
  expect(refusal(await applicant.post('/programs/pmi-medical-office/drafts', { copyOf: form.id })).status).toBe(422);
  await room.query('UPDATE listing SET revoked_at = now()');
  expect(refusal(await stranger.post(PATH, { copyOf: listing?.id })).status).toBe(422);
});
