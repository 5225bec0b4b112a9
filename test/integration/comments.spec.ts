import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aForm } from '../support/a-form.js';
import { CommitteeRoom } from '../support/committee-room.js';
import { succeeded, type Caller, type Form } from '../support/docket.js';
import { refusal } from '../support/http.js';

let room: CommitteeRoom;
let applicant: Caller;
let robin: Caller;
let sam: Caller;
let kim: Caller;
let hq: Caller;
let form: Form;
let path: string;

beforeAll(async () => {
  room = await CommitteeRoom.open();
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
  sam = await room.enter('sam', { name: 'Sam Reviewer', role: 'reviewer' });
  kim = await room.enter('kim', { name: 'Kim Conflicted', role: 'reviewer' });
  hq = await room.enter('hq', { name: 'Harper Office', role: 'hq' });
  form = await room.submitAndRoute(
    applicant,
    aForm(room.day, { activity: { instructors: [{ name: 'Kim Conflicted' }] } }),
  );
  path = `/eligibility-forms/${form.id}/comments`;
  await room.deliver(form.id);
});
afterAll(() => room.close());

test('members write, the committee and headquarters read, page by page, oldest first', async () => {
  const { version } = await sam.form(form.id);
  succeeded(await robin.post(path, { text: 'Is the agenda countable?' }), 201);
  succeeded(await sam.post(path, { text: 'Half of it.', mentions: [robin.id] }), 201);
  succeeded(await robin.post(path, { text: 'Thanks.' }), 201);
  const first = succeeded<{ items: { text: string }[]; nextCursor: string }>(await hq.get(`${path}?limit=2`), 200);
  expect(first.items).toEqual([
    {
      id: expect.any(String),
      author: { id: robin.id, name: 'Robin Reviewer' },
      text: 'Is the agenda countable?',
      mentions: [],
      attachments: [],
      at: expect.any(String),
    },
    {
      id: expect.any(String),
      author: { id: sam.id, name: 'Sam Reviewer' },
      text: 'Half of it.',
      mentions: [{ id: robin.id, name: 'Robin Reviewer' }],
      attachments: [],
      at: expect.any(String),
    },
  ]);
  const next = await sam.items<{ text: string }>(`${path}?limit=2&cursor=${first.nextCursor}`);
  expect(next.map(({ text }) => text)).toEqual(['Thanks.']);
  expect((await sam.form(form.id)).version).toBe(version);
});

test('whoever is mentioned gets it by mail, once', async () => {
  expect((await room.deliver(form.id)).map(({ to, subject }) => [to, subject])).toEqual([
    ['robin', expect.stringContaining(`${form.number}, a comment for you`)],
  ]);
});

test('the applicant learns nothing of it', async () => {
  expect(refusal(await applicant.get(path)).status).toBe(403);
  expect(refusal(await applicant.post(path, { text: 'Hello?' })).status).toBe(403);
  const seen = await Promise.all(['', '/history'].map((sub) => applicant.get(`/eligibility-forms/${form.id}${sub}`)));
  expect(JSON.stringify(seen.map(({ body }) => body))).not.toMatch(/comment|agenda|Robin/);
  expect(await hq.history(form.id)).toContain('comment.added');
});

test('nobody is mentioned who may not see it, and headquarters only read', async () => {
  for (const stranger of [kim, applicant, hq]) {
    const answer = await robin.post(path, { text: 'Look.', mentions: [sam.id, stranger.id] });
    expect(refusal(answer)).toEqual({ status: 422, code: 'comment.invalid' });
  }
  expect(refusal(await hq.post(path, { text: 'Hello.' })).status).toBe(403);
  expect(refusal(await kim.get(path)).status).toBe(404);
  expect(refusal(await kim.post(path, { text: 'Hello.' })).status).toBe(404);
  expect(await room.deliver(form.id)).toEqual([]);
});

test('a mention that was ordered before the conflict is not sent after it', async () => {
  succeeded(await robin.post(path, { text: 'Look.', mentions: [sam.id] }), 201);
  succeeded(await sam.post(`/eligibility-forms/${form.id}/recusals`, { reason: 'A friend.' }), 201);
  expect((await room.deliver(form.id)).map(({ to }) => to)).not.toContain('sam');
});

test.each([
  { text: ' ' },
  { text: 'a'.repeat(20_001) },
  {},
  { text: 'a', mentions: ['me'] },
  { text: 'a', author: 'b' },
])('a comment has a text and mentions ids: %#', async (body) => {
  expect((await robin.post(path, body)).status).toBe(422);
});

test('the same request twice is one comment', async () => {
  const once = { 'idempotency-key': 'comment-1' };
  const [first, second] = [
    await robin.post(path, { text: 'Once.' }, once),
    await robin.post(path, { text: 'Once.' }, once),
  ];
  expect(second.body).toEqual(first.body);
  const all = await robin.items<{ text: string }>(path);
  expect(all.filter(({ text }) => text === 'Once.')).toHaveLength(1);
});
