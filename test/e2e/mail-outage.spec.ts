import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startDemoApi, type DemoProcesses } from '../support/demo-api.js';
import { aForm, approval } from '../support/a-form.js';
import type { BuiltProgram } from '../support/built-program.js';
import type { Caller, Docket, Form, Mailbox } from '../support/docket.js';
import { eventually } from '../support/eventually.js';
import { START_LIMIT_MS } from '../support/running-product.js';
import { always, smtpFaults, type FaultScript, type SmtpFault } from '../support/smtp-faults.js';
import { SmtpSink, type ReceivedMail } from '../support/smtp-sink.js';

let sink: SmtpSink;
let product: DemoProcesses;
let docket: Docket;
let worker: BuiltProgram;
beforeAll(async () => {
  sink = await SmtpSink.start();
  product = await startDemoApi(sink.url);
  docket = product.docket;
  worker = await product.startWorker();
}, START_LIMIT_MS);
beforeEach(() => sink.play(() => null));
afterAll(async () => {
  await product.stop();
  await sink.stop();
});

const COMMITTEE: Mailbox[] = ['chair', 'reviewer1', 'reviewer2', 'reviewer3', 'reviewer4'];
const addressOf = (mailbox: Mailbox): string => `${mailbox}@demo.example`;
const copies = ({ number }: Form, to?: string): ReceivedMail[] =>
  sink.mails.filter(
    ({ subject, recipients }) => subject.includes(number) && (to === undefined || recipients.includes(to)),
  );
const newForm = async (by: Mailbox | Caller = 'applicant'): Promise<Form> =>
  docket.submitAndRoute(aForm(await docket.today()), by);
const arrived = (form: Form, count: number, to?: string): Promise<void> =>
  eventually(() => expect(copies(form, to)).toHaveLength(count), 25_000);

/** Somebody without earlier forms, so that no other mail goes there. */
async function newcomer(): Promise<{ email: string; caller: Caller }> {
  const email = `${randomUUID()}@example.org`;
  return { email, caller: await docket.signIn(email) };
}

/** Where each mail stands that tells the committee of a form. */
async function committeeMails({ number }: Form): Promise<unknown[]> {
  const { body } = await docket.people.hq.get(`/programs/ami-cmi/mails?form=${number}&kind=new-form`);
  return (body as { items: { state: unknown }[] }).items.map(({ state }) => state);
}

/** A form of somebody else that has all its mails: what was due before it was tried before it. */
async function yardstick(): Promise<void> {
  const form = await newForm('hq');
  await arrived(form, 6);
}

/** One fault for everything that goes to one address; counts how often it was met. */
function faulty(address: string, fault: SmtpFault, times = Infinity): { script: FaultScript; met: () => number } {
  let met = 0;
  const script: FaultScript = ({ at, recipient }) => {
    if (at !== fault.at || recipient !== address || met >= times) return null;
    met += 1;
    return fault;
  };
  return { script, met: () => met };
}

describe('a mail server that is away for an hour', () => {
  it.each<[string, () => Promise<() => Promise<void>>]>([
    [
      'and refuses connections',
      async () => {
        const { port } = sink;
        await sink.stop();
        return async () => {
          const before = sink.mails;
          sink = await SmtpSink.start(port);
          sink.mails.push(...before);
        };
      },
    ],
    [
      'and hangs up on every mail',
      async () => {
        sink.play(always(smtpFaults.closingAtMail));
        return () => Promise.resolve(sink.play(() => null));
      },
    ],
  ])('%s: nothing is lost, nothing comes twice', async (_case, takeAway) => {
    const bringBack = await takeAway();
    const open = await newForm();
    const decided = await newForm('applicant2');
    expect((await docket.people.chair.decide(decided.id, approval)).status).toBe(201);
    await docket.advance('PT60S');
    await docket.untilStatus(decided.id, 'approved');
    for (let quarter = 1; quarter <= 4; quarter += 1) await docket.advance('PT15M');
    expect([...copies(open), ...copies(decided)]).toHaveLength(0);
    await eventually(async () => {
      // An attempt under way when the form was decided may still fail; its next turn finds that the news is none.
      await docket.advance('PT1M');
      expect(await committeeMails(decided)).toEqual(COMMITTEE.map(() => 'skipped'));
    }, 25_000);
    await bringBack();
    await eventually(async () => {
      // An attempt may have failed only just now, and waits for its turn from then on.
      await docket.advance('PT1M');
      expect(copies(open)).toHaveLength(6);
    }, 25_000);
    await arrived(decided, 2, addressOf('applicant2'));
    await docket.advance('PT12H');
    await yardstick();
    const recipients = copies(open).map(({ recipients: [to] }) => to);
    expect(recipients.sort()).toEqual(['applicant', ...COMMITTEE].map((name) => `${name}@demo.example`).sort());
    expect(copies(decided, addressOf('applicant2')).map(({ subject }) => subject.split(':')[0])).toEqual(
      expect.arrayContaining([`${decided.number} received`, `${decided.number} Approved`]),
    );
    expect(copies(decided)).toHaveLength(2);
    expect(new Set([...copies(open), ...copies(decided)].map(({ messageId }) => messageId)).size).toBe(8);
  });
});

