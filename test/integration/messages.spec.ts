import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aForm, refusal as nonApproval } from '../support/a-form.js';
import { CommitteeRoom, PROGRAM } from '../support/committee-room.js';
import { succeeded, type Caller, type Form } from '../support/docket.js';
import { refusal } from '../support/http.js';

interface Message {
  id: string;
  from: string;
  sender: string;
  author: unknown;
  text: string;
  attachments: unknown[];
  at: string;
  read: boolean;
}

let room: CommitteeRoom;
let applicant: Caller;
let other: Caller;
let robin: Caller;
let sam: Caller;
let kim: Caller;
let hq: Caller;
let form: Form;
let path: string;

beforeAll(async () => {
  room = await CommitteeRoom.open();
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  other = await room.enter('other', { name: 'Olga Other' });
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
  sam = await room.enter('sam', { name: 'Sam Reviewer', role: 'reviewer' });
  kim = await room.enter('kim', { name: 'Kim Conflicted', role: 'reviewer' });
  hq = await room.enter('hq', { name: 'Harper Office', role: 'hq' });
  form = await arrived();
  path = `/eligibility-forms/${form.id}/messages`;
});
afterAll(() => room.close());

async function arrived(): Promise<Form> {
  const content = aForm(room.day, { activity: { instructors: [{ name: 'Kim Conflicted' }] } });
  const submitted = await room.submitAndRoute(applicant, content);
  await room.deliver(submitted.id);
  return submitted;
}
const unreadOf = async (person: Caller, list: string): Promise<unknown> => {
  const found = (await person.items(list)).find(({ id }) => id === form.id);
  return found?.['unreadMessages'];
};
const reviews = `/programs/${PROGRAM}/reviews`;

describe('one thread', () => {
  test('applicant and committee write; the applicant never learns who it was', async () => {
    const versions = [(await applicant.form(form.id)).version, (await robin.form(form.id)).version];
    succeeded(await applicant.post(path, { text: 'The venue has changed.' }), 201);
    succeeded(await robin.post(path, { text: 'Thank you.' }), 201);
    succeeded(await sam.post(path, { text: 'Where is it now?' }), 201);
    const alex = { id: applicant.id, name: 'Alex Applicant' };
    const message = (from: string, sender: string, author: unknown, text: string, read: boolean): Message => ({
      ...{ id: expect.any(String) as unknown as string, from, sender, author, text, read },
      attachments: [],
      at: expect.any(String) as unknown as string,
    });
    const committee = 'Certified Medical Illustrator committee';
    expect(await applicant.items(path)).toEqual([
      message('applicant', 'Alex Applicant', alex, 'The venue has changed.', true),
      message('committee', committee, null, 'Thank you.', false),
      message('committee', committee, null, 'Where is it now?', false),
    ]);
    expect(await hq.items(path)).toEqual([
      message('applicant', 'Alex Applicant', alex, 'The venue has changed.', false),
      message('committee', committee, { id: robin.id, name: 'Robin Reviewer' }, 'Thank you.', true),
      message('committee', committee, { id: sam.id, name: 'Sam Reviewer' }, 'Where is it now?', true),
    ]);
    expect([(await applicant.form(form.id)).version, (await robin.form(form.id)).version]).toEqual(versions);
  });

  test('the other side gets each message by mail: the applicant, and the members who may see the form', async () => {
    const mails = await room.deliver(form.id);
    expect(mails.map(({ to, subject }) => [to, subject.split(':')[1]?.trim()])).toEqual([
      ['robin', 'a message from the applicant'],
      ['sam', 'a message from the applicant'],
      ['applicant', 'a message from the committee'],
      ['applicant', 'a message from the committee'],
    ]);
    expect(mails[0]?.text).toContain('The venue has changed.');
    expect(mails.at(-1)?.text).not.toMatch(/Robin|Sam/);
  });

  test('once somebody is assigned, they alone are mailed', async () => {
    succeeded(await sam.post(`/eligibility-forms/${form.id}/assignments`, { reviewerId: 'me' }), 201);
    succeeded(await applicant.post(path, { text: 'In the north wing.' }), 201);
    expect((await room.deliver(form.id)).map(({ to }) => to)).toEqual(['sam']);
  });

  test('everybody’s history names it, and the applicant’s nobody', async () => {
    expect(await hq.history(form.id)).toContain('message.sent');
    const mine = await applicant.get(`/eligibility-forms/${form.id}/history`);
    expect(JSON.stringify(mine.body)).not.toMatch(/Robin|Sam/);
    expect((await applicant.history(form.id)).filter((type) => type === 'message.sent')).toHaveLength(4);
  });

  test('it comes in pages', async () => {
    const first = succeeded<{ items: Message[]; nextCursor: string }>(await applicant.get(`${path}?limit=3`), 200);
    const next = await applicant.items<Message>(`${path}?limit=3&cursor=${first.nextCursor}`);
    expect([...first.items, ...next].map(({ text }) => text)).toEqual([
      'The venue has changed.',
      'Thank you.',
      'Where is it now?',
      'In the north wing.',
    ]);
  });
});

