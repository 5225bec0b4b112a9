import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import type { FormAccess, RoleGrant } from '#domain';
import { PostgresAccounts, PostgresSessions } from '#persistence';
import { startFrameApi, type FrameApi } from '../support/frame-api.js';
import { refusal, send, type Answer, type Sent } from '../support/http.js';
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

const ask = (method: string, path: string, sent: Sent = {}): Promise<Answer> => send(api.url + path, sent, method);

/** A signed-in person with these roles. */
async function person(...roles: RoleGrant[]): Promise<{ id: string; token: string }> {
  const accounts = new PostgresAccounts(api.database);
  const email = `${uuidv7()}@example.org`;
  for (const grant of roles) await accounts.grant({ email, grant, grantedBy: null });
  const { id } = await accounts.findOrCreate(email);
  return { id, token: await new PostgresSessions(api.database, { shorterForStaff: true }).open(id) };
}

function aForm(form: Partial<FormAccess> = {}): FormAccess {
  const known: FormAccess = {
    formId: uuidv7(),
    program: 'alpha',
    applicantId: uuidv7(),
    status: 'in_review',
    conflictedIds: [],
    heldDecisionBy: null,
    ...form,
  };
  api.forms.set(known.formId, known);
  return known;
}

const reviewer: RoleGrant = { program: 'alpha', role: 'reviewer' };
const broken = '{"title": ';

