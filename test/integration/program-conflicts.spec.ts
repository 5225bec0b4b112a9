import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aForm } from '../support/a-form.js';
import { CommitteeRoom, PROGRAM } from '../support/committee-room.js';
import { ifMatch, succeeded, type Caller, type Form } from '../support/docket.js';
import { refusal } from '../support/http.js';

interface Listed {
  form: { id: string; number: string; title: string; status: string };
  member: { id: string; name: string };
  kind: string;
  state: string;
  reason: string;
  pinned: boolean;
  createdBy: { id: string } | null;
}

let room: CommitteeRoom;
let applicant: Caller;
let robin: Caller;
let sam: Caller;
let chair: Caller;
let hq: Caller;

beforeAll(async () => {
  room = await CommitteeRoom.open();
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
  sam = await room.enter('sam', { name: 'Sam Reviewer', role: 'reviewer' });
  chair = await room.enter('chair', { name: 'Gray Chair', role: 'chair' });
  hq = await room.enter('hq', { name: 'Harper Office', role: 'hq' });
});
afterAll(() => room.close());

const list = (who: Caller, query = ''): Promise<Listed[]> => who.items(`/programs/${PROGRAM}/conflicts${query}`);
const submit = (by: Caller, activity: Record<string, unknown> = {}): Promise<Form> =>
  room.submitAndRoute(by, aForm(room.day, { activity }));

test('chairs and headquarters see what stands between members and forms, never a case of their own', async () => {
  const declared = await submit(applicant, { title: 'Declared' });
  succeeded(await robin.post(`/eligibility-forms/${declared.id}/recusals`, { reason: 'A friend.' }), 201);
  const detected = await submit(applicant, { title: 'Detected', instructors: [{ name: 'Sam Reviewer' }] });
  const { version } = await hq.form(detected.id);
  const cleared = { state: 'cleared', reason: 'Another Sam.' };
  const path = `/eligibility-forms/${detected.id}/conflicts/${sam.id}`;
  succeeded(await hq.send('PUT', path, cleared, ifMatch(version)), 200);
  const chairs = await submit(applicant, { title: 'Of the chair', instructors: [{ name: 'Gray Chair' }] });
  const own = await submit(chair, { title: 'Sent by the chair', instructors: [{ name: 'Robin Reviewer' }] });

  const seen = await list(chair);
  expect(seen).toMatchObject([
    {
      form: { id: detected.id, number: detected.number, title: 'Detected', status: 'in_review' },
      member: { id: sam.id, name: 'Sam Reviewer' },
      kind: 'ruled',
      state: 'cleared',
      reason: 'Another Sam.',
      pinned: true,
      createdBy: { id: hq.id },
    },
    {
      form: { id: declared.id },
      member: { id: robin.id },
      kind: 'declared',
      pinned: false,
      createdBy: { id: robin.id },
    },
  ]);
  expect(seen).toHaveLength(2);
  expect((await list(hq)).map(({ form }) => form.id)).toEqual([own.id, chairs.id, detected.id, declared.id]);

  expect((await list(hq, `?member=${robin.id}`)).map(({ form }) => form.id)).toEqual([own.id, declared.id]);
  expect((await list(hq, '?kind=detected')).map(({ form }) => form.id)).toEqual([own.id, chairs.id]);
  expect((await list(hq, '?state=cleared')).map(({ form }) => form.id)).toEqual([detected.id]);
  const paged = await hq.get(`/programs/${PROGRAM}/conflicts?limit=3`);
  const { items, nextCursor } = paged.body as { items: Listed[]; nextCursor: string };
  expect(items).toHaveLength(3);
  expect((await list(hq, `?limit=3&cursor=${nextCursor}`)).map(({ form }) => form.id)).toEqual([declared.id]);
});

test('it is for nobody else, and takes no other words', async () => {
  for (const who of [robin, applicant]) expect((await who.get(`/programs/${PROGRAM}/conflicts`)).status).toBe(403);
  for (const query of ['?kind=rumoured', '?state=open', '?member=sam']) {
    expect(refusal(await chair.get(`/programs/${PROGRAM}/conflicts${query}`)).status).toBe(400);
  }
});

test('members and headquarters see who is on the committee today, and who acts for whom', async () => {
  const absence = { fromOn: room.day(0), untilOn: room.day(3), delegateId: sam.id };
  succeeded(await robin.post(`/programs/${PROGRAM}/absences`, absence), 201);
  const named = (who: Caller, name: string) => ({ id: who.id, name });
  const since = expect.stringMatching(/^\d{4}-/);
  for (const who of [robin, chair, hq]) {
    expect(await who.items(`/programs/${PROGRAM}/committee`)).toEqual([
      { member: named(chair, 'Gray Chair'), isChair: true, since, actor: named(chair, 'Gray Chair') },
      { member: named(robin, 'Robin Reviewer'), isChair: false, since, actor: named(sam, 'Sam Reviewer') },
      { member: named(sam, 'Sam Reviewer'), isChair: false, since, actor: named(sam, 'Sam Reviewer') },
    ]);
  }
  expect((await applicant.get(`/programs/${PROGRAM}/committee`)).status).toBe(403);
});
