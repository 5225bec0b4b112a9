import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aForm, approval } from '../support/a-form.js';
import { ifMatch, type Caller, type Docket, type Form } from '../support/docket.js';
import { eventually } from '../support/eventually.js';
import { refusal, type Answer } from '../support/http.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';

const NOBODYS_FORM = '01900000-0000-7000-8000-00000000ffff';

let product: RunningProduct;
let docket: Docket;
let form: Form;
let day: (offset: number) => string;
beforeAll(async () => {
  product = await startDemo();
  docket = product.docket;
  day = await docket.today();
  form = await docket.submitAndRoute(aForm(day));
}, START_LIMIT_MS);
afterAll(() => product.stop());

const stale = ifMatch(99);
const short = (answer: Answer): string => `${String(answer.status)} ${String(refusal(answer).code)}`;
const decisions = (id = form.id): string => `/eligibility-forms/${id}/decisions`;
const unchanged = async (): Promise<void> => expect(await docket.people.hq.form(form.id)).toEqual(form);

describe('the order of answers', () => {
  it('is 401, 404, 403, 422, 428, 412, 409: each comes before what follows', async () => {
    const { nobody, people } = docket;
    const wrong = { outcome: 'perhaps' };
    const ask = async (who: Caller, id: string, body: object, headers = {}): Promise<string> =>
      short(await who.post(decisions(id), body, headers));
    expect(await ask(nobody, NOBODYS_FORM, wrong)).toBe('401 access.sign-in-required');
    expect(await ask(nobody, 'no-id', wrong)).toBe('401 access.sign-in-required');
    expect(await ask(people.chair, NOBODYS_FORM, wrong)).toBe('404 form.not-found');
    expect(await ask(people.applicant2, form.id, wrong)).toBe('404 form.not-found');
    expect(await ask(people.applicant, form.id, wrong)).toBe('403 access.forbidden');
    expect(await ask(people.hq, form.id, wrong)).toBe('403 access.forbidden');
    expect(await ask(people.chair, form.id, wrong)).toBe('422 request.invalid');
    expect(await ask(people.chair, form.id, wrong, stale)).toBe('422 request.invalid');
    const unknownReason = { outcome: 'not_approved', reasons: ['because'], message: '' };
    expect(await ask(people.chair, form.id, unknownReason)).toBe('422 decision.invalid');
    expect(await ask(people.chair, form.id, unknownReason, stale)).toBe('422 decision.invalid');
    expect(await ask(people.chair, form.id, approval)).toBe('428 precondition.required');
    expect(await ask(people.chair, form.id, approval, { 'if-match': '*' })).toBe('428 precondition.required');
    expect(await ask(people.chair, form.id, approval, stale)).toBe('412 form.version-stale');
    expect(await ask(people.chair, form.id, approval, { 'if-match': '7' })).toBe('400 request.malformed');
    await unchanged();
  });

  it('is 412 before 409 for what is over', async () => {
    const { id } = await docket.submitAndRoute(aForm(day));
    await docket.people.applicant.withdraw(id);
    const { version } = await docket.people.chair.form(id);
    const { chair } = docket.people;
    expect(short(await chair.post(decisions(id), approval))).toBe('428 precondition.required');
    expect(short(await chair.post(decisions(id), approval, stale))).toBe('412 form.version-stale');
    expect(short(await chair.post(decisions(id), approval, ifMatch(version)))).toBe('409 form.state-conflict');
    expect(short(await docket.people.applicant.withdraw(id))).toBe('409 form.state-conflict');
    expect(short(await chair.undo(id))).toBe('409 form.state-conflict');
  });

  it('knows no form but to those who may read it', async () => {
    const paths = ['', '/history', '/deadline'].map((path) => `/eligibility-forms/${form.id}${path}`);
    const { nobody, people } = docket;
    for (const path of paths) {
      const seen = await Promise.all([nobody, ...Object.values(people)].map((who) => who.get(path)));
      expect(seen.map(({ status }) => status)).toEqual([401, 200, 404, 200, 200, 200, 200, 200, 200, 404, 404]);
    }
  });

  it('tells who has no role in a program so, and who names no program that there is none', async () => {
    const { nobody, people } = docket;
    for (const path of ['queues', 'reviews']) {
      const seen = await Promise.all(
        [nobody, ...Object.values(people)].map((who) => who.get(`/programs/ami-cmi/${path}`)),
      );
      expect(seen.map(({ status }) => status)).toEqual([401, 403, 403, 200, 200, 200, 200, 200, 200, 403, 403]);
      expect(short(await people.chair.get(`/programs/no-program/${path}`))).toBe('404 program.not-found');
    }
    expect(short(await people.applicant.post('/programs/no-program/eligibility-forms', {}))).toBe(
      '404 program.not-found',
    );
    expect(short(await nobody.get('/programs/no-program/catalog'))).toBe('404 program.not-found');
  });

  it('lets the applicant alone withdraw', async () => {
    const who = Object.values(docket.people);
    const answers = await Promise.all(
      who.map((person) => person.post(`/eligibility-forms/${form.id}/withdrawal`, undefined, stale)),
    );
    expect(answers.map(({ status }) => status)).toEqual([412, 404, 403, 403, 403, 403, 403, 403, 404, 404]);
    await unchanged();
  });
});

