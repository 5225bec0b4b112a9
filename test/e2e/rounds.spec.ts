import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays, dateWindow, instant, localDateAt, toIso } from '#domain';
import { aForm, approval, refusal } from '../support/a-form.js';
import type { Docket, Form, Mail } from '../support/docket.js';
import { eventually } from '../support/eventually.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';

const ZONE = 'America/Chicago';
const APPEAL = 'The agenda was attached.';

let product: RunningProduct;
let docket: Docket;
beforeAll(async () => {
  product = await startDemo();
  docket = product.docket;
}, START_LIMIT_MS);
afterAll(() => product.stop());

async function declined(): Promise<Form> {
  const { id } = await docket.submitAndRoute(aForm(await docket.today()));
  expect((await docket.people.reviewer1.decide(id, refusal)).status).toBe(201);
  await docket.advance('PT60S');
  return docket.untilStatus(id, 'not_approved');
}

const untilMails = (form: Form, subject: string, count: number): Promise<Mail[]> =>
  eventually(async () => {
    const arrived = (await docket.mails(form.number)).filter((mail) => mail.subject.includes(subject));
    expect(arrived).toHaveLength(count);
    return arrived;
  });

// Before weeks pass for all the forms of the demo, whose mails would be ahead of these.
it('a revoked approval leaves the catalog at once, and is listed again when it is approved again', async () => {
  const { applicant, reviewer1, chair } = docket.people;
  const form = await docket.submitAndRoute(aForm(await docket.today()));
  const { id, number } = form;
  await untilMails(form, 'received', 1);
  let mailed = 0;
  const approve = async (): Promise<void> => {
    expect((await reviewer1.decide(id, { ...approval, conditions: ['All of it is attended.'] })).status).toBe(201);
    await docket.advance('PT60S');
    await docket.untilStatus(id, 'approved');
    mailed += 1;
    await untilMails(form, 'Approved', mailed);
  };
  const listings = async (): Promise<{ id: string; formId: string; conditions: string[] }[]> => {
    const all = await docket.nobody.items<{ id: string; formId: string; conditions: string[] }>(
      '/programs/ami-cmi/catalog?limit=200',
    );
    return all.filter(({ formId }) => formId === id);
  };
  await approve();
  const [listing] = await listings();
  expect(listing?.conditions).toEqual(['All of it is attended.']);
  const reason = 'It was shortened.';
  expect((await chair.post(`/eligibility-forms/${id}/revocation`, { reason })).status).toBe(201);
  expect(await listings()).toEqual([]);
  await untilMails(form, 'Approval revoked', 1);
  expect((await chair.post(`/eligibility-forms/${id}/reopening`, { reason: 'It was not, after all.' })).status).toBe(
    201,
  );
  await untilMails(form, 'open again', 1);
  await approve();
  expect((await listings()).map((listed) => listed.id)).toEqual([listing?.id]);
  await eventually(async () => {
    const own = (await docket.mails(number)).filter(({ to }) => to === 'applicant@demo.example');
    expect(own.map(({ subject }) => subject.split(':')[0]?.replace(`${number} `, ''))).toEqual([
      'received',
      'Approved',
      'Approval revoked',
      'open again',
      'Approved',
    ]);
  });
  expect(await applicant.items(`/eligibility-forms/${id}/decisions`)).toHaveLength(2);
});

it('an appeal has a promise of its own: others are reminded of it, and it is broken and kept by itself', async () => {
  const { applicant, reviewer1, reviewer2, hq } = docket.people;
  const form = await declined();
  await untilMails(form, 'Not approved', 1);
  await docket.advance('P3D');
  const answer = await applicant.post(`/eligibility-forms/${form.id}/appeal`, { message: APPEAL });
  const opened = answer.body as Form;
  expect([answer.status, opened.status, opened.round]).toEqual([201, 'in_review', 2]);
  const [receipt] = await untilMails(form, 'appeal received', 1);
  expect(receipt).toMatchObject({ to: 'applicant@demo.example', text: expect.stringContaining(APPEAL) });

  await docket.advance('P7D');
  const others = ['chair', 'reviewer2', 'reviewer3', 'reviewer4'].map((box) => `${box}@demo.example`);
  const reminders = await untilMails(form, 'undecided, 7 days left', 4);
  expect(reminders.map(({ to }) => to).sort()).toEqual(others);
  expect(reminders[0]?.text).toContain('It is day 7');
  expect((await reviewer1.decide(form.id, approval)).body).toMatchObject({ status: 409, code: 'review.earlier-round' });

  await docket.advanceTo(opened.decisionDueAt ?? '', -1);
  await untilMails(form, 'our answer is late', 1);
  expect((await reviewer2.decide(form.id, approval)).status).toBe(201);
  await docket.advance('PT60S');
  const approved = await docket.untilStatus(form.id, 'approved');
  expect(approved).toMatchObject({ decision: { late: true }, breachedAt: expect.stringMatching(/Z$/) });
  await untilMails(form, 'Approved', 1);
  await untilMails(form, 'Not approved', 1);
  const history = await hq.history(form.id);
  expect(history.filter((type) => type === 'form.breached')).toHaveLength(1);
  expect(history.filter((type) => type === 'form.reminded')).toHaveLength(2);
  const { dueAt, segments } = (await applicant.get(`/eligibility-forms/${form.id}/deadline`)).body as {
    dueAt: string;
    segments: { counted: boolean; to: string }[];
  };
  // The first round and the days up to the appeal; then the promise of the second.
  expect([dueAt, segments.map(({ counted }) => counted)]).toEqual([opened.decisionDueAt, [false, false, true]]);
});

it('is late at the start of the day after its last one', async () => {
  const { applicant } = docket.people;
  const [early, late] = [await declined(), await declined()];
  const releasedOn = localDateAt(instant(await docket.now()), ZONE);
  const { lastDay, closesAt } = dateWindow(releasedOn, 30, ZONE);
  const [mail] = await untilMails(late, 'Not approved', 1);
  expect(mail?.text).toContain('You can appeal until');
  await docket.advanceTo(toIso(closesAt), 5_000);
  const message = APPEAL;
  expect((await applicant.post(`/eligibility-forms/${early.id}/appeal`, { message })).status).toBe(201);
  await docket.advanceTo(toIso(closesAt), 0);
  const answer = await applicant.post(`/eligibility-forms/${late.id}/appeal`, { message });
  expect(answer.body).toMatchObject({
    status: 422,
    code: 'appeal.late',
    releasedOn,
    lastDay,
    closedAt: toIso(closesAt),
  });
  expect(addDays(releasedOn, 30)).toBe(lastDay);
  expect(await applicant.form(late.id)).toMatchObject({ status: 'not_approved', round: 1 });
});
