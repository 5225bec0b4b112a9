import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aForm, approval } from '../support/a-form.js';
import type { Docket } from '../support/docket.js';
import { eventually } from '../support/eventually.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
let docket: Docket;
beforeAll(async () => {
  product = await startDemo();
  docket = product.docket;
}, START_LIMIT_MS);
afterAll(() => product.stop());

const REASON = 'The university’s mail was down <for days>.';
const path = (id: string): string => `/eligibility-forms/${id}/late-admission`;

async function refused(by: 'applicant' | 'hq' = 'applicant'): Promise<{ formId: string; number: string }> {
  const day = await docket.today();
  const late = aForm(day, { activity: { startsOn: day(-40), endsOn: day(-40) } });
  const answer = await docket.people[by].post('/programs/ami-cmi/eligibility-forms', late);
  expect(answer.status).toBe(422);
  return answer.body as { formId: string; number: string };
}

it('headquarters admit a form that came too late: it is promised, routed, announced and decided like others', async () => {
  const { formId, number } = await refused();
  const { hq, applicant, chair } = docket.people;
  const before = await hq.form(formId);
  await docket.advance('P2D');
  const answer = await hq.post(path(formId), { reason: REASON });
  expect([answer.status, answer.headers.get('etag')]).toEqual([201, '"2"']);
  const routed = await docket.untilStatus(formId, 'in_review');
  expect(routed).toMatchObject({ submittedAt: before.submittedAt, queue: 'art-and-design' });
  const admittedAt = String(routed.admittedAt);
  expect((await applicant.get(`/eligibility-forms/${formId}/deadline`)).body).toEqual({
    dueAt: routed.decisionDueAt,
    segments: [
      {
        round: 1,
        from: before.submittedAt,
        to: admittedAt,
        counted: false,
        reason: expect.stringContaining('admission'),
      },
      {
        round: 1,
        from: admittedAt,
        to: routed.decisionDueAt,
        counted: true,
        reason: expect.stringContaining('14 calendar days'),
      },
    ],
  });
  expect(await applicant.items(`/eligibility-forms/${formId}/history`)).toMatchObject([
    { type: 'form.refused-late' },
    { type: 'form.admitted-late', actor: null, data: { reason: REASON, dueAt: routed.decisionDueAt } },
    { type: 'form.routed' },
  ]);
  await eventually(async () => expect(await docket.mails(number)).toHaveLength(6));
  const [mail] = (await docket.mails(number)).filter(({ to }) => to === 'applicant@demo.example');
  expect(mail?.subject).toContain(`${number} admitted`);
  expect(mail?.text).toContain(REASON);
  await docket.advance('P7D');
  await eventually(async () => expect(await hq.history(formId)).toContain('form.reminded'));
  expect((await chair.decide(formId, approval)).status).toBe(201);
});

it('nobody else admits, nor headquarters their own form, nor any form twice', async () => {
  const { formId } = await refused();
  const { hq, applicant, chair, admin } = docket.people;
  const refusals: [typeof hq, object, Record<string, string>, number][] = [
    [docket.nobody, { reason: REASON }, {}, 401],
    [admin, { reason: REASON }, {}, 404],
    [applicant, { reason: REASON }, {}, 403],
    [chair, { reason: REASON }, {}, 403],
    [hq, {}, {}, 422],
    [hq, { reason: ' ' }, {}, 422],
    [hq, { reason: REASON, dueAt: '2030-01-01T00:00:00Z' }, {}, 422],
    [hq, { reason: REASON }, { 'if-match': '"7"' }, 412],
  ];
  for (const [who, body, headers, status] of refusals) {
    expect((await who.post(path(formId), body, headers)).status).toBe(status);
  }
  expect(await hq.form(formId)).toMatchObject({ status: 'refused_late', version: 1, decisionDueAt: null });
  expect((await hq.post(path(formId), { reason: REASON }, { 'if-match': '"1"' })).status).toBe(201);
  expect((await hq.post(path(formId), { reason: REASON })).status).toBe(409);
  const own = await refused('hq');
  expect((await hq.post(path(own.formId), { reason: REASON })).status).toBe(403);
});
