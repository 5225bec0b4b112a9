import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { aForm, approval } from '../support/a-form.js';
import { CommitteeRoom } from '../support/committee-room.js';
import { ifMatch, succeeded, type Caller, type Form } from '../support/docket.js';
import { refusal } from '../support/http.js';

let room: CommitteeRoom;
let applicant: Caller;
let other: Caller;
let robin: Caller;
let chair: Caller;
let form: Form;

beforeAll(async () => {
  room = await CommitteeRoom.open();
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  other = await room.enter('other', { name: 'Other Person' });
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
  chair = await room.enter('chair', { name: 'Gray Chair', role: 'chair' });
});
afterAll(() => room.close());
beforeEach(async () => {
  form = await room.submitAndRoute(applicant, aForm(room.day));
  await room.deliver(form.id);
});

const mark = (who: Caller, { id }: Form, target: { id: string }, headers = {}): ReturnType<Caller['post']> =>
  who.post(`/eligibility-forms/${id}/duplicate-of`, { formId: target.id }, headers);

describe('a duplicate', () => {
  test('of an own form names it', async () => {
    const earlier = await room.submitAndRoute(applicant, aForm(room.day));
    const marked = succeeded<Form>(await mark(robin, form, earlier), 200);
    expect(marked.status).toBe('duplicate');
    const [mail] = await room.deliver(form.id);
    expect(mail).toMatchObject({ to: 'applicant', subject: expect.stringContaining(`${form.number} closed`) });
    expect(mail?.text).toContain(earlier.number);
    expect(await robin.history(form.id)).toEqual([
      'form.submitted',
      'form.routed',
      'form.duplicate',
      'duplicate.named',
    ]);
  });

  test('of a listed activity names what the catalog shows', async () => {
    const listed = await room.submitAndRoute(other, aForm(room.day, { activity: { title: 'Zebrafish drawing' } }));
    succeeded(await robin.decide(listed.id, approval), 201);
    await room.fire(listed.id, 'release');
    const [listing] = await room.query<{ id: string }>('SELECT id FROM listing WHERE form_id = $1', [listed.id]);
    succeeded(await mark(robin, form, listed), 200);
    const [mail] = await room.deliver(form.id);
    expect(mail?.text).toContain('Zebrafish drawing');
    expect(mail?.text).toContain(`/catalog/ami-cmi/${listing?.id ?? ''}`);
    expect(mail?.text).not.toContain(listed.number);
  });

  test('of somebody else’s form says no more than that', async () => {
    const theirs = await room.submitAndRoute(other, aForm(room.day, { activity: { title: 'Secret plans' } }));
    succeeded(await mark(robin, form, theirs), 200);
    const [mail] = await room.deliver(form.id);
    for (const secret of ['Secret plans', theirs.number, theirs.id]) expect(mail?.text).not.toContain(secret);
    const seen = await Promise.all(['', '/history'].map((sub) => applicant.get(`/eligibility-forms/${form.id}${sub}`)));
    expect(JSON.stringify(seen.map(({ body }) => body))).not.toContain(theirs.id);
    expect(await applicant.history(form.id)).toEqual(['form.submitted', 'form.routed', 'form.duplicate']);
  });

  test('waits for nothing any more', async () => {
    const earlier = await room.submitAndRoute(applicant, aForm(room.day));
    succeeded(await mark(robin, form, earlier), 200);
    const open = await room.query('SELECT FROM timer WHERE form_id = $1 AND done_at IS NULL AND cancelled_at IS NULL', [
      form.id,
    ]);
    expect(open).toEqual([]);
    expect(refusal(await robin.decide(form.id, approval))).toEqual({ status: 409, code: 'form.state-conflict' });
    expect(refusal(await mark(robin, form, earlier))).toEqual({ status: 409, code: 'form.state-conflict' });
  });
});

