import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aForm, approval, refusal } from '../support/a-form.js';
import type { Docket, Form, Mailbox } from '../support/docket.js';
import { eventually } from '../support/eventually.js';
import { START_LIMIT_MS, startDemo, type RunningProduct } from '../support/running-product.js';

let product: RunningProduct;
let docket: Docket;
beforeAll(async () => {
  product = await startDemo();
  docket = product.docket;
}, START_LIMIT_MS);
afterAll(() => product.stop());

const COMMITTEE: Mailbox[] = ['chair', 'reviewer1', 'reviewer2', 'reviewer3', 'reviewer4'];
const SUBJECTS: [kind: string, pattern: RegExp][] = [
  ['receipt', /received:/],
  ['new form', /waits for a reviewer|is yours/],
  ['escalation', / still undecided/],
  ['reminder', / undecided/],
  ['breach', / is overdue|our answer is late/],
  ['approved', / Approved:/],
  ['not approved', / Not approved:/],
  ['withdrawn', / withdrawn:/],
];

/** What was mailed about a form, in order of arrival: `kind: recipients`, those of one kind in a row together. */
async function story({ number }: Form): Promise<string[]> {
  const told: { kind: string; to: string[] }[] = [];
  for (const { subject, to } of await docket.mails(number)) {
    const kind = SUBJECTS.find(([, pattern]) => pattern.test(subject))?.[0] ?? subject;
    const apology = subject.includes('our answer is late') ? ' (apology)' : '';
    const mailbox = `${to.replace('@demo.example', '')}${apology}`;
    if (told.at(-1)?.kind === kind) told.at(-1)?.to.push(mailbox);
    else told.push({ kind, to: [mailbox] });
  }
  return told.map(({ kind, to }) => `${kind}: ${to.sort().join(' ')}`);
}

const untilStory = (form: Form, expected: string[]): Promise<void> =>
  eventually(async () => expect(await story(form)).toEqual(expected));

const to = (kind: string, ...mailboxes: string[]): string => `${kind}: ${[...mailboxes].sort().join(' ')}`;
/** One step, in which nobody cares who is told first. */
const breach = to('breach', 'chair', 'hq', 'applicant (apology)');
const arrival = [to('receipt', 'applicant'), to('new form', ...COMMITTEE)];

async function routed(overrides: object = {}): Promise<Form> {
  const form = await docket.submitAndRoute(aForm(await docket.today(), overrides));
  await untilStory(form, arrival);
  return form;
}

const committeeHistory = (form: Form): Promise<string[]> => docket.people.hq.history(form.id);

