import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CommitteeRoom } from '../support/committee-room.js';
import { ifMatch, succeeded, type Caller } from '../support/docket.js';
import { refusal, type Answer } from '../support/http.js';

let room: CommitteeRoom;
let applicant: Caller;
let robin: Caller;
let chair: Caller;
let hq: Caller;
let nobody: (path: string) => Promise<Answer>;

beforeAll(async () => {
  room = await CommitteeRoom.open();
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
  chair = await room.enter('chair', { name: 'Gray Chair', role: 'chair' });
  hq = await room.enter('hq', { name: 'Harper Headquarters', role: 'hq' });
  nobody = (path) => applicant.get(path);
});
afterAll(() => room.close());

interface Standing {
  id: string;
  effectiveFrom: string;
  [more: string]: unknown;
}

describe('standing approvals', () => {
  const path = '/programs/ami-cmi/standing-approvals';
  const aStanding = (overrides: object = {}): object => ({
    source: 'gnsi-meeting',
    basis: 'contact-hour',
    credits: [{ category: 'art', hours: 1 }],
    note: 'Whatever is taught at the meeting.',
    ...overrides,
  });

  test('are given by a chair, read by everybody while they hold, and ended with a reason', async () => {
    const given = succeeded<Standing>(await chair.post(path, aStanding()), 201);
    expect(given).toMatchObject({ approvedBy: chair.id, effectiveFrom: room.day(0), expiresOn: null, ending: null });
    const future = aStanding({ source: 'library', effectiveFrom: room.day(10), expiresOn: room.day(20) });
    const later = succeeded<Standing>(await chair.post(path, future), 201);
    const shown = (await nobody(path)).body as { items: Standing[] };
    expect(shown.items.map(({ id }) => id)).toEqual([given.id]);
    expect(JSON.stringify(shown)).not.toContain(chair.id);

    const ended = succeeded<Standing>(await chair.post(`${path}/${given.id}/end`, { reason: 'They changed.' }), 200);
    expect(ended.ending).toMatchObject({ on: room.day(0), reason: 'They changed.', by: chair.id });
    expect(await applicant.items(path)).toEqual([]);
    expect(refusal(await chair.post(`${path}/${given.id}/end`, { reason: 'Again.' }))).toEqual({
      status: 409,
      code: 'standing-approval.ended',
    });
    const history = await hq.items<Standing>(`${path}/history`);
    expect(history.map(({ id, ending }) => [id, ending !== null])).toEqual([
      [later.id, false],
      [given.id, true],
    ]);
  });

  test('do not contradict each other, not even when given at the same moment', async () => {
    const meeting = aStanding({ source: 'ami-meeting', expiresOn: room.day(30) });
    const answers = await Promise.all([1, 2].map(() => chair.post(path, meeting)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const [first] = answers.filter(({ status }) => status === 201).map(({ body }) => body as Standing);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'standing-approval.exists',
      standingApprovalId: first?.id,
      effectiveFrom: room.day(0),
      expiresOn: room.day(30),
    });
    const late = await chair.post(path, aStanding({ source: 'ami-meeting', effectiveFrom: room.day(-1) }));
    expect(late).toMatchObject({ status: 422, body: { errors: [{ pointer: '/effectiveFrom' }] } });
    succeeded(await chair.post(path, aStanding({ source: 'ami-meeting', effectiveFrom: room.day(31) })), 201);
    succeeded(await chair.post(`${path}/${first?.id ?? ''}/end`, { reason: 'Begins anew.' }), 200);
    const anew = aStanding({
      source: 'ami-meeting',
      expiresOn: room.day(30),
      credits: [{ category: 'art', hours: 2 }],
    });
    succeeded(await chair.post(path, anew), 201);
  });

  test('are the committee’s: headquarters read, and nobody else gives them', async () => {
    for (const who of [hq, robin, applicant]) {
      expect(refusal(await who.post(path, aStanding())).status).toBe(403);
      expect(refusal(await who.post(`${path}/${room.day(0)}/end`, { reason: 'x' })).status).toBeGreaterThanOrEqual(400);
    }
    expect(refusal(await robin.get(`${path}/history`)).status).toBe(403);
  });

  test('name a source that the policy knows or an organisation, in words that are checked', async () => {
    const pointers = async (overrides: object): Promise<string[]> => {
      const { status, body } = await chair.post(path, aStanding(overrides));
      expect(status).toBe(422);
      return (body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);
    };
    expect(await pointers({ source: 'gazette' })).toEqual(['/source']);
    expect(await pointers({ organisation: 'Guild' })).toEqual(['/source']);
    expect(await pointers({ expiresOn: room.day(-1) })).toEqual(['/expiresOn']);
    expect(await pointers({ basis: 'moon' })).toEqual(['/basis']);
    expect(await pointers({ credits: [{ category: 'magic', hours: 0.1 }] })).toEqual([
      '/credits/0/category',
      '/credits/0/hours',
    ]);
    const organisation = { source: undefined, organisation: 'Guild of Illustrators', basis: 'as-approved' };
    succeeded(await chair.post(path, aStanding(organisation)), 201);
    expect(refusal(await chair.post(`${path}/01900000-0000-7000-8000-000000000000/end`, { reason: 'x' }))).toEqual({
      status: 404,
      code: 'standing-approval.unknown',
    });
  });
});

