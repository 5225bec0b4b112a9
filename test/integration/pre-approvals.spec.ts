import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aForm, approval } from '../support/a-form.js';
import { CommitteeRoom } from '../support/committee-room.js';
import { ifMatch, succeeded, type Caller, type Form } from '../support/docket.js';
import { refusal, type Answer } from '../support/http.js';

let room: CommitteeRoom;
let applicant: Caller;
let robin: Caller;
let chair: Caller;
let otherChair: Caller;
let hq: Caller;

beforeAll(async () => {
  room = await CommitteeRoom.open();
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
  chair = await room.enter('chair', { name: 'Gray Chair', employer: 'Lakeside University', role: 'chair' });
  otherChair = await room.enter('chair2', { name: 'Kim Chair', employer: 'Lakeside University', role: 'chair' });
  hq = await room.enter('hq', { name: 'Harper Headquarters', role: 'hq' });
});
afterAll(() => room.close());

const aSession = (title: string, overrides: object = {}): object => ({
  activity: {
    title,
    provider: 'Annual meeting',
    format: 'meeting-session',
    delivery: 'in-person',
    tags: ['designated'],
    startsOn: room.day(20),
    endsOn: room.day(20),
    ...overrides,
  },
  credits: [{ category: 'art', hours: 1.5 }],
  message: 'Designated session.',
});
const preApprove = (who: Caller, body: object, headers = {}): Promise<Answer> =>
  who.post('/programs/ami-cmi/pre-approvals', body, headers);
const listed = async (title: string): Promise<Record<string, unknown>[]> =>
  await room.query<{ title: string }>('SELECT * FROM listing WHERE title = $1', [title]);

