import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aForm, approval, refusal as declined } from '../support/a-form.js';
import { CommitteeRoom, PROGRAM } from '../support/committee-room.js';
import { Caller, ifMatch, succeeded, type Form } from '../support/docket.js';
import { refusal, type Answer } from '../support/http.js';

const OTHER_PROGRAM = 'pmi-medical-office';
const APPEAL = 'The agenda <was> attached.\n\nPlease look at it.';
const REASON = 'It was closed by <mistake>.';

let room: CommitteeRoom;
let applicant: Caller;
let other: Caller;
let robin: Caller;
let sam: Caller;
let chair: Caller;
let hq: Caller;

beforeAll(async () => {
  room = await CommitteeRoom.open();
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  other = await room.enter('other', { name: 'Other Person' });
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
  sam = await room.enter('sam', { name: 'Sam Second', role: 'reviewer' });
  chair = await room.enter('chair', { name: 'Gray Chair', role: 'chair' });
  hq = await room.enter('hq', { name: 'Harper Office', role: 'hq' });
});
afterAll(() => room.close());

const appeal = (who: Caller, id: string, body: object = { message: APPEAL }, headers = {}): Promise<Answer> =>
  who.post(`/eligibility-forms/${id}/appeal`, body, headers);
const reopen = (who: Caller, id: string, body: object = { reason: REASON }, headers = {}): Promise<Answer> =>
  who.post(`/eligibility-forms/${id}/reopening`, body, headers);

async function decide(id: string, ruling: object, by: Caller = robin): Promise<Form> {
  succeeded(await by.decide(id, ruling), 201);
  await room.fire(id, 'release');
  return by.form(id);
}

async function decided(ruling: object, content: object = aForm(room.day)): Promise<Form> {
  const { id } = await room.submitAndRoute(applicant, content);
  const form = await decide(id, ruling);
  await room.deliver(id);
  return form;
}

const openTimers = (id: string): Promise<{ kind: string; step: number }[]> =>
  room.query(
    `SELECT kind, step FROM timer WHERE form_id = $1 AND done_at IS NULL AND cancelled_at IS NULL ORDER BY kind, step`,
    [id],
  );

