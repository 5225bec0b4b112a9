import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aForm } from '../support/a-form.js';
import { ifMatch, succeeded, type Docket, type Form } from '../support/docket.js';
import { eventually } from '../support/eventually.js';
import { refusal, send } from '../support/http.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
let docket: Docket;
beforeAll(async () => {
  product = await startDemo();
  docket = product.docket;
}, START_LIMIT_MS);
afterAll(() => product.stop());

interface DraftBody {
  id: string;
  missing: { pointer: string }[];
}

const begin = async (content: object): Promise<DraftBody> =>
  succeeded<DraftBody>(await docket.people.applicant.post('/programs/ami-cmi/drafts', content), 201);

it('a draft that waits for weeks is judged on the day it is sent, and goes its way as any form', async () => {
  const { applicant, chair } = docket.people;
  const day = await docket.today();
  const ended = { startsOn: day(-1), endsOn: day(-1) };
  const { id, missing } = await begin({ ...aForm(day, { activity: ended }), relevance: null });
  expect(missing.map(({ pointer }) => pointer)).toEqual(['/relevance']);
  const other = await begin(aForm(day, { activity: ended }));
  await docket.advance('P20D');
  const saved = await applicant.send('PUT', `/drafts/${id}`, aForm(day, { activity: ended }), ifMatch(1));
  expect(saved.status).toBe(200);
  const form = succeeded<Form>(await applicant.post(`/drafts/${id}/submission`), 201);
  expect(form.id).toBe(id);
  await docket.untilStatus(id, 'in_review');
  await eventually(async () => {
    const receipts = (await docket.mails(form.number)).filter(({ to }) => to.includes('applicant@'));
    expect(receipts).toHaveLength(1);
  });
  expect((await chair.form(id)).status).toBe('in_review');
  await docket.advance('P20D');
  expect(refusal(await applicant.post(`/drafts/${other.id}/submission`))).toEqual({ status: 422, code: 'form.late' });
  expect((await docket.people.hq.form(other.id)).status).toBe('refused_late');
  expect(await applicant.items('/drafts')).toEqual([]);
});

it('is gone after a reset of the demo', async () => {
  await begin({ relevance: 'Half a thought.' });
  expect(await docket.people.applicant.items('/drafts')).toHaveLength(1);
  expect((await send(`${docket.url}/api/demo/reset`, {}, 'POST')).status).toBeLessThan(300);
  expect(await docket.people.applicant.items('/drafts')).toEqual([]);
});
