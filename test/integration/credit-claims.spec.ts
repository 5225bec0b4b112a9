import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Claimables, Claims, Clock, MemberRoll, Policies, PublicLinks, RemindOfClaim, UnitOfWork } from '#use-cases';
import { claimHoursOf, settleClaimsIn } from '../support/claims.js';
import { approval, aForm, refusal as declined } from '../support/a-form.js';
import { CommitteeRoom } from '../support/committee-room.js';
import { succeeded, type Caller, type Form } from '../support/docket.js';
import { refusal } from '../support/http.js';

let room: CommitteeRoom;
let alex: Caller;
let blake: Caller;
let robin: Caller;
let chair: Caller;
let hq: Caller;
let board: Caller;

beforeAll(async () => {
  room = await CommitteeRoom.open();
  alex = await room.enter('alex', { name: 'Alex Applicant' });
  blake = await room.enter('blake', { name: 'Blake Applicant' });
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
  chair = await room.enter('chair', { name: 'Gray Chair', role: 'chair' });
  hq = await room.enter('hq', { name: 'Harper Headquarters', role: 'hq' });
  board = await room.enter('board', { name: 'Indigo Board', role: 'board' });
  const award = { certificationId: 'CMI-1', awardedOn: room.day(-400) };
  succeeded(await board.post(`${program}/credentials`, { ...award, email: 'alex@example.org' }), 201);
});
afterAll(() => room.close());

const program = '/programs/ami-cmi';
const path = `${program}/credit-claims`;
interface Claim {
  id: string;
  state: string;
  hours: number;
  creditedHours: number;
  [more: string]: unknown;
}
interface Standing {
  countedTotal: number;
  claims: Claim[];
  unclaimed: { title: string; category: string; hours: number; startsOn: string }[];
  missing: unknown[];
  explanation: string[];
  byCategory: { category: string; counted: number; raw: number; overLimit: number; missing: number }[];
  projected: { countedTotal: number };
  [more: string]: unknown;
}

/** A workshop that was over yesterday, and is with the committee. */
async function past(by = alex, overrides: object = {}): Promise<Form> {
  const activity = { startsOn: room.day(-2), endsOn: room.day(-1) };
  return room.submitAndRoute(
    by,
    aForm((day) => room.day(day), { activity, ...overrides }),
  );
}

async function approved(by = alex, ruling: object = {}, overrides: object = {}): Promise<Form> {
  const form = await past(by, overrides);
  succeeded(await robin.decide(form.id, { ...approval, ...ruling }), 201);
  await room.fire(form.id, 'release');
  await settleClaimsIn(room, form.id);
  return form;
}

const record = async (who = alex, query = ''): Promise<Standing> =>
  succeeded<Standing>(await who.get(`${program}/credit-record${query}`), 200);

