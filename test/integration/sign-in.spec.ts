import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import type { Role } from '#domain';
import { PostgresAccounts, PostgresSessions } from '#persistence';
import { startFrameApi, type FrameApi } from '../support/frame-api.js';
import { refusal, send, type Answer, type Sent } from '../support/http.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let testDatabase: TestDatabase;
let api: FrameApi;

let address = 0;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  api = await startFrameApi(testDatabase.url);
});

// The limit counts by the caller's address: each test has its own.
beforeEach(async () => {
  address += 1;
  api.mails.length = 0;
  await api.database.query('test.empty', 'TRUNCATE user_account, sign_in_code CASCADE');
});

afterAll(async () => {
  await api.close();
  await testDatabase.drop();
});

const ask = (method: string, path: string, sent: Sent = {}): Promise<Answer> =>
  send(api.url + path, { ...sent, headers: { 'x-forwarded-for': `192.0.2.${address}`, ...sent.headers } }, method);
const requestCode = (email: string): Promise<Answer> => ask('POST', '/api/v1/sign-in/codes', { body: { email } });
const enter = (email: string, code: string, headers?: Record<string, string>): Promise<Answer> =>
  ask('POST', '/api/v1/sign-in/sessions', { body: { email, code }, ...(headers && { headers }) });
const lastCode = (): string => api.mails.at(-1)?.code ?? 'none';
const otherThan = (code: string): string => (code === '00000000' ? '00000001' : '00000000');

async function age(table: string, column: string, interval: string): Promise<void> {
  await api.database.query(
    `age-${table}-${column}-${interval}`,
    `UPDATE ${table} SET ${column} = ${column} - interval '${interval}'`,
  );
}