describe('the recommended list', () => {
  const path = '/programs/ami-cmi/recommended';
  interface Course {
    id: string;
    version: number;
    title: string;
    [more: string]: unknown;
  }
  const aCourse = (title: string, overrides: object = {}): object => ({
    title,
    provider: 'Open university',
    url: 'https://example.org/course',
    categories: ['art'],
    tags: ['anatomy'],
    note: 'Worth every hour.',
    ...overrides,
  });

  test('is kept by chairs and headquarters in their order, and read by everybody', async () => {
    const last = succeeded<Course>(await hq.post(path, aCourse('Colour', { position: 30 })), 201);
    await chair.post(path, aCourse('Bones', { position: 10, categories: ['biomedical'], tags: [] }));
    await chair.post(path, aCourse('Light', { position: 20, description: 'Painting 100% light' }));
    const titles = async (query: string): Promise<string[]> =>
      (await applicant.items<Course>(`${path}${query}`)).map(({ title }) => title);
    expect(await titles('')).toEqual(['Bones', 'Light', 'Colour']);
    expect(await titles('?q=painting%20100%25')).toEqual(['Light']);
    expect(await titles('?category=biomedical')).toEqual(['Bones']);
    expect(await titles('?tag=anatomy')).toEqual(['Light', 'Colour']);
    const first = (await applicant.get(`${path}?limit=2`)).body as { items: Course[]; nextCursor: string };
    expect(first.items).toHaveLength(2);
    expect(await titles(`?limit=2&cursor=${first.nextCursor}`)).toEqual(['Colour']);
    expect(await room.query('SELECT 1 FROM listing')).toEqual([]);

    const moved = aCourse('Colour theory', { position: 5 });
    const revised = await hq.send('PUT', `${path}/${last.id}`, moved, ifMatch(1));
    expect(revised.headers.get('etag')).toBe('"2"');
    expect(await titles('')).toEqual(['Colour theory', 'Bones', 'Light']);
    expect(refusal(await chair.send('DELETE', `${path}/${last.id}`, undefined, ifMatch(1))).status).toBe(412);
    expect((await chair.send('DELETE', `${path}/${last.id}`, undefined, ifMatch(2))).status).toBe(204);
    expect(await titles('')).toEqual(['Bones', 'Light']);
  });

  test('says where an entry is, and tells it with the tag that a change sends back', async () => {
    const created = await chair.post(path, aCourse('Ink'));
    const course = succeeded<Course>(created, 201);
    expect(created.headers.get('location')).toBe(`/api/v1${path}/${course.id}`);
    const read = await nobody(`${path}/${course.id}`);
    expect([read.status, read.headers.get('etag'), read.body]).toEqual([200, '"1"', course]);
    await chair.send('PUT', `${path}/${course.id}`, aCourse('Ink'), { 'if-match': read.headers.get('etag') ?? '' });
    expect((await nobody(`${path}/${course.id}`)).headers.get('etag')).toBe('"2"');
    const elsewhere = await nobody(`/programs/pmi-medical-office/recommended/${course.id}`);
    expect(refusal(elsewhere)).toEqual({ status: 404, code: 'recommended.unknown' });
  });

  test('says what it does not take', async () => {
    const course = succeeded<Course>(await chair.post(path, aCourse('Paper')), 201);
    const put = (who: Caller, body: object, headers = {}): Promise<Answer> =>
      who.send('PUT', `${path}/${course.id}`, body, headers);
    expect(refusal(await put(chair, aCourse('Paper')))).toEqual({ status: 428, code: 'precondition.required' });
    expect(refusal(await put(chair, aCourse('Paper'), ifMatch(7)))).toEqual({ status: 412, code: 'recommended.stale' });
    expect(refusal(await put(chair, aCourse('Paper', { tags: ['magic'] }), ifMatch(7)))).toEqual({
      status: 422,
      code: 'recommended.invalid',
    });
    expect(refusal(await chair.post(path, aCourse('Bad', { url: 'javascript:alert(1)' }))).status).toBe(422);
    expect(refusal(await put(robin, aCourse('Paper'), ifMatch(1))).status).toBe(403);
    const unknown = `${path}/01900000-0000-7000-8000-000000000000`;
    expect(refusal(await chair.send('PUT', unknown, aCourse('Paper'), ifMatch(1))).status).toBe(404);
    expect(refusal(await chair.send('DELETE', unknown)).status).toBe(404);
  });
});
