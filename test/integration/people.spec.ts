import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Accounts } from '#use-cases';
import { aForm } from '../support/a-form.js';
import { CommitteeRoom, PROGRAM } from '../support/committee-room.js';
import { succeeded, type Caller } from '../support/docket.js';
import { refusal } from '../support/http.js';

interface Held {
  id: string;
  program: string | null;
  role: string;
  grantedBy: string | null;
}
interface Found {
  id: string;
  email: string;
  name: string;
  roles: Held[];
}

const OTHER = 'pmi-medical-office';
let room: CommitteeRoom;
let admin: Caller;
let hq: Caller;
let applicant: Caller;

beforeAll(async () => {
  room = await CommitteeRoom.open();
  const adminRole = { email: 'admin@example.org', grant: { program: null, role: 'admin' as const }, grantedBy: null };
  await room.get(Accounts).grant(adminRole);
  admin = await room.enter('admin', { name: 'Ada Admin' });
  hq = await room.enter('hq', { name: 'Harper Office', role: 'hq' });
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
  await room.enter('elsewhere', { name: 'Ellis Elsewhere', role: 'chair' }, OTHER);
});
afterAll(() => room.close());

const people = (who: Caller, query = ''): Promise<Found[]> => who.items<Found>(`/people?${query}`);
const names = async (who: Caller, query = ''): Promise<string[]> => (await people(who, query)).map(({ name }) => name);
const give = (who: Caller, body: object, headers = {}) => who.post('/role-grants', body, headers);

describe('who is who', () => {
  test('is everybody for administrators, by name', async () => {
    expect(await names(admin)).toEqual([
      'Ada Admin',
      'Alex Applicant',
      'Ellis Elsewhere',
      'Harper Office',
      'Robin Reviewer',
    ]);
  });

  test('is the own program for headquarters: who has a role in it, or has sent a form', async () => {
    expect(await names(hq)).toEqual(['Harper Office', 'Robin Reviewer']);
    await room.submit(applicant, aForm(room.day));
    expect(await names(hq)).toEqual(['Alex Applicant', 'Harper Office', 'Robin Reviewer']);
  });

  test('is found by a part of the name or address, literally, and by role', async () => {
    expect(await names(admin, 'q=ROBIN')).toEqual(['Robin Reviewer']);
    expect(await names(admin, 'q=elsewhere%40example')).toEqual(['Ellis Elsewhere']);
    for (const wild of ['%25', '_', '%5C']) expect(await names(admin, `q=${wild}`)).toEqual([]);
    expect(await names(admin, 'holding=true')).not.toContain('Alex Applicant');
    expect(await names(admin, `program=${OTHER}&role=chair`)).toEqual(['Ellis Elsewhere']);
    expect(await names(hq, `program=${OTHER}&role=chair`)).toEqual([]);
    expect((await admin.get('/people?role=king')).status).toBe(400);
  });

  test('comes in pages', async () => {
    const read: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await admin.get(`/people?limit=2${cursor}`);
      const page = body as { items: Found[]; nextCursor: string | null };
      read.push(...page.items.map(({ name }) => name));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(read).toEqual(await names(admin));
  });

  test('shows headquarters no role of another program', async () => {
    const both = { email: 'robin@example.org', program: OTHER, role: 'reviewer' };
    succeeded(await give(admin, both), 201);
    const roles = async (who: Caller): Promise<unknown> =>
      (await people(who, 'q=robin')).flatMap(({ roles: held }) => held.map(({ program }) => program));
    expect([await roles(hq), await roles(admin)]).toEqual([[PROGRAM], [PROGRAM, OTHER]]);
  });
});

