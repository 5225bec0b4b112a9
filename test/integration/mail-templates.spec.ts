import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { NodemailerMailer } from '#notifications';
import { aForm, approval } from '../support/a-form.js';
import { CommitteeRoom, PROGRAM } from '../support/committee-room.js';
import { ifMatch, succeeded, type Caller, type Form } from '../support/docket.js';
import { refusal, type Answer } from '../support/http.js';
import { SmtpSink, type ReceivedMail } from '../support/smtp-sink.js';

const PATH = `/programs/${PROGRAM}/mail-templates`;
const receipt = { subject: '{{form.number}} is here', body: 'Dear applicant,\n\n**{{form.title}}** is with us.' };
let sink: SmtpSink;
let mailer: NodemailerMailer;
let room: CommitteeRoom;
let applicant: Caller;
let chair: Caller;
let hq: Caller;

beforeAll(async () => {
  sink = await SmtpSink.start();
  mailer = new NodemailerMailer({ smtpUrl: sink.url, from: { name: 'Docket', address: 'docket@example.org' } });
  room = await CommitteeRoom.open('programs', mailer);
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  chair = await room.enter('chair', { name: 'Gray Chair', role: 'chair' });
  hq = await room.enter('hq', { name: 'Harper Office', role: 'hq' });
});
afterAll(async () => {
  await room.close();
  mailer.close();
  await sink.stop();
});

const put = (kind: string, template: object, version: number, by = hq): Promise<Answer> =>
  by.send('PUT', `${PATH}/${kind}`, template, ifMatch(version));
const pointers = ({ status, body }: Answer): unknown => [
  status,
  (body as { errors?: { pointer: string }[] }).errors?.map(({ pointer }) => pointer),
];
async function deliver({ id, number }: Form): Promise<ReceivedMail[]> {
  const rows = await room.query<{ id: string }>(`SELECT id FROM mail WHERE form_id = $1 AND state = 'queued'`, [id]);
  for (const mail of rows) await room.attempt(mail.id);
  return sink.mails.filter(({ subject }) => subject.includes(number));
}

describe('the templates of a program', () => {
  test('are listed with what they may name, and none is customised at first', async () => {
    const items = await chair.items<{ kind: string; customised: boolean; version: number; variables: string[] }>(PATH);
    expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['receipt', 'question', 'approved']));
    expect(items.map(({ kind }) => kind)).not.toContain('sign-in-code');
    expect(items.every(({ customised, version }) => !customised && version === 1)).toBe(true);
    expect(items.find(({ kind }) => kind === 'approved')?.variables).toEqual(
      expect.arrayContaining(['form.number', 'form.title', 'message', 'credits', 'catalogUrl']),
    );
  });

  test('come with our own words to begin with, which can be saved', async () => {
    const ours = succeeded<{ defaultSubject: string; defaultBody: string; subject: null }>(
      await chair.get(`${PATH}/question`),
      200,
    );
    expect(ours).toMatchObject({
      subject: null,
      defaultSubject: '{{form.number}}: a question about {{form.title}}',
      defaultBody: expect.stringContaining('{{message}}'),
    });
    const begun = { subject: ours.defaultSubject, body: ours.defaultBody };
    succeeded(await hq.post(`${PATH}/question/preview`, begun), 200);
    expect(succeeded(await put('question', begun, 1), 200)).toMatchObject({ ...begun, customised: true });
  });

  test('are versions: saved, listed, taken back; a mail that is written stays as it is', async () => {
    const first = await room.submit(applicant, aForm(room.day));
    const saved = await put('receipt', receipt, 1);
    expect(saved.headers.get('etag')).toBe('"2"');
    expect(succeeded(saved, 200)).toMatchObject({ ...receipt, customised: true, version: 2, savedBy: { id: hq.id } });
    const [mail] = await deliver(first);
    expect(mail?.subject).toBe(`${first.number} is here`);
    expect(mail?.text).toContain(`${(first.activity as { title: string }).title} is with us.`);
    expect(mail?.html).toMatch(/<strong>Surface anatomy \d+<\/strong> is with us\./);
    succeeded(await put('receipt', { ...receipt, body: 'Second words.' }, 2), 200);
    const mails = await hq.items<{ id: string }>(`/programs/${PROGRAM}/mails?form=${first.id}`);
    const shown = succeeded<{ content: { text: string } }>(
      await hq.get(`/programs/${PROGRAM}/mails/${mails[0]?.id ?? ''}`),
      200,
    );
    expect(shown.content.text).toContain('is with us.');
    const reset = await hq.send('DELETE', `${PATH}/receipt`, undefined, ifMatch(3));
    expect(succeeded(reset, 200)).toMatchObject({ customised: false, version: 4, subject: null, body: null });
    expect(refusal(await hq.send('DELETE', `${PATH}/receipt`, undefined, ifMatch(4))).code).toBe(
      'mail-template.not-found',
    );
    const versions = await chair.items<{ version: number; body: string | null }>(`${PATH}/receipt/versions`);
    expect(versions.map(({ version, body }) => [version, body])).toEqual([
      [4, null],
      [3, 'Second words.'],
      [2, receipt.body],
    ]);
    const page = succeeded<{ nextCursor: string }>(await chair.get(`${PATH}/receipt/versions?limit=2`), 200);
    const rest = await chair.items<{ version: number }>(`${PATH}/receipt/versions?limit=2&cursor=${page.nextCursor}`);
    expect(rest.map(({ version }) => version)).toEqual([2]);
    const later = await room.submit(applicant, aForm(room.day));
    expect((await deliver(later))[0]?.subject).toContain(`${later.number} received`);
  });

  test('of two people one saves', async () => {
    const { version } = succeeded<{ version: number }>(await hq.get(`${PATH}/withdrawn`), 200);
    const words = { subject: '{{form.number}}', body: 'Gone.' };
    const answers = await Promise.all([put('withdrawn', words, version), put('withdrawn', words, version)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(refusal(await put('withdrawn', words, version)).code).toBe('mail-template.version-stale');
    expect((await hq.send('PUT', `${PATH}/withdrawn`, words)).status).toBe(428);
    expect((await hq.send('DELETE', `${PATH}/withdrawn`)).status).toBe(428);
    expect((await hq.send('PUT', `${PATH}/nothing`, words)).status).toBe(404);
    expect((await hq.send('DELETE', `${PATH}/nothing`)).status).toBe(404);
    expect((await hq.send('PUT', `${PATH}/withdrawn`, { ...words, subject: 'No number' })).status).toBe(422);
  });

  test('belong to one program', async () => {
    succeeded(await put('apology', { subject: '{{form.number}} sorry', body: 'Sorry.' }, 1), 200);
    const other = await room.enter('other', { name: 'Other Office', role: 'hq' }, 'pmi-medical-office');
    const theirs = await other.get('/programs/pmi-medical-office/mail-templates/apology');
    expect(theirs.body).toMatchObject({ customised: false });
    expect((await other.get(`${PATH}/apology`)).status).toBe(403);
  });

  test.each<[string, string, object, unknown]>([
    ['an unknown variable', 'receipt', { ...receipt, body: '{{form.secret}}' }, [422, ['/body']]],
    ['unclosed braces', 'receipt', { ...receipt, subject: '{{form.number}} {{' }, [422, ['/subject']]],
    ['HTML', 'receipt', { ...receipt, body: '<b>x</b>' }, [422, ['/body']]],
    ['no number', 'receipt', { ...receipt, subject: 'Here' }, [422, ['/subject']]],
    ['too much', 'receipt', { ...receipt, body: 'a'.repeat(20_001) }, [422, ['/body']]],
    ['another outcome', 'approved', { subject: '{{form.number}}', body: '{{message}}' }, [422, ['/subject']]],
    ['no message', 'approved', { subject: '{{form.number}} Approved', body: 'x' }, [422, ['/body']]],
    ['more than that', 'receipt', { ...receipt, html: '<b>' }, [422, ['/html']]],
    ['a kind there is not', 'sign-in-code', receipt, [404, undefined]],
  ])('refuse %s', async (_case, kind, template, answer) => {
    expect(pointers(await put(kind, template, 1))).toEqual(answer);
    if (kind !== 'sign-in-code') expect(pointers(await hq.post(`${PATH}/${kind}/preview`, template))).toEqual(answer);
  });
});

