import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aForm, refusal } from '../support/a-form.js';
import type { Caller, Docket, Form } from '../support/docket.js';
import { eventually } from '../support/eventually.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
let docket: Docket;
beforeAll(async () => {
  product = await startDemo();
  docket = product.docket;
}, START_LIMIT_MS);
afterAll(() => product.stop());

const FRESH = { evidence: 'The agenda.' };
const path = (id: string): string => `/eligibility-forms/${id}/resubmissions`;

async function declined(form: Form): Promise<Form> {
  await docket.untilStatus(form.id, 'in_review');
  expect((await docket.people.chair.decide(form.id, refusal)).status).toBe(201);
  await docket.advance('PT60S');
  return docket.untilStatus(form.id, 'not_approved');
}

it('a form that was not approved is sent again once, filled in from the former one and linked with it', async () => {
  const { applicant, chair } = docket.people;
  const content = aForm(await docket.today());
  const former = await declined(await docket.submit(content));
  const again = { activity: { learningOutcomes: ['Locate landmarks'] }, evidence: 'The agenda, with <times>.' };
  const answer = await applicant.post(path(former.id), again, { 'idempotency-key': 'again' });
  const form = answer.body as Form;
  expect([answer.status, answer.headers.get('location')]).toEqual([201, `/api/v1/eligibility-forms/${form.id}`]);
  expect(form).toMatchObject({
    activity: { ...content.activity, learningOutcomes: ['Locate landmarks'] },
    requestedCredits: content.requestedCredits,
    relevance: content.relevance,
    evidence: again.evidence,
    status: 'submitted',
    resubmissionOf: former.id,
    resubmittedAs: null,
    version: 1,
  });
  expect(form.number).not.toBe(former.number);
  expect(await chair.form(former.id)).toMatchObject({ status: 'not_approved', resubmittedAs: form.id });
  expect((await applicant.history(former.id)).slice(-2)).toEqual(['form.not-approved', 'form.resubmitted']);
  await eventually(async () => expect((await docket.mails(form.number)).length).toBe(6));
  // The same request again, another one, and one for what was sent again and is declined too.
  const repeated = await applicant.post(path(former.id), again, { 'idempotency-key': 'again' });
  expect((repeated.body as Form).id).toBe(form.id);
  const used = expect.objectContaining({ code: 'form.resubmissions-used' });
  expect((await applicant.post(path(former.id), again)).body).toEqual(used);
  await declined(form);
  expect((await applicant.post(path(form.id), again)).body).toEqual(used);
});

it('two requests at once make one new form', async () => {
  const former = await declined(await docket.submit(aForm(await docket.today())));
  const tries = await Promise.all([1, 2, 3].map(() => docket.people.applicant.post(path(former.id), FRESH)));
  expect(tries.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
});

it('is for the applicant alone, after a refusal alone, and checked like a submission', async () => {
  const { applicant, applicant2, chair, hq } = docket.people;
  const open = await docket.submitAndRoute(aForm(await docket.today()));
  expect((await applicant.post(path(open.id), FRESH)).body).toMatchObject({ status: 409, code: 'form.state-conflict' });
  const former = await declined(open);
  const refusals: [Caller, object, Record<string, string>, number][] = [
    [docket.nobody, {}, {}, 401],
    [applicant2, {}, {}, 404],
    [chair, {}, {}, 403],
    [hq, {}, {}, 403],
    [applicant, { evidence: ' ' }, {}, 422],
    [applicant, { activity: { format: 'seance' } }, {}, 422],
    [applicant, { resubmissionOf: former.id }, {}, 422],
    [applicant, FRESH, { 'if-match': '"1"' }, 412],
  ];
  for (const [who, body, headers, status] of refusals) {
    expect((await who.post(path(former.id), body, headers)).status).toBe(status);
  }
  expect(await hq.form(former.id)).toMatchObject({ resubmittedAs: null });
});

it('does not make up for lost days: the window still runs from the completion', async () => {
  const day = await docket.today();
  const former = await declined(
    await docket.submit(aForm(day, { activity: { startsOn: day(-20), endsOn: day(-20) }, completedOn: day(-20) })),
  );
  await docket.advance('P11D');
  const answer = await docket.people.applicant.post(path(former.id), FRESH);
  const late = answer.body as { formId: string };
  expect(answer.body).toMatchObject({ status: 422, code: 'form.late', completedOn: day(-20), lastDay: day(10) });
  expect(await docket.people.hq.form(late.formId)).toMatchObject({
    status: 'refused_late',
    resubmissionOf: former.id,
  });
  expect(
    (await docket.people.hq.post(`/eligibility-forms/${late.formId}/late-admission`, { reason: 'Fair.' })).status,
  ).toBe(201);
});
