import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aForm } from '../support/a-form.js';
import { CommitteeRoom, PROGRAM } from '../support/committee-room.js';
import { succeeded, type Caller, type Form } from '../support/docket.js';
import { refusal, type Answer } from '../support/http.js';
import { sampleFiles } from '../support/sample-files.js';

const PDF = sampleFiles['programme.pdf'] ?? Buffer.alloc(0);

interface FileBody {
  id: string;
  name: string;
}

let room: CommitteeRoom;
let applicant: Caller;
let other: Caller;
let reviewer: Caller;
let draftId: string;
beforeAll(async () => {
  room = await CommitteeRoom.open();
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  other = await room.enter('other', { name: 'Olga Other' });
  reviewer = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
});
beforeEach(async () => {
  draftId = await begin(aForm(room.day));
});
afterAll(() => room.close());

async function begin(content: object): Promise<string> {
  return succeeded<{ id: string }>(await applicant.post(`/programs/${PROGRAM}/drafts`, content), 201).id;
}

async function upload(
  name: string,
  bytes = PDF,
  by = applicant,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const body = new FormData();
  body.append('file', new Blob([bytes], { type: 'application/octet-stream' }), name);
  const response = await fetch(`${room.url}/drafts/${draftId}/attachments`, {
    method: 'POST',
    headers: { authorization: `Bearer ${String(by.token)}`, ...headers },
    body,
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

const added = async (name: string, bytes = PDF): Promise<FileBody> =>
  succeeded<FileBody>(await upload(name, bytes), 201);
const path = (): string => `/drafts/${draftId}/attachments`;
const submit = (): Promise<Answer> => applicant.post(`/drafts/${draftId}/submission`);
const download = (id: string): Promise<Response> =>
  fetch(`${room.url}${path()}/${id}/content`, { headers: { authorization: `Bearer ${String(applicant.token)}` } });

async function keyOf(id: string): Promise<string> {
  const [row] = await room.query<{ key: string }>('SELECT key FROM attachment WHERE id = $1', [id]);
  return row?.key ?? '';
}

async function hasBytes(key: string): Promise<boolean> {
  const stream = await room.files().open(key);
  stream?.destroy();
  return stream !== undefined;
}

test('a file is added, listed, read and taken back, and the draft stays at its version', async () => {
  const answer = await upload('programme.pdf');
  const { id, ...facts } = succeeded<FileBody>(answer, 201);
  expect(answer.headers.get('location')).toBe(`/api/v1/drafts/${draftId}/attachments/${id}`);
  const described = {
    name: 'programme.pdf',
    mediaType: 'application/pdf',
    size: PDF.length,
    sha256: expect.any(String),
  };
  expect(facts).toEqual({ ...described, formId: draftId });
  expect(succeeded(await applicant.get(path()), 200)).toEqual({
    items: [{ id, ...described, at: expect.any(String) }],
    limits: { fileBytes: 10_485_760, files: 20, totalBytes: 52_428_800 },
  });
  expect(succeeded(await applicant.get(`${path()}/${id}`), 200)).toMatchObject({ id, ...described });
  const bytes = await download(id);
  expect(Buffer.from(await bytes.arrayBuffer()).equals(PDF)).toBe(true);
  expect(bytes.headers.get('content-disposition')).toContain('attachment; filename="programme.pdf"');
  expect((await applicant.get(`/drafts/${draftId}`)).headers.get('etag')).toBe('"1"');

  const key = await keyOf(id);
  expect((await applicant.send('DELETE', `${path()}/${id}`)).status).toBe(204);
  expect(await applicant.items(path())).toEqual([]);
  expect(refusal(await applicant.send('DELETE', `${path()}/${id}`))).toEqual({
    status: 404,
    code: 'attachment.unknown',
  });
  expect(refusal(await applicant.get(`${path()}/${id}`))).toEqual({ status: 404, code: 'attachment.unknown' });
  await room.discardFiles();
  expect(await hasBytes(key)).toBe(false);
});

test('what is not accepted is refused as beside a form', async () => {
  expect(refusal(await upload('page.html', Buffer.from('<html>')))).toEqual({ status: 415, code: 'attachment.type' });
  expect(refusal(await upload('empty.pdf', Buffer.alloc(0))).status).toBe(422);
  const big = Buffer.concat([PDF, Buffer.alloc(10_485_761 - PDF.length, ' ')]);
  expect(refusal(await upload('big.pdf', big))).toEqual({ status: 413, code: 'request.too-large' });
  await room.query(
    `INSERT INTO attachment (id, form_id, uploaded_by, name, media_type, size, sha256, key, state, uploaded_at)
     SELECT gen_random_uuid(), $1, $2, n || '.pdf', 'application/pdf', 1, '\\x00', gen_random_uuid()::text, 'stored', now()
     FROM generate_series(1, 20) AS n`,
    [draftId, applicant.id],
  );
  expect(refusal(await upload('one more.pdf'))).toEqual({ status: 413, code: 'attachment.too-many' });
});

test('the same request twice is one file', async () => {
  const once = { 'idempotency-key': 'one-file' };
  const first = await upload('once.pdf', PDF, applicant, once);
  expect((await upload('once.pdf', PDF, applicant, once)).body).toEqual(first.body);
  expect(await applicant.items(path())).toHaveLength(1);
});

test('nobody else finds the draft or its files', async () => {
  const { id } = await added('secret.pdf');
  for (const stranger of [other, reviewer]) {
    const answers = [
      await upload('mine.pdf', PDF, stranger),
      await stranger.get(path()),
      await stranger.get(`${path()}/${id}`),
      await stranger.send('DELETE', `${path()}/${id}`),
    ];
    expect(answers.map(refusal)).toEqual(answers.map(() => ({ status: 404, code: 'draft.not-found' })));
  }
  const another = await begin({});
  expect(refusal(await applicant.get(`/drafts/${another}/attachments/${id}`))).toEqual({
    status: 404,
    code: 'attachment.unknown',
  });
  expect(refusal(await applicant.send('DELETE', `/drafts/${another}/attachments/${id}`)).status).toBe(404);
});

describe('sent', () => {
  test('the files are the form’s evidence, with an event each', async () => {
    const first = await added('programme.pdf');
    const gone = await added('wrong.pdf');
    const second = await added('certificate.pdf');
    expect((await applicant.send('DELETE', `${path()}/${gone.id}`)).status).toBe(204);
    const form = succeeded<Form>(await submit(), 201);
    expect(form.version).toBe(1);
    await room.route(form.id);
    const files = await reviewer.items<FileBody>(`/eligibility-forms/${form.id}/attachments`);
    expect(files).toMatchObject([
      { id: first.id, name: 'programme.pdf', from: 'applicant' },
      { id: second.id, name: 'certificate.pdf', from: 'applicant' },
    ]);
    expect(await applicant.history(form.id)).toEqual([
      'form.submitted',
      'evidence.added',
      'evidence.added',
      'form.routed',
    ]);
    await room.discardFiles('all');
    expect(await hasBytes(await keyOf(first.id))).toBe(true);
    expect(refusal(await applicant.get(path()))).toEqual({ status: 404, code: 'draft.not-found' });
    expect(refusal(await applicant.send('DELETE', `${path()}/${first.id}`)).status).toBe(404);
  });

  test('a late form keeps them for headquarters', async () => {
    draftId = await begin(aForm(room.day, { activity: { startsOn: room.day(-40), endsOn: room.day(-40) } }));
    await added('excuse.pdf');
    expect(refusal(await submit())).toEqual({ status: 422, code: 'form.late' });
    expect(await applicant.history(draftId)).toEqual(['form.refused-late', 'evidence.added']);
  });

  test('while files come, every file that was taken is beside the form, and its history says so', async () => {
    const uploads = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => upload(`${name}.pdf`));
    const [sent, ...answers] = await Promise.all([submit(), ...uploads]);
    const form = succeeded<Form>(sent, 201);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(await applicant.items(`/eligibility-forms/${form.id}/attachments`)).toHaveLength(6);
    expect((await applicant.history(form.id)).filter((type) => type === 'evidence.added')).toHaveLength(6);
  });
});

test('of many files at once no more are taken than there is room for', async () => {
  const answers = await Promise.all(Array.from({ length: 24 }, (_, index) => upload(`${String(index)}.pdf`)));
  const stored = await applicant.items(path());
  expect(stored.length).toBeLessThanOrEqual(20);
  expect(stored).toHaveLength(answers.filter(({ status }) => status === 201).length);
});

describe('not sent', () => {
  test('a draft that is discarded takes its files with it', async () => {
    const { id } = await added('programme.pdf');
    const key = await keyOf(id);
    expect((await applicant.send('DELETE', `/drafts/${draftId}`)).status).toBe(204);
    await room.discardFiles();
    expect(await hasBytes(key)).toBe(false);
    expect(refusal(await upload('late.pdf')).status).toBe(404);
  });

  test('a draft that was untouched for a year does, too', async () => {
    const { id } = await added('programme.pdf');
    const key = await keyOf(id);
    await room.query(`UPDATE draft SET updated_at = now() - interval '366 days' WHERE id = $1`, [draftId]);
    await begin({});
    expect((await applicant.get(`/drafts/${draftId}`)).status).toBe(404);
    await room.discardFiles();
    expect(await hasBytes(key)).toBe(false);
  });
});