describe('a claim', () => {
  test('puts the hours of an approved form on the record, up to what is approved', async () => {
    const form = await approved();
    const before = await record();
    expect(before.unclaimed).toMatchObject([{ formId: form.id, category: 'art', hours: 4, startsOn: room.day(-2) }]);
    expect(before.projected.countedTotal).toBe(before.countedTotal + 4);

    const claim = { formId: form.id, completedOn: room.day(-1), category: 'art', hours: 3 };
    const made = succeeded<Claim>(await alex.post(path, claim), 201);
    expect(made).toMatchObject({ state: 'accepted', hours: 3, creditedHours: 3, completedOn: room.day(-1) });
    expect(refusal(await alex.post(path, claim))).toEqual({ status: 422, code: 'claim.invalid' });
    const after = await record();
    expect(after.countedTotal).toBe(before.countedTotal + 3);
    expect(after.byCategory[0]).toMatchObject({ category: 'art', counted: 3, missing: 11 });
    expect(after.unclaimed).toMatchObject([{ hours: 1 }]);
    expect(await alex.items<Claim>(path)).toMatchObject([{ id: made.id }]);
    const mails = await room.query('SELECT kind, step FROM mail WHERE recipient_id = $1 AND form_id IS NULL', [
      alex.id,
    ]);
    expect(mails).toEqual([{ kind: 'claim-recorded', step: `${made.id}/accepted` }]);

    const withdrawn = succeeded<Claim>(await alex.post(`${path}/${made.id}/withdrawal`), 200);
    expect(withdrawn).toMatchObject({ state: 'reversed', creditedHours: 0 });
    expect(refusal(await alex.post(`${path}/${made.id}/withdrawal`))).toEqual({ status: 409, code: 'claim.settled' });
    expect((await record()).countedTotal).toBe(before.countedTotal);
    expect(await record(alex)).toMatchObject({ claims: [{ id: made.id, state: 'reversed' }] });
    succeeded(await alex.post(path, { ...claim, hours: 4 }), 201);
  });

  test('above a limit stays on the record and is not counted, in words without the ids of rules', async () => {
    const casey = await room.enter('casey', { name: 'Casey Claims' });
    const award = { email: 'casey@example.org', certificationId: 'CMI-2', awardedOn: room.day(-400) };
    succeeded(await board.post(`${program}/credentials`, award), 201);
    const form = await approved(casey, {}, { requestedCredits: [{ category: 'art', hours: 23 }] });
    const claim = { formId: form.id, completedOn: room.day(-1), category: 'art', hours: 23 };
    succeeded(await casey.post(path, claim), 201);
    const { countedTotal, byCategory, missing, explanation } = await record(casey);
    expect(countedTotal).toBe(21);
    expect(byCategory[0]).toEqual({
      ...{ category: 'art', raw: 23, counted: 21, overLimit: 2 },
      ...{ minimum: 14, maximum: 21, missing: 0 },
    });
    expect(missing).toEqual([
      { id: 'biomedical-minimum', label: 'Biomedical', amount: 14 },
      { id: 'total', label: 'in all', amount: 14 },
    ]);
    expect(explanation).toEqual([
      'Art: 21 hours of 23 count; 2 are over the limit of 21 and stay on the record.',
      '14 hours missing for Biomedical.',
      '14 hours missing for the total.',
      'Not met yet: at least 14 hours more needed.',
    ]);
  });

  test('is told by mail, which headquarters can read in the outbox and chairs cannot', async () => {
    const form = await approved();
    const claim = { formId: form.id, completedOn: room.day(-1), category: 'art', hours: 1 };
    succeeded<Claim>(await alex.post(path, claim), 201);
    const mails = `${program}/mails`;
    const total = async (who: Caller): Promise<unknown> =>
      succeeded(await who.get(`${mails}/counts?kind=claim-recorded`), 200);
    const [mail] = await hq.items<Claim>(`${mails}?kind=claim-recorded&to=${alex.id}`);
    expect((await hq.get(`${mails}/${mail?.id ?? ''}`)).status).toBe(200);
    expect(await chair.items(`${mails}?kind=claim-recorded`)).toEqual([]);
    expect(await total(chair)).not.toEqual(await total(hq));
    expect(JSON.stringify(await total(chair))).not.toMatch(/[1-9]/);
    expect(refusal(await chair.get(`${mails}/${mail?.id ?? ''}`))).toEqual({ status: 404, code: 'mail.not-found' });
    expect((await chair.items(`${mails}?form=${form.id}`)).length).toBeGreaterThan(0);
  });

  test('needs a credential, and is only one’s own', async () => {
    const form = await approved();
    const claim = { formId: form.id, completedOn: room.day(-1), category: 'art', hours: 1 };
    expect(refusal(await blake.post(path, claim))).toEqual({ status: 422, code: 'claim.no-credential' });
    const made = succeeded<Claim>(await alex.post(path, claim), 201);
    for (const who of [blake, robin, chair]) {
      expect(refusal(await who.get(`${path}/${made.id}`))).toEqual({ status: 404, code: 'claim.unknown' });
      expect(refusal(await who.get(`${path}?member=${alex.id}`)).status).toBe(403);
      expect(refusal(await who.get(`${program}/credit-record?member=${alex.id}`)).status).toBe(403);
      expect(refusal(await who.post(`${path}/${made.id}/withdrawal`)).status).toBe(404);
      expect(refusal(await who.post(`${path}/${made.id}/correction`, { reason: 'Mine.' })).status).toBe(403);
    }
    expect((await record(hq, `?member=${alex.id}`)).claims).toContainEqual(expect.objectContaining({ id: made.id }));
    expect((await record(board, `?member=${alex.id}`)).member).toEqual({ id: alex.id, name: 'Alex Applicant' });
    expect(refusal(await blake.get(`${program}/credit-record`))).toEqual({ status: 404, code: 'record.none' });
  });

  test('names what is wrong with it', async () => {
    const form = await approved();
    const good = { formId: form.id, completedOn: room.day(-1), category: 'art', hours: 1 };
    const pointers = async (overrides: object): Promise<unknown> => {
      const { status, body } = await alex.post(path, { ...good, ...overrides });
      return [status, (body as { errors?: { pointer: string }[] }).errors?.map(({ pointer }) => pointer)];
    };
    expect(await pointers({ hours: 0.1 })).toEqual([422, ['/hours']]);
    expect(await pointers({ category: 'history' })).toEqual([422, ['/category']]);
    expect(await pointers({ completedOn: room.day(1) })).toEqual([422, ['/completedOn']]);
    expect(await pointers({ completedOn: room.day(-3) })).toEqual([422, ['/completedOn']]);
    expect(await pointers({ formId: '01900000-0000-7000-8000-000000000000' })).toEqual([422, ['/formId']]);
    expect(await pointers({ listingId: form.id })).toEqual([422, ['/listingId']]);
    expect(await pointers({ more: 1 })).toEqual([422, ['/more']]);
  });

  test('is late on the day after the last, which it names', async () => {
    const form = await approved();
    const options = await alex.get(`${path}/options?formId=${form.id}`);
    expect(options.body).toMatchObject({ open: true, window: { lastDay: room.day(30), endedBy: 'decision' } });
    await room.advance(32 * 86_400_000);
    const answer = await alex.post(path, { formId: form.id, completedOn: room.day(-1), category: 'art', hours: 1 });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'claim.late', completedOn: room.day(-1), lastDay: room.day(30) },
    });
    await room.advance(-32 * 86_400_000);
  });

  test('is made once, however often the request is repeated', async () => {
    const form = await approved();
    const claim = { formId: form.id, completedOn: room.day(-1), category: 'art', hours: 4 };
    const answers = await Promise.all([1, 2, 3].map(() => alex.post(path, claim, { 'idempotency-key': form.id })));
    expect(new Set(answers.filter(({ status }) => status === 201).map(({ body }) => (body as Claim).id)).size).toBe(1);
    const rivals = await approved();
    const raced = await Promise.all([1, 2].map(() => alex.post(path, { ...claim, formId: rivals.id })));
    expect(raced.map(({ status }) => status).sort()).toEqual([201, 422]);
  });
});

