import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '#domain';
import { aForm, approval, refusal } from '../support/a-form.js';
import type { Docket, Form } from '../support/docket.js';
import { eventually } from '../support/eventually.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
let docket: Docket;
beforeAll(async () => {
  product = await startDemo();
  docket = product.docket;
}, START_LIMIT_MS);
afterAll(() => product.stop());

const applicantsMails = async ({ number }: Form): Promise<string[]> =>
  (await docket.mails(number)).filter(({ to }) => to === 'applicant@demo.example').map(({ subject }) => subject);

const listings = async (title: unknown): Promise<Record<string, unknown>[]> =>
  docket.nobody.items(`/programs/ami-cmi/catalog?q=${encodeURIComponent(String(title))}`);

describe('an eligibility form that is approved', () => {
  let form: Form;
  let content: ReturnType<typeof aForm>;

  it('is stored, answered with its place and promised an answer in two weeks', async () => {
    content = aForm(await docket.today(), {
      activity: { title: 'Main path & <b>markup</b>', url: 'https://example.org/a?b=1&c=2', tags: ['anatomy'] },
      requestedCredits: [
        { category: 'art', hours: 4.25 },
        { category: 'biomedical', hours: 2 },
      ],
    });
    const answer = await docket.people.applicant.post('/programs/ami-cmi/eligibility-forms', content);
    form = answer.body as Form;
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(`/api/v1/eligibility-forms/${form.id}`);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(form).toEqual({
      ...content,
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
      number: expect.stringMatching(/^AMI-\d{4}-\d{6}$/),
      program: 'ami-cmi',
      status: 'submitted',
      submittedAt: expect.stringMatching(/Z$/),
      admittedAt: null,
      decisionDueAt: expect.stringMatching(/Z$/),
      queue: null,
      decision: null,
      policyVersion: '2021.1',
      revision: 1,
      resubmissionOf: null,
      resubmittedAs: null,
      openQuestion: null,
      occurrenceOf: null,
      duplicateOf: null,
      coveredBy: null,
      listing: null,
      waysOn: null,
      claimUntil: (await docket.today())(43),
      opening: null,
      origin: 'application',
      revokedAt: null,
      round: 1,
      unreadMessages: 0,
      version: 1,
    });
    const days = (instant(form.decisionDueAt ?? '') - instant(form.submittedAt)) / 86_400_000;
    expect(Math.abs(days - 14)).toBeLessThanOrEqual(1 / 24);
  });

  it('reaches a queue by the policy’s rules, and the committee and the applicant are told', async () => {
    const routed = await docket.untilStatus(form.id, 'in_review');
    expect(routed.queue).toBe('biomedical');
    const mails = await eventually(async () => {
      const arrived = await docket.mails(form.number);
      expect(arrived).toHaveLength(6);
      return arrived;
    });
    const title = 'Main path & <b>markup</b>';
    expect(mails.map(({ to, subject }) => `${to}: ${subject}`).sort()).toEqual([
      `applicant@demo.example: ${form.number} received: ${title}`,
      ...['chair', 'reviewer1', 'reviewer2', 'reviewer3', 'reviewer4'].map(
        (member) => `${member}@demo.example: ${form.number} waits for a reviewer: ${title}`,
      ),
    ]);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(6);
    expect(mails.every(({ html }) => !html.includes('<b>markup</b>'))).toBe(true);
  });

  it('shows a held decision to the committee alone, and an undo leaves no trace for the applicant', async () => {
    const decided = await docket.people.reviewer1.decide(form.id, approval);
    expect(decided.status).toBe(201);
    expect(decided.body).toMatchObject({
      status: 'decision_held',
      decision: null,
      heldDecision: { outcome: 'approved', decidedBy: docket.people.reviewer1.id, late: false },
    });
    expect(await docket.people.applicant.form(form.id)).toMatchObject({ status: 'in_review', decision: null });
    const undone = await docket.people.reviewer1.undo(form.id);
    expect(undone.status).toBe(200);
    expect(undone.body).toMatchObject({ status: 'in_review', heldDecision: null, decisionDueAt: form.decisionDueAt });
  });

  it('is released a minute after the decision: status, one mail, listing and history', async () => {
    const ruling = { ...approval, credits: [{ category: 'art', hours: 3 }] };
    expect((await docket.people.chair.decide(form.id, ruling)).status).toBe(201);
    expect(await listings('Main path')).toEqual([]);
    await docket.advance('PT61S');
    const released = await docket.untilStatus(form.id, 'approved');
    expect(released.decision).toEqual({
      outcome: 'approved',
      credits: [{ category: 'art', hours: 3 }],
      creditChanges: [
        { category: 'art', requestedHours: 4.25, approvedHours: 3 },
        { category: 'biomedical', requestedHours: 2, approvedHours: 0 },
      ],
      conditions: [],
      expiresOn: null,
      reasons: [],
      reasonTexts: [],
      message: approval.message,
      decidedAt: expect.stringMatching(/Z$/),
      late: false,
    });
    const subjects = await eventually(async () => {
      const arrived = await applicantsMails(form);
      expect(arrived).toHaveLength(2);
      return arrived;
    });
    expect(subjects[1]).toBe(`${form.number} Approved: Main path & <b>markup</b>`);
    const [mail] = (await docket.mails('Approved')).filter(({ subject }) => subject.includes(form.number));
    expect(mail?.text).toContain(approval.message);
    expect(mail?.text).toContain('3 Art');
  });

  it('tells the applicant public events only, and the committee everything with who did it', async () => {
    const publicEvents = ['form.submitted', 'form.routed', 'form.approved'];
    expect(await docket.people.applicant.history(form.id)).toEqual(publicEvents);
    expect(await docket.people.hq.history(form.id)).toEqual([
      'form.submitted',
      'form.routed',
      'form.decided',
      'decision.undone',
      'form.decided',
      'form.approved',
    ]);
    const seen = JSON.stringify((await docket.people.applicant.get(`/eligibility-forms/${form.id}/history`)).body);
    expect(seen).not.toMatch(/Chair|Reviewer/);
    expect(seen).not.toContain(docket.people.chair.id);
  });

  it('explains its deadline', async () => {
    const { body } = await docket.people.applicant.get(`/eligibility-forms/${form.id}/deadline`);
    const { decision } = await docket.people.applicant.form(form.id);
    const { decidedAt } = decision as { decidedAt: string };
    expect(body).toEqual({
      dueAt: form.decisionDueAt,
      segments: [{ round: 1, from: form.submittedAt, to: decidedAt, counted: true, reason: expect.any(String) }],
    });
  });

  it('stays listed after it ended, and leaves the catalog at its instant', async () => {
    const [listing] = await listings('Main path');
    expect(listing).toEqual({
      id: expect.any(String),
      formId: form.id,
      title: 'Main path & <b>markup</b>',
      provider: 'University extension',
      description: '',
      url: 'https://example.org/a?b=1&c=2',
      format: 'workshop',
      delivery: 'in-person',
      location: null,
      startsOn: content.activity.startsOn,
      endsOn: content.activity.endsOn,
      availableUntil: null,
      conditions: [],
      expiresOn: null,
      credits: [{ category: 'art', hours: 3 }],
      tags: ['anatomy'],
      listedUntil: expect.stringMatching(/T0[56]:00:00.000Z$/),
      ended: false,
    });
    const until = String(listing?.listedUntil);
    await docket.advanceTo(until, 3_000);
    expect(await listings('Main path')).toEqual([{ ...listing, ended: true }]);
    await docket.advanceTo(until, 0);
    expect(await listings('Main path')).toEqual([]);
    expect(await docket.people.applicant.form(form.id)).toMatchObject({ status: 'approved' });
  });
});

describe('an eligibility form that is not approved', () => {
  it('mails the reasons and what would change them, and is never listed', async () => {
    const form = await docket.submitAndRoute(aForm(await docket.today(), { activity: { title: 'Refused by reason' } }));
    expect((await docket.people.reviewer2.decide(form.id, refusal)).status).toBe(201);
    await docket.advance('PT60S');
    await docket.untilStatus(form.id, 'not_approved');
    await eventually(async () => expect(await applicantsMails(form)).toHaveLength(2));
    expect((await applicantsMails(form))[1]).toBe(`${form.number} Not approved: Refused by reason`);
    const [mail] = (await docket.mails('Not approved')).filter(({ subject }) => subject.includes(form.number));
    expect(mail?.text).toContain(refusal.message);
    expect(mail?.text).toContain('Explain how the content is used in the work of a medical illustrator.');
    expect(await listings('Refused by reason')).toEqual([]);
  });
});
