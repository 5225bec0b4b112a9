import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aForm } from '../support/a-form.js';
import { CommitteeRoom, PROGRAM } from '../support/committee-room.js';
import { succeeded, type Caller } from '../support/docket.js';

let room: CommitteeRoom;
let applicant: Caller;
let chair: Caller;
let hq: Caller;
let robin: Caller;

const PATH = `/programs/${PROGRAM}/late-forms`;

beforeAll(async () => {
  room = await CommitteeRoom.open();
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  chair = await room.enter('gray', { name: 'Gray Chair', role: 'chair' });
  hq = await room.enter('hq', { name: 'Harper Office', role: 'hq' });
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
});
afterAll(() => room.close());

interface LateForm {
  id: string;
  number: string;
  status: string;
  admission: unknown;
}

async function refused(title: string, by = applicant, activity: object = {}): Promise<string> {
  const late = aForm(room.day, { activity: { title, startsOn: room.day(-40), endsOn: room.day(-40), ...activity } });
  const { status, body } = await by.post(`/programs/${PROGRAM}/eligibility-forms`, late);
  expect(status).toBe(422);
  return (body as { formId: string }).formId;
}
const ids = async (who: Caller, query = ''): Promise<string[]> =>
  (await who.items<LateForm>(`${PATH}${query}`)).map(({ id }) => id);

test('wait with their dates until headquarters admit them, and then say who did and why', async () => {
  const first = await refused('Anatomy of the hand');
  const second = await refused('The skull, drawn');
  await room.submit(applicant, aForm(room.day));
  expect(await ids(hq)).toEqual([second, first]);
  expect((await hq.items<LateForm>(`${PATH}?q=skull`))[0]).toEqual({
    id: second,
    number: expect.stringMatching(/^AMI-/),
    status: 'refused_late',
    version: 1,
    title: 'The skull, drawn',
    provider: expect.any(String),
    applicant: { id: applicant.id, name: 'Alex Applicant' },
    submittedAt: expect.any(String),
    completedOn: room.day(-40),
    lastDay: room.day(-10),
    closedAt: expect.stringMatching(/T0[56]:00:00\.000Z$/),
    admission: null,
  });
  const reason = 'The mail server was down.';
  succeeded(await hq.post(`/eligibility-forms/${first}/late-admission`, { reason }), 201);
  expect(await ids(chair)).toEqual([second]);
  expect(await chair.items(`${PATH}?state=admitted`)).toMatchObject([
    { id: first, status: 'submitted', admission: { reason, by: { id: hq.id }, at: expect.any(String) } },
  ]);
});

test('come page by page, and only what is searched for', async () => {
  const all = [await refused('Paged one'), await refused('Paged two'), await refused('Paged three')].reverse();
  const page = await hq.get(`${PATH}?q=paged&limit=2`);
  const { items, nextCursor } = page.body as { items: LateForm[]; nextCursor: string };
  expect(items.map(({ id }) => id)).toEqual(all.slice(0, 2));
  expect(await ids(hq, `?q=paged&limit=2&cursor=${nextCursor}`)).toEqual(all.slice(2));
  expect(await ids(hq, '?q=alex%20paged%20two')).toEqual([all[1]]);
  expect(await ids(hq, '?q=100%25')).toEqual([]);
  for (const query of ['state=draft', 'cursor=1', 'limit=0', 'sort=x']) {
    expect((await hq.get(`${PATH}?${query}`)).status).toBe(400);
  }
});

test('are for chairs and headquarters, who never see their own here, nor those they are in conflict with', async () => {
  for (const who of [applicant, robin]) expect((await who.get(PATH)).status).toBe(403);
  const own = await refused('Her own', hq);
  const conflicted = await refused('With the chair', applicant, { instructors: [{ name: 'Gray Chair' }] });
  expect(await ids(hq)).not.toContain(own);
  expect(await ids(hq)).toContain(conflicted);
  expect(await ids(chair)).toContain(own);
});
