import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { MAIL_STATES } from '#domain';
import { NodemailerMailer } from '#notifications';
import { OutboxStore } from '#persistence';
import { aForm, approval } from '../support/a-form.js';
import { CommitteeRoom, PROGRAM } from '../support/committee-room.js';
import { Caller, ifMatch, succeeded, type Form } from '../support/docket.js';
import { verifiedHistory } from '../support/history-chain.js';
import { refusal, type Answer } from '../support/http.js';
import { smtpFaults, type SmtpFault } from '../support/smtp-faults.js';
import { SmtpSink, type ReceivedMail } from '../support/smtp-sink.js';

interface OutboxMail {
  id: string;
  kind: string;
  state: string;
  version: number;
  form: { number: string } | null;
  to: { id: string; name: string; email: string };
  subject: string | null;
  content: { subject: string; text: string; html: string; final: boolean };
  acts: string[];
  [more: string]: unknown;
}

const PATH = `/programs/${PROGRAM}/mails`;
let sink: SmtpSink;
let mailer: NodemailerMailer;
let room: CommitteeRoom;
let applicant: Caller;
let robin: Caller;
let chair: Caller;
let hq: Caller;
let board: Caller;

beforeAll(async () => {
  sink = await SmtpSink.start();
  mailer = new NodemailerMailer({ smtpUrl: sink.url, from: { name: 'Docket', address: 'docket@example.org' } });
  room = await CommitteeRoom.open('programs', mailer);
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
  chair = await room.enter('chair', { name: 'Gray Chair', role: 'chair' });
  hq = await room.enter('hq', { name: 'Harper Office', role: 'hq' });
  board = await room.enter('board', { name: 'Blake Board', role: 'board' });
});
beforeEach(() => sink.play(() => null));
afterAll(async () => {
  await room.close();
  mailer.close();
  await sink.stop();
});

const newForm = (): Promise<Form> => room.submit(applicant, aForm(room.day));
const mailsOf = (form: Form, by = hq, more = ''): Promise<OutboxMail[]> =>
  by.items<OutboxMail>(`${PATH}?form=${form.id}${more}`);
const receiptOf = async (form: Form): Promise<OutboxMail> => {
  const found = (await mailsOf(form)).find(({ kind }) => kind === 'receipt');
  return succeeded<OutboxMail>(await hq.get(`${PATH}/${found?.id ?? ''}`), 200);
};
const act = (id: string, what: string, by = hq, headers = {}): Promise<Answer> =>
  by.post(`${PATH}/${id}/${what}`, undefined, headers);
const arrived = ({ number }: Form): ReceivedMail[] => sink.mails.filter(({ subject }) => subject.includes(number));
const failAlways = (fault: SmtpFault = smtpFaults.unknownRecipient): void =>
  sink.play(({ at, recipient }) => (at === fault.at && recipient === 'applicant@example.org' ? fault : null));
const typesOf = async ({ id }: Form): Promise<string[]> => (await verifiedHistory(room, id)).map(({ type }) => type);

