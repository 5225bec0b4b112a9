import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { PostgresAccounts, PostgresSessions } from '#persistence';
import { startFrameApi, type FrameApi } from '../support/frame-api.js';
import { refusal, send, type Answer } from '../support/http.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let testDatabase: TestDatabase;
let api: FrameApi;
let sessions: PostgresSessions;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  api = await startFrameApi(testDatabase.url);
  sessions = new PostgresSessions(api.database, { shorterForStaff: true });
});
beforeEach(() => api.database.query('test.empty', 'TRUNCATE user_account, sign_in_code CASCADE'));
afterAll(async () => {
  await api.close();
  await testDatabase.drop();
});

interface Open {
  id: string;
  current: boolean;
}

const ask = (method: string, path: string, token?: string): Promise<Answer> =>
  send(`${api.url}/api/v1/sessions${path}`, token === undefined ? {} : { token }, method);
const listed = async (token: string): Promise<Open[]> =>
  ((await ask('GET', '', token)).body as { items: Open[] }).items;

async function somebody(): Promise<string> {
  return (await new PostgresAccounts(api.database).findOrCreate(`${uuidv7()}@example.org`)).id;
}

describe('where one is signed in', () => {
  test('is told to oneself alone, this session first, and without a token', async () => {
    const [id, other] = [await somebody(), await somebody()];
    await sessions.open(other);
    const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';
    const [here, there] = [await sessions.open(id, firefox), await sessions.open(id)];
    const answer = await ask('GET', '', here);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    const facts = { id: expect.any(String), openedAt: instant, lastSeenAt: instant, expiresAt: instant };
    expect(answer.body).toEqual({
      items: [
        { ...facts, device: 'Firefox on Linux', current: true },
        { ...facts, device: 'Unknown', current: false },
      ],
    });
    expect((await listed(there)).map(({ current }) => current)).toEqual([true, false]);
  });

  test('leaves out what opens nothing any more', async () => {
    const id = await somebody();
    const [here] = [await sessions.open(id), await sessions.open(id)];
    const [, idle] = await listed(here);
    await api.database.query(
      'test.idle',
      `UPDATE session SET last_seen_at = now() - interval '8 hours' WHERE id = $1`,
      [idle?.id],
    );
    expect(await listed(here)).toHaveLength(1);
  });

  test('ends sooner for who holds a role', async () => {
    const accounts = new PostgresAccounts(api.database);
    const email = `${uuidv7()}@example.org`;
    await accounts.grant({ email, grant: { role: 'hq', program: 'alpha' }, grantedBy: null });
    const token = await sessions.open((await accounts.findOrCreate(email)).id);
    const { body } = await ask('GET', '', token);
    const [session] = (body as { items: { openedAt: string; expiresAt: string }[] }).items;
    expect(Date.parse(session!.expiresAt) - Date.parse(session!.openedAt)).toBe(12 * 3_600_000);
  });
});

describe('signing out elsewhere', () => {
  test('ends that session and no other', async () => {
    const id = await somebody();
    const [here, there] = [await sessions.open(id), await sessions.open(id)];
    const elsewhere = (await listed(here)).find(({ current }) => !current);
    expect((await ask('DELETE', `/${elsewhere!.id}`, here)).status).toBe(204);
    expect(await sessions.identify(there)).toBeUndefined();
    expect(await listed(here)).toHaveLength(1);
  });

  test('does not reach the sessions of others, nor tell whether there is one', async () => {
    const [id, other] = [await somebody(), await somebody()];
    const [here, foreign] = [await sessions.open(id), await sessions.open(other)];
    const [theirs] = await listed(foreign);
    const missing = { status: 404, code: 'session.unknown' };
    expect(refusal(await ask('DELETE', `/${theirs!.id}`, here))).toEqual(missing);
    expect(refusal(await ask('DELETE', `/${uuidv7()}`, here))).toEqual(missing);
    expect(await sessions.identify(foreign)).toBeDefined();
  });

  test('everywhere ends them all, here too, and takes the cookie back', async () => {
    const [id, other] = [await somebody(), await somebody()];
    const [here, there, foreign] = [await sessions.open(id), await sessions.open(id), await sessions.open(other)];
    const answer = await ask('DELETE', '', here);
    expect(answer.status).toBe(204);
    expect(answer.headers.get('set-cookie')).toMatch(/Max-Age=0|Expires=Thu, 01 Jan 1970/);
    expect([await sessions.identify(here), await sessions.identify(there)]).toEqual([undefined, undefined]);
    expect(await sessions.identify(foreign)).toBeDefined();
  });

  test.each([
    ['GET', ''],
    ['DELETE', ''],
    ['DELETE', '/01900000-0000-7000-8000-000000000001'],
  ])('%s %s asks to sign in first', async (method, path) => {
    expect(refusal(await ask(method, path))).toEqual({ status: 401, code: 'access.sign-in-required' });
  });

  test('a malformed id is 400', async () => {
    const here = await sessions.open(await somebody());
    expect(refusal(await ask('DELETE', '/nonsense', here))).toEqual({ status: 400, code: 'request.malformed' });
  });
});
