import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Docket, Mail } from '../support/docket.js';
import { eventually } from '../support/eventually.js';
import { refusal, send, type Answer, type Sent } from '../support/http.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
let docket: Docket;
beforeAll(async () => {
  product = await startDemo();
  docket = product.docket;
}, START_LIMIT_MS);
afterAll(() => product.stop());

const ask = (method: string, path: string, sent: Sent = {}): Promise<Answer> =>
  send(`${docket.url}/api/v1${path}`, sent, method);
const requestCode = (email: string): Promise<Answer> => ask('POST', '/sign-in/codes', { body: { email } });
const enter = (email: string, code: string): Promise<Answer> =>
  ask('POST', '/sign-in/sessions', { body: { email, code } });

async function mailsTo(email: string): Promise<Mail[]> {
  return (await send(`${docket.url}/api/demo/mailbox?to=${encodeURIComponent(email)}`)).body as Mail[];
}

async function mailedCode(email: string): Promise<string> {
  expect((await requestCode(email)).status).toBe(202);
  return eventually(async () => {
    const [mail] = await mailsTo(email);
    const code = /\b\d{8}\b/.exec(mail?.text ?? '')?.[0];
    if (code === undefined) throw new Error(`no code for ${email}`);
    return code;
  });
}

const otherThan = (code: string): string => (code === '00000000' ? '00000001' : '00000000');
const nobody = { user: null };

describe('signing in with a mailed code', () => {
  it('opens a session that a token and a cookie stand for, until signing out', async () => {
    const code = await mailedCode('Newcomer@example.org');
    const answer = await enter('newcomer@EXAMPLE.org', code);
    expect([answer.status, answer.body]).toEqual([
      201,
      {
        token: expect.stringMatching(/^dkt_/),
        user: { id: expect.any(String), email: 'newcomer@example.org', name: expect.any(String) },
      },
    ]);
    const { token, user } = answer.body as { token: string; user: object };
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
    expect(answer.headers.get('set-cookie')).toMatch(/; HttpOnly/i);
    expect(answer.headers.get('set-cookie')).toMatch(/; SameSite=Lax/i);
    const me = { user, roles: [] };
    expect((await ask('GET', '/me', { token })).body).toEqual(me);
    expect((await ask('GET', '/me', { headers: { cookie } })).body).toEqual(me);
    expect((await ask('GET', '/eligibility-forms', { token })).body).toEqual({ items: [], nextCursor: null });
    const origin = { origin: 'https://elsewhere.example' };
    const foreign = await ask('DELETE', '/sessions/current', { headers: { cookie, ...origin } });
    expect(refusal(foreign)).toEqual({ status: 403, code: 'access.foreign-origin' });
    expect((await ask('DELETE', '/sessions/current', { headers: { cookie } })).status).toBe(204);
    expect((await ask('GET', '/me', { token })).body).toEqual(nobody);
    expect((await ask('GET', '/me', { headers: { cookie } })).body).toEqual(nobody);
    expect((await ask('GET', '/eligibility-forms', { token })).status).toBe(401);
  });

  it('keeps the code out of the subject and in plain sight in the text', async () => {
    const code = await mailedCode('plain@example.org');
    const [mail] = await mailsTo('plain@example.org');
    expect(mail?.subject).toBe('Your sign-in code');
    expect(mail?.html).toContain(code);
    expect(mail?.text).toMatch(/http:\/\/localhost:\d+/);
  });

  it('takes a code once, also when it is entered twice at the same moment', async () => {
    const code = await mailedCode('once@example.org');
    const answers = await Promise.all([enter('once@example.org', code), enter('once@example.org', code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(refusal(await enter('once@example.org', code))).toEqual({ status: 422, code: 'sign-in.code-wrong' });
  });

  it('takes the latest code only, and of one address for that address only', async () => {
    const first = await mailedCode('latest@example.org');
    const others = await mailedCode('other@example.org');
    await requestCode('latest@example.org');
    const second = await eventually(async () => {
      const [mail, ...older] = await mailsTo('latest@example.org');
      expect(older).toHaveLength(1);
      return String(/\b\d{8}\b/.exec(mail?.text ?? '')?.[0]);
    });
    const wrong = { status: 422, code: 'sign-in.code-wrong' };
    if (first !== second) expect(refusal(await enter('latest@example.org', first))).toEqual(wrong);
    if (others !== second) expect(refusal(await enter('latest@example.org', others))).toEqual(wrong);
    expect((await enter('latest@example.org', second)).status).toBe(201);
  });

  it('kills a code after five wrong tries', async () => {
    const code = await mailedCode('guessed@example.org');
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect(refusal(await enter('guessed@example.org', otherThan(code)))).toEqual({
        status: 422,
        code: 'sign-in.code-wrong',
      });
    }
    expect(refusal(await enter('guessed@example.org', code))).toEqual({ status: 429, code: 'sign-in.code-dead' });
  });

  it('answers known and unknown addresses alike, and mails at most three codes', async () => {
    const known = await requestCode('hq@demo.example');
    const unknown = await requestCode('unheard-of@example.org');
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    for (let request = 0; request < 4; request += 1) {
      expect((await requestCode('often@example.org')).status).toBe(202);
    }
    await mailedCode('yardstick@example.org');
    await eventually(async () => expect(await mailsTo('often@example.org')).toHaveLength(3));
  });

  it.each([
    'two@example.org, three@example.org',
    'no address',
    '"x" <x@example.org>',
    'a@example.org\r\nBcc: b@example.org',
  ])('refuses %j as an address', async (email) => {
    expect(refusal(await requestCode(email))).toEqual({ status: 422, code: 'request.invalid' });
  });
});
