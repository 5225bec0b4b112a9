import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aForm, approval, refusal as declined } from '../support/a-form.js';
import { CommitteeRoom } from '../support/committee-room.js';
import { ifMatch, succeeded, type Caller, type Form } from '../support/docket.js';
import { refusal, type Answer } from '../support/http.js';
import { votingPrograms } from '../support/voting-programs.js';

interface Recommendation {
  id: string;
  member: { id: string; name: string };
  recommendation: string;
  credits: object[];
  creditSource: string;
  revision: number;
  standing: string;
  status: string;
  version: number;
  [more: string]: unknown;
}

const { folder, remove } = votingPrograms();
let room: CommitteeRoom;
let applicant: Caller;
let robin: Caller;
let sam: Caller;
let kim: Caller;
let chair: Caller;
let hq: Caller;

beforeAll(async () => {
  room = await CommitteeRoom.open(folder);
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
  sam = await room.enter('sam', { name: 'Sam Reviewer', role: 'reviewer' });
  kim = await room.enter('kim', { name: 'Kim Reviewer', role: 'reviewer' });
  chair = await room.enter('chair', { name: 'Gray Chair', role: 'chair' });
  hq = await room.enter('hq', { name: 'Harper Office', role: 'hq' });
});
afterAll(async () => {
  await room.close();
  remove();
});

const relevant = [{ id: 'relevance', answer: 'yes' }];
const path = ({ id }: Form): string => `/eligibility-forms/${id}/recommendations`;
const recommend = (who: Caller, form: Form, body: object = {}, headers?: Record<string, string>): Promise<Answer> =>
  who.post(path(form), { recommendation: 'approve', comment: 'Well planned.', criteria: relevant, ...body }, headers);
const against = { recommendation: 'decline', comment: 'Thin.' };
const withdraw = (who: Caller, form: Form): Promise<Answer> => who.send('DELETE', `${path(form)}/current`);
const routed = (content: Parameters<typeof aForm>[1] = {}): Promise<Form> =>
  room.submitAndRoute(applicant, aForm(room.day, content));
const statusOf = async ({ id }: Form): Promise<string> => (await hq.form(id)).status;
const progress = async (who: Caller, { id }: Form): Promise<unknown> => (await who.form(id)).recommendations;

async function newRevision(form: Form): Promise<void> {
  const question = await robin.post(`/eligibility-forms/${form.id}/information-requests`, { message: 'Who teaches?' });
  succeeded(question, 201);
  succeeded(await applicant.post(`/eligibility-forms/${form.id}/answers`, { message: 'Ada does.' }), 201);
}