describe('an appeal', () => {
  test('is decided by others, with a promise of its own, and what was decided before stays on record', async () => {
    const { id } = await room.submitAndRoute(applicant, aForm(room.day));
    succeeded(await robin.post(`/eligibility-forms/${id}/assignments`, { reviewerId: 'me' }), 201);
    const former = await decide(id, declined);
    const [refusalMail] = (await room.deliver(id)).filter(({ subject }) => subject.includes('Not approved'));
    expect(refusalMail?.text).toMatch(
      /You can send the form again with new evidence until .+ You can appeal until .+:/,
    );

    const seen = await applicant.form(id);
    const answer = await appeal(
      applicant,
      id,
      { message: APPEAL },
      { ...ifMatch(seen.version), 'idempotency-key': 'a' },
    );
    const opened = answer.body as Form & { opening: { at: string } };
    expect([answer.status, answer.headers.get('etag')]).toEqual([201, `"${String(seen.version + 1)}"`]);
    expect(opened).toMatchObject({ status: 'in_review', round: 2, opening: { kind: 'appeal' }, decision: null });
    expect(
      (await appeal(applicant, id, { message: APPEAL }, { ...ifMatch(seen.version), 'idempotency-key': 'a' })).body,
    ).toEqual(opened);
    expect(opened.decisionDueAt).not.toBe(former.decisionDueAt);
    expect(await robin.form(id)).toMatchObject({ assignees: [], queue: former.queue });

    const [{ decidedAt } = { decidedAt: '' }] = await applicant.items<{ decidedAt: string }>(
      `/eligibility-forms/${id}/decisions`,
    );
    expect((await applicant.get(`/eligibility-forms/${id}/deadline`)).body).toEqual({
      dueAt: opened.decisionDueAt,
      segments: [
        {
          from: former.submittedAt,
          to: decidedAt,
          round: 1,
          counted: false,
          reason: expect.stringContaining('Round 1: 14 calendar days from submission'),
        },
        {
          from: decidedAt,
          to: opened.opening.at,
          round: 1,
          counted: false,
          reason: expect.stringContaining('before the appeal'),
        },
        {
          from: opened.opening.at,
          to: opened.decisionDueAt,
          round: 2,
          counted: true,
          reason: expect.stringContaining('14 calendar days from the appeal'),
        },
      ],
    });
    expect(await openTimers(id)).toEqual([
      { kind: 'breach', step: 10_014 },
      { kind: 'escalation', step: 10_013 },
      { kind: 'reminder', step: 10_007 },
      { kind: 'reminder', step: 10_011 },
    ]);

    const news = await room.deliver(id);
    expect(
      news.map(({ to, subject }) => `${to}: ${subject.split(':')[0]?.replace(former.number, '#') ?? ''}`).sort(),
    ).toEqual(['applicant: # appeal received', 'chair: # waits for a reviewer', 'sam: # waits for a reviewer']);
    for (const { text } of news) expect(text).toContain(APPEAL);
    await room.fire(id, 'reminder');
    const reminded = await room.deliver(id);
    expect(reminded.map(({ to }) => to).sort()).toEqual(['chair', 'sam']);
    expect(reminded[0]?.text).toContain('It is day 7');

    expect(refusal(await robin.decide(id, approval))).toEqual({ status: 409, code: 'review.earlier-round' });
    const path = `/eligibility-forms/${id}/assignments`;
    expect((await robin.post(path, { reviewerId: 'me' })).status).toBe(422);
    expect(await chair.post(path, { reviewerId: robin.id })).toMatchObject({
      status: 422,
      body: { code: 'review.reviewer-not-eligible', errors: [{ pointer: '/reviewerId' }] },
    });
    succeeded(await chair.post(path, { reviewerId: sam.id }), 201);

    await decide(id, approval, sam);
    expect(await applicant.form(id)).toMatchObject({ status: 'approved', round: 2, decision: { outcome: 'approved' } });
    const subjects = (await room.deliver(id)).map(({ subject }) => subject);
    expect(subjects.filter((subject) => /approved/i.test(subject))).toEqual([
      expect.stringContaining(`${former.number} Approved`),
    ]);
    const listed = await other.items<{ formId: string }>(`/programs/${PROGRAM}/catalog?limit=200`);
    expect(listed.filter(({ formId }) => formId === id)).toHaveLength(1);

    const theirs = await sam.items(`/eligibility-forms/${id}/decisions`);
    expect(theirs).toMatchObject([
      { round: 2, outcome: 'approved', decidedBy: { name: 'Sam Second' }, revokedAt: null },
      { round: 1, outcome: 'not_approved', reasons: ['not-relevant'], decidedBy: { name: 'Robin Reviewer' } },
    ]);
    const own = await applicant.items(`/eligibility-forms/${id}/decisions`);
    expect(own).toEqual(theirs.map(({ decidedBy: _, ...facts }) => facts));
    const views = await Promise.all(
      ['', '/history', '/decisions', '/deadline'].map((sub) => applicant.get(`/eligibility-forms/${id}${sub}`)),
    );
    const all = JSON.stringify(views.map(({ body }) => body));
    for (const secret of [robin.id, sam.id, chair.id, 'Robin', 'Sam Second']) expect(all).not.toContain(secret);
    expect(await applicant.history(id)).toEqual([
      'form.submitted',
      'form.routed',
      'form.not-approved',
      'form.appealed',
      'form.approved',
    ]);
  });

  test('before the mail of the decision left: it goes out with the decision it was ordered for, ahead of the receipt', async () => {
    const { id } = await room.submitAndRoute(applicant, aForm(room.day));
    succeeded(await robin.decide(id, { ...declined, message: 'The first answer.' }), 201);
    expect(await room.query(`SELECT FROM mail WHERE form_id = $1 AND kind = 'not-approved'`, [id])).toEqual([]);
    const undone = `/eligibility-forms/${id}/decisions/current`;
    succeeded(await chair.send('DELETE', undone, undefined, ifMatch((await chair.form(id)).version)), 200);
    await room.fire(id, 'release');
    expect(await room.query(`SELECT FROM mail WHERE form_id = $1 AND kind = 'not-approved'`, [id])).toEqual([]);

    const { decisionDueAt } = await decide(id, { ...declined, message: 'The second answer.' });
    succeeded(await appeal(applicant, id), 201);
    await room.route(id);
    succeeded(await sam.decide(id, approval), 201);
    const told = (await room.deliver(id)).filter(({ to, subject }) => to === 'applicant' && !/received:/.test(subject));
    const [mail] = told;
    expect(mail?.subject).toContain('Not approved');
    expect(mail?.text).toContain('The second answer.');
    expect(mail?.text).not.toMatch(/The first answer|new evidence|can appeal|neither/);
    expect(decisionDueAt).not.toBe((await applicant.form(id)).decisionDueAt);
    await room.fire(id, 'release');
    expect((await room.deliver(id)).map(({ subject }) => subject.includes('Approved'))).toEqual([true]);
    expect(
      await room.query(`SELECT kind, state FROM mail WHERE form_id = $1 AND kind ~ 'approved' ORDER BY id`, [id]),
    ).toEqual([
      { kind: 'not-approved', state: 'sent' },
      { kind: 'approved', state: 'sent' },
    ]);
  });

  test('that is turned down ends there: neither appealed nor sent again, and the mail says so', async () => {
    const { id } = await decided(declined);
    succeeded(await appeal(applicant, id), 201);
    await decide(id, declined, sam);
    const mail = (await room.deliver(id)).find(({ subject }) => subject.includes('Not approved'));
    expect(mail?.text).toContain('This form can be neither sent again nor appealed.');
    expect(refusal(await appeal(applicant, id))).toEqual({ status: 409, code: 'appeal.refused' });
    const again = await applicant.post(`/eligibility-forms/${id}/resubmissions`, { evidence: 'A new agenda.' });
    expect(refusal(again)).toEqual({ status: 409, code: 'form.resubmissions-used' });
  });

  test('is closed, questioned, undone and released by others, too', async () => {
    const { id } = await room.submitAndRoute(applicant, aForm(room.day));
    await decide(id, declined, chair);
    succeeded(await appeal(applicant, id), 201);
    const target = await room.submitAndRoute(other, aForm(room.day));
    const path = `/eligibility-forms/${id}`;
    const barred = { status: 409, code: 'review.earlier-round' };
    expect(refusal(await chair.post(`${path}/duplicate-of`, { formId: target.id }))).toEqual(barred);
    expect(refusal(await chair.post(`${path}/information-requests`, { message: 'Why?' }))).toEqual(barred);
    succeeded(await sam.decide(id, approval), 201);
    expect(refusal(await chair.undo(id))).toEqual(barred);
    expect(refusal(await chair.post(`${path}/decisions/current/release`))).toEqual(barred);
    expect(await chair.form(id)).toMatchObject({ status: 'decision_held', round: 2 });
    expect(await sam.history(id)).not.toContain('form.information-requested');
    succeeded(await sam.undo(id), 200);
    succeeded(await sam.post(`${path}/information-requests`, { message: 'Why?' }), 201);
  });

  test('of what was sent again is refused, and a mail that leaves after that speaks of neither', async () => {
    const { id } = await room.submitAndRoute(applicant, aForm(room.day));
    await decide(id, declined);
    succeeded(await applicant.post(`/eligibility-forms/${id}/resubmissions`, { evidence: 'A new agenda.' }), 201);
    const mail = (await room.deliver(id)).find(({ subject }) => subject.includes('Not approved'));
    expect(mail?.text).toContain('The committee did not approve this activity');
    expect(mail?.text).not.toMatch(/sent again|send the form again|appeal/);
    expect(refusal(await appeal(applicant, id))).toEqual({ status: 409, code: 'appeal.refused' });
  });

  test('is for the applicant alone, and answered in order', async () => {
    const open = await room.submitAndRoute(applicant, aForm(room.day));
    expect(refusal(await appeal(applicant, open.id))).toEqual({ status: 409, code: 'form.state-conflict' });
    const { id } = await decide(open.id, declined);
    const message = APPEAL;
    const refusals: [Caller, object, Record<string, string>, number][] = [
      [new Caller(room.url), { message }, {}, 401],
      [other, { message }, {}, 404],
      [robin, { message }, {}, 403],
      [chair, { message }, {}, 403],
      [hq, { message }, {}, 403],
      [applicant, {}, ifMatch(1), 422],
      [applicant, { message: ' ' }, {}, 422],
      [applicant, { message, outcome: 'approved' }, {}, 422],
      [applicant, { message }, ifMatch(1), 412],
    ];
    for (const [who, body, headers, status] of refusals) {
      expect((await appeal(who, id, body, headers)).status).toBe(status);
    }
    expect(await applicant.form(id)).toMatchObject({ status: 'not_approved', round: 1 });
    const tries = await Promise.all([1, 2, 3].map(() => appeal(applicant, id)));
    expect(tries.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await applicant.form(id)).toMatchObject({ round: 2 });
  });

  test('comes too late 30 days after the day of the release', async () => {
    const { id } = await decided(declined);
    const release = (days: number): Promise<unknown> =>
      room.query(
        `UPDATE eligibility_form SET released_at =
           ((business_now() AT TIME ZONE 'America/Chicago')::date - $2::int + time '12:00') AT TIME ZONE 'America/Chicago'
         WHERE id = $1`,
        [id, days],
      );
    await release(31);
    expect(await appeal(applicant, id, { message: APPEAL }, ifMatch(1))).toMatchObject({
      status: 422,
      body: { code: 'appeal.late', releasedOn: room.day(-31), lastDay: room.day(-1), closedAt: expect.any(String) },
    });
    await release(30);
    expect((await appeal(applicant, id)).status).toBe(201);
  });

  test('with nobody left to decide it tells headquarters, in plain words', async () => {
    const solo = await room.enter('solo', { name: 'Solo Chair', role: 'chair' }, OTHER_PROGRAM);
    await room.enter('office', { name: 'Their Office', role: 'hq' }, OTHER_PROGRAM);
    const content = aForm(room.day, { requestedCredits: [{ category: 'core', hours: 1 }] });
    const { id, number } = await room.submitAndRoute(applicant, content, OTHER_PROGRAM);
    await decide(id, declined, solo);
    await room.deliver(id);
    succeeded(await appeal(applicant, id), 201);
    const told = (await room.deliver(id)).filter(({ to }) => to !== 'applicant');
    expect(told.map(({ to, subject }) => `${to}: ${subject}`).sort()).toEqual([
      expect.stringContaining(`office: ${number} has no reviewer`),
      expect.stringContaining(`solo: ${number} has no reviewer`),
    ]);
    for (const { text } of told) expect(text).toContain('took part in an earlier round');
    expect(told[0]?.text).not.toContain('As chair you can decide it');
    expect(await solo.history(id)).toContain('form.without-reviewer');
    const fresh = await room.enter('fresh', { name: 'Fresh Eyes', role: 'reviewer' }, OTHER_PROGRAM);
    expect((await decide(id, approval, fresh)).status).toBe('approved');
  });
});