describe('a body that says more or something else than it may', () => {
  const ruling = (more: object) => ({ ...approval, ...more });

  it.each<[string, unknown]>([
    ['status', { status: 'approved' }],
    ['version', { version: 7 }],
    ['applicantId', { applicantId: NOBODYS_FORM }],
    ['hours below 0', { credits: [{ category: 'art', hours: -1 }] }],
    ['no hours', { credits: [{ category: 'art', hours: 0 }] }],
    ['endless hours', { credits: [{ category: 'art', hours: 1e308 }] }],
    ['hours as text', { credits: [{ category: 'art', hours: '1e3' }] }],
    ['hours finer than the policy', { credits: [{ category: 'art', hours: 0.001 }] }],
    ['a third of an hour', { credits: [{ category: 'art', hours: 0.33 }] }],
    ['null hours', { credits: [{ category: 'art', hours: null }] }],
    ['another program’s category', { credits: [{ category: 'core', hours: 1 }] }],
    [
      'the same category twice',
      {
        credits: [
          { category: 'art', hours: 1 },
          { category: 'art', hours: 2 },
        ],
      },
    ],
    ['a credential the program has not', { credits: [{ category: 'art', hours: 1, credentials: ['CMC'] }] }],
    ['no credit at all', { credits: [] }],
    ['reasons for an approval', { reasons: ['not-relevant'] }],
    ['a list for a text', { message: ['yes'] }],
  ])('is refused with 422 in a decision: %s', async (_case, more) => {
    const answer = await docket.people.chair.post(decisions(), ruling(more as object), ifMatch(form.version));
    expect(answer.status).toBe(422);
    expect((answer.body as { errors: unknown[] }).errors.length).toBeGreaterThan(0);
    await unchanged();
  });

  it.each<[string, (content: ReturnType<typeof aForm>) => object]>([
    ['a status', (content) => ({ ...content, status: 'approved' })],
    ['a number', (content) => ({ ...content, number: 'AMI-2026-000001' })],
    ['an unknown property of the activity', (content) => ({ ...content, activity: { ...content.activity, fee: 1 } })],
    ['no title', (content) => ({ ...content, activity: { ...content.activity, title: ' ' } })],
    [
      'a script for an address',
      (content) => ({ ...content, activity: { ...content.activity, url: 'javascript:alert(1)' } }),
    ],
    ['data for an address', (content) => ({ ...content, activity: { ...content.activity, url: 'data:text/html,x' } })],
    ['an unknown format', (content) => ({ ...content, activity: { ...content.activity, format: 'seance' } })],
    ['an unknown tag', (content) => ({ ...content, activity: { ...content.activity, tags: ['alchemy'] } })],
    ['an unknown zone', (content) => ({ ...content, activity: { ...content.activity, timeZone: 'Mars/Base' } })],
    ['nothing requested', (content) => ({ ...content, requestedCredits: [] })],
    ['no relevance', (content) => ({ ...content, relevance: undefined })],
    ['a list for the activity', (content) => ({ ...content, activity: [] })],
    ['null for tags', (content) => ({ ...content, activity: { ...content.activity, tags: null } })],
  ])('is refused with 422 in a form: %s', async (_case, change) => {
    const answer = await docket.people.applicant.post('/programs/ami-cmi/eligibility-forms', change(aForm(day)));
    expect(answer.status).toBe(422);
  });

  it('is refused with 422 in an assignment and in what takes no body', async () => {
    const path = `/eligibility-forms/${form.id}/assignments`;
    const { applicant, chair, hq, reviewer1 } = docket.people;
    expect(short(await chair.post(path, { reviewerId: 'you' }))).toBe('422 request.invalid');
    expect(short(await chair.post(path, { reviewerId: hq.id }))).toBe('422 review.reviewer-not-eligible');
    expect(short(await chair.post(path, { reviewerId: applicant.id }))).toBe('422 review.reviewer-not-eligible');
    expect(short(await reviewer1.post(path, { reviewerId: chair.id }))).toBe('403 access.forbidden');
    const withdrawal = `/eligibility-forms/${form.id}/withdrawal`;
    expect(short(await applicant.post(withdrawal, { status: 'approved' }, ifMatch(1)))).toBe('422 request.invalid');
    await unchanged();
  });

  it('is refused with 400, 413 or 415 when it is no JSON body', async () => {
    const { chair } = docket.people;
    const send = async (body: string | Uint8Array, headers = {}): Promise<string> =>
      short(await chair.post(decisions(), body, { ...ifMatch(form.version), ...headers }));
    const whole = JSON.stringify(approval);
    expect(await send('{"outcome":')).toBe('400 request.malformed');
    expect(await send(`${whole.slice(0, -1)},"__proto__":{"x":1}}`)).toBe('400 request.malformed');
    expect(await send(JSON.stringify({ ...approval, message: 'a\0b' }))).toBe('400 request.malformed');
    expect(await send('{"outcome":"approved","message":"\\ud800"}')).toBe('400 request.malformed');
    expect(await send(new Uint8Array([0x22, 0xff, 0x22]))).toBe('400 request.malformed');
    expect(await send('['.repeat(5000) + ']'.repeat(5000))).toBe('400 request.malformed');
    expect(await send(`{"message":"${'x'.repeat(2_000_000)}"}`)).toBe('413 request.too-large');
    expect(await send(whole, { 'content-type': 'text/plain' })).toBe('415 request.media-type');
    expect(await send(whole, { 'content-type': 'application/json; x' })).toBe('415 request.media-type');
    expect(await send('outcome=approved', { 'content-type': 'application/x-www-form-urlencoded' })).toBe(
      '415 request.media-type',
    );
    await unchanged();
  });
});