describe('a pre-approved session', () => {
  test('is approved, listed and on record at once, and mails nobody', async () => {
    const answer = await preApprove(chair, aSession('Gross anatomy lab'));
    const form = succeeded<Form>(answer, 201);
    expect(answer.headers.get('location')).toBe(`/api/v1/eligibility-forms/${form.id}`);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(form).toMatchObject({
      status: 'approved',
      origin: 'pre-approval',
      queue: 'general',
      decisionDueAt: null,
      applicant: null,
      occurrenceOf: null,
      decision: {
        outcome: 'approved',
        credits: [{ category: 'art', hours: 1.5 }],
        message: 'Designated session.',
        late: false,
      },
    });
    const catalog = await applicant.items<{ formId: string }>('/programs/ami-cmi/catalog?q=gross');
    expect(catalog).toMatchObject([
      { formId: form.id, tags: ['designated'], credits: [{ category: 'art', hours: 1.5 }] },
    ]);
    expect(await robin.history(form.id)).toEqual(['form.pre-approved']);
    expect(await room.ordered(form.id)).toEqual([]);
    expect(await room.query('SELECT 1 FROM timer WHERE form_id = $1', [form.id])).toEqual([]);
    expect(await chair.get(`/eligibility-forms/${form.id}/deadline`)).toMatchObject({
      body: { dueAt: null, segments: [] },
    });
  });

  test('is nobody’s own: not in the chair’s forms, in the committee’s lists, hidden from the public', async () => {
    const form = succeeded<Form>(await preApprove(chair, aSession('Figure drawing')), 201);
    expect(await chair.items('/eligibility-forms')).toEqual([]);
    for (const member of [chair, robin, hq]) {
      const found = await member.items('/programs/ami-cmi/reviews?status=approved&origin=pre-approval&q=figure');
      expect(found).toMatchObject([{ id: form.id, origin: 'pre-approval', applicant: null, decisionDueAt: null }]);
      expect(await member.items('/programs/ami-cmi/reviews?q=figure&overdue=true')).toEqual([]);
      expect(await member.items('/programs/ami-cmi/reviews?q=figure&origin=application')).toEqual([]);
    }
    expect(refusal(await applicant.get(`/eligibility-forms/${form.id}`)).status).toBe(404);
    const queues = await chair.items<{ open: number }>('/programs/ami-cmi/queues');
    expect(queues.reduce((sum, { open }) => sum + open, 0)).toBe(0);
    const [precedent] = await applicant.items('/programs/ami-cmi/precedents?title=Figure%20drawing');
    expect(precedent).toMatchObject({ outcome: 'approved', listingId: expect.any(String) });
    expect(precedent).not.toHaveProperty('formId');
  });

  test('may have conditions and an end, can be revoked, and has nobody to write to', async () => {
    const terms = { conditions: ['Attendance is recorded.'], expiresOn: room.day(100) };
    const early = await preApprove(chair, { ...aSession('Ceramics'), expiresOn: room.day(19) });
    expect(early).toMatchObject({ status: 422, body: { errors: [{ pointer: '/expiresOn' }] } });
    const form = succeeded<Form>(await preApprove(chair, { ...aSession('Ceramics'), ...terms }), 201);
    expect(await applicant.items('/programs/ami-cmi/catalog?q=ceramics')).toMatchObject([terms]);
    expect(form.decision).toMatchObject(terms);
    expect(refusal(await chair.post(`/eligibility-forms/${form.id}/messages`, { text: 'Hello?' })).status).toBe(409);
    const revocation = await otherChair.post(
      `/eligibility-forms/${form.id}/revocation`,
      { reason: 'Cancelled by the speaker.' },
      ifMatch(form.version),
    );
    expect(revocation.status).toBeLessThan(300);
    expect(await applicant.items('/programs/ami-cmi/catalog?q=ceramics')).toEqual([]);
    expect(await room.ordered(form.id)).toEqual([]);
    const again = await chair.post(`/eligibility-forms/${form.id}/occurrences`, {
      startsOn: room.day(30),
      endsOn: room.day(30),
    });
    expect(refusal(again)).toEqual({ status: 409, code: 'form.state-conflict' });
  });

  test('is made once when two ask for it at the same moment, and the other is told by whom', async () => {
    const body = aSession('Moulage workshop');
    const twice = { ...body, activity: { ...(body as { activity: object }).activity, title: 'MOULAGE  Workshop' } };
    const answers = await Promise.all([
      preApprove(chair, body),
      preApprove(otherChair, twice),
      preApprove(chair, body),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const made = succeeded<Form>(answers.find(({ status }) => status === 201) as Answer, 201);
    for (const refused of answers.filter(({ status }) => status === 409)) {
      expect(refused.body).toMatchObject({ code: 'pre-approval.exists', formId: made.id, number: made.number });
    }
    const path = `/eligibility-forms/${made.id}/revocation`;
    expect((await chair.post(path, { reason: 'Cancelled.' }, ifMatch(made.version))).status).toBeLessThan(300);
    succeeded(await preApprove(chair, body), 201);
  });

  test('is made once, however often it is asked for under one key', async () => {
    const body = aSession('Sculpture in wax');
    const first = await preApprove(chair, body, { 'idempotency-key': 'wax' });
    expect((await preApprove(chair, body, { 'idempotency-key': 'wax' })).body).toEqual(first.body);
    expect(await listed('Sculpture in wax')).toHaveLength(1);
  });

  test('is not approved a second time, until the first approval is revoked', async () => {
    const first = succeeded<Form & { number: string }>(await preApprove(chair, aSession('Once only')), 201);
    const { id: formId, number } = first;
    const again = await preApprove(otherChair, aSession('once  ONLY'.replace('  ', ' ')));
    expect(again).toMatchObject({ status: 409, body: { code: 'pre-approval.exists', formId, number } });
    succeeded(await preApprove(chair, aSession('Once only', { provider: 'Another meeting' })), 201);
    succeeded(await otherChair.post(`/eligibility-forms/${formId}/recusals`, { reason: 'My talk.' }), 201);
    const hidden = await preApprove(otherChair, aSession('Once only'));
    expect(refusal(hidden)).toEqual({ status: 409, code: 'pre-approval.exists' });
    expect(JSON.stringify(hidden.body)).not.toContain(number);
    const { version } = await chair.form(formId);
    succeeded(
      await chair.post(`/eligibility-forms/${formId}/revocation`, { reason: 'Cancelled.' }, ifMatch(version)),
      201,
    );
    succeeded(await preApprove(chair, aSession('Once only')), 201);
  });

  test('is for chairs: headquarters cannot approve', async () => {
    for (const who of [hq, robin, applicant]) {
      expect(refusal(await preApprove(who, aSession('Nope')))).toEqual({ status: 403, code: 'access.forbidden' });
    }
  });

  test('is not approved by whoever has a stake in it, and hidden from members who do', async () => {
    const session = aSession('Ethics', { provider: 'Lakeside University' });
    expect(refusal(await preApprove(chair, session))).toEqual({ status: 409, code: 'pre-approval.conflict' });
    const taught = aSession('Taught by Robin', { instructors: [{ name: 'Robin Reviewer' }] });
    const form = succeeded<Form>(await preApprove(chair, taught), 201);
    expect(refusal(await robin.get(`/eligibility-forms/${form.id}`)).status).toBe(404);
    expect(await robin.items('/programs/ami-cmi/reviews?q=robin')).toEqual([]);
    expect(await otherChair.items('/programs/ami-cmi/reviews?q=robin')).toHaveLength(1);
  });

  test('is refused with every wrong field named, and nothing is stored', async () => {
    const wrong = aSession('Wrong', { format: 'seance', startsOn: room.day(-60), endsOn: room.day(-60) });
    const answer = await preApprove(chair, { ...wrong, credits: [{ category: 'magic', hours: 1.1 }] });
    expect(refusal(answer)).toEqual({ status: 422, code: 'pre-approval.invalid' });
    expect((answer.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)).toEqual([
      '/activity/format',
      '/credits/0/category',
      '/credits/0/hours',
    ]);
    const lines = await preApprove(
      chair,
      aSession('Wrong\nBcc: x@example.org', { location: 'Room\u202e1', url: null }),
    );
    expect((lines.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)).toEqual([
      '/activity/title',
      '/activity/location',
    ]);
    const past = await preApprove(chair, aSession('Past', { startsOn: room.day(-60), endsOn: room.day(-60) }));
    expect(past.body).toMatchObject({ errors: [{ pointer: '/activity/endsOn' }] });
    expect(
      await room.query(`SELECT 1 FROM eligibility_form WHERE content #>> '{activity,title}' IN ('Wrong', 'Past')`),
    ).toEqual([]);
  });
});

describe('a new occurrence of an approved series', () => {
  const next = (who: Caller, formId: string, body: object, headers = {}): Promise<Answer> =>
    who.post(`/eligibility-forms/${formId}/occurrences`, body, headers);

  async function anApprovedForm(title: string): Promise<Form> {
    const form = await room.submitAndRoute(applicant, aForm(room.day, { activity: { title } }));
    succeeded(await robin.decide(form.id, { ...approval, credits: [{ category: 'art', hours: 3.5 }] }), 201);
    await room.fire(form.id, 'release');
    return chair.form(form.id);
  }

  test('takes content and approved credits over, in one step', async () => {
    const series = await anApprovedForm('Monthly drawing');
    const body = { startsOn: room.day(40), endsOn: room.day(41), location: 'Boston' };
    const run = succeeded<Form>(await next(chair, series.id, body, ifMatch(series.version)), 201);
    expect(run).toMatchObject({
      status: 'approved',
      origin: 'pre-approval',
      occurrenceOf: series.id,
      activity: { title: 'Monthly drawing', startsOn: room.day(40), endsOn: room.day(41), location: 'Boston' },
      decision: { credits: [{ category: 'art', hours: 3.5 }] },
    });
    expect(await listed('Monthly drawing')).toHaveLength(2);
    const third = succeeded<Form>(await next(chair, run.id, { startsOn: room.day(70), endsOn: room.day(70) }), 201);
    expect(third.occurrenceOf).toBe(series.id);
  });

  test('is not added twice for the same dates, not even at the same moment', async () => {
    const series = await anApprovedForm('Weekly drawing');
    const { activity } = series as unknown as { activity: { startsOn: string; endsOn: string } };
    const same = { startsOn: activity.startsOn, endsOn: activity.endsOn };
    expect(refusal(await next(chair, series.id, same))).toEqual({ status: 409, code: 'occurrence.exists' });
    const body = { startsOn: room.day(50), endsOn: room.day(50) };
    const answers = await Promise.all([chair, otherChair].map((who) => next(who, series.id, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await listed('Weekly drawing')).toHaveLength(2);
  });

  test('needs dates, a standing approval, the present version and a chair', async () => {
    const series = await anApprovedForm('Rare drawing');
    const body = { startsOn: room.day(50), endsOn: room.day(50) };
    expect(refusal(await next(chair, series.id, {}))).toEqual({ status: 422, code: 'pre-approval.invalid' });
    expect(refusal(await next(chair, series.id, body, ifMatch(1)))).toEqual({
      status: 412,
      code: 'form.version-stale',
    });
    const early = await next(chair, series.id, { ...body, expiresOn: room.day(49) });
    expect(early).toMatchObject({ status: 422, body: { errors: [{ pointer: '/expiresOn' }] } });
    const waiting = await room.submitAndRoute(applicant, aForm(room.day));
    expect(refusal(await next(chair, waiting.id, body))).toEqual({ status: 409, code: 'form.state-conflict' });
    expect(refusal(await next(robin, series.id, body)).status).toBe(403);
    expect(refusal(await next(hq, series.id, body)).status).toBe(403);
    expect(refusal(await next(applicant, series.id, body)).status).toBe(403);
  });
});