describe('the outbox', () => {
  test('is read by chairs and headquarters and changed by headquarters', async () => {
    const mail = await receiptOf(await newForm());
    const paths = [PATH, `${PATH}/counts`, `${PATH}/${mail.id}`];
    const statuses = async (by: Caller): Promise<number[]> => [
      ...(await Promise.all(paths.map((path) => by.get(path)))).map(({ status }) => status),
      (await by.send('PUT', `${PATH}/${mail.id}`, {}, ifMatch(1))).status,
      (await act(mail.id, 'resends', by)).status,
    ];
    expect(await statuses(new Caller(room.url))).toEqual([401, 401, 401, 401, 401]);
    for (const by of [applicant, robin, board]) expect(await statuses(by)).toEqual([403, 403, 403, 403, 403]);
    expect(await statuses(chair)).toEqual([200, 200, 200, 403, 403]);
    expect(await statuses(hq)).toEqual([200, 200, 200, 422, 409]);
    const elsewhere = `/programs/pmi-medical-office/mails/${mail.id}`;
    const other = await room.enter('other', { name: 'Other Office', role: 'hq' }, 'pmi-medical-office');
    expect(refusal(await other.get(elsewhere))).toEqual({ status: 404, code: 'mail.not-found' });
  });

  test('says whom a mail goes to, how it would read, and then exactly how it went', async () => {
    const form = await newForm();
    const before = await receiptOf(form);
    expect(before).toMatchObject({
      state: 'queued',
      version: 1,
      form: { id: form.id, number: form.number },
      to: { id: applicant.id, name: 'Alex Applicant', email: 'applicant@example.org' },
      subject: null,
      attempts: 0,
      nextAttemptAt: expect.any(String),
      sentAt: null,
      acts: ['hold', 'cancel'],
      content: { subject: expect.stringContaining(form.number), final: false },
    });
    await room.attempt(before.id);
    const after = await receiptOf(form);
    const [copy] = arrived(form);
    expect(after).toMatchObject({
      state: 'sent',
      sentAt: expect.any(String),
      acts: ['resend'],
      nextAttemptAt: null,
      attempts: 1,
      failures: [],
      history: [{ type: 'mail.sent', at: expect.any(String), actor: null }],
    });
    expect((await mailsOf(form)).find(({ id }) => id === after.id)?.attempts).toBe(1);
    expect(after.content).toEqual({ ...before.content, final: true });
    expect(copy?.text.trim()).toBe(after.content.text.trim());
    expect(copy?.html.trim()).toBe(after.content.html.trim());
  });

  test('never shows sign-in mails', async () => {
    const { body } = await hq.post('/sign-in/codes', { email: 'hq@example.org' });
    expect(body).toBeDefined();
    const [code] = await room.query<{ id: string }>(`SELECT id FROM mail WHERE kind = 'sign-in-code'`);
    expect((await hq.get(`${PATH}/${code?.id ?? ''}`)).status).toBe(404);
    expect((await hq.get(`${PATH}?kind=sign-in-code`)).status).toBe(400);
  });

  test('pages through every mail once, the newest first', async () => {
    const form = await room.submitAndRoute(applicant, aForm(room.day));
    const all = await mailsOf(form);
    expect(all.map(({ kind }) => kind)).toEqual(['new-form', 'new-form', 'receipt']);
    const paged: OutboxMail[] = [];
    for (let cursor = ''; ;) {
      const path = `${PATH}?form=${form.number}&limit=1${cursor}`;
      const page = succeeded<{ items: OutboxMail[]; nextCursor: string | null }>(await hq.get(path), 200);
      paged.push(...page.items);
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(paged).toEqual(all);
  });

  test('counts what its list has, under every filter', async () => {
    const form = await room.submitAndRoute(applicant, aForm(room.day, { activity: { title: '100%_sure \\ anatomy' } }));
    const [first] = await mailsOf(form);
    succeeded(await act(first?.id ?? '', 'hold'), 200);
    await room.attempt((await receiptOf(form)).id);
    const filters = ['', 'kind=receipt', `form=${form.number}`, `to=${applicant.id}`, 'to=robin%20rev', 'q=100%25_'];
    for (const by of [hq, chair]) {
      for (const filter of filters) {
        const { items } = succeeded<{ items: { state: string; count: number }[] }>(
          await by.get(`${PATH}/counts?${filter}`),
          200,
        );
        const listed = await Promise.all(
          MAIL_STATES.map(async (state) => {
            const mails = await by.items<OutboxMail>(`${PATH}?${filter}&limit=200&state=${state}`);
            expect(mails.every((mail) => mail.state === state)).toBe(true);
            return { state, count: mails.length };
          }),
        );
        expect(items).toEqual(listed);
      }
    }
    const found = await hq.items<OutboxMail>(`${PATH}?q=100%25_sure`);
    expect(found.map((mail) => mail.form?.number)).toEqual([form.number, form.number, form.number]);
  });

  test.each(['state=gone', 'kind=zzz', 'limit=0', 'cursor=abc', 'sort=kind'])('refuses ?%s', async (query) => {
    expect((await hq.get(`${PATH}?${query}`)).status).toBe(400);
  });

  test('refuses to count a kind there is none of', async () => {
    expect((await hq.get(`${PATH}/counts?kind=zzz`)).status).toBe(400);
  });
});

describe('about a form that somebody must not see', () => {
  test.each<[string, () => Promise<Form>]>([
    [
      'because of a conflict',
      () => room.submit(applicant, aForm(room.day, { activity: { instructors: [{ name: 'Gray Chair' }] } })),
    ],
    ['because it is their own', () => room.submit(chair, aForm(room.day))],
  ])('%s, there is no mail', async (_case, submit) => {
    const form = await submit();
    await room.route(form.id);
    const [mail] = await mailsOf(form);
    expect(mail).toBeDefined();
    for (const query of [`form=${form.id}`, `form=${form.number}`, `q=${form.number}`]) {
      expect(await chair.items(`${PATH}?${query}`)).toEqual([]);
      const { items } = succeeded<{ items: { count: number }[] }>(await chair.get(`${PATH}/counts?${query}`), 200);
      expect(items.every(({ count }) => count === 0)).toBe(true);
    }
    expect(refusal(await chair.get(`${PATH}/${mail?.id ?? ''}`))).toEqual({ status: 404, code: 'mail.not-found' });
    expect(JSON.stringify(await chair.items(`${PATH}?limit=200`))).not.toContain(form.number);
  });

  test('headquarters neither see nor change it', async () => {
    const form = await room.submit(hq, aForm(room.day));
    const [own] = await room.query<{ id: string }>('SELECT id FROM mail WHERE form_id = $1', [form.id]);
    expect((await act(own?.id ?? '', 'cancellation')).status).toBe(404);
    expect((await hq.send('PUT', `${PATH}/${own?.id ?? ''}`, { subject: 'a', text: 'b' }, ifMatch(1))).status).toBe(
      404,
    );
  });
});

describe('a held mail', () => {
  test('is not sent until it is released; every step is history', async () => {
    const form = await newForm();
    const { id } = await receiptOf(form);
    expect(succeeded(await act(id, 'hold'), 200)).toMatchObject({
      state: 'held',
      version: 2,
      heldBy: { id: hq.id, name: 'Harper Office' },
      acts: ['edit', 'release', 'cancel'],
    });
    await room.attempt(id);
    expect(arrived(form)).toHaveLength(0);
    expect(succeeded(await act(id, 'release', hq, ifMatch(2)), 200)).toMatchObject({
      state: 'queued',
      heldBy: { id: hq.id, name: 'Harper Office' },
      heldAt: expect.any(String),
      releasedBy: { id: hq.id },
    });
    const [job] = await room.query('SELECT state, attempts FROM outbox WHERE id = $1', [id]);
    expect(job).toEqual({ state: 'pending', attempts: 0 });
    await room.attempt(id);
    expect(arrived(form)).toHaveLength(1);
    const events = await verifiedHistory(room, form.id);
    expect(events.slice(1).map(({ type, actor_id }) => [type, actor_id])).toEqual([
      ['mail.held', hq.id],
      ['mail.released', hq.id],
      ['mail.sent', null],
    ]);
  });

  test('can be rewritten: its HTML says the same, and markup stays text', async () => {
    const form = await newForm();
    const { id } = await receiptOf(form);
    await act(id, 'hold');
    const words = {
      subject: `${form.number} is with us`,
      text: 'Dear Alex,\n\nall <b>fine</b>, {{message}} ${x}.\nSee https://example.org/a?b=1&c=2.\n',
    };
    const edited = await hq.send('PUT', `${PATH}/${id}`, words, ifMatch(2));
    expect(succeeded(edited, 200)).toMatchObject({
      version: 3,
      editedBy: { id: hq.id },
      content: { ...words, final: true },
    });
    expect(edited.headers.get('etag')).toBe('"3"');
    await act(id, 'release');
    await room.attempt(id);
    const [copy] = arrived(form);
    expect([copy?.subject, copy?.text.trimEnd()]).toEqual([words.subject, words.text.trimEnd()]);
    expect(copy?.html).toContain('all &lt;b&gt;fine&lt;/b&gt;, {{message}} ${x}.');
    expect(copy?.html).toContain('href="https://example.org/a?b=1&amp;c=2"');
    expect(copy?.html).toContain(form.number);
    expect(copy?.messageId.startsWith(id)).toBe(true);
    expect(await typesOf(form)).toEqual(['form.submitted', 'mail.held', 'mail.edited', 'mail.released', 'mail.sent']);
  });

  test('is looked for, then the words, then the version, then the state', async () => {
    const form = await newForm();
    const { id } = await receiptOf(form);
    const words = { subject: `${form.number} is here`, text: 'It is.' };
    const put = async (mailId: string, subject: string, headers?: Record<string, string>): Promise<number> =>
      (await hq.send('PUT', `${PATH}/${mailId}`, { ...words, subject }, headers)).status;
    expect(await put(form.id, words.subject)).toBe(404);
    expect(await put(id, 'No number')).toBe(422);
    expect(await put(id, words.subject)).toBe(428);
    expect(await put(id, words.subject, ifMatch(7))).toBe(412);
    expect(await put(id, words.subject, ifMatch(1))).toBe(409);
  });

  test('that tells of a decision keeps the outcome and the committee’s words', async () => {
    const form = await room.submitAndRoute(applicant, aForm(room.day));
    const { version } = await chair.form(form.id);
    succeeded(await chair.post(`/eligibility-forms/${form.id}/decisions`, approval, ifMatch(version)), 201);
    await room.fire(form.id, 'release');
    const [mail] = (await mailsOf(form)).filter(({ kind }) => kind === 'approved');
    const id = mail?.id ?? '';
    await act(id, 'hold');
    const put = (subject: string, text: string): Promise<Answer> =>
      hq.send('PUT', `${PATH}/${id}`, { subject, text }, ifMatch(2));
    const pointers = ({ status, body }: Answer): unknown => [
      status,
      (body as { errors?: { pointer: string }[] }).errors?.map(({ pointer }) => pointer),
    ];
    expect(pointers(await put(`${form.number} Not approved`, approval.message))).toEqual([422, ['/subject']]);
    expect(pointers(await put(`${form.number} Approved`, 'Hello.'))).toEqual([422, ['/text']]);
    expect(pointers(await put('Approved', approval.message))).toEqual([422, ['/subject']]);
    expect((await put(`${form.number} Approved!`, `Hi.\n\n${approval.message}`)).status).toBe(200);
  });

  test('needs the version that was read', async () => {
    const form = await newForm();
    const { id } = await receiptOf(form);
    await act(id, 'hold');
    const words = { subject: `A mail about ${form.number}`, text: 'b' };
    expect(refusal(await hq.send('PUT', `${PATH}/${id}`, words))).toEqual({
      status: 428,
      code: 'precondition.required',
    });
    expect(refusal(await hq.send('PUT', `${PATH}/${id}`, words, ifMatch(1))).code).toBe('mail.version-stale');
    expect(refusal(await act(id, 'release', hq, ifMatch(1)))).toEqual({ status: 412, code: 'mail.version-stale' });
    expect((await hq.send('PUT', `${PATH}/${id}`, { ...words, html: '<b>' }, ifMatch(2))).status).toBe(422);
  });

  test('can be cancelled, once, and never goes out', async () => {
    const form = await newForm();
    const { id } = await receiptOf(form);
    expect(succeeded(await act(id, 'cancellation'), 200)).toMatchObject({ state: 'cancelled', acts: [] });
    await room.attempt(id);
    for (const what of ['cancellation', 'hold', 'release', 'redrive', 'resends']) {
      expect(refusal(await act(id, what))).toEqual({ status: 409, code: 'mail.state-conflict' });
    }
    expect(arrived(form)).toHaveLength(0);
    expect(await typesOf(form)).toEqual(['form.submitted', 'mail.cancelled']);
  });
});

describe('a mail that went, or did not', () => {
  test('is sent again as another one to the same person, once per request', async () => {
    const form = await newForm();
    const { id } = await receiptOf(form);
    await room.attempt(id);
    const once = { 'idempotency-key': 'resend-1' };
    const [first, second] = [await act(id, 'resends', hq, once), await act(id, 'resends', hq, once)];
    expect(second.body).toEqual(first.body);
    const again = succeeded<OutboxMail>(first, 201);
    expect([first, second].map(({ headers }) => headers.get('location'))).toEqual(
      [1, 2].map(() => `/api/v1${PATH}/${again.id}`),
    );
    expect(again).toMatchObject({
      state: 'queued',
      resentFrom: id,
      to: { id: applicant.id },
      content: { final: true },
    });
    await room.attempt(again.id);
    const copies = arrived(form);
    expect(copies.map(({ messageId }) => messageId)).toEqual([id, again.id].map((each) => `${each}@test`));
    expect(copies[1]?.text.trimEnd()).toBe(copies[0]?.text.trimEnd());
    expect(await receiptOf(form)).toMatchObject({ kind: 'receipt', id: again.id });
    expect(succeeded(await hq.get(`${PATH}/${id}`), 200)).toMatchObject({ resentAs: [again.id] });
    const resent = (await verifiedHistory(room, form.id)).find(({ type }) => type === 'mail.resent');
    expect(resent?.data).toEqual({ kind: 'receipt', mailId: id, recipientId: applicant.id, resentAs: again.id });
  });

  test('for good is tried again when somebody says so: the same bytes under the same Message-ID', async () => {
    const form = await newForm();
    const { id, content } = await receiptOf(form);
    failAlways();
    await room.attempt(id);
    expect(await receiptOf(form)).toMatchObject({
      state: 'failed',
      acts: ['resend', 'redrive', 'cancel'],
      attempts: 1,
      failures: [{ at: expect.any(String), detail: expect.stringContaining('550') }],
    });
    sink.play(() => null);
    expect(succeeded(await act(id, 'redrive'), 200)).toMatchObject({ state: 'queued', settledAt: null });
    await room.attempt(id);
    expect(arrived(form).map(({ messageId }) => messageId)).toEqual([`${id}@test`]);
    expect((await receiptOf(form)).content.text).toBe(content.text);
    expect(await typesOf(form)).toEqual(['form.submitted', 'mail.failed', 'mail.redriven', 'mail.sent']);
  });

  test('may have arrived: it is shown as such and goes out once more, unchanged, or not at all', async () => {
    const form = await newForm();
    const { id } = await receiptOf(form);
    failAlways(smtpFaults.acceptThenCrash);
    await room.attempt(id);
    // Queued for its second try: held now, it may not be rewritten any more.
    succeeded(await act(id, 'hold'), 200);
    expect((await hq.send('PUT', `${PATH}/${id}`, { subject: form.number, text: 'b' }, ifMatch(2))).status).toBe(409);
    succeeded(await act(id, 'release'), 200);
    await room.attempt(id);
    // Who held it before does not make it one that a person holds.
    expect(await receiptOf(form)).toMatchObject({
      state: 'ambiguous',
      acts: ['resend', 'redrive', 'cancel'],
      attempts: 2,
      failures: [{ detail: expect.any(String) }, { detail: expect.stringContaining('Twice') }],
      history: [
        { type: 'mail.held', actor: { id: hq.id } },
        { type: 'mail.released', actor: { id: hq.id } },
        { type: 'mail.held', actor: null },
      ],
    });
    expect((await mailsOf(form, hq, '&state=held')).length).toBe(0);
    expect((await mailsOf(form, hq, '&state=ambiguous')).length).toBe(1);
    sink.play(() => null);
    succeeded(await act(id, 'redrive'), 200);
    await room.attempt(id);
    const copies = arrived(form);
    expect(new Set(copies.map(({ raw }) => raw.toString())).size).toBe(1);
    expect(await receiptOf(form)).toMatchObject({ state: 'sent' });
  });

  test('a job that was given up is a failed mail, and comes back', async () => {
    const form = await newForm();
    const { id } = await receiptOf(form);
    for (let attempt = 1; attempt <= 20; attempt += 1) await room.get(OutboxStore).retry(id, 'It broke.');
    expect(await receiptOf(form)).toMatchObject({
      state: 'failed',
      attempts: 20,
      detail: expect.stringContaining('It broke'),
    });
    succeeded(await act(id, 'redrive'), 200);
    expect(await room.query('SELECT state, attempts FROM outbox WHERE id = $1', [id])).toEqual([
      { state: 'pending', attempts: 0 },
    ]);
    await room.attempt(id);
    expect(arrived(form)).toHaveLength(1);
  });
});

describe('after an outage', () => {
  const redrive = (body: object, by = hq): Promise<Answer> => by.post(`${PATH}/redrives`, body);

  test('all that failed is queued again in one request, under the list’s filters, each on record', async () => {
    const forms = [await newForm(), await newForm(), await newForm()];
    failAlways();
    for (const form of forms) await room.attempt((await receiptOf(form)).id);
    const [first, second, third] = forms as [Form, Form, Form];
    for (const by of [chair, robin, board]) expect((await redrive({}, by)).status).toBe(403);
    const one = await redrive({ form: first.number });
    expect([one.status, one.body]).toEqual([200, { redriven: 1, remaining: 0 }]);
    const failed = async (): Promise<number> => {
      const { items } = succeeded<{ items: { state: string; count: number }[] }>(await hq.get(`${PATH}/counts`), 200);
      return items.find(({ state }) => state === 'failed')?.count ?? 0;
    };
    const expected = await failed();
    expect(expected).toBeGreaterThanOrEqual(2);
    // Two at once: each mail once.
    const both = await Promise.all([redrive({ kind: 'receipt' }), redrive({ state: 'failed' })]);
    const redriven = both.map((answer) => succeeded<{ redriven: number }>(answer, 200).redriven);
    expect(redriven[0]! + redriven[1]!).toBe(expected);
    expect(await failed()).toBe(0);
    expect((await redrive({})).body).toEqual({ redriven: 0, remaining: 0 });

    sink.play(() => null);
    for (const form of [first, second, third]) {
      const { id } = await receiptOf(form);
      await room.attempt(id);
      expect(arrived(form).map(({ messageId }) => messageId)).toEqual([`${id}@test`]);
      expect(await typesOf(form)).toEqual(['form.submitted', 'mail.failed', 'mail.redriven', 'mail.sent']);
      expect((await receiptOf(form)).history).toContainEqual({
        type: 'mail.redriven',
        at: expect.any(String),
        actor: { id: hq.id, name: 'Harper Office' },
      });
    }
  });

  test('several mails of one form keep its history whole; what may have arrived is asked for by name', async () => {
    const form = await room.submitAndRoute(applicant, aForm(room.day));
    sink.play(({ at }) => (at === smtpFaults.unknownRecipient.at ? smtpFaults.unknownRecipient : null));
    const mails = await mailsOf(form);
    expect(mails.length).toBeGreaterThan(1);
    for (const { id } of mails) await room.attempt(id);
    expect((await redrive({ form: form.id, state: 'ambiguous' })).body).toEqual({ redriven: 0, remaining: 0 });
    expect((await redrive({ form: form.id })).body).toEqual({ redriven: mails.length, remaining: 0 });
    const types = await typesOf(form);
    expect(types.filter((type) => type === 'mail.redriven')).toHaveLength(mails.length);
    for (const { id } of mails) succeeded(await act(id, 'cancellation'), 200);
  });

  test('none is touched about a form that headquarters must not see', async () => {
    const form = await newForm();
    failAlways();
    await room.attempt((await receiptOf(form)).id);
    const blind = await room.enter('blind', { name: 'Blind Office', role: 'hq' });
    await room.query(
      `INSERT INTO conflict (form_id, member_id, kind, state, reason, pinned, created_at)
       VALUES ($1, $2, 'declared', 'in-conflict', 'Their course.', true, business_now())`,
      [form.id, blind.id],
    );
    expect((await redrive({ form: form.id }, blind)).body).toEqual({ redriven: 0, remaining: 0 });
    expect(await receiptOf(form)).toMatchObject({ state: 'failed' });
  });

  test.each([{ state: 'sent' }, { state: 'failed,ambiguous' }, { kind: 'zzz' }, { ids: [] }, { limit: 5 }])(
    'refuses %j',
    async (body) => {
      expect((await redrive(body)).status).toBe(422);
    },
  );
});

describe('a person and a worker at the same mail', () => {
  test('while the server asks for the body: the worker’s bytes are not those that somebody changed', async () => {
    const form = await newForm();
    const { id } = await receiptOf(form);
    let meanwhile: Promise<void> | undefined;
    sink.play(({ at }) => {
      if (at === 'rcpt') {
        meanwhile ??= (async () => {
          await act(id, 'hold');
          await hq.send('PUT', `${PATH}/${id}`, { subject: `${form.number} changed`, text: 'Changed.' }, ifMatch(2));
          await act(id, 'release');
        })();
      }
      return null;
    });
    await room.attempt(id);
    await meanwhile;
    sink.play(() => null);
    await room.attempt(id);
    const { state, subject } = await receiptOf(form);
    expect(state).toBe('sent');
    expect(arrived(form).map((copy) => copy.subject)).toEqual([subject]);
    const types = await typesOf(form);
    expect(types.filter((type) => type === 'mail.sent')).toHaveLength(1);
  });

  test('exactly one of sending and cancelling happens', async () => {
    for (let round = 0; round < 12; round += 1) {
      const form = await newForm();
      const { id } = await receiptOf(form);
      const [cancelled] = await Promise.all([act(id, 'cancellation'), room.attempt(id)]);
      const { state } = await receiptOf(form);
      expect([state, cancelled.status, arrived(form).length]).toEqual(
        state === 'sent' ? ['sent', 409, 1] : ['cancelled', 200, 0],
      );
      const types = await typesOf(form);
      expect(types.slice(1)).toEqual([`mail.${state}`]);
    }
  });

  test('two people: one of them finds it changed', async () => {
    const { id } = await receiptOf(await newForm());
    const answers = await Promise.all([act(id, 'hold', hq, ifMatch(1)), act(id, 'cancellation', hq, ifMatch(1))]);
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(200);
    expect([409, 412]).toContain(statuses[1]);
  });
});

describe('a decision’s mail', () => {
  const preview = (form: Form, body: object, by = chair): Promise<Answer> =>
    by.post(`/eligibility-forms/${form.id}/decision-preview`, body);

  test('is shown before it is made, and nothing is stored', async () => {
    const form = await room.submitAndRoute(applicant, aForm(room.day));
    const before = await room.query('SELECT event_count FROM eligibility_form WHERE id = $1', [form.id]);
    const shown = succeeded<{ subject: string; text: string; to: unknown }>(await preview(form, approval), 200);
    expect(shown.to).toEqual({ id: applicant.id, name: 'Alex Applicant' });
    expect(shown.subject).toContain(`${form.number} Approved`);
    expect(shown.text).toContain(approval.message);
    expect(await room.query('SELECT event_count FROM eligibility_form WHERE id = $1', [form.id])).toEqual(before);
    expect(await room.query('SELECT id FROM decision WHERE form_id = $1', [form.id])).toEqual([]);
    const { version } = await chair.form(form.id);
    succeeded(await chair.post(`/eligibility-forms/${form.id}/decisions`, approval, ifMatch(version)), 201);
    await room.fire(form.id, 'release');
    const [mail] = (await mailsOf(form)).filter(({ kind }) => kind === 'approved');
    await room.attempt(mail?.id ?? '');
    // The listing has no address of its own before there is one.
    const sent = arrived(form)
      .at(-1)
      ?.text.replace(/\/catalog\/ami-cmi\/[0-9a-f-]{36}/, '/catalog/ami-cmi');
    expect(sent?.trim()).toBe(shown.text.trim());
    expect(refusal(await preview(form, approval))).toEqual({ status: 409, code: 'form.state-conflict' });
  });

  test('is for the committee, and checked as the decision is', async () => {
    const form = await room.submitAndRoute(applicant, aForm(room.day));
    expect((await preview(form, approval, applicant)).status).toBe(403);
    expect((await preview(form, approval, hq)).status).toBe(403);
    expect(refusal(await preview(form, { ...approval, reasons: ['no-such'] })).status).toBe(422);
    expect((await preview(form, { ...approval, decidedBy: 'me' })).status).toBe(422);
    succeeded(await robin.post(`/eligibility-forms/${form.id}/recusals`, { reason: 'A friend.' }), 201);
    expect((await preview(form, approval, robin)).status).toBe(404);
  });
});