describe('unread', () => {
  test('counts what the other side wrote since, for each person alone', async () => {
    expect(await unreadOf(applicant, '/eligibility-forms')).toBe(0);
    expect(await unreadOf(robin, reviews)).toBe(1);
    expect(await unreadOf(sam, reviews)).toBe(1);
    expect(await unreadOf(hq, reviews)).toBe(2);
    expect((await hq.form(form.id))['unreadMessages']).toBe(2);
    succeeded(await sam.post(path, { text: 'Found it.' }), 201);
    expect([await unreadOf(sam, reviews), await unreadOf(robin, reviews)]).toEqual([0, 1]);
    expect(await unreadOf(applicant, '/eligibility-forms')).toBe(1);
    expect((await applicant.form(form.id))['unreadMessages']).toBe(1);
  });

  test('ends where the person says so, and never goes back', async () => {
    const thread = await hq.items<Message>(path);
    const [first, last] = [thread[0]?.id, thread.at(-1)?.id];
    expect((await hq.post(`${path}/reads`, { messageId: first })).status).toBe(204);
    expect(await unreadOf(hq, reviews)).toBe(1);
    expect((await hq.post(`${path}/reads`, { messageId: last })).status).toBe(204);
    expect((await hq.post(`${path}/reads`, { messageId: first })).status).toBe(204);
    expect(await unreadOf(hq, reviews)).toBe(0);
    expect(await unreadOf(robin, reviews)).toBe(1);
  });

  test('cannot end at a message about another form', async () => {
    const another = await arrived();
    const elsewhere = `/eligibility-forms/${another.id}/messages`;
    const { id } = succeeded<{ id: string }>(await applicant.post(elsewhere, { text: 'Hello.' }), 201);
    expect(refusal(await sam.post(`${path}/reads`, { messageId: id }))).toEqual({
      status: 422,
      code: 'message.invalid',
    });
  });
});

describe('who may', () => {
  test('headquarters read; whoever may not see the form finds nothing', async () => {
    expect(refusal(await hq.post(path, { text: 'Hello.' })).status).toBe(403);
    for (const stranger of [kim, other]) {
      expect(refusal(await stranger.get(path)).status).toBe(404);
      expect(refusal(await stranger.post(path, { text: 'Hello.' })).status).toBe(404);
      expect(refusal(await stranger.post(`${path}/reads`, { messageId: form.id })).status).toBe(404);
    }
    expect(JSON.stringify(await kim.items(reviews))).not.toContain(form.id);
  });

  test('a mail that was ordered before a conflict is not sent after it', async () => {
    const another = await arrived();
    succeeded(await applicant.post(`/eligibility-forms/${another.id}/messages`, { text: 'Hello.' }), 201);
    succeeded(await sam.post(`/eligibility-forms/${another.id}/recusals`, { reason: 'A friend.' }), 201);
    expect((await room.deliver(another.id)).map(({ to }) => to)).not.toContain('sam');
  });

  test('with no member left, headquarters hear of it', async () => {
    const another = await arrived();
    for (const member of [robin, sam]) {
      succeeded(await member.post(`/eligibility-forms/${another.id}/recusals`, { reason: 'A friend.' }), 201);
    }
    await room.deliver(another.id);
    succeeded(await applicant.post(`/eligibility-forms/${another.id}/messages`, { text: 'Anybody?' }), 201);
    expect((await room.deliver(another.id)).map(({ to }) => to)).toEqual(['hq']);
  });

  test('the thread goes on after the decision, and ends with a withdrawal or a new form', async () => {
    const decided = await arrived();
    const itsPath = `/eligibility-forms/${decided.id}/messages`;
    succeeded(await robin.decide(decided.id, nonApproval), 201);
    succeeded(await applicant.post(itsPath, { text: 'Is anything unclear?' }), 201);
    await room.query(`UPDATE timer SET due_at = business_now() WHERE form_id = $1 AND kind = 'release'`, [decided.id]);
    await room.fire(decided.id, 'release');
    succeeded(await robin.post(itsPath, { text: 'Please see the reasons.' }), 201);
    succeeded(
      await applicant.post(`/eligibility-forms/${decided.id}/resubmissions`, { evidence: 'A new agenda.' }),
      201,
    );
    expect(refusal(await applicant.post(itsPath, { text: 'Hello?' }))).toEqual({
      status: 409,
      code: 'form.state-conflict',
    });

    const withdrawn = await arrived();
    await applicant.withdraw(withdrawn.id);
    for (const writer of [applicant, robin]) {
      const answer = await writer.post(`/eligibility-forms/${withdrawn.id}/messages`, { text: 'Hello?' });
      expect(refusal(answer)).toEqual({ status: 409, code: 'form.state-conflict' });
    }
    expect(await applicant.items(`/eligibility-forms/${withdrawn.id}/messages`)).toEqual([]);
  });
});

test.each([{ text: ' ' }, { text: 'a'.repeat(20_001) }, {}, { text: 'a', from: 'committee' }])(
  'a message has a text and nothing else: %#',
  async (body) => {
    expect((await applicant.post(path, body)).status).toBe(422);
  },
);

test('the same request twice is one message', async () => {
  const once = { 'idempotency-key': 'message-1' };
  const first = succeeded<{ id: string }>(await applicant.post(path, { text: 'Once.' }, once), 201);
  expect((await applicant.post(path, { text: 'Once.' }, once)).body).toEqual(first);
  const all = await applicant.items<Message>(path);
  expect(all.filter(({ text }) => text === 'Once.')).toHaveLength(1);
});

test('messages written at once all find a place', async () => {
  const another = await arrived();
  const itsPath = `/eligibility-forms/${another.id}/messages`;
  const texts = ['one', 'two', 'three'];
  await Promise.all(texts.map((text) => applicant.post(itsPath, { text }).then((answer) => succeeded(answer, 201))));
  const stored = await applicant.items<Message>(itsPath);
  expect(stored.map(({ text }) => text).sort()).toEqual([...texts].sort());
});
