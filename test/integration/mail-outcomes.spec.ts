import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { NodemailerMailer } from '#notifications';
import { OutboxStore } from '#persistence';
import { jobHandlers, type JobUseCases } from '../../apps/worker/src/job-handlers.js';
import { aForm, approval } from '../support/a-form.js';
import { changedPrograms } from '../support/changed-programs.js';
import { CommitteeRoom, PROGRAM } from '../support/committee-room.js';
import { ifMatch, succeeded, type Caller, type Form } from '../support/docket.js';
import { verifiedHistory } from '../support/history-chain.js';
import { smtpFaults, type SmtpFault } from '../support/smtp-faults.js';
import { SmtpSink } from '../support/smtp-sink.js';

let sink: SmtpSink;
let mailer: NodemailerMailer;
let room: CommitteeRoom;
let applicant: Caller;
let chair: Caller;
const members: Caller[] = [];

beforeAll(async () => {
  sink = await SmtpSink.start();
  mailer = new NodemailerMailer({ smtpUrl: sink.url, from: { name: 'Docket', address: 'docket@example.org' } });
  room = await CommitteeRoom.open('programs', mailer);
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  chair = await room.enter('chair', { name: 'Gray Chair', role: 'chair' });
  for (const name of ['robin', 'sam', 'kim', 'lou', 'max', 'ira', 'noa', 'pat', 'uli']) {
    members.push(await room.enter(name, { name: `Member ${name}`, role: 'reviewer' }));
  }
});
beforeEach(() => sink.play(() => null));
afterAll(async () => {
  await room.close();
  mailer.close();
  await sink.stop();
});

const queued = async ({ id }: Form): Promise<string[]> => {
  const rows = await room.query<{ id: string }>(
    `SELECT id FROM mail WHERE form_id = $1 AND state = 'queued' ORDER BY id`,
    [id],
  );
  return rows.map((row) => row.id);
};
const fault = (to: string, what: SmtpFault): void =>
  sink.play(({ at, recipient }) => (at === what.at && recipient === `${to}@example.org` ? what : null));

describe('what becomes of a mail is history of its form', () => {
  test('sent, with the person and without an address, for the committee alone', async () => {
    const form = await room.submit(applicant, aForm(room.day));
    const [mailId = ''] = await queued(form);
    await room.attempt(mailId);
    const events = await verifiedHistory(room, form.id);
    expect(events.at(-1)).toMatchObject({
      type: 'mail.sent',
      public: false,
      actor_id: null,
      data: { kind: 'receipt', mailId, recipientId: applicant.id },
    });
    expect(JSON.stringify(events.at(-1))).not.toContain('@');
    expect(await applicant.wholeHistory(form.id)).toEqual(['form.submitted']);
  });

  test.each<[string, SmtpFault, number, string]>([
    ['refused for good', smtpFaults.unknownRecipient, 1, 'mail.failed'],
    ['twice without an answer', smtpFaults.acceptThenCrash, 2, 'mail.held'],
  ])('%s', async (_case, what, attempts, type) => {
    const form = await room.submit(applicant, aForm(room.day));
    fault('applicant', what);
    const [mailId = ''] = await queued(form);
    for (let attempt = 1; attempt <= attempts; attempt += 1) await room.attempt(mailId);
    const events = await verifiedHistory(room, form.id);
    expect(events.map((event) => event.type)).toEqual(['form.submitted', type]);
  });

  test('dropped, because the form was withdrawn meanwhile; nobody’s page becomes stale', async () => {
    const form = await room.submitAndRoute(applicant, aForm(room.day));
    const { version } = await applicant.form(form.id);
    succeeded(await applicant.post(`/eligibility-forms/${form.id}/withdrawal`, undefined, ifMatch(version)), 201);
    const before = await chair.form(form.id);
    for (const mailId of await queued(form)) await room.attempt(mailId);
    const types = (await verifiedHistory(room, form.id)).map((event) => event.type);
    expect(types.filter((type) => type === 'mail.skipped')).toHaveLength(10);
    expect(types.filter((type) => type === 'mail.sent')).toHaveLength(2);
    expect(await chair.form(form.id)).toEqual(before);
  });

  test('ten at the moment of a decision: each once, the decision too, and no copy more', async () => {
    for (let round = 0; round < 5; round += 1) {
      const form = await room.submitAndRoute(applicant, aForm(room.day));
      const { version } = await chair.form(form.id);
      const mailIds = await queued(form);
      const comments = members.map((member) =>
        member.post(`/eligibility-forms/${form.id}/comments`, { text: 'At the same time.' }),
      );
      const [decided] = await Promise.all([
        chair.post(`/eligibility-forms/${form.id}/decisions`, approval, ifMatch(version)),
        ...mailIds.map((mailId) => room.attempt(mailId)),
      ]);
      expect((await Promise.all(comments)).map(({ status }) => status)).toEqual(members.map(() => 201));
      expect(decided.status).toBe(201);
      const types = (await verifiedHistory(room, form.id)).map((event) => event.type);
      expect(types.filter((type) => type === 'mail.sent')).toHaveLength(mailIds.length);
      expect(types.filter((type) => type === 'form.decided')).toHaveLength(1);
      expect(sink.mails.filter(({ subject }) => subject.includes(form.number))).toHaveLength(mailIds.length);
    }
  });

  test('a job that was given up is a mail that failed', async () => {
    const form = await room.submit(applicant, aForm(room.day));
    const [mailId = ''] = await queued(form);
    const outbox = room.get(OutboxStore);
    for (let attempt = 1; attempt <= 20; attempt += 1) await outbox.retry(mailId, 'The renderer broke.');
    const [mail] = await room.query(`SELECT state, detail FROM mail WHERE id = $1`, [mailId]);
    expect(mail).toEqual({ state: 'failed', detail: 'Given up after 20 attempts: The renderer broke.' });
    expect((await verifiedHistory(room, form.id)).at(-1)?.type).toBe('mail.failed');
  });
});