describe('what becomes of the form that covers it', () => {
  async function decide(id: string, ruling: object): Promise<void> {
    succeeded(await robin.decide(id, ruling), 201);
    await room.fire(id, 'release');
  }
  const newsOf = async ({ id, number }: Form): Promise<{ to: string; text: string }[]> =>
    (await room.deliver(id)).filter(({ subject }) => subject.includes(`${number}, news`));

  test('is told to the applicant once, through a chain of duplicates, with what the catalog shows', async () => {
    const title = 'Zebrafish in ink';
    const target = await room.submitAndRoute(other, aForm(room.day, { activity: { title } }));
    const between = await room.submitAndRoute(other, aForm(room.day));
    succeeded(await mark(robin, form, between), 200);
    succeeded(await mark(robin, between, target), 200);
    await Promise.all([form, between, target].map(({ id }) => room.deliver(id)));
    succeeded(await robin.decide(target.id, approval), 201);
    expect(await newsOf(form)).toEqual([]);
    succeeded(await robin.undo(target.id), 200);
    await decide(target.id, approval);
    const [mail, ...more] = await newsOf(form);
    expect([mail?.to, more]).toEqual(['applicant', []]);
    expect(mail?.text).toContain('It has approved the activity now.');
    expect(mail?.text).toContain(title);
    for (const secret of [target.number, target.id, between.number, 'Robin', approval.message]) {
      expect(mail?.text).not.toContain(secret);
    }
    // The applicant of both hears it from the form that was decided.
    expect(await newsOf(between)).toEqual([]);
    succeeded(await chair.post(`/eligibility-forms/${target.id}/revocation`, { reason: 'Secret reason.' }), 201);
    const [revoked] = await newsOf(form);
    expect(revoked?.text).toContain('It has taken back its approval');
    for (const secret of [title, 'Secret reason.']) expect(revoked?.text).not.toContain(secret);
  });

  test('is told when it is not approved, without the title, the reasons or the message', async () => {
    const target = await room.submitAndRoute(other, aForm(room.day, { activity: { title: 'Secret plans' } }));
    succeeded(await mark(robin, form, target), 200);
    await room.deliver(form.id);
    await decide(target.id, { outcome: 'not_approved', reasons: ['not-relevant'], message: 'A private word.' });
    const [mail] = await newsOf(form);
    expect(mail?.text).toContain('It did not approve the activity.');
    for (const secret of ['Secret plans', 'A private word', 'relevant', target.number]) {
      expect(mail?.text).not.toContain(secret);
    }
    const late = await room.submitAndRoute(applicant, aForm(room.day));
    succeeded(await mark(robin, late, target), 200);
    expect((await room.deliver(late.id)).at(-1)?.text).toContain('The committee did not approve it.');
  });

  test('leaves nobody without an answer: withdrawn, it covers nothing, and the duplicate is open again', async () => {
    const target = await room.submitAndRoute(other, aForm(room.day));
    const chained = await room.submitAndRoute(applicant, aForm(room.day));
    succeeded(await mark(robin, chained, form), 200);
    succeeded(await mark(robin, form, target), 200);
    await Promise.all([form, chained].map(({ id }) => room.deliver(id)));
    succeeded(await other.withdraw(target.id), 201);
    expect(await robin.form(form.id)).toMatchObject({ status: 'in_review', round: 2, opening: { kind: 'reopening' } });
    expect(await robin.form(chained.id)).toMatchObject({ status: 'duplicate', round: 1 });
    const news = await room.deliver(form.id);
    expect(news.map(({ to }) => to).sort()).toEqual(['applicant', 'chair', 'robin']);
    for (const { text } of news) {
      expect(text).toContain('No other form covers this activity any more.');
      expect(text).not.toContain(target.number);
    }
    const seen = await applicant.items<{ type: string; actor: unknown }>(`/eligibility-forms/${form.id}/history`);
    expect(seen.at(-1)).toMatchObject({ type: 'form.reopened', actor: null });
  });

  test('is no news for a form that was reopened meanwhile', async () => {
    const target = await room.submitAndRoute(other, aForm(room.day));
    succeeded(await mark(robin, form, target), 200);
    succeeded(await chair.post(`/eligibility-forms/${form.id}/reopening`, { reason: 'Another course.' }), 201);
    await decide(target.id, approval);
    expect(await newsOf(form)).toEqual([]);
  });
});