test('the applicant is told that the window closes while hours are left, and not once they are claimed', async () => {
  const remind = new RemindOfClaim(
    room.get(UnitOfWork),
    room.get(Claims),
    room.get(Claimables),
    room.get(MemberRoll),
    room.get(Policies),
    room.get(Clock),
    room.get(PublicLinks),
  );
  const told = (formId: string): Promise<{ data: { hours: string[]; claimBy: string } }[]> =>
    room.query(`SELECT data FROM mail WHERE kind = 'claim-closing' AND step = $1`, [formId]);
  const requestedCredits = [
    { category: 'art', hours: 2 },
    { category: 'biomedical', hours: 1.5 },
  ];
  const [some, all] = [await approved(alex, {}, { requestedCredits }), await approved(alex)];
  const [due] = await room.query<{ available_at: Date }>(
    `SELECT available_at FROM outbox WHERE job = 'claim.remind' AND payload ->> 'formId' = $1`,
    [some.id],
  );
  expect(due?.available_at.getTime()).toBeGreaterThan(await room.get(Clock).now());
  const claim = { formId: some.id, completedOn: room.day(-1), category: 'art', hours: 1 };
  succeeded(await alex.post(path, claim), 201);
  succeeded(await alex.post(path, { ...claim, formId: all.id, hours: 4 }), 201);
  for (const formId of [some.id, some.id, all.id]) await remind.execute(formId);
  expect(await told(some.id)).toMatchObject([{ data: { hours: ['1 hour of Art', '1.5 hours of Biomedical'] } }]);
  expect(await told(all.id)).toEqual([]);
});