test('a job whose mail was put back while it ran does not complete', async () => {
  const form = await room.submit(applicant, aForm(room.day));
  const [mailId = ''] = await queued(form);
  const outbox = room.get(OutboxStore);
  const stateOf = async (): Promise<unknown> =>
    (await room.query('SELECT state FROM outbox WHERE id = $1', [mailId]))[0]?.state;
  await outbox.completeUnlessQueued(mailId);
  expect(await stateOf()).toBe('pending');
  await room.attempt(mailId);
  await outbox.completeUnlessQueued(mailId);
  expect(await stateOf()).toBe('done');
});

describe('a send window', () => {
  let quiet: CommitteeRoom;
  let programs: ReturnType<typeof changedPrograms>;
  beforeAll(async () => {
    // The window opens in an hour and is an hour long, in the program's zone.
    const clock = (hours: number): string =>
      new Intl.DateTimeFormat('en-GB', { timeZone: 'America/Chicago', hour: '2-digit', minute: '2-digit' }).format(
        new Date(Date.now() + hours * 3_600_000),
      );
    programs = changedPrograms(
      'digest: none',
      `digest: none\n  sendWindow: { from: '${clock(1)}', to: '${clock(2)}' }`,
    );
    quiet = await CommitteeRoom.open(programs.directory);
  });
  afterAll(async () => {
    await quiet.close();
    programs.remove();
  });

  test('delays notices, and nothing that was ordered after them', async () => {
    const someone = await quiet.enter('applicant', { name: 'Alex Applicant' });
    const robin = await quiet.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
    const form = await quiet.submitAndRoute(someone, aForm(quiet.day));
    const path = `/eligibility-forms/${form.id}`;
    succeeded(await robin.post(`${path}/information-requests`, { message: 'Who teaches?' }), 201);
    succeeded(await someone.post(`${path}/messages`, { text: 'The venue has changed.' }), 201);
    succeeded(await robin.post(`${path}/messages`, { text: 'Thank you.' }), 201);
    const outbox = quiet.get(OutboxStore);
    const useCases = { sendMail: { execute: (id: string) => quiet.attempt(id) } } as unknown as JobUseCases;
    const handlers = jobHandlers(useCases, outbox, () => undefined);
    const work = async (): Promise<void> => {
      for (;;) {
        const jobs = (await outbox.claim(50)).filter(({ name }) => name === 'mail.send');
        if (jobs.length === 0) return;
        for (const { id } of jobs) await handlers['mail.send']({ mailId: id }, id);
      }
    };
    const states = (): Promise<unknown[]> =>
      quiet.query('SELECT kind, state FROM mail WHERE form_id = $1 ORDER BY id', [form.id]);
    await work();
    expect(await states()).toEqual([
      { kind: 'receipt', state: 'sent' },
      { kind: 'new-form', state: 'queued' },
      { kind: 'question', state: 'sent' },
      { kind: 'message-to-committee', state: 'queued' },
      { kind: 'message-to-applicant', state: 'sent' },
    ]);
    await quiet.advance(50 * 60_000);
    await work();
    expect((await states())[1]).toEqual({ kind: 'new-form', state: 'queued' });
    expect((await states())[3]).toEqual({ kind: 'message-to-committee', state: 'queued' });
    await quiet.advance(11 * 60_000);
    await work();
    expect((await states())[1]).toEqual({ kind: 'new-form', state: 'sent' });
    expect((await states())[3]).toEqual({ kind: 'message-to-committee', state: 'sent' });
  });
});

test('headquarters of the program read of it in the history', async () => {
  const hq = await room.enter('hq', { name: 'Harper Office', role: 'hq' }, PROGRAM);
  const form = await room.submit(applicant, aForm(room.day));
  for (const mailId of await queued(form)) await room.attempt(mailId);
  expect(await hq.wholeHistory(form.id)).toEqual(['form.submitted', 'mail.sent']);
});