describe('a role', () => {
  test('is given with a name to whom nobody knew, once, and ends their sessions', async () => {
    const body = { email: 'New@Example.org', name: 'Noa New', program: PROGRAM, role: 'reviewer' };
    const { roles, ...person } = succeeded<Found>(await give(hq, body), 201);
    expect(person).toEqual({
      id: expect.any(String),
      email: 'new@example.org',
      name: 'Noa New',
      employer: null,
      suspended: false,
    });
    const grant = { id: expect.any(String), program: PROGRAM, role: 'reviewer', grantedAt: expect.any(String) };
    expect(roles).toEqual([{ ...grant, grantedBy: 'Harper Office' }]);
    expect(refusal(await give(hq, body))).toEqual({ status: 409, code: 'role.held' });
    const noa = await room.enter('new', { name: 'Noa New' });
    succeeded(await give(hq, { email: 'new@example.org', program: PROGRAM, role: 'chair' }), 201);
    expect((await noa.get('/sessions')).status).toBe(401);
  });

  test('is taken away, which hides what it showed at once; who did it stays on record', async () => {
    const dana = await room.enter('dana', { name: 'Dana Departing', role: 'reviewer' });
    const [found] = await people(hq, 'q=dana');
    const [grant] = found?.roles ?? [];
    expect((await dana.get(`/programs/${PROGRAM}/reviews`)).status).toBe(200);
    expect((await hq.send('DELETE', `/role-grants/${grant?.id ?? ''}`)).status).toBe(204);
    expect((await dana.get(`/programs/${PROGRAM}/reviews`)).status).toBe(401);
    expect(refusal(await hq.send('DELETE', `/role-grants/${grant?.id ?? ''}`))).toEqual({
      status: 404,
      code: 'role.unknown',
    });
    const [latest] = await hq.items(`/role-changes?person=${found?.id ?? ''}`);
    expect(latest).toEqual({
      kind: 'role.removed',
      program: PROGRAM,
      role: 'reviewer',
      personId: found?.id,
      personName: 'Dana Departing',
      actorName: 'Harper Office',
      happenedAt: expect.any(String),
    });
    const work = await room.query(
      `SELECT payload FROM outbox WHERE job = 'member.replace' AND payload ->> 'memberId' = $1`,
      [found?.id],
    );
    expect(work.length).toBeGreaterThan(0);
  });

  test.each([
    ['board', PROGRAM],
    ['admin', undefined],
    ['reviewer', OTHER],
  ])('%s of %s is not headquarters’ to give or take', async (role, program) => {
    const body = { email: 'wanting@example.org', role, ...(program !== undefined && { program }) };
    expect(refusal(await give(hq, body))).toEqual({ status: 403, code: 'access.forbidden' });
    const given = succeeded<Found>(await give(admin, body), 201).roles.find((held) => held.role === role);
    expect(refusal(await hq.send('DELETE', `/role-grants/${given?.id ?? ''}`))).toEqual({
      status: 403,
      code: 'access.forbidden',
    });
    succeeded(await admin.send('DELETE', `/role-grants/${given?.id ?? ''}`), 204);
  });

  test('is never given to oneself', async () => {
    const own = { email: 'HQ@example.org', program: PROGRAM, role: 'chair' };
    expect(refusal(await give(hq, own))).toEqual({ status: 403, code: 'role.own' });
    expect(refusal(await give(admin, { ...own, email: 'admin@example.org' }))).toEqual({
      status: 403,
      code: 'role.own',
    });
  });

  test('of the last administrator stays; two who take it from each other leave one', async () => {
    const mine = async (): Promise<string> =>
      (await people(admin, 'q=admin%40')).flatMap(({ roles }) => roles).find(({ role }) => role === 'admin')?.id ?? '';
    expect(refusal(await admin.send('DELETE', `/role-grants/${await mine()}`))).toEqual({
      status: 409,
      code: 'role.last-admin',
    });
    const { roles } = succeeded<Found>(await give(admin, { email: 'second@example.org', role: 'admin' }), 201);
    const second = await room.enter('second', { name: 'Sasha Second' });
    const both = await Promise.all([
      admin.send('DELETE', `/role-grants/${roles[0]?.id ?? ''}`),
      second.send('DELETE', `/role-grants/${await mine()}`),
    ]);
    expect(both.filter(({ status }) => status === 204)).toHaveLength(1);
    const left = await room.query(`SELECT FROM role_grant WHERE role = 'admin'`);
    expect(left).toHaveLength(1);
  });

  test.each([
    [{ email: 'a@example.org, b@example.org', program: PROGRAM, role: 'reviewer' }, '/email'],
    [{ email: 'a@example.org', role: 'reviewer' }, '/program'],
    [{ email: 'a@example.org', program: PROGRAM, role: 'king' }, '/role'],
    [{ email: 'a@example.org', program: PROGRAM, role: 'admin' }, '/program'],
    [{ email: 'a@example.org', program: PROGRAM, role: 'reviewer', name: 'A\r\nB' }, '/name'],
    [{ email: 'a@example.org', program: PROGRAM, role: 'reviewer', version: 1 }, '/version'],
  ])('as %j is refused at %s', async (body, pointer) => {
    for (const who of [hq, admin]) {
      const answer = await give(who, body);
      expect(refusal(answer)).toEqual({ status: 422, code: 'request.invalid' });
      const { errors } = answer.body as { errors: { pointer: string }[] };
      expect(new Set(errors.map((error) => error.pointer))).toEqual(new Set([pointer]));
    }
  });
});

test('nobody else learns who is who', async () => {
  const reviewer = await room.enter('rory', { name: 'Rory', role: 'reviewer' });
  const board = await room.enter('blair', { name: 'Blair', role: 'board' });
  for (const who of [applicant, reviewer, board]) {
    for (const path of ['/people', '/role-changes']) expect((await who.get(path)).status).toBe(403);
  }
});
