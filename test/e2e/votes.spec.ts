import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aForm } from '../support/a-form.js';
import { succeeded, type Caller, type Docket, type Form, type Mail } from '../support/docket.js';
import { eventually } from '../support/eventually.js';
import { refusal } from '../support/http.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';
import { votingPrograms } from '../support/voting-programs.js';

const { folder, remove } = votingPrograms();
let product: RunningProduct;
let docket: Docket;
beforeAll(async () => {
  product = await startDemo({ PROGRAMS_DIR: folder });
  docket = product.docket;
}, START_LIMIT_MS);
afterAll(async () => {
  await product.stop();
  remove();
});

const path = ({ id }: Form): string => `/eligibility-forms/${id}/recommendations`;
const relevant = [{ id: 'relevance', answer: 'yes' }];
async function recommend(who: Caller, form: Form, recommendation: string, body: object = {}): Promise<void> {
  const advice = { recommendation, comment: 'As discussed.', criteria: relevant, ...body };
  succeeded(await who.post(path(form), advice), 201);
}
const untilMails = (form: Form, subject: string, count: number): Promise<Mail[]> =>
  eventually(async () => {
    const arrived = (await docket.mails(form.number)).filter((mail) => mail.subject.includes(subject));
    expect(arrived).toHaveLength(count);
    return arrived;
  });
const received = (mails: readonly Mail[]): string[] => mails.map(({ to }) => to.replace('@demo.example', '')).sort();

it('a majority approves less than was asked for, and the applicant is told both, and why', async () => {
  const { applicant, reviewer1, reviewer2, reviewer3, hq } = docket.people;
  const agenda = [
    { title: 'Bony landmarks', minutes: 150, category: 'art', countable: true },
    { title: 'Lunch', minutes: 60, category: 'art', countable: true },
  ];
  const form = await docket.submitAndRoute(aForm(await docket.today(), { activity: { agenda } }));
  await untilMails(form, 'waits for a reviewer', 5);
  for (const who of [reviewer1, reviewer2]) {
    await recommend(who, form, 'approve', { agenda: [{ row: 1, countable: false }] });
  }
  expect(refusal(await reviewer1.decide(form.id, { outcome: 'approved', message: 'Fine.' }))).toEqual({
    status: 409,
    code: 'review.quorum-not-met',
  });
  await recommend(reviewer3, form, 'decline');
  expect((await hq.form(form.id)).status).toBe('deliberation');
  expect((await applicant.form(form.id)).status).toBe('in_review');
  const told = await untilMails(form, 'all recommendations are in', 5);
  expect(received(told)).toEqual(['chair', 'reviewer1', 'reviewer2', 'reviewer3', 'reviewer4']);
  const credits = [{ category: 'art', hours: 2.5 }];
  succeeded(await reviewer1.decide(form.id, { outcome: 'approved', credits, message: 'Lunch does not count.' }), 201);
  await docket.advance('PT61S');
  const [mail] = await untilMails(form, 'Approved', 1);
  expect(mail?.to).toBe('applicant@demo.example');
  expect(mail?.text).toContain('Lunch does not count.');
  expect(mail?.text).toContain('Art: requested 4, approved 2.5');
  expect((await applicant.form(form.id)).decision).toMatchObject({
    credits,
    creditChanges: [{ category: 'art', requestedHours: 4, approvedHours: 2.5 }],
  });
  expect(JSON.stringify(await docket.people.applicant.items(`/eligibility-forms/${form.id}/history`))).not.toMatch(
    /recommend|deliberat|reviewer/,
  );
});

it('a tie is for the chair to break', async () => {
  const { reviewer1, reviewer2, reviewer3, reviewer4, chair } = docket.people;
  const form = await docket.submitAndRoute(aForm(await docket.today()));
  await recommend(reviewer1, form, 'approve');
  await recommend(reviewer2, form, 'approve');
  await recommend(reviewer3, form, 'decline');
  await recommend(reviewer4, form, 'decline');
  const decision = { outcome: 'not_approved', message: 'The agenda is thin.' };
  expect(refusal(await reviewer1.decide(form.id, decision))).toEqual({ status: 403, code: 'review.chair-decides' });
  succeeded(await chair.decide(form.id, decision), 201);
  await docket.advance('PT61S');
  await docket.untilStatus(form.id, 'not_approved');
});

it('where the committee steps back the chair is told, and decides', async () => {
  const { reviewer1, reviewer2, reviewer3, chair } = docket.people;
  const form = await docket.submitAndRoute(aForm(await docket.today()));
  for (const who of [reviewer1, reviewer2, reviewer3]) {
    succeeded(await who.post(`/eligibility-forms/${form.id}/recusals`, { reason: 'A friend.' }), 201);
  }
  expect(received(await untilMails(form, 'cannot get enough recommendations', 1))).toEqual(['chair']);
  succeeded(await chair.decide(form.id, { outcome: 'approved', message: 'Welcome.' }), 201);
  await docket.advance('PT61S');
  await docket.untilStatus(form.id, 'approved');
});