async function signIn(email: string): Promise<{ token: string; id: string; cookie: string }> {
  await requestCode(email);
  const answer = await enter(email, lastCode());
  const { token, user } = answer.body as { token: string; user: { id: string } };
  return { token, id: user.id, cookie: (answer.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '' };
}

async function withRole(role: Role): Promise<string> {
  const accounts = new PostgresAccounts(api.database);
  const email = `${uuidv7()}@example.org`;
  await accounts.grant({ email, grant: { role, program: role === 'admin' ? null : 'alpha' }, grantedBy: null });
  const { id } = await accounts.findOrCreate(email);
  return new PostgresSessions(api.database, { shorterForStaff: true }).open(id);
}

describe('asking for a code', () => {
  test('mails eight digits to the address and answers 202 without a body', async () => {
    const answer = await requestCode('Somebody@Example.org');
    expect({ status: answer.status, body: answer.body }).toEqual({ status: 202, body: '' });
    expect(api.mails).toEqual([{ email: 'somebody@example.org', code: expect.stringMatching(/^[0-9]{8}$/) }]);
  });

  test('is answered alike for known and unknown addresses, and stores no code as it is', async () => {
    await signIn('known@example.org');
    const [known, unknown] = [await requestCode('known@example.org'), await requestCode('unknown@example.org')];
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    const rows = await api.database.query('test.codes', 'SELECT * FROM sign_in_code');
    expect(JSON.stringify(rows)).not.toContain(lastCode());
  });

  test('mails at most three times in 15 minutes, and still answers 202', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 5; n++) statuses.push((await requestCode('eager@example.org')).status);
    expect(statuses).toEqual([202, 202, 202, 202, 202]);
    expect(api.mails).toHaveLength(3);
    await age('sign_in_code', 'expires_at', '15 minutes');
    await requestCode('eager@example.org');
    expect(api.mails).toHaveLength(4);
  });

  test('mails at most three times when asked all at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => requestCode('hasty@example.org')));
    expect(api.mails).toHaveLength(3);
  });

  test.each([
    'a@example.org, b@example.org',
    'a@example.org;b@example.org',
    'Somebody <a@example.org>',
    '"a@evil.example,b"@example.org',
    'a@example.org\r\nBcc: b@example.org',
    'nobody',
    '',
  ])('%j is 422', async (email) => {
    expect(refusal(await requestCode(email))).toEqual({ status: 422, code: 'request.invalid' });
    expect(api.mails).toEqual([]);
  });

  test('too often from one place is 429 with Retry-After', async () => {
    const answers = await Promise.all(Array.from({ length: 31 }, (_, n) => requestCode(`p${n}@example.org`)));
    const refused = answers.filter(({ status }) => status !== 202);
    expect(refused.map(refusal)).toEqual([{ status: 429, code: 'request.too-many' }]);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('entering a code', () => {
  test('opens a session and creates the account, without roles', async () => {
    await requestCode('New@example.org');
    const answer = await enter('new@EXAMPLE.org', lastCode());
    const { token, user } = answer.body as { token: string; user: { id: string } };
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      token: expect.stringMatching(/^dkt_[A-Za-z0-9_-]{43}$/),
      user: { id: expect.any(String), email: 'new@example.org', name: 'new' },
    });
    expect(answer.headers.get('set-cookie')).toBe(`docket=${token}; Max-Age=604800; Path=/; HttpOnly; SameSite=Lax`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect((await ask('GET', '/api/v1/me', { token })).body).toEqual({
      user: { id: user.id, email: 'new@example.org', name: 'new' },
      roles: [],
    });
  });

  test('works once, also in parallel', async () => {
    await requestCode('once@example.org');
    const code = lastCode();
    const answers = await Promise.all([1, 2, 3, 4].map(() => enter('once@example.org', code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
    expect(refusal(await enter('once@example.org', code))).toEqual({ status: 422, code: 'sign-in.code-wrong' });
  });

  test('after five wrong tries the code is dead, the right one included', async () => {
    await requestCode('guess@example.org');
    const code = lastCode();
    const statuses: number[] = [];
    for (let n = 0; n < 6; n++) statuses.push((await enter('guess@example.org', otherThan(code))).status);
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
    expect(refusal(await enter('guess@example.org', code))).toEqual({ status: 429, code: 'sign-in.code-dead' });
    await requestCode('guess@example.org');
    expect((await enter('guess@example.org', lastCode())).status).toBe(201);
  });

  test('a code ends after 15 minutes, with the next code, and belongs to its address', async () => {
    await requestCode('a@example.org');
    const first = lastCode();
    await requestCode('a@example.org');
    expect((await enter('a@example.org', first)).status).toBe(first === lastCode() ? 201 : 422);
    await requestCode('b@example.org');
    const code = lastCode();
    expect((await enter('c@example.org', code)).status).toBe(422);
    await age('sign_in_code', 'expires_at', '15 minutes');
    expect((await enter('b@example.org', code)).status).toBe(422);
  });

  test('a suspended account stays out, and an open session ends', async () => {
    const { token } = await signIn('gone@example.org');
    await api.database.query('test.suspend', `UPDATE user_account SET status = 'suspended'`);
    expect(refusal(await ask('GET', '/api/v1/things', { token }))).toEqual({
      status: 401,
      code: 'access.sign-in-required',
    });
    await requestCode('gone@example.org');
    expect(refusal(await enter('gone@example.org', lastCode()))).toEqual({
      status: 401,
      code: 'access.account-suspended',
    });
  });
});

describe('sessions', () => {
  test('the token changes at sign-in and the former one ends', async () => {
    const first = await signIn('again@example.org');
    await requestCode('again@example.org');
    const answer = await enter('again@example.org', lastCode(), { cookie: first.cookie });
    const { token } = answer.body as { token: string };
    expect(token).not.toBe(first.token);
    expect((await ask('GET', '/api/v1/me', { token: first.token })).body).toEqual({ user: null });
    expect((await ask('GET', '/api/v1/me', { token })).body).toMatchObject({ user: { email: 'again@example.org' } });
  });

  test('signing out ends the session and takes the cookie back', async () => {
    const { cookie } = await signIn('bye@example.org');
    const answer = await ask('DELETE', '/api/v1/sessions/current', { headers: { cookie } });
    expect({ status: answer.status, cookie: answer.headers.get('set-cookie') }).toEqual({
      status: 204,
      cookie: 'docket=; Max-Age=0; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Lax',
    });
    expect((await ask('GET', '/api/v1/things', { headers: { cookie } })).status).toBe(401);
    expect((await ask('DELETE', '/api/v1/sessions/current', { headers: { cookie } })).status).toBe(401);
  });

  test.each<[string, Role | undefined, string, string, number]>([
    ['an applicant idle for less than 8 h', undefined, 'last_seen_at', '479 minutes', 200],
    ['an applicant idle for 8 h', undefined, 'last_seen_at', '8 hours', 401],
    ['an applicant after 6 days', undefined, 'created_at', '6 days', 200],
    ['an applicant after 7 days', undefined, 'created_at', '7 days', 401],
    ['a reviewer idle for less than 1 h', 'reviewer', 'last_seen_at', '59 minutes', 200],
    ['a reviewer idle for 1 h', 'reviewer', 'last_seen_at', '1 hour', 401],
    ['an admin after 11 h', 'admin', 'created_at', '11 hours', 200],
    ['an admin after 12 h', 'admin', 'created_at', '12 hours', 401],
  ])('%s', async (_name, role, column, interval, status) => {
    const token = role ? await withRole(role) : (await signIn('somebody@example.org')).token;
    await age('session', column, interval);
    expect((await ask('GET', '/api/v1/things', { token })).status).toBe(status);
  });

  test('use keeps a session alive, no longer than its total time', async () => {
    const { token } = await signIn('busy@example.org');
    await age('session', 'last_seen_at', '7 hours');
    await ask('GET', '/api/v1/things', { token });
    await age('session', 'last_seen_at', '7 hours');
    expect((await ask('GET', '/api/v1/things', { token })).status).toBe(200);
    await age('session', 'expires_at', '7 days');
    expect((await ask('GET', '/api/v1/things', { token })).status).toBe(401);
  });

  test('no token is stored as it is', async () => {
    const { token } = await signIn('secret@example.org');
    const rows = await api.database.query('test.sessions', 'SELECT row_to_json(session)::text AS row FROM session');
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe('roles', () => {
  test('are granted once, recorded, and end the sessions from before', async () => {
    const { token, id } = await signIn('member@example.org');
    const accounts = new PostgresAccounts(api.database);
    const order = { email: 'member@example.org', grant: { program: 'alpha', role: 'chair' as const }, grantedBy: null };
    expect([await accounts.grant(order), await accounts.grant(order)]).toEqual([true, false]);
    expect((await ask('GET', '/api/v1/things', { token })).status).toBe(401);
    const again = await signIn('member@example.org');
    expect((await ask('GET', '/api/v1/me', { token: again.token })).body).toMatchObject({
      roles: [{ program: 'alpha', role: 'chair' }],
    });
    expect(
      await api.database.query(
        'test.events',
        'SELECT kind, details FROM account_event WHERE user_id = $1 ORDER BY id',
        [id],
      ),
    ).toEqual([
      { kind: 'account.created', details: {} },
      { kind: 'role.granted', details: { program: 'alpha', role: 'chair' } },
    ]);
    await expect(api.database.query('test.tamper', 'DELETE FROM account_event')).rejects.toThrow('only ever added');
  });

  test('that are taken away no longer count in an open session', async () => {
    const token = await withRole('reviewer');
    expect((await ask('GET', '/api/v1/programs/alpha/reviews', { token })).status).toBe(200);
    await api.database.query('test.remove', 'DELETE FROM role_grant');
    expect((await ask('GET', '/api/v1/programs/alpha/reviews', { token })).status).toBe(403);
  });
});

describe('requests from other sites', () => {
  test.each<[string, Record<string, string>, number]>([
    ['our own origin', { origin: 'http://localhost:3000' }, 201],
    ['no origin at all, so no browser', {}, 201],
    ['our own page without an origin', { 'sec-fetch-site': 'same-origin' }, 201],
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['an opaque origin', { origin: 'null' }, 403],
    ['another port', { origin: 'http://localhost:3001' }, 403],
    ['another site without an origin', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a sibling', { 'sec-fetch-site': 'same-site' }, 403],
  ])('with the cookie, from %s', async (_name, headers, status) => {
    const { cookie } = await signIn('browser@example.org');
    const body = { title: 'x' };
    expect((await ask('POST', '/api/v1/things', { headers: { ...headers, cookie }, body })).status).toBe(status);
  });

  test('a token needs no origin, reading neither, and signing in from elsewhere is refused', async () => {
    const { token, cookie } = await signIn('mixed@example.org');
    const headers = { origin: 'https://evil.example' };
    expect((await ask('POST', '/api/v1/things', { token, headers, body: { title: 'x' } })).status).toBe(201);
    expect((await ask('GET', '/api/v1/things', { headers: { ...headers, cookie } })).status).toBe(200);
    await requestCode('mixed@example.org');
    expect(refusal(await enter('mixed@example.org', lastCode(), headers))).toEqual({
      status: 403,
      code: 'access.foreign-origin',
    });
  });
});

test('nobody is told of a session that is not there', async () => {
  expect((await ask('GET', '/api/v1/me')).body).toEqual({ user: null });
  expect((await ask('GET', '/api/v1/me', { token: 'dkt_unknown' })).body).toEqual({ user: null });
});