describe('the promise of two weeks', () => {
  it('is kept in mind step by step: reminders, escalation, then breach and apology, each once and in order', async () => {
    const form = await routed();
    const steps: [string, string[]][] = [
      ['P7D', [to('reminder', ...COMMITTEE)]],
      ['P4D', [to('reminder', ...COMMITTEE)]],
      ['P2D', [to('escalation', 'chair')]],
      ['P1D', [breach]],
    ];
    let expected = arrival;
    let reminders = 0;
    for (const [ahead, mails] of steps) {
      await docket.advance(ahead);
      expected = [...expected, ...mails];
      reminders += 1;
      if (reminders === 2) expected = [...arrival, to('reminder', ...COMMITTEE, ...COMMITTEE)];
      await untilStory(form, expected);
    }
    expect(await committeeHistory(form)).toEqual([
      'form.submitted',
      'form.routed',
      'form.reminded',
      'form.reminded',
      'form.escalated',
      'form.breached',
    ]);
    expect(await docket.people.applicant.history(form.id)).toEqual(['form.submitted', 'form.routed', 'form.breached']);
    expect((await docket.people.hq.form(form.id)).breachedAt).not.toBeNull();
    // An overdue form never approves itself, and nothing is said twice.
    await docket.advance('P30D');
    const later = await routed();
    expect(later.status).toBe('in_review');
    expect(await story(form)).toEqual(expected);
    expect((await docket.people.hq.form(form.id)).status).toBe('in_review');
  });

  it('sends every step once and in order when the clock passes all of them at once', async () => {
    const form = await routed();
    await docket.advance('P20D');
    await untilStory(form, [...arrival, to('reminder', ...COMMITTEE, ...COMMITTEE), to('escalation', 'chair'), breach]);
  });

  it('reminds the assignee instead of the members', async () => {
    const form = await routed();
    const { reviewer3 } = docket.people;
    const assigned = await reviewer3.post(`/eligibility-forms/${form.id}/assignments`, { reviewerId: 'me' });
    expect(assigned.status).toBe(201);
    await docket.advance('P13D');
    await untilStory(form, [...arrival, to('reminder', 'reviewer3', 'reviewer3'), to('escalation', 'chair')]);
    await docket.advance('P1D');
    await untilStory(form, [...arrival, to('reminder', 'reviewer3', 'reviewer3'), to('escalation', 'chair'), breach]);
  });

  it('never tells an applicant what is for the committee, not even one who is its chair', async () => {
    const form = await docket.submitAndRoute(aForm(await docket.today()), 'chair');
    await docket.advance('P14D');
    const reviewers = COMMITTEE.filter((member) => member !== 'chair');
    await untilStory(form, [
      to('receipt', 'chair'),
      to('new form', ...reviewers),
      to('reminder', ...reviewers, ...reviewers),
      // Without another chair, headquarters is told.
      to('escalation', 'hq'),
      to('breach', 'hq', 'chair (apology)'),
    ]);
  });

  it('is over with a decision or a withdrawal: nothing more is sent', async () => {
    const decided = await routed();
    const withdrawn = await routed();
    await docket.people.reviewer1.decide(decided.id, refusal);
    await docket.advance('PT60S');
    await untilStory(decided, [...arrival, to('not approved', 'applicant')]);
    expect((await docket.people.applicant.withdraw(withdrawn.id)).status).toBe(201);
    await untilStory(withdrawn, [...arrival, to('withdrawn', 'applicant')]);
    // The yardstick came in after them, so whatever they had to say would have been said before it.
    const yardstick = await routed();
    await docket.advance('P15D');
    await eventually(async () => expect((await story(yardstick)).at(-1)).toBe(breach));
    expect(await story(decided)).toEqual([...arrival, to('not approved', 'applicant')]);
    expect(await story(withdrawn)).toEqual([...arrival, to('withdrawn', 'applicant')]);
    expect(await committeeHistory(withdrawn)).toEqual(['form.submitted', 'form.routed', 'form.withdrawn']);
  });

  it('is not broken by a decision that is still held at the promised instant', async () => {
    const form = await routed();
    await docket.advance('P13D');
    const before = [...arrival, to('reminder', ...COMMITTEE, ...COMMITTEE), to('escalation', 'chair')];
    await untilStory(form, before);
    await docket.advanceTo(form.decisionDueAt ?? '', 20_000);
    expect((await docket.people.reviewer4.decide(form.id, approval)).status).toBe(201);
    await docket.advance('PT59S');
    await docket.advance('PT2S');
    const released = await docket.untilStatus(form.id, 'approved');
    expect(released).toMatchObject({ breachedAt: null, decision: { late: false } });
    await untilStory(form, [...before, to('approved', 'applicant')]);
    expect(await committeeHistory(form)).not.toContain('form.breached');
  });

  it('is broken when that decision is undone', async () => {
    const form = await routed();
    await docket.advance('P13D');
    const before = [...arrival, to('reminder', ...COMMITTEE, ...COMMITTEE), to('escalation', 'chair')];
    await untilStory(form, before);
    await docket.advanceTo(form.decisionDueAt ?? '', 20_000);
    await docket.people.reviewer4.decide(form.id, approval);
    await docket.advance('PT30S');
    expect((await docket.people.reviewer4.undo(form.id)).status).toBe(200);
    await untilStory(form, [...before, breach]);
  });

  it('marks a late decision as late; breach and apology stay recorded once', async () => {
    const form = await routed();
    await docket.advance('P14D');
    await eventually(async () => expect((await story(form)).at(-1)).toBe(breach));
    const before = await story(form);
    await docket.people.reviewer2.decide(form.id, approval);
    await docket.advance('PT60S');
    const released = await docket.untilStatus(form.id, 'approved');
    expect(released.decision).toMatchObject({ late: true });
    await untilStory(form, [...before, to('approved', 'applicant')]);
    const [mail] = (await docket.mails(form.number)).slice(-1);
    expect(mail?.text).toContain('It comes late, and we are sorry.');
    expect((await committeeHistory(form)).filter((type) => type === 'form.breached')).toHaveLength(1);
  });

  it('is promised again to nobody: a form that came too late is reminded of by no one', async () => {
    const day = await docket.today();
    const late = await docket.people.applicant.post(
      '/programs/ami-cmi/eligibility-forms',
      aForm(day, { activity: { startsOn: day(-31), endsOn: day(-31) } }),
    );
    const { number, formId } = late.body as { number: string; formId: string };
    const yardstick = await routed();
    await docket.advance('P15D');
    await eventually(async () => expect((await story(yardstick)).at(-1)).toBe(breach));
    expect(await docket.mails(number)).toEqual([]);
    expect(await docket.people.hq.history(formId)).toEqual(['form.refused-late']);
  });
});
