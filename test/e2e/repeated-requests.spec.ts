import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aForm, approval } from '../support/a-form.js';
import { ifMatch, type Docket, type Form } from '../support/docket.js';
import { eventually } from '../support/eventually.js';
import { refusal } from '../support/http.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
let docket: Docket;
let day: (offset: number) => string;
beforeAll(async () => {
  product = await startDemo();
  docket = product.docket;
  day = await docket.today();
}, START_LIMIT_MS);
afterAll(() => product.stop());

const path = '/programs/ami-cmi/eligibility-forms';
const withKey = (key: string): { 'idempotency-key': string } => ({ 'idempotency-key': key });
const named = async (title: string): Promise<Form[]> =>
  docket.people.hq.items(`/programs/ami-cmi/reviews?q=${encodeURIComponent(title)}`);

describe('a request that is repeated under its idempotency key', () => {
  it('gets the stored answer, and one form, one receipt', async () => {
    const content = aForm(day, { activity: { title: 'Sent twice' } });
    const first = await docket.people.applicant.post(path, content, withKey('a'));
    const again = await docket.people.applicant.post(path, content, withKey('a'));
    const facts = ({ status, body, headers }: typeof first) => [
      status,
      body,
      headers.get('etag'),
      headers.get('location'),
    ];
    expect(first.status).toBe(201);
    expect(facts(again)).toEqual(facts(first));
    const { id, number } = first.body as Form;
    await docket.untilStatus(id, 'in_review');
    expect((await named('Sent twice')).map((form) => form.id)).toEqual([id]);
    await eventually(async () => expect(await docket.mails(number)).toHaveLength(6));
  });

  it('with the members of its body in another order is the same request', async () => {
    const content = aForm(day);
    const first = await docket.people.applicant.post(path, content, withKey('order'));
    const turned = Object.fromEntries(Object.entries(content).reverse());
    const again = await docket.people.applicant.post(path, turned, withKey('order'));
    expect(again.body).toEqual(first.body);
  });

  it('is refused with another body, and is another request from somebody else or on another route', async () => {
    const { applicant, applicant2 } = docket.people;
    const first = await applicant.post(path, aForm(day), withKey('b'));
    expect(refusal(await applicant.post(path, aForm(day), withKey('b')))).toEqual({
      status: 422,
      code: 'idempotency.key-reused',
    });
    const others = await applicant2.post(path, aForm(day), withKey('b'));
    expect([others.status, (others.body as Form).id === (first.body as Form).id]).toEqual([201, false]);
    const form = await docket.untilStatus((first.body as Form).id, 'in_review');
    const own = await applicant.form(form.id);
    const withdrawal = `/eligibility-forms/${form.id}/withdrawal`;
    const headers = { ...ifMatch(own.version), ...withKey('b') };
    const withdrawn = await applicant.post(withdrawal, undefined, headers);
    expect(withdrawn.status).toBe(201);
    expect((await applicant.post(withdrawal, undefined, headers)).body).toEqual(withdrawn.body);
  });

  it('may be corrected when its body was refused', async () => {
    const { applicant } = docket.people;
    const wrong = { ...aForm(day), relevance: 7 };
    expect((await applicant.post(path, wrong, withKey('c'))).status).toBe(422);
    expect((await applicant.post(path, aForm(day), withKey('c'))).status).toBe(201);
  });

  it('records a late form once', async () => {
    const content = aForm(day, { activity: { title: 'Late twice', startsOn: day(-40), endsOn: day(-40) } });
    const first = await docket.people.applicant.post(path, content, withKey('late'));
    const again = await docket.people.applicant.post(path, content, withKey('late'));
    expect(first.status).toBe(422);
    expect(again.body).toEqual(first.body);
    expect(await named('Late twice')).toHaveLength(1);
  });

  it('runs once even when all repetitions arrive together', async () => {
    for (let round = 0; round < 4; round += 1) {
      const title = `Together-${String('abcd'[round])}`;
      const content = aForm(day, { activity: { title } });
      const send = () => docket.people.applicant.post(path, content, withKey(`at-once-${String(round)}`));
      const answers = await Promise.all([send(), send(), send(), send(), send()]);
      const created = answers.filter(({ status }) => status === 201);
      const running = answers.filter(({ status }) => status === 409);
      expect(created.length + running.length).toBe(5);
      expect(new Set(created.map(({ body }) => (body as Form).id)).size).toBe(1);
      for (const answer of running) {
        expect(refusal(answer)).toEqual({ status: 409, code: 'idempotency.running' });
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      }
      expect(await named(title)).toHaveLength(1);
    }
  });

  it('decides once: the same member, twice at once, is told of one decision', async () => {
    const form = await docket.submitAndRoute(aForm(day));
    const headers = { ...ifMatch(form.version), ...withKey('decision') };
    const send = () => docket.people.chair.post(`/eligibility-forms/${form.id}/decisions`, approval, headers);
    const first = await send();
    expect([first.status, (await send()).body]).toEqual([201, first.body]);
    expect(await docket.people.hq.history(form.id)).toEqual(['form.submitted', 'form.routed', 'form.decided']);
  });

  it('needs a key that can be one', async () => {
    const answer = await docket.people.applicant.post(path, aForm(day), withKey('x'.repeat(256)));
    expect(refusal(answer)).toEqual({ status: 400, code: 'request.malformed' });
  });
});