describe('a majority of three', () => {
  test('reviews, deliberates and decides: the committee sees how far it is, the applicant does not', async () => {
    const form = await routed();
    expect((await room.ordered(form.id)).filter((mail) => mail.startsWith('new-form'))).toHaveLength(4);
    expect(refusal(await robin.decide(form.id, approval))).toEqual({ status: 409, code: 'review.quorum-not-met' });
    const first = succeeded<Recommendation>(await recommend(robin, form), 201);
    expect(first).toEqual({
      id: expect.any(String),
      member: { id: robin.id, name: 'Robin Reviewer' },
      recommendation: 'approve',
      credits: [{ category: 'art', hours: 4 }],
      creditSource: 'requested',
      comment: 'Well planned.',
      criteria: relevant,
      agenda: [],
      agendaCredits: null,
      revision: 1,
      round: 1,
      standing: 'counts',
      givenAt: expect.stringMatching(/Z$/),
      formId: form.id,
      status: 'in_review',
      version: 3,
    });
    expect(await progress(robin, form)).toEqual({
      mode: 'majority',
      given: 1,
      needed: 3,
      approve: 1,
      decline: 0,
      quorumPossible: true,
      deciders: 'nobody-yet',
      mine: { id: first.id, recommendation: 'approve', revision: 1, outdated: false },
    });
    succeeded(await recommend(sam, form), 201);
    const third = succeeded<Recommendation>(await recommend(kim, form, against), 201);
    expect(third.status).toBe('deliberation');
    expect(await progress(hq, form)).toMatchObject({
      given: 3,
      approve: 2,
      decline: 1,
      deciders: 'any-member',
      mine: null,
    });

    const own = await applicant.form(form.id);
    expect(own).toMatchObject({ status: 'in_review', version: 2 });
    const seen = await applicant.get(`/eligibility-forms/${form.id}/history`);
    expect(JSON.stringify([own, seen.body])).not.toMatch(/recommend|deliberat|quorum|Robin|Kim/);

    const told = await room.deliver(form.id);
    const notices = told.filter(({ subject }) => subject.includes('all recommendations are in'));
    expect(notices.map(({ to }) => to).sort()).toEqual(['chair', 'kim', 'robin', 'sam']);
    expect(notices[0]?.text).toContain(
      'Any member of the committee may now record the decision; it follows the majority.',
    );

    expect(refusal(await kim.decide(form.id, declined))).toEqual({ status: 409, code: 'review.majority-differs' });
    expect(succeeded<Form>(await kim.decide(form.id, approval), 201).status).toBe('decision_held');
    await room.fire(form.id, 'release');
    expect((await applicant.form(form.id)).status).toBe('approved');
    expect(await hq.history(form.id)).toEqual([
      'form.submitted',
      'form.routed',
      'form.recommended',
      'form.recommended',
      'form.recommended',
      'form.deliberating',
      'form.decided',
      'form.approved',
    ]);
  });

  test('a later recommendation replaces the former; all are kept', async () => {
    const form = await routed();
    succeeded(await recommend(robin, form), 201);
    const second = succeeded<Recommendation>(await recommend(robin, form, against), 201);
    const standing = await hq.items<Recommendation>(path(form));
    expect(standing.map(({ id, recommendation }) => [id, recommendation])).toEqual([[second.id, 'decline']]);
    const all = await hq.items<Recommendation>(`${path(form)}?former=true`);
    expect(all.map((one) => one.standing)).toEqual(['replaced', 'counts']);
    expect(await progress(robin, form)).toMatchObject({ given: 1, approve: 0, decline: 1 });
  });

  test('one that was withdrawn ends the deliberation, and is there again with another', async () => {
    const form = await routed();
    for (const who of [robin, sam, kim]) succeeded(await recommend(who, form), 201);
    expect(await statusOf(form)).toBe('deliberation');
    expect(succeeded<Form>(await withdraw(kim, form), 200)).toMatchObject({ status: 'in_review' });
    expect(refusal(await withdraw(kim, form))).toEqual({ status: 409, code: 'recommendation.none-given' });
    expect(refusal(await sam.decide(form.id, approval))).toEqual({ status: 409, code: 'review.quorum-not-met' });
    succeeded(await recommend(chair, form), 201);
    expect(await statusOf(form)).toBe('deliberation');
    const mails = await room.ordered(form.id);
    expect(mails.filter((mail) => mail.startsWith('recommendations-in'))).toHaveLength(4);
  });

  test('a tie is the chair’s alone', async () => {
    const form = await routed();
    succeeded(await recommend(robin, form), 201);
    succeeded(await recommend(sam, form, against), 201);
    succeeded(await recommend(kim, form, against), 201);
    expect(refusal(await robin.decide(form.id, approval))).toEqual({ status: 409, code: 'review.majority-differs' });
    succeeded(await recommend(chair, form), 201);
    const answer = await robin.decide(form.id, declined);
    expect(refusal(answer)).toEqual({ status: 403, code: 'review.chair-decides' });
    expect((answer.body as { detail: string }).detail).toBe(
      `A chair decides ${form.number}: the recommendations are tied, 2 to 2.`,
    );
    const tied = (await room.deliver(form.id)).filter(({ text }) => text.includes('tied'));
    const saidTo = (who: string): string[] =>
      tied.filter(({ to }) => to === who).map(({ text }) => /decision needs\. ([^]+?)\n\nNumber/.exec(text)?.[1] ?? '');
    expect(saidTo('robin')).toEqual(['The recommendations are tied: a chair decides.']);
    expect(new Set(saidTo('chair'))).toEqual(new Set(['The recommendations are tied: as chair you decide it.']));
    expect(await statusOf(form)).toBe('deliberation');
    expect(succeeded<Form>(await chair.decide(form.id, approval), 201).status).toBe('decision_held');
    expect(succeeded<Form>(await chair.undo(form.id), 200).status).toBe('deliberation');
  });

  test('what was said of an earlier revision counts again once it is confirmed', async () => {
    const form = await routed();
    succeeded(await recommend(sam, form), 201);
    succeeded(await recommend(kim, form), 201);
    await newRevision(form);
    expect(await statusOf(form)).toBe('in_review');
    succeeded(await recommend(robin, form), 201);
    expect(await progress(sam, form)).toMatchObject({ given: 1, mine: { revision: 1, outdated: true } });
    const items = await hq.items<Recommendation>(path(form));
    expect(items.map(({ revision, standing }) => [revision, standing])).toEqual([
      [1, 'outdated'],
      [1, 'outdated'],
      [2, 'counts'],
    ]);
    const confirm = (who: Caller): Promise<Answer> => who.post(`${path(form)}/current/confirmations`);
    const confirmed = succeeded<Recommendation>(await confirm(sam), 201);
    expect(confirmed).toMatchObject({ revision: 2, standing: 'counts', comment: 'Well planned.', status: 'in_review' });
    expect(succeeded<Recommendation>(await confirm(sam), 201).id).toBe(confirmed.id);
    expect(refusal(await confirm(chair))).toEqual({ status: 409, code: 'recommendation.none-given' });
    expect(succeeded<Recommendation>(await confirm(kim), 201).status).toBe('deliberation');
  });

  test('with the quorum while the applicant is asked, the unanswered question leads to deliberation', async () => {
    const form = await routed();
    succeeded(await robin.post(`/eligibility-forms/${form.id}/information-requests`, { message: 'Who?' }), 201);
    for (const who of [robin, sam, kim]) succeeded(await recommend(who, form), 201);
    expect(await statusOf(form)).toBe('information_requested');
    await room.fire(form.id, 'question-due');
    expect(await statusOf(form)).toBe('deliberation');
  });

  test('of two who act at once, in either order, both are heard and the count is right', async () => {
    for (const order of [0, 1]) {
      const form = await routed();
      for (const who of [robin, sam]) succeeded(await recommend(who, form), 201);
      const acts = [() => recommend(kim, form), () => withdraw(sam, form)];
      if (order === 1) acts.reverse();
      const answers = await Promise.all(acts.map((act) => act()));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 201]);
      expect(await statusOf(form)).toBe('in_review');
      expect(await progress(hq, form)).toMatchObject({ given: 2, approve: 2 });
      const history = await hq.history(form.id);
      const deliberated = history.filter((type) => type === 'form.deliberating').length;
      expect(history.filter((type) => type === 'form.deliberation-ended')).toHaveLength(deliberated);
    }
  });

  test('a whole committee that recommends at once is counted to the last', async () => {
    const form = await routed();
    const answers = await Promise.all([robin, sam, kim, chair].map((who) => recommend(who, form)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(await progress(hq, form)).toMatchObject({ given: 4, approve: 4, deciders: 'any-member' });
    expect((await hq.history(form.id)).filter((type) => type === 'form.deliberating')).toHaveLength(1);
  });

  test('a decision and a recommendation at once: the decision knows it, or the recommendation comes too late', async () => {
    const form = await routed();
    for (const who of [robin, sam, kim]) succeeded(await recommend(who, form), 201);
    const { version } = await chair.form(form.id);
    const [decided, advised] = await Promise.all([
      robin.post(`/eligibility-forms/${form.id}/decisions`, approval, ifMatch(version)),
      recommend(chair, form, against),
    ]);
    const pair = [decided.status, advised.status].join(' ');
    expect(['201 409', '412 201']).toContain(pair);
  });

  test('a recommendation and the applicant’s withdrawal at once: the form is withdrawn, and waits for nobody', async () => {
    for (const order of [0, 1, 0, 1]) {
      const form = await routed();
      // The next one completes the quorum, of which the applicant's page is not to become stale.
      for (const who of [robin, sam]) succeeded(await recommend(who, form), 201);
      const acts = [() => recommend(kim, form), () => applicant.withdraw(form.id)];
      if (order === 1) acts.reverse();
      const answers = await Promise.all(acts.map((act) => act()));
      const [advised, withdrawn] = (order === 1 ? answers.reverse() : answers) as [Answer, Answer];
      expect(withdrawn.status).toBe(201);
      expect([201, 409]).toContain(advised.status);
      expect(await statusOf(form)).toBe('withdrawn');
      const kept = await hq.items<Recommendation>(`${path(form)}?former=true`);
      expect(kept).toHaveLength(advised.status === 201 ? 3 : 2);
      expect((await hq.history(form.id)).at(-1)).toBe('form.withdrawn');
      const [open] = await room.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM timer WHERE form_id = $1 AND done_at IS NULL AND cancelled_at IS NULL`,
        [form.id],
      );
      expect(open).toEqual({ count: 0 });
      const told = (await room.deliver(form.id)).map(({ subject }) => subject);
      expect(told.filter((subject) => subject.includes('recommendations are in'))).toEqual([]);
      expect(refusal(await recommend(chair, form))).toEqual({ status: 409, code: 'form.state-conflict' });
    }
  });

  test('acts on what was read, when told so', async () => {
    const form = await routed();
    const { version } = await robin.form(form.id);
    succeeded(await recommend(sam, form), 201);
    expect(refusal(await recommend(robin, form, {}, ifMatch(version)))).toMatchObject({ status: 412 });
    expect(refusal(await robin.send('DELETE', `${path(form)}/current`, undefined, ifMatch(version))).status).toBe(412);
  });

  test('the same request twice is one recommendation', async () => {
    const form = await routed();
    const once = { 'idempotency-key': 'recommend-1' };
    const first = succeeded<Recommendation>(await recommend(robin, form, {}, once), 201);
    expect(succeeded<Recommendation>(await recommend(robin, form, {}, once), 201)).toEqual(first);
    expect(await hq.items(`${path(form)}?former=true`)).toHaveLength(1);
  });
});

describe('whose recommendation counts', () => {
  const rule = async (who: Caller, { id }: Form, state: string): Promise<Answer> => {
    const { version } = await hq.form(id);
    const body = { state, reason: 'Said so.' };
    return chair.send('PUT', `/eligibility-forms/${id}/conflicts/${who.id}`, body, ifMatch(version));
  };

  test('not theirs who has a conflict: recused, ruled, cleared again', async () => {
    const form = await routed();
    for (const who of [robin, sam, kim]) succeeded(await recommend(who, form), 201);
    succeeded(await rule(kim, form, 'in-conflict'), 200);
    expect(await statusOf(form)).toBe('in_review');
    const items = await hq.items<Recommendation>(path(form));
    expect(items.map(({ standing }) => standing)).toEqual(['counts', 'counts', 'in-conflict']);
    for (const method of ['GET', 'POST']) {
      expect(refusal(await kim.send(method, path(form), method === 'GET' ? undefined : {})).status).toBe(404);
    }
    succeeded(await rule(kim, form, 'cleared'), 200);
    expect(await statusOf(form)).toBe('deliberation');
    succeeded(await sam.post(`/eligibility-forms/${form.id}/recusals`, { reason: 'A friend.' }), 201);
    expect(await statusOf(form)).toBe('in_review');
    expect((await hq.history(form.id)).slice(5)).toEqual([
      'form.deliberating',
      'conflict.ruled',
      'form.deliberation-ended',
      'conflict.ruled',
      'form.deliberating',
      'member.recused',
      'form.deliberation-ended',
    ]);
  });

  test('not theirs who left the committee, at the latest when the next reminder is due', async () => {
    const leaver = await room.enter('leaver', { name: 'Lee Leaver', role: 'reviewer' });
    const form = await routed();
    for (const who of [robin, sam, leaver]) succeeded(await recommend(who, form), 201);
    await room.query('DELETE FROM role_grant WHERE user_id = $1', [leaver.id]);
    expect(await progress(robin, form)).toMatchObject({ given: 2, needed: 3, deciders: 'nobody-yet' });
    expect(refusal(await robin.decide(form.id, approval))).toEqual({ status: 409, code: 'review.quorum-not-met' });
    expect(refusal(await recommend(leaver, form)).status).toBe(404);
    const items = await hq.items<Recommendation>(path(form));
    expect(items.map(({ standing }) => standing)).toEqual(['counts', 'counts', 'left-the-committee']);
    await room.fire(form.id, 'reminder');
    expect(await statusOf(form)).toBe('in_review');
    const reminded = (await room.ordered(form.id)).filter((mail) => mail.startsWith('reminder'));
    expect(reminded.sort()).toEqual(['reminder → chair', 'reminder → kim']);
  });

  test('not theirs whose role was taken away, counted anew at once, on whatever form', async () => {
    const leaver = await room.enter('leaver2', { name: 'Lou Leaver', role: 'reviewer' });
    const form = await routed();
    for (const who of [robin, sam, leaver]) succeeded(await recommend(who, form), 201);
    expect(await statusOf(form)).toBe('deliberation');
    expect(await room.expel(leaver, 'reviewer')).toBe('done');
    expect(await statusOf(form)).toBe('in_review');
    expect((await hq.history(form.id)).filter((type) => !type.startsWith('mail.')).at(-1)).toBe(
      'form.deliberation-ended',
    );
    const before = await hq.history(form.id);
    expect(await room.expel(leaver, 'reviewer')).toBe('done');
    expect(await hq.history(form.id)).toEqual(before);
  });

  test('theirs again who came back: the deliberation goes on', async () => {
    const leaver = await room.enter('returner', { name: 'Rae Returner', role: 'reviewer' });
    const form = await routed();
    for (const who of [robin, sam, leaver]) succeeded(await recommend(who, form), 201);
    await room.expel(leaver, 'reviewer');
    expect(await statusOf(form)).toBe('in_review');
    await room.enter('returner', { name: 'Rae Returner', role: 'reviewer' });
    const [job] = await room.query(`SELECT payload FROM outbox WHERE job = 'member.replace' ORDER BY id DESC LIMIT 1`);
    expect(job).toEqual({ payload: { program: 'ami-cmi', memberId: leaver.id } });
    expect(await room.welcome(leaver)).toBe('done');
    expect(await statusOf(form)).toBe('deliberation');
    await room.query('DELETE FROM role_grant WHERE user_id = $1', [leaver.id]);
  });

  test('a chair who cannot decide for want of recommendations is told so, and headquarters with an absent one', async () => {
    await room.query(
      `INSERT INTO absence (id, program, member_id, from_on, until_on, set_by)
       SELECT gen_random_uuid(), 'ami-cmi', id, $2::date, $3::date, id FROM unnest($1::uuid[]) AS m (id)`,
      [[robin, sam, kim, chair].map(({ id }) => id), room.day(-1), room.day(5)],
    );
    const form = await routed();
    await room.query('DELETE FROM absence');
    const told = (await room.deliver(form.id)).filter(({ subject }) => subject.includes('has no reviewer'));
    expect(told.map(({ to }) => to)).toEqual(['chair', 'hq']);
    for (const { text } of told) {
      expect(text).toContain('Nobody decides it alone: a decision needs 3 recommendations');
      expect(text).not.toContain('you can decide it yourself');
    }
    expect(refusal(await chair.decide(form.id, approval))).toEqual({ status: 409, code: 'review.quorum-not-met' });
  });

  test('not theirs who recommended what is appealed now', async () => {
    const fresh = await room.enter('fresh', { name: 'Fresh Eyes', role: 'reviewer' });
    const form = await routed();
    for (const who of [robin, sam, kim]) succeeded(await recommend(who, form, against), 201);
    succeeded(await chair.decide(form.id, declined), 201);
    await room.fire(form.id, 'release');
    succeeded(await applicant.post(`/eligibility-forms/${form.id}/appeal`, { message: 'Please look again.' }), 201);
    for (const who of [robin, sam, kim, chair]) {
      expect(refusal(await recommend(who, form))).toEqual({ status: 409, code: 'review.earlier-round' });
    }
    const groupOf = async (who: Caller): Promise<boolean> =>
      (await who.items('/programs/ami-cmi/reviews?group=needs-my-action&limit=200')).some(({ id }) => id === form.id);
    expect(await Promise.all([robin, fresh].map(groupOf))).toEqual([false, true]);
    succeeded(await recommend(fresh, form), 201);
    await room.query('DELETE FROM role_grant WHERE user_id = $1', [fresh.id]);
  });

  test('not theirs whose role was taken away: every form is counted again at once', async () => {
    const leaver = await room.enter('former', { name: 'Fay Former', role: 'reviewer' });
    const [form, untouched] = [await routed(), await routed()];
    for (const who of [robin, sam, leaver]) succeeded(await recommend(who, form), 201);
    const before = (await hq.form(untouched.id)).version;
    expect(await room.expel(leaver, 'reviewer')).toBe('done');
    expect(await statusOf(form)).toBe('in_review');
    expect((await hq.form(untouched.id)).version).toBe(before);
    expect(await room.expel(leaver, 'reviewer')).toBe('done');
    expect((await hq.history(form.id)).slice(-2)).toEqual(['form.deliberating', 'form.deliberation-ended']);
  });

  test('a quorum that too few are left for is the chair’s, who is told once', async () => {
    const form = await routed();
    succeeded(await recommend(robin, form), 201);
    for (const who of [sam, kim]) {
      succeeded(await who.post(`/eligibility-forms/${form.id}/recusals`, { reason: 'A friend.' }), 201);
    }
    expect(await progress(chair, form)).toMatchObject({ given: 1, quorumPossible: false, deciders: 'chair' });
    const told = (await room.deliver(form.id)).filter(({ subject }) => subject.includes('enough recommendations'));
    expect(told.map(({ to }) => to)).toEqual(['chair']);
    expect(told[0]?.text).toContain('needs 3 recommendations, and only 2 members can give one');
    expect(told[0]?.text).toContain('As chair you can decide it now, on what there is.');
    await room.fire(form.id, 'reminder');
    const later = await room.deliver(form.id);
    expect(later.filter(({ subject }) => subject.includes('enough recommendations'))).toEqual([]);
    expect(refusal(await robin.decide(form.id, approval))).toEqual({ status: 403, code: 'review.chair-decides' });
    expect(succeeded<Form>(await chair.decide(form.id, declined), 201).status).toBe('decision_held');
    expect(await hq.history(form.id)).toContain('quorum.out-of-reach');
  });

  test('one that cannot be had from the beginning is told to the chair in one mail', async () => {
    const instructors = [{ name: 'Robin Reviewer' }, { name: 'Sam Reviewer' }, { name: 'Kim Reviewer' }];
    const form = await routed({ activity: { instructors } });
    const told = (await room.deliver(form.id)).filter(({ to }) => to === 'chair');
    expect(told.map(({ subject }) => subject)).toEqual([expect.stringContaining('cannot get enough recommendations')]);
  });

  test('where the chair is the one in conflict headquarters hear what to do', async () => {
    const form = await routed();
    for (const who of [chair, kim]) {
      succeeded(await who.post(`/eligibility-forms/${form.id}/recusals`, { reason: 'A friend.' }), 201);
    }
    const told = (await room.deliver(form.id)).filter(({ subject }) => subject.includes('enough recommendations'));
    expect(told.map(({ to }) => to)).toEqual(['hq']);
    expect(told[0]?.text).toContain('Headquarters cannot decide: clear a chair’s conflict');
    expect(refusal(await robin.decide(form.id, approval))).toEqual({ status: 403, code: 'review.chair-decides' });
    expect(refusal(await hq.decide(form.id, approval)).status).toBe(403);
    const second = await room.enter('second', { name: 'Second Chair', role: 'chair' });
    expect(succeeded<Form>(await robin.form(form.id).then(() => recommend(robin, form)), 201)).toBeDefined();
    expect(await progress(robin, form)).toMatchObject({ quorumPossible: true });
    expect(await hq.history(form.id)).toContain('quorum.within-reach');
    await room.query('DELETE FROM role_grant WHERE user_id = $1', [second.id]);
  });

  test('not theirs who took part before what is appealed: others are asked, and the chair where they are too few', async () => {
    const form = await routed();
    for (const who of [robin, sam, kim]) succeeded(await recommend(who, form, against), 201);
    succeeded(await robin.decide(form.id, declined), 201);
    await room.fire(form.id, 'release');
    await room.deliver(form.id);
    succeeded(await applicant.post(`/eligibility-forms/${form.id}/appeal`, { message: 'Look again.' }), 201);
    expect(await progress(chair, form)).toMatchObject({
      given: 0,
      quorumPossible: false,
      deciders: 'chair',
      mine: null,
    });
    expect(refusal(await recommend(sam, form))).toEqual({ status: 409, code: 'review.earlier-round' });
    expect(await hq.items(path(form))).toEqual([]);
    const before = await hq.items<Recommendation>(`${path(form)}?former=true`);
    expect(before.map(({ standing }) => standing)).toEqual(['former-round', 'former-round', 'former-round']);
    const told = (await room.deliver(form.id)).filter(({ subject }) => subject.includes('enough recommendations'));
    expect(told.map(({ to }) => to)).toEqual(['chair']);
    expect(refusal(await sam.decide(form.id, approval)).status).toBe(403);
    expect(succeeded<Form>(await chair.decide(form.id, approval), 201).status).toBe('decision_held');
  });

  test('the applicant and strangers neither give nor read one, headquarters read', async () => {
    const form = await routed();
    expect(refusal(await recommend(applicant, form)).status).toBe(403);
    expect(refusal(await applicant.get(path(form))).status).toBe(403);
    expect(refusal(await recommend(hq, form)).status).toBe(403);
    const stranger = await room.enter('stranger', { name: 'Stranger' });
    expect(refusal(await stranger.get(path(form))).status).toBe(404);
    expect(refusal(await recommend(stranger, form)).status).toBe(404);
    expect(await hq.items(path(form))).toEqual([]);
  });
});

describe('what is recommended', () => {
  const agenda = [
    { title: 'Bony landmarks', minutes: 100, category: 'art', countable: true },
    { title: 'Lunch', minutes: 60, category: 'art', countable: true },
    { title: 'Contracts', minutes: 50, countable: true },
  ];
  const reading = [
    { row: 1, countable: false },
    { row: 2, countable: true, category: 'business' },
  ];

  test.each([
    [{ criteria: [] }, ['/criteria']],
    [{ criteria: [...relevant, { id: 'beauty', answer: 'yes' }] }, ['/criteria/1/id']],
    [{ criteria: [{ id: 'relevance', answer: 'maybe' }] }, ['/criteria/0/answer']],
    [{ criteria: [...relevant, ...relevant] }, ['/criteria/1/id']],
    [{ credits: [{ category: 'art', hours: 0.1 }] }, ['/credits/0/hours']],
    [{ agenda: [{ row: 3, countable: false }] }, ['/agenda/0/row']],
    [{ agenda: [{ row: 0, countable: true, category: 'core' }] }, ['/agenda/0/category']],
    [{ ...against, comment: '' }, ['/comment']],
    [{ recommendation: 'perhaps' }, ['/recommendation']],
    [{ revision: 1 }, ['/revision']],
  ])('%j is refused at %j', async (body, pointers) => {
    const form = await routed({ activity: { agenda } });
    const answer = await recommend(robin, form, body);
    const { errors } = answer.body as { errors: { pointer: string }[] };
    expect([answer.status, ...errors.map(({ pointer }) => pointer)]).toEqual([422, ...pointers]);
    expect(await hq.items(path(form))).toEqual([]);
  });

  test('an agenda is counted before it is recommended, and stays on record as it was read', async () => {
    const form = await routed({ activity: { agenda } });
    const address = `/eligibility-forms/${form.id}/agenda-credits`;
    const read = {
      rows: [
        { row: 0, title: 'Bony landmarks', minutes: 100, countable: true, category: 'art' },
        { row: 1, title: 'Lunch', minutes: 60, countable: false, category: 'art' },
        { row: 2, title: 'Contracts', minutes: 50, countable: true, category: 'business' },
      ],
      byCategory: [
        { category: 'art', minutes: 100, hours: 1.5 },
        { category: 'business', minutes: 50, hours: 0.75 },
      ],
      struckMinutes: 60,
      uncategorisedMinutes: 0,
    };
    const plain = { byCategory: [{ category: 'art', minutes: 160, hours: 2.5 }], uncategorisedMinutes: 50 };
    expect(succeeded(await hq.post(address, {}), 200)).toMatchObject(plain);
    expect(succeeded(await robin.post(address, { agenda: reading }), 200)).toEqual(read);
    expect(refusal(await robin.post(address, { agenda: [{ row: 9, countable: true }] })).status).toBe(422);
    expect(refusal(await applicant.post(address, {})).status).toBe(403);
    expect(succeeded(await recommend(robin, form, { agenda: reading }), 201)).toMatchObject({
      credits: [
        { category: 'art', hours: 1.5 },
        { category: 'business', hours: 0.75 },
      ],
      creditSource: 'agenda',
      agenda: reading,
      agendaCredits: read,
    });
  });

  test('what the present revision does not allow any more is not confirmed', async () => {
    const form = await routed({ activity: { agenda } });
    succeeded(await recommend(sam, form, { agenda: reading }), 201);
    const asked = await robin.post(`/eligibility-forms/${form.id}/information-requests`, { message: 'Which rows?' });
    succeeded(asked, 201);
    const shorter = { ...((await applicant.form(form.id)).activity as object), agenda: agenda.slice(0, 1) };
    succeeded(
      await applicant.post(`/eligibility-forms/${form.id}/answers`, { message: 'One.', activity: shorter }),
      201,
    );
    expect(refusal(await sam.post(`${path(form)}/current/confirmations`))).toEqual({
      status: 422,
      code: 'recommendation.invalid',
    });
    expect(await progress(sam, form)).toMatchObject({ given: 0, mine: { revision: 1, outdated: true } });
  });

  test('approving other credits than requested needs a word, which the applicant reads beside both amounts', async () => {
    const form = await routed();
    for (const who of [robin, sam, kim]) succeeded(await recommend(who, form), 201);
    const less = { outcome: 'approved', credits: [{ category: 'art', hours: 2.5 }] };
    const silent = await robin.decide(form.id, { ...less, message: ' ' });
    expect(silent.body).toMatchObject({ status: 422, errors: [{ pointer: '/message' }] });
    succeeded(await robin.decide(form.id, { ...less, message: 'Lunch does not count.' }), 201);
    await room.fire(form.id, 'release');
    expect((await applicant.form(form.id)).decision).toMatchObject({
      credits: [{ category: 'art', hours: 2.5 }],
      message: 'Lunch does not count.',
      creditChanges: [{ category: 'art', requestedHours: 4, approvedHours: 2.5 }],
    });
    const [mail] = (await room.deliver(form.id)).filter(({ subject }) => subject.includes('Approved'));
    expect(mail?.text).toContain('Art: requested 4, approved 2.5');
    expect(mail?.text).toContain('Lunch does not count.');
  });
});

describe('a chair who decides', () => {
  const PMI = 'pmi-medical-office';
  test('does so after two recommendations, whatever these say, and nobody else does', async () => {
    const one = await room.enter('pam', { name: 'Pam Reviewer', role: 'reviewer' }, PMI);
    const two = await room.enter('pat', { name: 'Pat Reviewer', role: 'reviewer' }, PMI);
    const head = await room.enter('head', { name: 'Head Chair', role: 'chair' }, PMI);
    const office = await room.enter('office', { name: 'Office', role: 'hq' }, PMI);
    const content = aForm(room.day, { requestedCredits: [{ category: 'core', hours: 1 }] });
    const form = await room.submitAndRoute(applicant, content, PMI);
    const decide = { outcome: 'not_approved', message: 'Thin.' };
    expect(refusal(await one.decide(form.id, decide))).toEqual({ status: 403, code: 'review.chair-decides' });
    expect(refusal(await head.decide(form.id, decide))).toEqual({ status: 409, code: 'review.quorum-not-met' });
    const today = room.day(0);
    const away = { memberId: head.id, fromOn: today, untilOn: room.day(3) };
    succeeded(await head.post(`/programs/${PMI}/absences`, away), 201);
    for (const who of [one, two]) {
      succeeded(await who.post(path(form), { recommendation: 'approve', comment: 'Fine.' }), 201);
    }
    const told = (await room.deliver(form.id)).filter(({ subject }) => subject.includes('all recommendations are in'));
    expect(told.map(({ to }) => to).sort()).toEqual(['head', 'office']);
    expect(told.find(({ to }) => to === 'office')?.text).toContain('No chair is there to do so.');
    expect(refusal(await two.decide(form.id, decide))).toEqual({ status: 403, code: 'review.chair-decides' });
    expect(succeeded<Form>(await head.decide(form.id, decide), 201).status).toBe('decision_held');
    expect(await office.history(form.id)).toContain('form.deliberating');
  });
});
