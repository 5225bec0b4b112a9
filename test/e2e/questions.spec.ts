import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '#domain';
import { aForm, approval } from '../support/a-form.js';
import type { Caller, Docket, Form, Mail } from '../support/docket.js';
import { eventually } from '../support/eventually.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';

const programs = mkdtempSync(join(tmpdir(), 'docket-programs-'));
let product: RunningProduct;
let docket: Docket;
beforeAll(async () => {
  // One program lets the promise run while it waits for an answer, as shipped; the other pauses it, and waits on.
  cpSync('programs', programs, { recursive: true });
  const file = join(programs, 'pmi-medical-office.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('pauseWhileWaiting: false', WAITING));
  product = await startDemo({ PROGRAMS_DIR: programs });
  docket = product.docket;
}, START_LIMIT_MS);
afterAll(async () => {
  await product.stop();
  rmSync(programs, { recursive: true, force: true });
});

const WAITING = 'pauseWhileWaiting: true\n  questions: { onNoResponse: wait }';
const QUESTION = 'Who teaches the second day? <Please> name the instructor.';
const questions = (id: string): string => `/eligibility-forms/${id}/information-requests`;
const answers = (id: string): string => `/eligibility-forms/${id}/answers`;

const routed = async (program = 'ami-cmi'): Promise<Form> => {
  const credits = program === 'ami-cmi' ? {} : { requestedCredits: [{ category: 'core', hours: 1 }] };
  return docket.submitAndRoute(aForm(await docket.today(), credits), 'applicant', program);
};

async function ask(id: string, body: object = {}, by: Caller = docket.people.reviewer1): Promise<Form> {
  const answer = await by.post(questions(id), { message: QUESTION, ...body });
  expect(answer.status).toBe(201);
  return answer.body as Form;
}

const untilMail = (form: Form, to: string, subject: string): Promise<Mail> =>
  eventually(async () => {
    const arrived = await docket.mails(form.number);
    const found = arrived.filter((mail) => mail.to === `${to}@demo.example` && mail.subject.includes(subject));
    expect(found).toHaveLength(1);
    return found[0] as Mail;
  });

const dueIn = ({ decisionDueAt }: Form): number => instant(decisionDueAt ?? '');

describe('a question to the applicant', () => {
  it('is mailed word for word, answered with corrections, and makes a revision that both sides can compare', async () => {
    const { applicant, reviewer1, chair } = docket.people;
    const form = await routed();
    await chair.post(`/eligibility-forms/${form.id}/assignments`, { reviewerId: docket.people.reviewer2.id });
    const day = await docket.today();
    const asked = await ask(form.id, { dueOn: day(3) });
    const question = { message: QUESTION, dueOn: day(3), askedAt: expect.stringMatching(/Z$/) };
    expect(asked).toMatchObject({
      status: 'information_requested',
      openQuestion: { ...question, askedBy: { id: reviewer1.id, name: 'Casey Reviewer' } },
    });
    const seen = await applicant.form(form.id);
    expect([seen.status, seen.openQuestion, seen.version]).toEqual(['information_requested', question, 3]);
    const mail = await untilMail(form, 'applicant', 'a question about');
    expect(mail.text).toContain(`From the committee:\n\n${QUESTION}`);
    expect(mail.text).toContain('(America/Chicago)');
    expect(`${mail.text}${mail.html}`).not.toContain('Casey');

    await docket.advance('P1D');
    const answer = await applicant.post(answers(form.id), {
      message: 'Robin Example does.',
      activity: { instructors: [{ name: 'Robin Example' }] },
      requestedCredits: [{ category: 'art', hours: 3.5 }],
    });
    expect([answer.status, answer.body]).toEqual([
      201,
      expect.objectContaining({
        status: 'in_review',
        revision: 2,
        openQuestion: null,
        decisionDueAt: form.decisionDueAt,
      }),
    ]);
    for (const to of ['reviewer1', 'reviewer2']) {
      expect((await untilMail(form, to, 'answered')).text).toContain('From the applicant:\n\nRobin Example does.');
    }
    const revisions = await applicant.items(`/eligibility-forms/${form.id}/revisions`);
    expect(await chair.items(`/eligibility-forms/${form.id}/revisions`)).toEqual(revisions);
    const createdBy = { id: applicant.id, name: 'Alex Applicant' };
    expect(revisions).toEqual([
      { revision: 1, reason: 'submission', createdAt: form.submittedAt, createdBy, changes: [] },
      {
        revision: 2,
        reason: 'answer',
        createdAt: expect.stringMatching(/Z$/),
        createdBy,
        changes: [
          { pointer: '/activity/instructors', from: null, to: [{ name: 'Robin Example' }] },
          { pointer: '/requestedCredits/0/hours', from: 4, to: 3.5 },
        ],
      },
    ]);
    const history = await applicant.items<{ actor: unknown }>(`/eligibility-forms/${form.id}/history`);
    expect(history.slice(2)).toMatchObject([
      { type: 'form.information-requested', actor: null, data: { message: QUESTION, dueOn: day(3) } },
      { type: 'form.answered', actor: createdBy, data: { message: 'Robin Example does.', revision: 2 } },
    ]);
    const explained = (await applicant.get(`/eligibility-forms/${form.id}/deadline`)).body as {
      segments: { counted: boolean; reason: string }[];
    };
    expect(explained.segments.map(({ counted }) => counted)).toEqual([true, true, true]);
    expect(explained.segments[1]?.reason).toBe('Waiting for the applicant (counts)');
  });

  it('is refused where it is wrong, and answered by the applicant alone', async () => {
    const form = await routed();
    const { applicant, applicant2, hq, reviewer1, reviewer2 } = docket.people;
    const day = await docket.today();
    const message = QUESTION;
    const askings: [Caller, object, Record<string, string>, number][] = [
      [docket.nobody, { message }, {}, 401],
      [applicant2, { message }, {}, 404],
      [applicant, { message }, {}, 403],
      [hq, { message }, {}, 403],
      [reviewer1, { message: ' ' }, {}, 422],
      [reviewer1, { message, dueOn: '2026-02-30' }, {}, 422],
      [reviewer1, { message, dueOn: day(-1) }, {}, 422],
      [reviewer1, { message, dueOn: day(0) }, { 'if-match': '"9"' }, 412],
    ];
    for (const [who, body, headers, status] of askings) {
      expect((await who.post(questions(form.id), body, headers)).status).toBe(status);
    }
    expect((await applicant.post(answers(form.id), { message: 'Nobody asked.' })).status).toBe(409);
    expect((await ask(form.id, { dueOn: day(0) }, reviewer2)).status).toBe('information_requested');
    expect((await reviewer1.post(questions(form.id), { message })).status).toBe(409);
    const { activity } = form as unknown as { activity: { startsOn: string } };
    const answerings: [Caller, object, Record<string, string>, number][] = [
      [applicant2, { message }, {}, 404],
      [reviewer2, { message }, {}, 403],
      [applicant, {}, {}, 422],
      [applicant, { message, activity: { title: null } }, {}, 422],
      [applicant, { message, activity: { endsOn: '2020-01-01' } }, {}, 422],
      [applicant, { message, activity: { fee: 1 } }, {}, 422],
      [applicant, { message, requestedCredits: [{ category: 'core', hours: 1 }] }, {}, 422],
      [applicant, { message, status: 'approved' }, {}, 422],
      [applicant, { message }, { 'if-match': '"9"' }, 412],
    ];
    for (const [who, body, headers, status] of answerings) {
      expect((await who.post(answers(form.id), body, headers)).status).toBe(status);
    }
    expect(await hq.form(form.id)).toMatchObject({ revision: 1, activity, status: 'information_requested' });
  });

  it('is reminded of, then closed without an answer; who asked is told, and nothing is decided', async () => {
    const form = await routed();
    await ask(form.id);
    await docket.advance('P5D');
    await untilMail(form, 'applicant', 'your answer is awaited');
    await docket.advance('P3D');
    const back = await docket.untilStatus(form.id, 'in_review');
    expect(back).toMatchObject({ openQuestion: null, decision: null, decisionDueAt: form.decisionDueAt });
    expect((await untilMail(form, 'reviewer1', 'without an answer')).text).toContain(QUESTION);
    const closed = await untilMail(form, 'applicant', 'the question is closed');
    expect(closed.text).toContain('The committee goes on with your form as it is');
    expect(await docket.people.applicant.history(form.id)).toEqual([
      'form.submitted',
      'form.routed',
      'form.information-requested',
      'form.no-response',
    ]);
    expect(await docket.people.hq.history(form.id)).toContain('question.reminded');
  });

  it('does not hold up a decision; an undone one leaves it open, a withdrawal closes it', async () => {
    const form = await routed();
    const { applicant, reviewer3 } = docket.people;
    await ask(form.id);
    expect((await reviewer3.decide(form.id, approval)).status).toBe(201);
    expect(await applicant.form(form.id)).toMatchObject({ status: 'in_review', openQuestion: null });
    expect((await applicant.post(answers(form.id), { message: 'Too late?' })).status).toBe(409);
    expect((await reviewer3.undo(form.id)).body).toMatchObject({ openQuestion: { message: QUESTION } });
    expect((await applicant.withdraw(form.id)).body).toMatchObject({ status: 'withdrawn', openQuestion: null });
    const decided = await routed();
    await ask(decided.id);
    await reviewer3.decide(decided.id, approval);
    await docket.advance('PT60S');
    expect(await docket.untilStatus(decided.id, 'approved')).toMatchObject({ openQuestion: null });
  });
});

describe('a policy that pauses the promise while it waits', () => {
  const program = 'pmi-medical-office';
  const overdue = (): Promise<Form[]> => docket.people.chair.items(`/programs/${program}/reviews?overdue=true`);

  it('moves the promise and all its steps by the time between question and answer', async () => {
    const form = await routed(program);
    const day = await docket.today();
    await docket.advance('P6D');
    const asked = await ask(form.id, { dueOn: day(60) });
    // The promise moves on from now, with every moment of waiting.
    expect(dueIn(asked) - dueIn(form)).toBeLessThan(60_000);
    await docket.advance('P20D');
    expect((await overdue()).map(({ id }) => id)).not.toContain(form.id);
    const answer = await docket.people.applicant.post(answers(form.id), { message: 'Here it is.' });
    const back = answer.body as Form;
    const moved = dueIn(back) - dueIn(form);
    expect(Math.abs(moved - 20 * 86_400_000)).toBeLessThan(120_000);
    const { dueAt, segments } = (await docket.people.hq.get(`/eligibility-forms/${form.id}/deadline`)).body as {
      dueAt: string;
      segments: { from: string; to: string; counted: boolean }[];
    };
    expect([dueAt, segments.map(({ counted }) => counted)]).toEqual([back.decisionDueAt, [true, false, true]]);
    expect(await docket.people.hq.history(form.id)).not.toContain('form.reminded');
    await docket.advance('P2D');
    await eventually(async () => expect(await docket.people.hq.history(form.id)).toContain('form.reminded'));
    await docket.advanceTo(back.decisionDueAt ?? '', -1);
    await eventually(async () => expect(await docket.people.hq.history(form.id)).toContain('form.breached'));
    expect((await overdue()).map(({ id }) => id)).toContain(form.id);
  });

  it('and waits on without an answer, tells the one who asked, and takes an answer that comes after its day', async () => {
    const form = await routed(program);
    await ask(form.id, { dueOn: (await docket.today())(0) });
    await docket.advance('P2D');
    expect((await untilMail(form, 'reviewer1', 'without an answer')).text).toContain('The question stays open');
    const { hq, applicant } = docket.people;
    expect(await hq.form(form.id)).toMatchObject({
      status: 'information_requested',
      openQuestion: { message: QUESTION },
    });
    expect(await hq.history(form.id)).toContain('question.overdue');
    const late = await applicant.post(answers(form.id), { message: 'Sorry.' });
    expect([late.status, late.body]).toEqual([201, expect.objectContaining({ status: 'in_review', revision: 2 })]);
  });

  it('does not call a decision late that is made while it waits', async () => {
    const form = await routed(program);
    await ask(form.id, { dueOn: (await docket.today())(60) });
    await docket.advance('P20D');
    await docket.people.reviewer4.decide(form.id, approval);
    await docket.advance('PT60S');
    const released = await docket.untilStatus(form.id, 'approved');
    expect(released).toMatchObject({ breachedAt: null, decision: { late: false } });
    expect(dueIn(released)).toBeGreaterThan(dueIn(form));
  });
});