describe('a duplicate says what covers it', () => {
  test('to its committee, unless in conflict with that one, and to an applicant of both', async () => {
    const kim = await room.enter('kim', { name: 'Kim Conflicted', role: 'chair' });
    const title = 'Secret plans';
    const instructors = [{ name: 'Kim Conflicted' }];
    const target = await room.submitAndRoute(other, aForm(room.day, { activity: { title, instructors } }));
    expect(await robin.form(form.id)).toMatchObject({ duplicateOf: null, coveredBy: null });
    const marked = succeeded<Form>(await mark(robin, form, target), 200);
    const shown = { duplicateOf: { id: target.id, number: target.number, title }, coveredBy: null };
    expect(marked).toMatchObject(shown);
    expect(await chair.form(form.id)).toMatchObject(shown);
    for (const who of [kim, applicant]) {
      expect(await who.form(form.id)).toMatchObject({ status: 'duplicate', duplicateOf: null, coveredBy: null });
    }
    const exports = (who: Caller): Promise<unknown[]> =>
      Promise.all([
        who.get(`/eligibility-forms/${form.id}/history`),
        who.get(`/programs/ami-cmi/history.csv?form=${form.id}`),
      ]);
    expect(JSON.stringify(await exports(kim))).not.toContain(target.id);
    expect(await kim.history(form.id)).toContain('duplicate.named');
    for (const answer of await exports(chair)) expect(JSON.stringify(answer)).toContain(target.id);
    const mine = await room.submitAndRoute(other, aForm(room.day));
    succeeded(await mark(robin, mine, target), 200);
    expect(await other.form(mine.id)).toMatchObject(shown);
    await room.expel(kim, 'chair');
  });

  test('with the listing, through a chain, while there is one', async () => {
    const title = 'Zebrafish in chalk';
    const target = await room.submitAndRoute(other, aForm(room.day, { activity: { title } }));
    const between = await room.submitAndRoute(other, aForm(room.day));
    succeeded(await mark(robin, form, between), 200);
    succeeded(await mark(robin, between, target), 200);
    succeeded(await robin.decide(target.id, approval), 201);
    expect(await applicant.form(form.id)).toMatchObject({ duplicateOf: null, coveredBy: null });
    await room.fire(target.id, 'release');
    const [listing] = await room.query<{ id: string }>('SELECT id FROM listing WHERE form_id = $1', [target.id]);
    const listingId = listing?.id ?? '';
    const coveredBy = { listingId, title, url: expect.stringMatching(`/catalog/ami-cmi/${listingId}$`) };
    expect(await applicant.form(form.id)).toMatchObject({ duplicateOf: null, coveredBy });
    succeeded(await chair.post(`/eligibility-forms/${target.id}/revocation`, { reason: 'No more.' }), 201);
    expect(await applicant.form(form.id)).toMatchObject({ duplicateOf: null, coveredBy: null });
  });
});

