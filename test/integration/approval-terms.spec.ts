import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aForm, approval, refusal as declined } from '../support/a-form.js';
import { CommitteeRoom, PROGRAM } from '../support/committee-room.js';
import { Caller, ifMatch, succeeded, type Form } from '../support/docket.js';
import { refusal, send, type Answer } from '../support/http.js';

interface Listed {
  id: string;
  formId: string;
  conditions: string[];
  expiresOn: string | null;
  listedUntil: string | null;
}

let room: CommitteeRoom;
let applicant: Caller;
let other: Caller;
let robin: Caller;
let chair: Caller;
let hq: Caller;

beforeAll(async () => {
  room = await CommitteeRoom.open();
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  other = await room.enter('other', { name: 'Other Person' });
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
  chair = await room.enter('chair', { name: 'Gray Chair', role: 'chair' });
  hq = await room.enter('hq', { name: 'Harper Office', role: 'hq' });
});
afterAll(() => room.close());

async function decided(ruling: object, content: object = aForm(room.day)): Promise<Form> {
  const { id } = await room.submitAndRoute(applicant, content);
  succeeded(await robin.decide(id, ruling), 201);
  await room.fire(id, 'release');
  return robin.form(id);
}

const onDemand = (): object =>
  aForm(room.day, { activity: { delivery: 'on-demand', startsOn: undefined, endsOn: undefined } });
const listed = async (): Promise<Listed[]> => other.items<Listed>(`/programs/${PROGRAM}/catalog?limit=200`);
const listingOf = async ({ id }: Form): Promise<Listed | undefined> =>
  (await listed()).find(({ formId }) => formId === id);
const revoke = (who: Caller, { id }: Form, body: object = { reason: REASON }, headers = {}): Promise<Answer> =>
  who.post(`/eligibility-forms/${id}/revocation`, body, headers);
const REASON = 'The course was shortened to <an hour>.';

describe('an approval', () => {
  test('with conditions and an expiry says so to the applicant, in the mail and in the catalog', async () => {
    const terms = { conditions: ['The whole course is attended.', 'The <exam> is passed.'], expiresOn: room.day(40) };
    const form = await decided({ ...approval, ...terms }, onDemand());
    expect((await applicant.form(form.id)).decision).toMatchObject(terms);
    const mail = (await room.deliver(form.id)).at(-1);
    expect(mail?.subject).toContain(`${form.number} Approved`);
    for (const text of [...terms.conditions, 'holds up to and including']) expect(mail?.text).toContain(text);
    const [stored] = await room.query<{ until: string }>(
      `SELECT (listed_until AT TIME ZONE 'America/Chicago')::text AS until FROM listing WHERE form_id = $1`,
      [form.id],
    );
    expect(stored?.until).toBe(`${room.day(41)} 00:00:00`);
    const listing = await listingOf(form);
    expect(listing).toMatchObject(terms);
    expect(mail?.text).toContain(`/catalog/${PROGRAM}/${listing?.id ?? ''}\n`);
    expect(mail?.text).toMatch(/Answered: .+ before that\n/);
    expect((await other.get(`/programs/${PROGRAM}/catalog/${listing?.id ?? ''}`)).body).toEqual(listing);
    const feed = await send(`${room.url}/programs/${PROGRAM}/catalog.json`);
    expect(JSON.stringify(feed.body)).toContain('Condition: The <exam> is passed.');
  });

  test('without either has neither; a dated one ends by its dates, whatever its expiry', async () => {
    const plain = await decided(approval, onDemand());
    expect((await applicant.form(plain.id)).decision).toMatchObject({ conditions: [], expiresOn: null });
    expect(await listingOf(plain)).toMatchObject({ conditions: [], expiresOn: null, listedUntil: null });
    const dated = await decided({ ...approval, expiresOn: room.day(13) });
    const [stored] = await room.query<{ until: string }>(
      `SELECT (listed_until AT TIME ZONE 'America/Chicago')::text AS until FROM listing WHERE form_id = $1`,
      [dated.id],
    );
    expect(stored?.until).toBe(`${room.day(13 + 31)} 00:00:00`);
  });

  test.each<[string, object, string]>([
    ['an expiry in the past', { expiresOn: '2020-01-01' }, '/expiresOn'],
    ['an expiry that is no date', { expiresOn: '2027-02-30' }, '/expiresOn'],
    ['an empty condition', { conditions: [' '] }, '/conditions'],
    ['terms of a refusal', { ...declined, conditions: ['None.'] }, '/conditions'],
  ])('is refused with %s', async (_case, more, pointer) => {
    const form = await room.submitAndRoute(applicant, aForm(room.day));
    const answer = await robin.decide(form.id, { ...approval, ...more });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: expect.stringContaining(pointer) }] } });
    expect((await robin.form(form.id)).status).toBe('in_review');
  });
});

test('an approval that would end before the activity does is refused', async () => {
  const form = await room.submitAndRoute(applicant, aForm(room.day));
  const answer = await robin.decide(form.id, { ...approval, expiresOn: room.day(12) });
  const message = `must not be before the last day of the activity (${room.day(13)})`;
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/expiresOn', message }] } });
  succeeded(await robin.decide(form.id, { ...approval, expiresOn: room.day(13) }), 201);
});