describe('an address written otherwise', () => {
  it('leads nowhere', async () => {
    const path = `/eligibility-forms/${form.id}`;
    const variants = [
      `/${path}`,
      `${path}/`,
      path.toUpperCase(),
      `${path};x`,
      `${path}%2Fhistory`,
      `${path}/.`,
      `${path}%00`,
    ];
    for (const variant of variants) {
      // fetch resolves dots by itself: what arrives is the plain address, which the anonymous may not read either.
      expect([400, 401, 404]).toContain((await docket.nobody.get(variant)).status);
    }
    expect((await docket.people.applicant.send('PUT', path, {})).status).toBe(405);
    expect(short(await docket.people.applicant.get('/eligibility-forms/1'))).toBe('400 request.malformed');
  });
});

describe('text', () => {
  it('stays text: in answers, in mails and in searches', async () => {
    const title = `{{7*7}} \${process.env} <script>alert(1)</script> "q" 'a' %_\\`;
    const lines = await docket.people.applicant.post(
      '/programs/ami-cmi/eligibility-forms',
      aForm(day, { activity: { title: 'a\u202eb', provider: "O'Brien\r\nBcc: x@example.org" } }),
    );
    expect(lines.body).toMatchObject({
      status: 422,
      errors: [{ pointer: '/activity/title' }, { pointer: '/activity/provider' }],
    });
    const odd = await docket.submitAndRoute(aForm(day, { activity: { title, provider: "O'Brien" } }));
    expect(odd.activity).toMatchObject({ title, provider: "O'Brien" });
    const search = async (q: string): Promise<string[]> =>
      (await docket.people.hq.items(`/programs/ami-cmi/reviews?q=${encodeURIComponent(q)}`)).map(({ id }) => id);
    expect(await search("o'brien")).toEqual([odd.id]);
    expect(await search('%_\\')).toEqual([odd.id]);
    expect(await search("' OR 1=1 --")).toEqual([]);
    expect(await search('%')).toEqual([odd.id]);
    const mails = await eventually(async () => {
      const arrived = await docket.mails(odd.number);
      expect(arrived).toHaveLength(6);
      return arrived;
    });
    const [receipt] = mails.filter(({ to }) => to === 'applicant@demo.example');
    expect(receipt?.subject).toContain('{{7*7}} ${process.env} <script>');
    expect(receipt?.text).toContain('{{7*7}} ${process.env}');
    expect(receipt?.html).not.toContain('<script>alert');
    expect(mails.every(({ to }) => to.endsWith('@demo.example'))).toBe(true);
  });
});