describe('a duplicate whose own form would be late by now', () => {
  let third: Caller;
  beforeAll(async () => {
    third = await room.enter('third', { name: 'Third Person' });
  });
  const letTimePass = ({ id }: Form): Promise<unknown> =>
    room.query(
      `UPDATE eligibility_form SET content = jsonb_set(content, '{completedOn}', to_jsonb($2::text)) WHERE id = $1`,
      [id, room.day(-400)],
    );
  const TOO_LATE = 'and a new one would come too late.';

  test('is reviewed itself once the other is not approved; what it covers waits with it', async () => {
    const target = await room.submitAndRoute(other, aForm(room.day, { activity: { title: 'Secret plans' } }));
    const chained = await room.submitAndRoute(third, aForm(room.day));
    const timely = await room.submitAndRoute(third, aForm(room.day));
    const own = await room.submitAndRoute(other, aForm(room.day));
    succeeded(await mark(robin, chained, form), 200);
    for (const one of [form, timely, own]) succeeded(await mark(robin, one, target), 200);
    for (const { id } of [form, chained, timely, own]) await room.deliver(id);
    for (const one of [form, own]) await letTimePass(one);
    succeeded(
      await robin.decide(target.id, { outcome: 'not_approved', reasons: ['not-relevant'], message: 'No.' }),
      201,
    );
    const bulk = { action: 'release', formIds: [target.id] };
    expect((await chair.post('/programs/ami-cmi/bulk-actions', bulk)).body).toMatchObject({ count: 1, skipped: [] });
    await room.fire(target.id, 'release');

    expect(await robin.form(form.id)).toMatchObject({ status: 'in_review', round: 2, opening: { kind: 'reopening' } });
    const news = await room.deliver(form.id);
    expect(news.map(({ to }) => to).sort()).toEqual(['applicant', 'chair', 'robin']);
    for (const { text } of news) {
      expect(text).toContain(TOO_LATE);
      for (const secret of ['Secret plans', target.number]) expect(text).not.toContain(secret);
    }
    expect(await robin.form(chained.id)).toMatchObject({ status: 'duplicate', round: 1 });
    expect(await room.deliver(chained.id)).toEqual([]);
    expect(await robin.form(own.id)).toMatchObject({ status: 'duplicate', round: 1 });
    expect(await robin.form(timely.id)).toMatchObject({ status: 'duplicate', round: 1 });
    const [mail] = await room.deliver(timely.id);
    expect(mail?.text).toMatch(/you can send a form of your own until \w+ \d+ \w+ \d{4}, 11:59 pm C[SD]T\./);

    succeeded(await robin.decide(form.id, approval), 201);
    await room.fire(form.id, 'release');
    expect((await room.deliver(chained.id))[0]?.text).toContain('It has approved the activity now.');
  });

  test('is reviewed itself once the approval is revoked', async () => {
    const target = await room.submitAndRoute(other, aForm(room.day));
    succeeded(await mark(robin, form, target), 200);
    await letTimePass(form);
    succeeded(await robin.decide(target.id, approval), 201);
    await room.fire(target.id, 'release');
    expect((await robin.form(form.id)).status).toBe('duplicate');
    succeeded(await chair.post(`/eligibility-forms/${target.id}/revocation`, { reason: 'Secret reason.' }), 201);
    expect(await robin.form(form.id)).toMatchObject({ status: 'in_review', round: 2 });
    const text = (await room.deliver(form.id)).map((mail) => mail.text).join();
    expect(text).toContain('was taken back, and a new form would come too late.');
    expect(text).not.toContain('Secret reason.');
  });
});

