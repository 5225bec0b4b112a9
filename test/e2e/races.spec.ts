import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aForm, approval, refusal } from '../support/a-form.js';
import { ifMatch, type Docket, type Form } from '../support/docket.js';
import { eventually } from '../support/eventually.js';
import { refusal as refused, type Answer } from '../support/http.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
let docket: Docket;
beforeAll(async () => {
  product = await startDemo();
  docket = product.docket;
}, START_LIMIT_MS);
afterAll(() => product.stop());

const ROUNDS = 12;
const statuses = (answers: Answer[]): number[] => answers.map(({ status }) => status).sort();
const inReview = async (): Promise<Form> => docket.submitAndRoute(aForm(await docket.today()));

async function applicantsMails({ number }: Form): Promise<string[]> {
  const mails = await docket.mails(number);
  return mails.filter(({ to }) => to === 'applicant@demo.example').map(({ subject }) => subject.split(':')[0] ?? '');
}

describe('two members who decide at once', () => {
  it('get one 201 and one 412, and the applicant one mail, in every round', async () => {
    const forms = await Promise.all(Array.from({ length: ROUNDS }, inReview));
    const { chair, reviewer1 } = docket.people;
    const outcomes: string[] = [];
    for (const { id, version } of forms) {
      const send = (path: string, ruling: object) =>
        [`/eligibility-forms/${id}/${path}`, ruling, ifMatch(version)] as const;
      const answers = await Promise.all([
        chair.post(...send('decisions', approval)),
        reviewer1.post(...send('decisions', refusal)),
      ]);
      expect(statuses(answers)).toEqual([201, 412]);
      outcomes.push(answers[0].status === 201 ? 'Approved' : 'Not approved');
    }
    await docket.advance('PT60S');
    for (const [index, form] of forms.entries()) {
      const told = [`${form.number} received`, `${form.number} ${String(outcomes[index])}`];
      await eventually(async () => expect(await applicantsMails(form)).toEqual(told));
      const history = await docket.people.hq.history(form.id);
      expect(history.filter((type) => type === 'form.decided')).toHaveLength(1);
    }
    const catalog = await docket.nobody.items<{ formId: string }>('/programs/ami-cmi/catalog?limit=200');
    const listed = forms.filter(({ id }) => catalog.some(({ formId }) => formId === id)).map(({ number }) => number);
    expect(listed).toEqual(forms.filter((_, index) => outcomes[index] === 'Approved').map(({ number }) => number));
  });
});

describe('the same request twice at once', () => {
  it('withdraws once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await inReview();
      const { version } = await docket.people.applicant.form(id);
      const withdraw = () =>
        docket.people.applicant.post(`/eligibility-forms/${id}/withdrawal`, undefined, ifMatch(version));
      const answers = await Promise.all([withdraw(), withdraw(), withdraw()]);
      expect(statuses(answers)).toEqual([201, 412, 412]);
      const history = await docket.people.hq.history(id);
      expect(history.filter((type) => type === 'form.withdrawn')).toHaveLength(1);
    }
  });

  it('lets either the decision or the withdrawal win, never both', async () => {
    for (let round = 0; round < 8; round += 1) {
      const form = await inReview();
      const seen = await docket.people.applicant.form(form.id);
      const [decided, withdrawn] = await Promise.all([
        docket.people.chair.post(`/eligibility-forms/${form.id}/decisions`, approval, ifMatch(form.version)),
        docket.people.applicant.post(`/eligibility-forms/${form.id}/withdrawal`, undefined, ifMatch(seen.version)),
      ]);
      // The applicant cannot see a held decision, so it makes nothing stale for them: withdrawing always wins.
      expect(withdrawn.status).toBe(201);
      expect([201, 412]).toContain(decided.status);
      expect((await docket.people.hq.form(form.id)).status).toBe('withdrawn');
    }
  });

  it('assigns a member once', async () => {
    const { id } = await inReview();
    const take = () => docket.people.reviewer2.post(`/eligibility-forms/${id}/assignments`, { reviewerId: 'me' });
    expect(statuses(await Promise.all([take(), take()]))).toEqual([201, 409]);
    expect((await docket.people.hq.form(id)).assignees).toEqual([
      { id: docket.people.reviewer2.id, name: 'Devon Reviewer', assignmentId: expect.any(String) },
    ]);
  });
});

describe('a held decision', () => {
  it('is undone by who made it or by a chair, by nobody else, and before its release only', async () => {
    const { id } = await inReview();
    const { reviewer1, reviewer2, chair } = docket.people;
    await reviewer1.decide(id, refusal);
    expect(refused(await reviewer2.undo(id))).toEqual({ status: 403, code: 'access.forbidden' });
    expect(refused(await docket.people.hq.undo(id))).toEqual({ status: 403, code: 'access.forbidden' });
    expect((await chair.undo(id)).status).toBe(200);
    expect(refused(await chair.undo(id))).toEqual({ status: 409, code: 'form.state-conflict' });
    await reviewer1.decide(id, refusal);
    const held = await reviewer1.form(id);
    await docket.advance('PT60S');
    const path = `/eligibility-forms/${id}/decisions/current`;
    const late = await reviewer1.send('DELETE', path, undefined, ifMatch(held.version));
    // Released already, or only due: either way it is too late.
    expect([409, 412]).toContain(late.status);
    await docket.untilStatus(id, 'not_approved');
    expect(refused(await reviewer1.undo(id))).toEqual({ status: 409, code: 'form.state-conflict' });
  });

  it('cannot be made twice', async () => {
    const { id } = await inReview();
    expect((await docket.people.reviewer1.decide(id, refusal)).status).toBe(201);
    expect(refused(await docket.people.chair.decide(id, approval))).toEqual({
      status: 409,
      code: 'form.state-conflict',
    });
  });

  it('is discarded by a withdrawal: the confirmation is all that is mailed, and nothing is listed', async () => {
    const form = await inReview();
    await docket.people.chair.decide(form.id, approval);
    const withdrawn = await docket.people.applicant.withdraw(form.id);
    expect(withdrawn.body).toMatchObject({ status: 'withdrawn', decision: null });
    const yardstick = await inReview();
    await docket.people.chair.decide(yardstick.id, approval);
    await docket.advance('PT2M');
    await eventually(async () => expect(await applicantsMails(yardstick)).toHaveLength(2));
    expect(await applicantsMails(form)).toEqual([`${form.number} received`, `${form.number} withdrawn`]);
    const catalog = await docket.nobody.items<{ formId: string }>('/programs/ami-cmi/catalog?limit=200');
    expect(catalog.map(({ formId }) => formId)).not.toContain(form.id);
    expect(await docket.people.applicant.history(form.id)).toEqual(['form.submitted', 'form.routed', 'form.withdrawn']);
    expect(
      JSON.stringify((await docket.people.applicant.get(`/eligibility-forms/${form.id}/history`)).body),
    ).not.toContain('discardedDecisionId');
  });
});