describe('a reopening', () => {
  test('of a revoked approval is decided anew by anybody, listed and mailed again', async () => {
    const { id, number } = await decided(approval);
    const [before] = await room.query<{ id: string }>('SELECT id FROM listing WHERE form_id = $1', [id]);
    succeeded(await chair.post(`/eligibility-forms/${id}/revocation`, { reason: 'Shortened.' }), 201);
    const opened = succeeded<Form>(await reopen(chair, id), 201);
    expect(opened).toMatchObject({ status: 'in_review', round: 2, revokedAt: null, opening: { kind: 'reopening' } });
    const catalog = `/programs/${PROGRAM}/catalog?limit=200`;
    const listings = async (): Promise<object[]> =>
      (await other.items<{ formId: string }>(catalog)).filter(({ formId }) => formId === id);
    expect(await listings()).toEqual([]);
    const again = { ...approval, credits: [{ category: 'art', hours: 2 }], conditions: ['Two hours.'] };
    await decide(id, again);
    expect(await listings()).toEqual([
      expect.objectContaining({ id: before?.id, credits: [{ category: 'art', hours: 2 }], conditions: ['Two hours.'] }),
    ]);
    const mails = (await room.deliver(id)).filter(({ to }) => to === 'applicant');
    expect(mails.map(({ subject }) => subject.split(':')[0]?.replace(number, '#'))).toEqual([
      '# Approval revoked',
      '# open again',
      '# Approved',
    ]);
    expect(mails[1]?.text).toContain(REASON);
    expect(await applicant.items(`/eligibility-forms/${id}/decisions`)).toMatchObject([
      { round: 2, revokedAt: null },
      { round: 1, outcome: 'approved', revokedAt: expect.stringMatching(/Z$/) },
    ]);
  });

  test('of a duplicate gives it the whole time again, and calls the committee', async () => {
    const target = await room.submitAndRoute(other, aForm(room.day));
    const { id, number } = await room.submitAndRoute(applicant, aForm(room.day));
    succeeded(await robin.post(`/eligibility-forms/${id}/duplicate-of`, { formId: target.id }), 200);
    await room.deliver(id);
    const opened = succeeded<Form & { opening: { at: string } }>(await reopen(chair, id), 201);
    const days = (Date.parse(opened.decisionDueAt ?? '') - Date.parse(opened.opening.at)) / 86_400_000;
    expect(Math.round(days)).toBe(14);
    expect((await room.deliver(id)).map(({ to }) => to).sort()).toEqual(['applicant', 'chair', 'robin', 'sam']);
    // What was a duplicate can be one again, and says so again.
    succeeded(await robin.post(`/eligibility-forms/${id}/duplicate-of`, { formId: target.id }), 200);
    expect((await room.deliver(id)).map(({ subject }) => subject)).toEqual([
      expect.stringContaining(`${number} closed`),
    ]);
  });

  test('finds conflicts that came into being meanwhile', async () => {
    const { id } = await decided(declined, aForm(room.day, { activity: { provider: 'Newman Academy' } }));
    const late = await room.enter('newman', { name: 'Newman Academy', role: 'reviewer' });
    expect((await late.get(`/eligibility-forms/${id}`)).status).toBe(200);
    succeeded(await reopen(chair, id), 201);
    expect((await late.get(`/eligibility-forms/${id}`)).status).toBe(404);
    expect((await late.get(`/eligibility-forms/${id}/decisions`)).status).toBe(404);
    await room.query(`DELETE FROM role_grant WHERE user_id = $1`, [late.id]);
  });

  test('is for chairs free of conflict, of what was decided, and answered in order', async () => {
    const { id } = await decided(declined);
    const conflicted = await room.enter('kim', { name: 'Kim Chair', role: 'chair' });
    succeeded(await conflicted.post(`/eligibility-forms/${id}/recusals`, { reason: 'My course.' }), 201);
    const { version } = await chair.form(id);
    const reason = REASON;
    const refusals: [Caller, object, Record<string, string>, number][] = [
      [new Caller(room.url), { reason }, {}, 401],
      [other, { reason }, {}, 404],
      [conflicted, { reason }, {}, 404],
      [applicant, { reason }, {}, 403],
      [robin, { reason }, {}, 403],
      [hq, { reason }, {}, 403],
      [chair, { reason: ' ' }, {}, 422],
      [chair, { reason, round: 7 }, {}, 422],
      [chair, { reason }, ifMatch(version - 1), 412],
    ];
    for (const [who, body, headers, status] of refusals) {
      expect((await reopen(who, id, body, headers)).status).toBe(status);
    }
    await room.query(`DELETE FROM role_grant WHERE user_id = $1`, [conflicted.id]);
    const key = { 'idempotency-key': 'reopen-once' };
    const first = await reopen(chair, id, { reason }, key);
    expect([first.status, (await reopen(chair, id, { reason }, key)).body]).toEqual([201, first.body]);
    expect(refusal(await reopen(chair, id))).toEqual({ status: 409, code: 'form.state-conflict' });
    for (const ruling of [approval]) {
      const standing = await decided(ruling);
      expect(refusal(await reopen(chair, standing.id))).toEqual({ status: 409, code: 'form.state-conflict' });
    }
    const former = await decided(declined);
    succeeded(
      await applicant.post(`/eligibility-forms/${former.id}/resubmissions`, { evidence: 'A new agenda.' }),
      201,
    );
    expect(refusal(await reopen(chair, former.id))).toEqual({ status: 409, code: 'form.state-conflict' });
  });

  test('ends with a withdrawal like any round; earlier decisions stay', async () => {
    const { id } = await decided(declined);
    succeeded(await reopen(chair, id), 201);
    succeeded(await sam.decide(id, approval), 201);
    expect(await applicant.items(`/eligibility-forms/${id}/decisions`)).toMatchObject([{ round: 1 }]);
    succeeded(await applicant.withdraw(id), 201);
    expect(await applicant.items(`/eligibility-forms/${id}/decisions`)).toMatchObject([
      { round: 1, outcome: 'not_approved' },
    ]);
    expect(await openTimers(id)).toEqual([]);
  });
});