describe('at the same time', () => {
  const TRIES = 6;
  const eachTime = async (race: (first: Form, second: Form) => Promise<void>): Promise<void> => {
    for (let round = 0; round < TRIES; round += 1) {
      const first = await room.submitAndRoute(applicant, aForm(room.day));
      await race(first, await room.submitAndRoute(other, aForm(room.day)));
    }
  };

  test('two forms cannot close each other', () =>
    eachTime(async (first, second) => {
      const answers = await Promise.all([mark(robin, first, second), mark(chair, second, first)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
      expect(answers.find(({ status }) => status === 422)?.body).toMatchObject({
        code: 'duplicate.invalid',
        errors: [{ pointer: '/formId', message: 'covers nothing: it is duplicate' }],
      });
      const forms = await Promise.all([first, second].map(({ id }) => robin.form(id)));
      expect(forms.map(({ status }) => status).sort()).toEqual(['duplicate', 'in_review']);
    }));

  test('nor can three in a circle', async () => {
    await eachTime(async (first, second) => {
      const third = await room.submitAndRoute(other, aForm(room.day));
      const ring = [first, second, third];
      const answers = await Promise.all([
        mark(robin, first, second),
        mark(chair, second, third),
        mark(robin, third, first),
      ]);
      expect(answers.map(({ status }) => status)).toContain(422);
      const forms = await Promise.all(ring.map(({ id }) => robin.form(id)));
      expect(forms.map(({ status }) => status)).toContain('in_review');
    });
  });

  test('a duplicate of what is withdrawn is either refused or open again', () =>
    eachTime(async (duplicate, target) => {
      const [marked, withdrawn] = await Promise.all([mark(robin, duplicate, target), other.withdraw(target.id)]);
      expect(withdrawn.status).toBe(201);
      expect([200, 422]).toContain(marked.status);
      expect(await robin.form(duplicate.id)).toMatchObject({
        status: 'in_review',
        round: marked.status === 200 ? 2 : 1,
      });
    }));

  test('a duplicate of what is released hears of the outcome', () =>
    eachTime(async (duplicate, target) => {
      succeeded(await robin.decide(target.id, approval), 201);
      const [marked] = await Promise.all([mark(robin, duplicate, target), room.fire(target.id, 'release')]);
      expect(marked.status).toBe(200);
      const told = (await room.deliver(duplicate.id)).filter(({ to }) => to === 'applicant').map(({ text }) => text);
      // Either the news, or the first mail, which knows of the listing already.
      const heard = ['It has approved the activity now.', '/catalog/ami-cmi/'];
      expect(told.filter((text) => heard.some((words) => text.includes(words)))).toHaveLength(1);
    }));

  test('the form that covers another says so to its committee alone, and nobody’s page is stale for it', async () => {
    const target = await room.submitAndRoute(other, aForm(room.day));
    const [before, own] = await Promise.all([robin.form(target.id), other.form(target.id)]);
    succeeded(await mark(robin, form, target), 200);
    expect(await robin.history(target.id)).toEqual(['form.submitted', 'form.routed', 'duplicate.covered']);
    expect(await other.history(target.id)).toEqual(['form.submitted', 'form.routed']);
    expect([(await robin.form(target.id)).version, (await other.form(target.id)).version]).toEqual([
      before.version,
      own.version,
    ]);
  });
});

describe('is refused', () => {
  test('of itself, of nothing, of what is withdrawn, of what one may not see', async () => {
    const withdrawn = await room.submitAndRoute(applicant, aForm(room.day));
    succeeded(await applicant.withdraw(withdrawn.id), 201);
    const elsewhere = await room.submitAndRoute(
      applicant,
      aForm(room.day, { requestedCredits: [{ category: 'core', hours: 1 }] }),
      'pmi-medical-office',
    );
    const conflicted = await room.submitAndRoute(other, aForm(room.day, { activity: { provider: 'Robin Reviewer' } }));
    const missing = { id: '01900000-0000-7000-8000-000000000000' };
    for (const target of [form, missing, withdrawn, elsewhere, conflicted]) {
      expect(refusal(await mark(robin, form, target))).toEqual({ status: 422, code: 'duplicate.invalid' });
    }
    expect((await robin.form(form.id)).status).toBe('in_review');
  });

  test('to the applicant, and on a stale page', async () => {
    const earlier = await room.submitAndRoute(applicant, aForm(room.day));
    expect(refusal(await mark(applicant, form, earlier)).status).toBe(403);
    expect(refusal(await mark(chair, form, earlier, ifMatch(99))).status).toBe(412);
    expect((await chair.post(`/eligibility-forms/${form.id}/duplicate-of`, { formId: 'x' })).status).toBe(422);
  });
});