describe('a mail that the server', () => {
  it('puts off is tried again after five minutes, not before', async () => {
    const { script, met } = faulty(addressOf('reviewer1'), smtpFaults.greylist, 1);
    sink.play(script);
    const form = await newForm();
    await arrived(form, 5);
    await eventually(() => expect(met()).toBe(1));
    await yardstick();
    await docket.advance('PT4M');
    await yardstick();
    expect(copies(form, addressOf('reviewer1'))).toHaveLength(0);
    await docket.advance('PT61S');
    await arrived(form, 1, addressOf('reviewer1'));
  });

  it.each([
    ['says goes to nobody', smtpFaults.unknownRecipient],
    ['takes for spam', smtpFaults.rejectAfterDot],
  ])('%s is tried once and never again', async (_case, fault) => {
    const somebody = await newcomer();
    const { script, met } = faulty(somebody.email, fault);
    sink.play(script);
    const form = await newForm(somebody.caller);
    await arrived(form, 5);
    for (const ahead of ['PT5M', 'PT1H', 'PT12H']) {
      await docket.advance(ahead);
      await yardstick();
    }
    expect(met()).toBe(1);
    expect(copies(form, somebody.email)).toHaveLength(0);
    expect((await somebody.caller.form(form.id)).status).toBe('in_review');
  });

  it('takes and then crashes is sent exactly once more: the same bytes under the same Message-ID', async () => {
    const somebody = await newcomer();
    sink.play(faulty(somebody.email, smtpFaults.acceptThenCrash, 1).script);
    const form = await newForm(somebody.caller);
    await arrived(form, 1, somebody.email);
    await yardstick();
    await docket.advance('PT4M');
    await yardstick();
    expect(copies(form, somebody.email)).toHaveLength(1);
    await docket.advance('PT61S');
    await arrived(form, 2, somebody.email);
    await docket.advance('PT12H');
    await yardstick();
    const [first, second, ...more] = copies(form, somebody.email);
    expect(more).toHaveLength(0);
    expect([first?.acknowledged, second?.acknowledged]).toEqual([false, true]);
    expect(second?.raw.equals(first?.raw ?? Buffer.of())).toBe(true);
    expect(second?.messageId).toBe(first?.messageId);
  });

  it('takes and crashes each time is sent twice and then left to a person', async () => {
    const somebody = await newcomer();
    const { script, met } = faulty(somebody.email, smtpFaults.acceptThenCrash);
    sink.play(script);
    await newForm(somebody.caller);
    for (const ahead of ['PT6M', 'PT6M', 'PT1H', 'PT12H']) {
      await docket.advance(ahead);
      await yardstick();
    }
    expect(met()).toBe(2);
  });
});

describe('a worker that was down', () => {
  it('for a day changes no promise: the form is routed when it is back, the answer is due as if it had been there', async () => {
    await worker.stop();
    const form = await docket.submit(aForm(await docket.today()));
    await docket.advance('P1D');
    expect(await docket.people.applicant.form(form.id)).toMatchObject(form);
    worker = await product.startWorker();
    const routed = await docket.untilStatus(form.id, 'in_review');
    expect(routed.decisionDueAt).toBe(form.decisionDueAt);
    await arrived(form, 6);
    expect(await docket.people.hq.history(form.id)).toEqual(['form.submitted', 'form.routed']);
  });

  it('when the promise was broken records it once, also when the late decision was made meanwhile', async () => {
    const form = await newForm();
    await arrived(form, 6);
    await worker.stop();
    await docket.advance('P14D');
    const decided = await docket.people.chair.decide(form.id, approval);
    expect(decided.body).toMatchObject({ heldDecision: { late: true } });
    await docket.advance('PT60S');
    worker = await product.startWorker();
    await docket.untilStatus(form.id, 'approved');
    await arrived(form, 3, addressOf('applicant'));
    await yardstick();
    const history = await docket.people.hq.history(form.id);
    expect(history.filter((type) => type === 'form.breached')).toEqual(['form.breached']);
    expect(copies(form, addressOf('hq'))).toHaveLength(1);
    expect(copies(form, addressOf('applicant')).map(({ subject }) => subject.replace(/: Surface.*/, ''))).toEqual([
      `${form.number} received`,
      `${form.number} Approved`,
      `${form.number}: our answer is late`,
    ]);
    // By now there is an answer, so the apology must not deny it.
    expect(copies(form, addressOf('applicant')).at(-1)?.text).not.toMatch(/none yet|still with the committee/);
  });

  it('for a while is killed without notice: what it had not done is done after, once', async () => {
    const forms = await Promise.all([newForm(), newForm(), newForm()]);
    for (const form of forms) await arrived(form, 6);
    // So that it is not killed between sending one of theirs and noting it, which would be another story.
    await yardstick();
    worker.signal('SIGKILL');
    await worker.ended;
    await docket.advance('P7D');
    worker = await product.startWorker();
    for (const form of forms) await arrived(form, 11);
    await yardstick();
    for (const form of forms) {
      expect(copies(form)).toHaveLength(11);
      expect(new Set(copies(form).map(({ messageId }) => messageId)).size).toBe(11);
      expect(await docket.people.hq.history(form.id)).toEqual(['form.submitted', 'form.routed', 'form.reminded']);
    }
  });
});
