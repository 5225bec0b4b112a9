import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { PostgresAccounts, PostgresSessions } from '#persistence';
import { eventually } from '../support/eventually.js';
import { startFrameApi, type FrameApi } from '../support/frame-api.js';
import { refusal, send, type Answer } from '../support/http.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let testDatabase: TestDatabase;
let api: FrameApi;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  api = await startFrameApi(testDatabase.url);
});

afterAll(async () => {
  await api.close();
  await testDatabase.drop();
});

async function signIn(): Promise<string> {
  const { id } = await new PostgresAccounts(api.database).findOrCreate(`${uuidv7()}@example.org`);
  return new PostgresSessions(api.database, { shorterForStaff: true }).open(id);
}

function create(token: string, key: string, body: unknown): Promise<Answer> {
  return send(`${api.url}/api/v1/things`, { token, body, headers: { 'idempotency-key': key } }, 'POST');
}

/** All records get older at once. */
async function age(column: 'created_at' | 'locked_until', interval: string): Promise<void> {
  await api.database.query(
    `test.age-${column}-${interval}`,
    `UPDATE idempotency_record SET ${column} = ${column} - interval '${interval}'`,
  );
}

test('the same key and body are answered from the record, however the body is written', async () => {
  const [token, key] = [await signIn(), uuidv7()];
  const runs = api.runs.ids.length;
  const first = await create(token, key, '{"title": "x", "parts": []}');
  const second = await create(token, key, '{ "parts": [], "title": "x" }');
  expect(api.runs.ids.length).toBe(runs + 1);
  expect({ status: second.status, body: second.body, etag: second.headers.get('etag') }).toEqual({
    status: 201,
    body: first.body,
    etag: '"1"',
  });
  expect(second.headers.get('content-type')).toBe(first.headers.get('content-type'));
  expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
});

test('another body is 422, another person or no key runs again', async () => {
  const [token, key] = [await signIn(), uuidv7()];
  const { body } = await create(token, key, { title: 'x' });
  expect(refusal(await create(token, key, { title: 'y' }))).toEqual({ status: 422, code: 'idempotency.key-reused' });
  const other = await create(await signIn(), key, { title: 'x' });
  expect(other.status).toBe(201);
  expect(other.body).not.toEqual(body);
});

test('while the first request runs, a second is 409 with Retry-After', async () => {
  const [token, key] = [await signIn(), uuidv7()];
  const runs = api.runs.ids.length;
  let release = (): void => undefined;
  api.runs.hold = new Promise((resolve) => {
    release = resolve;
  });
  const first = create(token, key, { title: 'x' });
  await eventually(() => expect(api.runs.ids.length).toBe(runs + 1));
  const second = await create(token, key, { title: 'x' });
  expect(refusal(second)).toEqual({ status: 409, code: 'idempotency.running' });
  expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
  release();
  api.runs.hold = undefined;
  expect((await create(token, key, { title: 'x' })).body).toEqual((await first).body);
});

test('a refusal by the rules is kept, word for word', async () => {
  const [token, key] = [await signIn(), uuidv7()];
  const runs = api.runs.ids.length;
  const first = await create(token, key, { title: 'late' });
  const second = await create(token, key, { title: 'late' });
  expect(first.body).toMatchObject({ status: 422, code: 'form.late', number: 'X-1' });
  expect(second.body).toEqual(first.body);
  expect(second.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(api.runs.ids.length).toBe(runs + 1);
});

test('a request that was wrong can be corrected under its key', async () => {
  const [token, key] = [await signIn(), uuidv7()];
  expect((await create(token, key, { title: 1 })).status).toBe(422);
  expect((await create(token, key, '{')).status).toBe(400);
  expect((await create(token, key, { title: 'x' })).status).toBe(201);
});

test('what broke runs again at once, under the same id', async () => {
  const [token, key] = [await signIn(), uuidv7()];
  expect((await create(token, key, { title: 'broken' })).status).toBe(500);
  expect((await create(token, key, { title: 'broken' })).status).toBe(500);
  const [first, second] = api.runs.ids.slice(-2);
  expect(second).toBe(first);
});

test('after a crash before the answer was kept, the retry runs under the same id', async () => {
  const [token, key] = [await signIn(), uuidv7()];
  const { body } = await create(token, key, { title: 'x' });
  await api.database.query('test.crash', `UPDATE idempotency_record SET state = 'running' WHERE key = $1`, [key]);
  expect((await create(token, key, { title: 'x' })).status).toBe(409);
  await age('locked_until', '30 seconds');
  expect((await create(token, key, { title: 'x' })).body).toEqual(body);
});

test('a key is forgotten after 24 hours', async () => {
  const [token, key] = [await signIn(), uuidv7()];
  const { body } = await create(token, key, { title: 'x' });
  await age('created_at', '23 hours 59 minutes');
  expect((await create(token, key, { title: 'x' })).body).toEqual(body);
  await age('created_at', '1 minute');
  const later = await create(token, key, { title: 'y' });
  expect(later.status).toBe(201);
  expect(later.body).not.toEqual(body);
});

test.each(['two words', 'x'.repeat(256)])('the key %j is 400', async (key) => {
  expect(refusal(await create(await signIn(), key, { title: 'x' }))).toEqual({
    status: 400,
    code: 'request.malformed',
  });
});