describe('a revocation', () => {
  test('delists at once, everywhere, tells the applicant why, and keeps the listing’s row', async () => {
    const title = 'Zebrafish under glass';
    const form = await decided(approval, aForm(room.day, { activity: { title } }));
    await room.deliver(form.id);
    const listing = await listingOf(form);
    const feeds = ['ics', 'rss', 'json'].map((kind) => `${room.url}/programs/${PROGRAM}/catalog.${kind}`);
    const before = await Promise.all(feeds.map((feed) => send(feed)));
    const answer = await revoke(chair, form, { reason: REASON }, ifMatch(form.version));
    const revokedAt = (answer.body as Form).revokedAt;
    expect([answer.status, revokedAt]).toEqual([201, expect.stringMatching(/Z$/)]);
    expect(await applicant.form(form.id)).toMatchObject({
      status: 'approved',
      revokedAt,
      decision: { message: approval.message },
    });

    expect(await listingOf(form)).toBeUndefined();
    for (const [index, feed] of feeds.entries()) {
      const tag = before[index]?.headers.get('etag') ?? '';
      const after = await send(feed, { headers: { 'if-none-match': tag } });
      expect([after.status, JSON.stringify(after.body)]).toEqual([200, expect.not.stringContaining(title)]);
    }
    const search = `/programs/${PROGRAM}/precedents?title=${encodeURIComponent(title)}`;
    expect(await other.items(search)).toEqual([]);
    expect(await robin.items(search)).toMatchObject([{ formId: form.id, outcome: 'revoked', listingId: null }]);
    expect(await room.query('SELECT id FROM listing WHERE form_id = $1', [form.id])).toEqual([{ id: listing?.id }]);

    const [mail, ...more] = await room.deliver(form.id);
    expect([mail?.to, mail?.subject, more]).toEqual(['applicant', expect.stringContaining('Approval revoked'), []]);
    expect(mail?.text).toContain(REASON);
    const history = await applicant.items<{ type: string }>(`/eligibility-forms/${form.id}/history`);
    expect(history.at(-1)).toMatchObject({ type: 'approval.revoked', actor: null, data: { reason: REASON } });
  });

  test('before the approval was mailed: it is told all the same, without a listing, and then why it was taken back', async () => {
    const form = await decided({ ...approval, message: 'Well planned.', conditions: ['Keep the agenda.'] });
    succeeded(await revoke(chair, form), 201);
    const told = (await room.deliver(form.id)).filter(({ subject }) => /Approv/.test(subject));
    expect(told.map(({ to, subject }) => [to, subject.split(' ').slice(1, 3).join(' ')])).toEqual([
      ['applicant', expect.stringMatching(/^Approved:/)],
      ['applicant', 'Approval revoked:'],
    ]);
    for (const said of ['Well planned.', 'Keep the agenda.', 'The approval was taken back since']) {
      expect(told[0]?.text).toContain(said);
    }
    expect(told[0]?.text).not.toContain('listed under Upcoming Courses');
    expect(told[1]?.text).toContain(REASON);
  });

  test('is for chairs free of conflict, of what is approved, once', async () => {
    const form = await decided(approval);
    const conflicted = await room.enter('kim', { name: 'Kim Chair', role: 'chair' });
    succeeded(await conflicted.post(`/eligibility-forms/${form.id}/recusals`, { reason: 'My course.' }), 201);
    const { version } = await chair.form(form.id);
    const refusals: [Caller, object, Record<string, string>, number][] = [
      [new Caller(room.url), { reason: REASON }, {}, 401],
      [other, { reason: REASON }, {}, 404],
      [conflicted, { reason: REASON }, {}, 404],
      [applicant, { reason: REASON }, {}, 403],
      [robin, { reason: REASON }, {}, 403],
      [hq, { reason: REASON }, {}, 403],
      [chair, {}, ifMatch(1), 422],
      [chair, { reason: ' ' }, {}, 422],
      [chair, { reason: REASON, outcome: 'not_approved' }, {}, 422],
      [chair, { reason: REASON }, ifMatch(version - 1), 412],
    ];
    for (const [who, body, headers, status] of refusals) {
      expect((await revoke(who, form, body, headers)).status).toBe(status);
    }
    expect(await chair.form(form.id)).toMatchObject({ revokedAt: null, version });
    const key = { 'idempotency-key': 'revoke-once' };
    const first = await revoke(chair, form, { reason: REASON }, key);
    expect([first.status, (await revoke(chair, form, { reason: REASON }, key)).body]).toEqual([201, first.body]);
    expect(refusal(await revoke(chair, form))).toEqual({ status: 409, code: 'form.state-conflict' });
    const open = await room.submitAndRoute(applicant, aForm(room.day));
    expect(refusal(await revoke(chair, open))).toEqual({ status: 409, code: 'form.state-conflict' });
    expect(refusal(await revoke(chair, await decided(declined)))).toEqual({ status: 409, code: 'form.state-conflict' });
  });

  test('of a chair’s own form is for another chair', async () => {
    const { id } = await room.submitAndRoute(chair, aForm(room.day));
    succeeded(await robin.decide(id, approval), 201);
    await room.fire(id, 'release');
    expect((await revoke(chair, await robin.form(id))).status).toBe(403);
  });
});