describe('the order of answers', () => {
  const decide = (formId: string, token: string, sent: Sent): Promise<Answer> =>
    ask('POST', `/api/v1/forms/${formId}/decisions`, { token, ...sent });

  test('401 comes before everything that is wrong with the request', async () => {
    const answer = await ask('POST', '/api/v1/forms/not-a-uuid/decisions?x=1', {
      body: broken,
      headers: { 'if-match': 'nonsense' },
    });
    expect(refusal(answer)).toEqual({ status: 401, code: 'access.sign-in-required' });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  test('404 comes before 403 and 400', async () => {
    const { token } = await person();
    expect(refusal(await decide(aForm().formId, token, { body: broken }))).toEqual({
      status: 404,
      code: 'form.not-found',
    });
  });

  test('403 comes before 400', async () => {
    const { id, token } = await person(reviewer);
    expect(refusal(await decide(aForm({ applicantId: id }).formId, token, { body: broken }))).toEqual({
      status: 403,
      code: 'access.forbidden',
    });
  });

  test.each([
    ['400 for what cannot be read', { body: broken }, 400, 'request.malformed'],
    ['422 before 428', { body: { title: 1 } }, 422, 'request.invalid'],
    ['428 before 412', { body: { title: 'again' } }, 428, 'precondition.required'],
    ['412 before 409', { body: { title: 'again' }, headers: { 'if-match': '"6"' } }, 412, 'form.version-stale'],
    ['409 at last', { body: { title: 'again' }, headers: { 'if-match': '"7"' } }, 409, 'form.state-conflict'],
  ])('%s', async (_name, sent, status, code) => {
    const { token } = await person(reviewer);
    expect(refusal(await decide(aForm().formId, token, sent))).toEqual({ status, code });
  });
});

describe('forms and programs', () => {
  test('a malformed id is 400 once the caller is known', async () => {
    const { token } = await person();
    expect(refusal(await ask('GET', '/api/v1/forms/17'))).toEqual({ status: 401, code: 'access.sign-in-required' });
    expect(refusal(await ask('GET', '/api/v1/forms/17', { token }))).toEqual({
      status: 400,
      code: 'request.malformed',
    });
  });

  test('missing, somebody else’s and conflicted forms cannot be told apart', async () => {
    const { id, token } = await person(reviewer);
    const answers = await Promise.all(
      [uuidv7(), aForm({ program: 'beta' }).formId, aForm({ conflictedIds: [id] }).formId].map((formId) =>
        ask('GET', `/api/v1/forms/${formId}`, { token }),
      ),
    );
    const bodies = answers.map(({ status, body }) => ({ status, ...(body as object), requestId: '' }));
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
    expect(bodies[0]).toMatchObject({ status: 404, code: 'form.not-found' });
  });

  test('an unknown program is 404, one without a role 403, one with it 200', async () => {
    const { token } = await person(reviewer);
    const statuses = await Promise.all(
      ['alpha', 'beta', 'gamma', 'ALPHA', '%00', '..%2Falpha'].map(
        async (program) => (await ask('GET', `/api/v1/programs/${program}/reviews`, { token })).status,
      ),
    );
    expect(statuses).toEqual([200, 403, 404, 404, 404, 404]);
  });

  test('the applicant acts on their own form, a reviewer does not', async () => {
    const owner = await person();
    const other = await person(reviewer);
    const { formId } = aForm({ applicantId: owner.id });
    const withdraw = (token: string): Promise<Answer> => ask('POST', `/api/v1/forms/${formId}/withdrawal`, { token });
    expect((await withdraw(owner.token)).body).toEqual({ formId });
    expect(refusal(await withdraw(other.token))).toEqual({ status: 403, code: 'access.forbidden' });
  });

  test.each([
    '/api/v1//things',
    '/api/v1/things/',
    '/api/v1/THINGS',
    '/api/v1/things;x',
    '/api/v1%2Fthings',
    '//api/v1/things',
  ])('%s reaches no route', async (path) => {
    const { token } = await person();
    expect(refusal(await ask('GET', path, { token }))).toEqual({ status: 404, code: 'request.not-found' });
  });
});

describe('what cannot be read', () => {
  const things = (token: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    ask('POST', '/api/v1/things', { token, body, headers });

  test.each<[string, unknown]>([
    ['malformed JSON', '{"title": "x",}'],
    ['NaN', '{"title": NaN}'],
    ['two values', '{} {}'],
    ['__proto__', '{"title": "x", "__proto__": {"admin": true}}'],
    ['a nested __proto__', '{"title": "x", "parts": [{"__proto__": 1}]}'],
    ['constructor', '{"title": "x", "constructor": {"prototype": {}}}'],
    ['NUL', '{"title": "a\\u0000b"}'],
    ['a lone surrogate', '{"title": "\\ud800"}'],
    ['a key with NUL', '{"title": "x", "\\u0000": 1}'],
    ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['101 levels', `${'['.repeat(101)}${']'.repeat(101)}`],
    ['5,000 levels', `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`],
  ])('%s is 400', async (_name, body) => {
    const { token } = await person();
    expect(refusal(await things(token, body))).toEqual({ status: 400, code: 'request.malformed' });
  });

  test('100 levels can be read', async () => {
    const { token } = await person();
    const body = `{"title": "x", "parts": ${'['.repeat(99)}${']'.repeat(99)}}`;
    expect(refusal(await things(token, body))).toEqual({ status: 422, code: 'request.invalid' });
  });

  test.each(['text/plain', 'application/json; garbage', 'application/jsonx', 'application/json; charset=latin1', 'x'])(
    'Content-Type %s is 415',
    async (contentType) => {
      const { token } = await person();
      const headers = { 'content-type': contentType };
      expect(refusal(await things(token, '{"title": "x"}', headers))).toEqual({
        status: 415,
        code: 'request.media-type',
      });
    },
  );

  test('a body of 2 MB is 413', async () => {
    const { token } = await person();
    expect(refusal(await things(token, `"${'x'.repeat(2_000_000)}"`))).toEqual({
      status: 413,
      code: 'request.too-large',
    });
  });

  test('what is not even HTTP is 400, as a problem', async () => {
    const { hostname, port } = new URL(api.url);
    const socket = connect(Number(port), hostname);
    socket.write('GET / HTTP/1.1\r\nbroken header\r\n\r\n');
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    expect(text).toMatch(/^HTTP\/1\.1 400 Bad Request\r\nContent-Type: application\/problem\+json/);
    expect(text).toContain('"code":"request.malformed"');
  });

  test('a malformed address is 400, as a problem', async () => {
    const answer = await ask('GET', '/api/v1/%zz');
    expect(refusal(answer)).toEqual({ status: 400, code: 'request.malformed' });
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });
});

describe('what can be read and is wrong', () => {
  test('a body is 422 with a pointer to every wrong value', async () => {
    const { token } = await person();
    const body = { title: 1, status: 'approved', parts: [{ name: 'a' }, { name: 2, 'x/y': 3 }] };
    const answer = await ask('POST', '/api/v1/things', { token, body });
    expect(answer.body).toEqual({
      type: 'urn:docket:problem:request.invalid',
      title: 'The body is not valid',
      status: 422,
      detail: 'The body has entries that cannot be accepted.',
      code: 'request.invalid',
      requestId: answer.headers.get('x-request-id'),
      errors: [
        { pointer: '/status', message: 'property status should not exist' },
        { pointer: '/title', message: 'title must be a string' },
        { pointer: '/parts/1/x~1y', message: 'property x/y should not exist' },
        { pointer: '/parts/1/name', message: 'name must be a string' },
      ],
    });
  });

  test.each<[string, unknown]>([
    ['no body', undefined],
    ['an empty one', ''],
    ['an array', []],
    ['null', 'null'],
    ['a number', '1e308'],
  ])('%s where an object is due is 422', async (_name, body) => {
    const { token } = await person();
    expect(refusal(await ask('POST', '/api/v1/things', { token, body }))).toEqual({
      status: 422,
      code: 'request.invalid',
    });
  });

  test('a list in place of an object is 422, wherever it is', async () => {
    const { token } = await person();
    const body = { title: 'x', parts: [{ name: 'a' }, []], whole: [] };
    expect((await ask('POST', '/api/v1/things', { token, body })).body).toMatchObject({
      status: 422,
      errors: [
        { pointer: '/parts/1', message: 'must be an object, not a list' },
        { pointer: '/whole', message: 'must be an object, not a list' },
      ],
    });
  });

  test('a body where none is taken is 422, an empty object is not', async () => {
    const { id, token } = await person();
    const path = `/api/v1/forms/${aForm({ applicantId: id }).formId}/withdrawal`;
    expect(refusal(await ask('POST', path, { token, body: { status: 'withdrawn' } }))).toEqual({
      status: 422,
      code: 'request.invalid',
    });
    expect((await ask('POST', path, { token, body: {} })).status).toBe(200);
  });

  test.each(['limit=1e9', 'limit=0', 'limit=x', 'limit=1&limit=2', 'sort=evil', 'cursor=%2F..', 'q=a%00b', 'q[]=1'])(
    'the query %s is 400',
    async (query) => {
      const { token } = await person();
      expect(refusal(await ask('GET', `/api/v1/things?${query}`, { token }))).toEqual({
        status: 400,
        code: 'request.malformed',
      });
    },
  );

  test('a query where none is taken is 400', async () => {
    expect(refusal(await ask('GET', '/api/v1/me?admin=true'))).toEqual({ status: 400, code: 'request.malformed' });
  });

  test('a list has 50 items a page unless told otherwise', async () => {
    const { token } = await person();
    expect((await ask('GET', '/api/v1/things', { token })).body).toEqual({ limit: 50 });
    expect((await ask('GET', '/api/v1/things?limit=200&q=%27%20OR', { token })).body).toEqual({
      limit: 200,
      q: "' OR",
    });
  });
});

describe('addresses, errors and headers', () => {
  test('an unknown address is 404, another method 405 with Allow', async () => {
    expect(refusal(await ask('GET', '/nothing'))).toEqual({ status: 404, code: 'request.not-found' });
    const answer = await ask('DELETE', '/api/v1/things', { body: broken });
    expect(refusal(answer)).toEqual({ status: 405, code: 'request.method' });
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
  });

  test('an unknown error is 500 and tells nothing but the request’s id', async () => {
    const answer = await ask('GET', '/api/v1/broken');
    expect(answer.body).toEqual({
      type: 'urn:docket:problem:server.error',
      title: 'Something went wrong on our side',
      status: 500,
      detail:
        'The error was recorded under this request id. Read again before you repeat a change: it may have been made.',
      code: 'server.error',
      requestId: answer.headers.get('x-request-id'),
    });
  });

  test('answers to a person are not stored, framed or sniffed', async () => {
    const { token } = await person();
    const { headers } = await ask('GET', '/api/v1/things', { token, headers: { origin: 'https://evil.example' } });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  test.each([
    ['br', 'br', 'accept-encoding'],
    ['gzip', 'gzip', 'accept-encoding'],
    ['gzip, br', 'br', 'accept-encoding'],
    ['identity', null, null],
  ])('what is long leaves for “%s” as %s', async (accepted, encoding, vary) => {
    const description = await fetch(`${api.url}/api/v1/openapi.json`, { headers: { 'accept-encoding': accepted } });
    expect([description.headers.get('content-encoding'), description.headers.get('vary')]).toEqual([encoding, vary]);
    expect(await description.json()).toMatchObject({ openapi: '3.1.0' });
  });

  test('the api describes itself', async () => {
    const { status, body } = await ask('GET', '/api/v1/openapi.json');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      openapi: '3.1.0',
      paths: {
        '/api/v1/forms/{formId}/decisions': {
          post: {
            security: [{ bearer: [] }, { cookie: [] }],
            parameters: [{ in: 'header', name: 'If-Match', required: false }],
          },
        },
        '/api/v1/things': { post: { parameters: [{ in: 'header', name: 'Idempotency-Key' }] } },
      },
    });
    expect((await ask('GET', '/api/docs')).status).toBe(200);
  });

  test('readiness follows its checks', async () => {
    expect((await ask('GET', '/healthz')).body).toEqual({ status: 'ok' });
    expect((await ask('GET', '/readyz')).body).toEqual({ status: 'ok', checks: { database: 'ok', queue: 'ok' } });
    api.readiness.down = true;
    const answer = await ask('GET', '/readyz');
    api.readiness.down = false;
    expect(answer.body).toMatchObject({
      status: 503,
      code: 'server.not-ready',
      checks: { database: 'ok', queue: 'failed' },
    });
  });
});

describe('If-Match', () => {
  test.each([
    ['"7"', 201],
    ['W/"7"', 201],
    ['"8"', 412],
    ['"abc"', 412],
    ['"99999999999999999999"', 412],
    ['*', 428],
    ['7', 400],
    ['"7", "8"', 400],
    ['', 400],
  ])('%s is %d', async (ifMatch, status) => {
    const { token } = await person(reviewer);
    const path = `/api/v1/forms/${aForm().formId}/decisions`;
    const answer = await ask('POST', path, { token, body: { title: 'x' }, headers: { 'if-match': ifMatch } });
    expect(answer.status).toBe(status);
  });
});

test.each(['application/json', 'multipart/form-data; boundary=a'])(
  'a body of type %s that does not come in time is 408',
  async (contentType) => {
    const hasty = await startFrameApi(testDatabase.url, { arrivalMs: 300 });
    const { hostname, port } = new URL(hasty.url);
    const answer = await new Promise<string>((resolve) => {
      let received = '';
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          `POST /api/v1/things HTTP/1.1\r\nHost: x\r\nContent-Type: ${contentType}\r\nContent-Length: 100\r\n\r\n--a`,
        );
      });
      socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(received));
    });
    await hasty.close();
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('"code":"request.timeout"');
  },
);