describe('a claim while its form is pending', () => {
  test('keeps its time stamp and is settled with the form', async () => {
    const [yes, no, less] = [await past(), await past(), await past()];
    const claims: Claim[] = [];
    for (const { id: formId } of [yes, no, less]) {
      const claim = { formId, completedOn: room.day(-1), category: 'art', hours: 4 };
      claims.push(succeeded<Claim>(await alex.post(path, claim), 201));
    }
    expect(claims.map(({ state, creditedHours }) => [state, creditedHours])).toEqual(claims.map(() => ['pending', 0]));
    const waiting = await record();
    expect(waiting.rejected).toEqual(
      expect.arrayContaining(
        claims.map(({ id }) => ({ id, reason: 'pending', because: 'it still waits for a decision' })),
      ),
    );
    expect(waiting.projected.countedTotal).toBeGreaterThanOrEqual(waiting.countedTotal);

    succeeded(await robin.decide(yes.id, approval), 201);
    succeeded(await robin.decide(no.id, declined), 201);
    succeeded(await robin.decide(less.id, { ...approval, credits: [{ category: 'art', hours: 2.5 }] }), 201);
    for (const { id } of [yes, no, less]) {
      await room.fire(id, 'release');
      await settleClaimsIn(room, id);
      await settleClaimsIn(room, id);
    }
    const settled = await Promise.all(claims.map(({ id }) => alex.get(`${path}/${id}`)));
    expect(settled.map(({ body }) => [(body as Claim).state, (body as Claim).creditedHours])).toEqual([
      ['accepted', 4],
      ['rejected', 0],
      ['accepted', 2.5],
    ]);
    expect(settled[0]?.body).toMatchObject({ claimedAt: claims[0]?.claimedAt });
    expect(settled[1]?.body).toMatchObject({ hours: 4, reason: 'The committee did not approve the activity.' });
    const after = await record();
    expect(after.byCategory[0]?.raw).toBe((waiting.byCategory[0]?.raw ?? 0) + 6.5);
    expect(after.rejected).not.toContainEqual(expect.objectContaining({ id: claims[1]?.id }));
    expect(after.claims).toContainEqual(expect.objectContaining({ id: claims[1]?.id, state: 'rejected' }));
    const again = { formId: no.id, completedOn: room.day(-1), category: 'art', hours: 1 };
    expect(refusal(await alex.post(path, again))).toEqual({ status: 422, code: 'claim.not-claimable' });
    const mails = await room.query<{ step: string }>(
      `SELECT step FROM mail WHERE recipient_id = $1 AND step LIKE '%/%' AND split_part(step, '/', 1) = ANY ($2::text[]) ORDER BY id`,
      [alex.id, claims.map(({ id }) => id)],
    );
    expect(mails.map(({ step }) => step.split('/')[1])).toEqual([
      'pending',
      'pending',
      'pending',
      'accepted',
      'rejected',
      'accepted',
    ]);
  });

  test('is not for others, and ends with a withdrawn form', async () => {
    const form = await past(blake);
    const claim = { formId: form.id, completedOn: room.day(-1), category: 'art', hours: 4 };
    expect(refusal(await alex.post(path, claim))).toEqual({ status: 422, code: 'claim.invalid' });
    const own = await past();
    const made = succeeded<Claim>(await alex.post(path, { ...claim, formId: own.id }), 201);
    succeeded(await alex.withdraw(own.id), 201);
    await settleClaimsIn(room, own.id);
    expect((await alex.get(`${path}/${made.id}`)).body).toMatchObject({ state: 'rejected' });
  });
});

describe('headquarters', () => {
  test('correct a claim by reversing it, with a reason that the member is told', async () => {
    const form = await approved();
    const claim = { formId: form.id, completedOn: room.day(-1), category: 'art', hours: 4 };
    const made = succeeded<Claim>(await alex.post(path, claim), 201);
    const correction = { reason: 'You left at noon.', instead: { ...claim, formId: undefined, hours: 2 } };
    const done = succeeded<{ reversed: Claim; instead: Claim }>(
      await hq.post(`${path}/${made.id}/correction`, correction),
      201,
    );
    expect(done.reversed).toMatchObject({ id: made.id, state: 'reversed', hours: 4, reason: 'You left at noon.' });
    expect(done.instead).toMatchObject({ corrects: made.id, state: 'accepted', creditedHours: 2 });
    const [{ id } = { id: '' }] = await room.query<{ id: string }>('SELECT id FROM credit_claim WHERE id = $1', [
      made.id,
    ]);
    await expect(room.query('UPDATE credit_claim SET hundredths = 1 WHERE id = $1', [id])).rejects.toThrow();
    await expect(room.query('DELETE FROM credit_ledger')).rejects.toThrow();
  });

  test('find claims of a revoked listing in place, and nobody adds to them', async () => {
    const form = await approved();
    const claim = { formId: form.id, completedOn: room.day(-1), category: 'art', hours: 2 };
    const made = succeeded<Claim>(await alex.post(path, claim), 201);
    succeeded(await chair.post(`/eligibility-forms/${form.id}/revocation`, { reason: 'It was shortened.' }), 201);
    expect(refusal(await alex.post(path, claim))).toEqual({ status: 422, code: 'claim.not-claimable' });
    expect((await alex.get(`${path}/${made.id}`)).body).toMatchObject({ state: 'accepted', creditedHours: 2 });
  });
});

test('a record is a file as well, without formulas', async () => {
  const answer = await alex.get(`${program}/credit-record.csv`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('text/csv');
  expect(String(answer.body).split('\r\n')[0]).toBe(
    'completed_on,title,provider,category,hours_claimed,hours_on_record,state,not_counted_because,claimed_at,reason',
  );
});

test('claims are listed in pages', async () => {
  const all = await alex.items<Claim>(`${path}?limit=200`);
  expect(all.length).toBeGreaterThan(3);
  const ids: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: { items: Claim[]; nextCursor: string | null } = succeeded(
      await alex.get(`${path}?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`),
      200,
    );
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(ids).toEqual(all.map(({ id }) => id));
  expect(await claimHoursOf(alex, path, 'reversed')).toBeGreaterThan(0);
});