describe('trying a template', () => {
  test('shows it on made-up data of this program, saved or not', async () => {
    const shown = succeeded<{ subject: string; html: string; text: string }>(
      await chair.post(`${PATH}/receipt/preview`, receipt),
      200,
    );
    expect(shown.subject).toMatch(/^AMI-2026-\d+ is here$/);
    expect(shown.html).toContain('Certified Medical Illustrator');
    const ours = succeeded<{ subject: string }>(await chair.post(`${PATH}/receipt/preview`), 200);
    expect(ours.subject).toContain('received');
    expect(await room.query('SELECT id FROM mail WHERE form_id IS NULL')).toEqual([]);
  });

  test('sends it to oneself, once per request, for headquarters alone', async () => {
    expect((await chair.post(`${PATH}/receipt/test-mails`, receipt)).status).toBe(403);
    const once = { 'idempotency-key': 'test-1' };
    const first = succeeded<{ mailId: string }>(await hq.post(`${PATH}/receipt/test-mails`, receipt, once), 201);
    expect((await hq.post(`${PATH}/receipt/test-mails`, receipt, once)).body).toEqual(first);
    await room.attempt(first.mailId);
    const copies = sink.to('hq@example.org');
    expect(copies.map(({ subject }) => subject)).toEqual([expect.stringMatching(/^\[Test\] AMI-2026-\d+ is here$/)]);
    const listed = await chair.items<{ id: string }>(`/programs/${PROGRAM}/mails?kind=receipt&to=${hq.id}`);
    expect(listed).toMatchObject([{ id: first.mailId, test: true, form: null, state: 'sent' }]);
  });
});

test('a custom decision mail carries the committee’s words as they are', async () => {
  const words = {
    subject: '{{form.number}} Approved!',
    body: '{{message}}\n\n{{credits}}\n\n[Claim it]({{catalogUrl}})',
  };
  succeeded(await put('approved', words, 1), 200);
  const form = await room.submitAndRoute(applicant, aForm(room.day));
  const { version } = await chair.form(form.id);
  const message = '**Not bold** {{form.title}} ${x}\n\n<i>as is</i>';
  const ruling = { ...approval, message };
  const preview = await chair.post(`/eligibility-forms/${form.id}/decision-preview`, ruling);
  expect(preview.body).toMatchObject({ subject: `${form.number} Approved!` });
  succeeded(await chair.post(`/eligibility-forms/${form.id}/decisions`, ruling, ifMatch(version)), 201);
  await room.fire(form.id, 'release');
  const mail = (await deliver(form)).find(({ subject }) => subject === `${form.number} Approved!`);
  expect(mail?.text).toContain(message);
  expect(mail?.html).toContain('**Not bold** {{form.title}} ${x}\n\n&lt;i&gt;as is&lt;/i&gt;');
});
