import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { addDays, addMonths, localDate } from '#domain';
import { ChangeRenewal, Clock, MemberRoll, Policies, Renewals, TakePaymentNotice, WeighRenewal } from '#use-cases';
import { StripePayments } from '../../apps/api/src/renewals/stripe.payments.js';
import { approval, aForm } from '../support/a-form.js';
import { changedPrograms } from '../support/changed-programs.js';
import { settleClaimsIn } from '../support/claims.js';
import { CommitteeRoom } from '../support/committee-room.js';
import { ifMatch, succeeded, type Caller } from '../support/docket.js';
import { refusal, type Answer } from '../support/http.js';
import { runReplays } from '../support/policy-replays.js';
import { runRenewalJobs } from '../support/renewals.js';

const AMI = '/programs/ami-cmi';
const PMI = '/programs/pmi-medical-office';
const DAY = 86_400_000;
const FEE = {
  from: 'opensDaysBefore: 90',
  to: 'opensDaysBefore: 90\n  auditDays: 10\n  fee: { amount: 75, currency: USD }',
};

interface Renewal {
  id: string;
  status: string;
  version: number;
  term: { start: string; end: string };
  newTerm: { start: string; end: string } | null;
  closesAt: string;
  recordVersion: number;
  [more: string]: unknown;
}
interface Own {
  credential: { id: string; currentTerm: { start: string; end: string }; ending: unknown };
  next: { term: { end: string }; opensOn: string; open: boolean; lastDay: string } | null;
  renewals: Renewal[];
}

const programs = changedPrograms(FEE.from, FEE.to);
let room: CommitteeRoom;
let robin: Caller;
let hq: Caller;
let board: Caller;
let pmiBoard: Caller;
let serial = 0;

beforeAll(async () => {
  room = await CommitteeRoom.open(programs.directory);
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
  hq = await room.enter('hq', { name: 'Harper Headquarters', role: 'hq' });
  board = await room.enter('board', { name: 'Indigo Board', role: 'board' });
  pmiBoard = await room.enter('registrar', { name: 'Kim Registrar', role: 'board' }, 'pmi-medical-office');
});
afterAll(async () => {
  await room.close();
  programs.remove();
});

/** A member whose five years end so many days from now. */
async function memberWith(daysLeft: number): Promise<{ member: Caller; credentialId: string; termEnd: string }> {
  serial += 1;
  const member = await room.enter(`member${serial}`, { name: `Member ${serial}` });
  const termEnd = room.day(daysLeft);
  // The award whose fifth anniversary is the day after.
  const awardedOn = addMonths(addDays(localDate(termEnd), 1), -60);
  const award = { email: `member${serial}@example.org`, certificationId: `CMI-${serial}`, awardedOn };
  const { id, currentTerm } = succeeded<Own['credential']>(await board.post(`${AMI}/credentials`, award), 201);
  await runRenewalJobs(room);
  return { member, credentialId: id, termEnd: currentTerm.end };
}

/** Hours on the record: 14 of art and 21 of biomedical make the term complete. */
async function claims(member: Caller, hours: Record<string, number>, decide = true): Promise<string[]> {
  const requestedCredits = Object.entries(hours).map(([category, amount]) => ({ category, hours: amount }));
  const activity = { startsOn: room.day(-2), endsOn: room.day(-1) };
  const form = await room.submitAndRoute(
    member,
    aForm((day) => room.day(day), { activity, requestedCredits }),
  );
  const approve = async (): Promise<void> => {
    succeeded(await robin.decide(form.id, approval), 201);
    await room.fire(form.id, 'release');
    await settleClaimsIn(room, form.id);
  };
  if (decide) await approve();
  const ids: string[] = [];
  for (const { category, hours: amount } of requestedCredits) {
    const claim = { formId: form.id, completedOn: room.day(-1), category, hours: amount };
    ids.push(succeeded<{ id: string }>(await member.post(`${AMI}/credit-claims`, claim), 201).id);
  }
  return decide ? ids : [...ids, form.id];
}
const complete = { art: 14, biomedical: 21 };

const own = async (member: Caller, program = AMI): Promise<Own[]> => member.items<Own>(`${program}/renewals/own`);
const detail = async (who: Caller, id: string): Promise<Renewal> =>
  succeeded<Renewal>(await who.get(`${AMI}/renewals/${id}`), 200);
const apply = (member: Caller, more: object = {}): Promise<Answer> =>
  member.post(`${AMI}/renewals`, { attestations: ['own-hours'], ...more });
const verify = (who: Caller, id: string, body: object, headers = {}): Promise<Answer> =>
  who.send('POST', `${AMI}/renewals/${id}/verification`, body, headers);
const mailsTo = async ({ id }: Caller): Promise<string[]> =>
  (
    await room.query<{ kind: string }>(
      `SELECT kind FROM mail WHERE recipient_id = $1 AND form_id IS NULL AND kind !~ '^(claim|term)' ORDER BY id`,
      [id],
    )
  ).map(({ kind }) => kind);
const events = async (id: string, who = hq): Promise<string[]> =>
  (await who.items<{ type: string }>(`${AMI}/renewals/${id}/history`)).map(({ type }) => type.replace('renewal.', ''));

async function submitted(daysLeft = 40): Promise<{ member: Caller; renewal: Renewal; claimIds: string[] }> {
  const { member } = await memberWith(daysLeft);
  const claimIds = await claims(member, complete);
  return { member, renewal: succeeded<Renewal>(await apply(member), 201), claimIds };
}

describe('a renewal', () => {
  test('opens by its timer, is applied for, verified and paid, and the term is new', async () => {
    const { member, termEnd } = await memberWith(40);
    const [first] = await own(member);
    expect(first).toMatchObject({ next: { open: true, term: { end: termEnd } }, renewals: [{ status: 'open' }] });
    expect(refusal(await apply(member))).toEqual({ status: 409, code: 'renewal.not-met' });
    expect(refusal(await apply(member, { attestations: [] }))).toEqual({ status: 422, code: 'renewal.invalid' });
    const [counted] = await claims(member, complete);
    const sent = succeeded<Renewal>(await apply(member, { note: 'Thank you.' }), 201);
    expect(sent).toMatchObject({ status: 'submitted', verdict: { met: true, counted: 35, required: 35 } });
    expect(refusal(await apply(member))).toEqual({ status: 409, code: 'renewal.state-conflict' });
    const surprised = await apply(member, { attestations: ['own-hours', 'surprise'] });
    expect(refusal(surprised)).toEqual({ status: 422, code: 'renewal.invalid' });
    expect((surprised.body as { errors: object[] }).errors).toEqual([
      { pointer: '/attestations/1', message: '“surprise” is unknown: own-hours' },
    ]);

    for (const who of [member, robin, board]) {
      expect(refusal(await verify(who, sent.id, { outcome: 'verified' })).status).toBe(403);
    }
    const { version } = await detail(hq, sent.id);
    const stale = await verify(hq, sent.id, { outcome: 'verified' }, ifMatch(version + 1));
    expect(refusal(stale)).toEqual({ status: 412, code: 'renewal.version-stale' });
    const [one, other] = await Promise.all([
      verify(hq, sent.id, { outcome: 'verified' }, ifMatch(version)),
      verify(hq, sent.id, { outcome: 'returned', reason: 'The certificate.' }, ifMatch(version)),
    ]);
    expect([one.status, other.status].sort()).toEqual([200, 412]);
    if (one.status !== 200) {
      succeeded(await apply(member), 201);
      succeeded(await verify(hq, sent.id, { outcome: 'verified' }), 200);
    }

    const pay = (body: object): Promise<Answer> => hq.post(`${AMI}/renewals/${sent.id}/payment`, body);
    expect(
      refusal(await member.post(`${AMI}/renewals/${sent.id}/payment`, { amount: 75, method: 'cheque' })).status,
    ).toBe(403);
    expect(refusal(await pay({ amount: 70, method: 'cheque' }))).toEqual({ status: 422, code: 'renewal.invalid' });
    const before = await pay({
      amount: 75,
      method: 'cheque',
      receivedOn: addDays(localDate(first!.credential.currentTerm.start), -1),
    });
    expect(refusal(before)).toEqual({ status: 422, code: 'renewal.invalid' });
    expect(refusal(await pay({ amount: 0, method: 'waived' }))).toEqual({ status: 422, code: 'renewal.invalid' });
    const renewed = succeeded<Renewal>(await pay({ amount: 75, method: 'cheque', reference: '1201' }), 200);
    const newStart = addDays(localDate(termEnd), 1);
    expect(renewed).toMatchObject({
      status: 'renewed',
      newTerm: { start: newStart, end: addDays(addMonths(newStart, 60), -1) },
      fee: { amount: 75, currency: 'USD', method: 'cheque', reference: '1201' },
    });
    expect(refusal(await pay({ amount: 75, method: 'cheque' }))).toEqual({
      status: 409,
      code: 'renewal.state-conflict',
    });
    const takenBack = await member.post(`${AMI}/credit-claims/${counted}/withdrawal`);
    expect(refusal(takenBack)).toEqual({ status: 409, code: 'claim.settled' });
    expect((await events(sent.id)).slice(-3)).toEqual(['fee-due', 'fee-received', 'renewed']);
    expect(await mailsTo(member)).toEqual(
      expect.arrayContaining(['renewal-received', 'renewal-verified', 'fee-receipt', 'renewed']),
    );
    const next = succeeded<{ cycle: object; countedTotal: number }>(
      await member.get(`${AMI}/credit-record?on=${newStart}`),
      200,
    );
    expect(next).toMatchObject({ cycle: renewed.newTerm, countedTotal: 0 });
    expect((await own(member))[0]?.credential.ending).toBeNull();
  });

  test('is nobody else’s to see, and not open before its time', async () => {
    const { member } = await memberWith(200);
    expect(await own(member)).toMatchObject([{ next: { open: false, opensOn: room.day(110) }, renewals: [] }]);
    expect(refusal(await apply(member))).toEqual({ status: 409, code: 'renewal.not-open' });
    const { renewal } = await submitted();
    for (const who of [member, robin]) {
      expect(refusal(await who.get(`${AMI}/renewals/${renewal.id}`))).toEqual({ status: 404, code: 'renewal.unknown' });
      expect(refusal(await who.get(`${AMI}/renewals/${renewal.id}/history`)).status).toBe(404);
      expect(refusal(await who.get(`${AMI}/renewals`)).status).toBe(403);
      expect(refusal(await who.get(`${AMI}/renewals/own?member=${hq.id}`)).status).toBe(403);
    }
    expect((await board.get(`${AMI}/renewals/${renewal.id}`)).status).toBe(200);
    expect(await hq.items(`${AMI}/renewals?status=submitted&q=${serial}`)).toMatchObject([
      { id: renewal.id, met: true },
    ]);
    expect((await hq.get(`${AMI}/renewals?status=odd`)).status).toBe(400);
  });

  test('is judged by the record as it is: 409 tells what has changed', async () => {
    const { member, renewal, claimIds } = await submitted();
    const seen = await detail(hq, renewal.id);
    const correction = { reason: 'The certificate says 13 hours.' };
    succeeded(await hq.post(`${AMI}/credit-claims/${claimIds[0] ?? ''}/correction`, correction), 201);
    const changes = [{ category: 'art', state: 'reversed', hours: 0, reason: correction.reason }];
    const before = { outcome: 'verified', recordVersion: seen.recordVersion };
    const changed = await verify(hq, renewal.id, before);
    expect(refusal(changed)).toEqual({ status: 409, code: 'renewal.record-changed' });
    expect(changed.body).toMatchObject({ changes });
    const now = await detail(hq, renewal.id);
    expect(now).toMatchObject({ changes, metWithPending: false, record: { met: false } });
    const short = await verify(hq, renewal.id, { outcome: 'verified', recordVersion: now.recordVersion });
    expect(refusal(short)).toEqual({ status: 409, code: 'renewal.not-met' });
    expect(short.body).toMatchObject({
      changes,
      counted: 21,
      missing: [
        { id: 'art-minimum', amount: 14 },
        { id: 'total', amount: 14 },
      ],
    });
    expect(refusal(await verify(hq, renewal.id, { outcome: 'returned' })).status).toBe(422);
    const reason = 'Fourteen hours of art are missing.';
    expect(succeeded(await verify(hq, renewal.id, { outcome: 'returned', reason }), 200)).toMatchObject({
      ...{ status: 'returned', returned: { reason } },
    });
    await claims(member, { art: 14 });
    expect(succeeded(await apply(member), 201)).toMatchObject({ id: renewal.id, status: 'submitted', returned: null });
    expect(await events(renewal.id, member)).toEqual(['opened', 'submitted', 'returned', 'submitted']);
  });

  test('of several at once is submitted once', async () => {
    const { member } = await memberWith(30);
    await claims(member, complete);
    const answers = await Promise.all([apply(member), apply(member), apply(member)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const key = { 'idempotency-key': 'once' };
    const other = await memberWith(30);
    await claims(other.member, complete);
    const again = (): Promise<Answer> =>
      other.member.send('POST', `${AMI}/renewals`, { attestations: ['own-hours'] }, key);
    const [first, second] = [await again(), await again()];
    expect([first.status, second.status, second.body]).toEqual([201, 201, first.body]);
  });

  test('is void once the board has dated the term anew, and another opens in time', async () => {
    const { member, credentialId, termEnd } = await memberWith(20);
    const [{ renewals: [renewal] } = { renewals: [] as Renewal[] }] = await own(member);
    const address = `${AMI}/credentials/${credentialId}`;
    const held = succeeded<{ version: number; certificationId: string; awardedOn: string }>(
      await board.get(address),
      200,
    );
    const later = addDays(localDate(termEnd), 30);
    const { certificationId, awardedOn } = held;
    const term = { start: addDays(localDate(awardedOn), 30), end: later };
    succeeded(await board.send('PUT', address, { certificationId, awardedOn, term }, ifMatch(held.version)), 200);
    await runRenewalJobs(room);
    expect(await own(member)).toMatchObject([{ renewals: [{ status: 'open', term: { end: later } }] }]);
    expect(await detail(hq, renewal?.id ?? '')).toMatchObject({ status: 'void' });
  });
});

describe('whoever has something in common with a member', () => {
  test.each([
    ['the same employer', { name: 'Casey Colleague', employer: 'Riverside Studio, Inc.' }],
    ['the same name', { name: 'Morgan Member-Smith', employer: null }],
  ])('%s: reads the renewal, and leaves it, its fee, its audit and its hours to somebody else', async (_what, who) => {
    serial += 1;
    const { member, renewal, claimIds } = await submitted(36);
    await room.query(
      `UPDATE user_account SET name = 'Morgan Member-Smith', employer = 'Riverside Studio' WHERE id = $1`,
      [member.id],
    );
    const partial = await room.enter(`colleague${serial}`, { ...who, role: 'hq' });
    const acts: [string, object][] = [
      [`renewals/${renewal.id}/verification`, { outcome: 'verified' }],
      [`renewals/${renewal.id}/verification`, { outcome: 'returned', reason: 'The certificate.' }],
      [`renewals/${renewal.id}/payment`, { amount: 0, method: 'waived', reference: 'A friend.' }],
      [`renewals/${renewal.id}/audit/outcome`, { outcome: 'passed' }],
      [`credit-claims/${claimIds[0] ?? ''}/correction`, { reason: 'It was more.' }],
    ];
    for (const [path, body] of acts) {
      expect(refusal(await partial.post(`${AMI}/${path}`, body))).toEqual({
        status: 403,
        code: 'conflict.with-member',
      });
    }
    expect(await detail(partial, renewal.id)).toMatchObject({
      status: 'submitted',
      fee: null,
      version: renewal.version,
    });
    expect(await events(renewal.id)).toEqual(['opened', 'submitted']);
    expect(succeeded(await verify(hq, renewal.id, { outcome: 'verified' }), 200)).toMatchObject({ status: 'fee_due' });
  });

  test('is nobody at headquarters with a renewal of their own', async () => {
    const { renewal, claimIds } = await submitted(37);
    const own = await room.enter(`member${serial}`, { name: 'Harper Member', role: 'hq' });
    for (const [path, body] of [
      [`renewals/${renewal.id}/verification`, { outcome: 'verified' }],
      [`renewals/${renewal.id}/payment`, { amount: 75, method: 'cheque' }],
      [`renewals/${renewal.id}/audit/outcome`, { outcome: 'passed' }],
      [`credit-claims/${claimIds[0] ?? ''}/correction`, { reason: 'It was more.' }],
    ] as const) {
      expect(refusal(await own.post(`${AMI}/${path}`, body))).toEqual({ status: 403, code: 'access.forbidden' });
    }
    expect(await detail(hq, renewal.id)).toMatchObject({ status: 'submitted', fee: null });
  });
});

describe('online', () => {
  test('a signed notice of the whole fee counts once', async () => {
    const { renewal } = await submitted();
    succeeded(await verify(hq, renewal.id, { outcome: 'verified' }), 200);
    const { member } = await memberWith(10);
    expect(refusal(await member.post(`${AMI}/renewals/${renewal.id}/checkout`)).status).toBe(404);
    expect(refusal(await hq.post('/payment-notices', {}))).toEqual({ status: 409, code: 'payment.offline' });
    const payments = new StripePayments({ url: 'http://127.0.0.1:1', key: 'k', webhookSecret: 'whsec' });
    const [change, renewals, weigh] = [room.get(ChangeRenewal), room.get(Renewals), room.get(WeighRenewal)];
    const take = new TakePaymentNotice(change, renewals, weigh, payments);
    const notice = async (cents: number): Promise<void> => {
      const object = {
        ...{ client_reference_id: renewal.id, payment_status: 'paid', amount_total: cents, currency: 'usd' },
        payment_intent: 'pi_1',
      };
      const body = JSON.stringify({ type: 'checkout.session.completed', data: { object } });
      const time = Math.floor(Date.now() / 1000);
      const mac = createHmac('sha256', 'whsec').update(`${time}.${body}`).digest('hex');
      await take.execute(Buffer.from(body), `t=${time},v1=${mac}`);
    };
    await notice(7499);
    expect(await detail(hq, renewal.id)).toMatchObject({ status: 'fee_due', fee: null });
    await Promise.all([notice(7500), notice(7500)]);
    await notice(7500);
    expect(await detail(hq, renewal.id)).toMatchObject({
      ...{ status: 'renewed', fee: { amount: 75, method: 'online', reference: 'pi_1' } },
    });
    expect((await events(renewal.id)).filter((type) => type === 'fee-received')).toHaveLength(1);
  });
});

describe('an audit', () => {
  test('draws the same members for the same seed, asks them once, and its outcome is on record', async () => {
    const [one, two] = [await submitted(33), await submitted(33)];
    const terms = { from: one.renewal.term.end, to: one.renewal.term.end };
    const draw = (body: object): Promise<Answer> => hq.post(`${AMI}/renewal-audits`, { ...terms, ...body });
    expect(refusal(await board.post(`${AMI}/renewal-audits`, { ...terms, percent: 5 })).status).toBe(403);
    expect(refusal(await draw({}))).toEqual({ status: 422, code: 'renewal-audit.invalid' });
    interface Draw {
      id: string;
      renewalIds: string[];
      population: number;
    }
    const dry = (): Promise<Answer> => draw({ percent: 50, seed: 'spring', dryRun: true });
    const [first, second] = [succeeded<Draw>(await dry(), 201), succeeded<Draw>(await dry(), 201)];
    expect(first).toMatchObject({ population: 2, renewalIds: second.renewalIds });
    expect(await hq.items(`${AMI}/renewal-audits`)).toEqual([]);
    const drawn = succeeded<Draw>(await draw({ percent: 50, seed: 'spring' }), 201);
    expect(drawn).toMatchObject({ answerBy: room.day(10) });
    expect(drawn.renewalIds).toEqual(first.renewalIds);
    expect(refusal(await draw({ percent: 50, seed: 'spring' }))).toEqual({ status: 409, code: 'renewal-audit.exists' });
    await runRenewalJobs(room);
    const { member, renewal } = drawn.renewalIds[0] === one.renewal.id ? one : two;
    const other = renewal === one.renewal ? two : one;
    expect((await mailsTo(member)).filter((kind) => kind === 'audit-request')).toHaveLength(1);
    expect(await mailsTo(other.member)).not.toContain('audit-request');
    const audit = (who: Caller, what: string, body: object): Promise<Answer> =>
      who.post(`${AMI}/renewals/${renewal.id}/audit/${what}`, body);
    expect(refusal(await audit(other.member, 'answer', { message: 'Mine.' })).status).toBe(404);
    const answered = succeeded(await audit(member, 'answer', { message: 'It is attached to the claims.' }), 200);
    expect(answered).toMatchObject({ status: 'submitted', audit: { state: 'answered' } });
    expect(refusal(await audit(hq, 'outcome', { outcome: 'failed' })).status).toBe(422);
    expect(succeeded(await audit(hq, 'outcome', { outcome: 'passed' }), 200)).toMatchObject({
      audit: { state: 'passed' },
    });
    expect(refusal(await audit(hq, 'outcome', { outcome: 'passed' }))).toEqual({
      status: 409,
      code: 'renewal.no-audit',
    });
    expect(await hq.items(`${AMI}/renewals?audit=${drawn.id}`)).toMatchObject([{ id: renewal.id, audit: 'passed' }]);
  });

  test('that is not passed is told to the member, and listed for the board by how it stands', async () => {
    const { member, renewal } = await submitted(31);
    const { end } = renewal.term;
    const listed = async (audit: string): Promise<string[]> =>
      (await board.items<Renewal>(`${AMI}/renewals?audit=${audit}&from=${end}&to=${end}`)).map(({ id }) => id);
    expect(await listed('any')).toEqual([]);
    const drawn = succeeded<{ id: string }>(
      await hq.post(`${AMI}/renewal-audits`, { from: end, to: end, percent: 100 }),
      201,
    );
    await runRenewalJobs(room);
    const standing = async (): Promise<Record<string, boolean>> => {
      const asked = ['any', drawn.id, 'asked', 'answered', 'passed', 'failed'];
      const found = await Promise.all(asked.map(async (audit) => [audit, (await listed(audit)).length > 0] as const));
      return Object.fromEntries(found);
    };
    const nowhere = { any: true, [drawn.id]: true, asked: false, answered: false, passed: false, failed: false };
    expect(await standing()).toEqual({ ...nowhere, asked: true });
    const settle = (what: string, who: Caller, body: object): Promise<Answer> =>
      who.post(`${AMI}/renewals/${renewal.id}/audit/${what}`, body);
    succeeded(await settle('answer', member, { message: 'Beside each claim.' }), 200);
    expect(await standing()).toEqual({ ...nowhere, answered: true });
    succeeded(await settle('outcome', hq, { outcome: 'failed', remark: 'No certificate names you.' }), 200);
    expect(await standing()).toEqual({ ...nowhere, failed: true });
    expect(await listed('failed')).toEqual([renewal.id]);

    const audit = { state: 'failed', answer: 'Beside each claim.', remark: 'No certificate names you.' };
    expect(await own(member)).toMatchObject([{ renewals: [{ id: renewal.id, status: 'submitted', audit }] }]);
    await runRenewalJobs(room);
    expect((await mailsTo(member)).filter((kind) => kind === 'audit-result')).toHaveLength(1);
    expect(refusal(await member.get(`${AMI}/renewals?audit=failed`)).status).toBe(403);
    expect(refusal(await board.get(`${AMI}/renewals?audit=lost`))).toEqual({ status: 400, code: 'request.malformed' });
  });
});

describe('a calendar year with grace', () => {
  test('needs no verification; each of two certificates is renewed by itself', async () => {
    const member = await room.enter('pat', { name: 'Pat Practice' });
    for (const credential of ['CMC', 'CMOM']) {
      const award = {
        email: 'pat@example.org',
        credential,
        certificationId: `${credential}-9`,
        awardedOn: room.day(-900),
      };
      succeeded(await pmiBoard.post(`${PMI}/credentials`, award), 201);
    }
    const all = await own(member, PMI);
    const year = room.day(0).slice(0, 4);
    expect(all.map(({ next }) => next?.lastDay)).toEqual(Array(2).fill(`${Number(year) + 1}-01-31`));
    expect(refusal(await member.post(`${PMI}/renewals`, { attestations: [] }))).toEqual({
      ...{ status: 422, code: 'renewal.invalid' },
    });
  });
});

// Last: it moves the clock.
test('an application keeps the rules under which it was made when the board moves the terms', async () => {
  const { member, renewal } = await submitted();
  const chair = await room.enter('gray', { name: 'Gray Chair', role: 'chair' });
  const [{ version } = { version: '' }] = await chair.items<{ version: string }>(`${AMI}/policy-versions`);
  const { written } = succeeded<{ written: string }>(await chair.get(`${AMI}/policy-versions/${version}`), 200);
  const text = stringify({ ...(parse(written) as object), version: 'less', effectiveFrom: room.day(1), required: 30 });
  const { id } = succeeded<{ id: string }>(
    await chair.post(`${AMI}/policy-proposals`, { text, reason: 'Enough.' }),
    201,
  );
  succeeded(await board.post(`${AMI}/policy-proposals/${id}/adoption`, { effectiveFrom: room.day(0) }), 200);
  const replay = await board.post(`${AMI}/policy-replays`, { version: 'less' });
  await runReplays(room);
  const members = `${AMI}/policy-replays/${succeeded<{ id: string }>(replay, 202).id}/members?change=unchanged`;
  const own = (await board.items<{ member: { id: string } | null; explanation: string[] }>(members)).find(
    (row) => row.member?.id === member.id,
  );
  expect(own?.explanation).toEqual([
    `The renewal of this term was applied for under version ${version}: no other rules come to it.`,
  ]);
  succeeded(await board.post(`${AMI}/policy-migrations`, { version: 'less', reason: 'For all.' }), 201);
  expect(succeeded(await member.get(`${AMI}/credit-record`), 200)).toMatchObject({ requiredTotal: 30 });
  expect(await detail(hq, renewal.id)).toMatchObject({
    ...{ policyVersion: version, verdict: { met: true, counted: 35, required: 35 } },
    record: { requiredTotal: 35, met: true },
  });
  expect(succeeded(await verify(hq, renewal.id, { outcome: 'verified' }), 200)).toMatchObject({ status: 'fee_due' });
});

describe('at the end of a term', () => {
  test('what was not submitted lapses, what is with headquarters waits; reports count both', async () => {
    const idle = await memberWith(3);
    const waiting = await memberWith(3);
    const [, , formId = ''] = await claims(waiting.member, complete, false);
    const pending = succeeded<Renewal>(await apply(waiting.member), 201);
    expect(pending).toMatchObject({ status: 'submitted', verdict: { met: false } });
    expect(refusal(await verify(hq, pending.id, { outcome: 'verified' }))).toEqual({
      status: 409,
      code: 'renewal.not-met',
    });

    await room.advance(5 * DAY);
    await runRenewalJobs(room);
    const [lapsed] = await own(idle.member);
    expect(lapsed).toMatchObject({
      next: null,
      credential: { ending: { on: addDays(localDate(idle.termEnd), 1) } },
      renewals: [{ status: 'lapsed' }],
    });
    expect(refusal(await apply(idle.member))).toEqual({ status: 409, code: 'renewal.state-conflict' });
    await room.advance(2 * DAY);
    await runRenewalJobs(room);
    const notices = await room.query<{ data: { exam: boolean; missing: string[] } }>(
      `SELECT data FROM mail WHERE recipient_id = $1 AND kind = 'renewal-lapsed'`,
      [idle.member.id],
    );
    expect(notices).toMatchObject([{ data: { exam: true, missing: expect.arrayContaining(['14 hours of Art']) } }]);
    const actors = await room.query('SELECT actor_id FROM credential_event WHERE credential_id = $1 ORDER BY version', [
      idle.credentialId,
    ]);
    expect(actors).toMatchObject([{ actor_id: board.id }, { actor_id: null }]);

    expect(await detail(hq, pending.id)).toMatchObject({ status: 'submitted' });
    succeeded(await robin.decide(formId, approval), 201);
    await room.fire(formId, 'release');
    await settleClaimsIn(room, formId);
    const verified = succeeded<Renewal>(await verify(hq, pending.id, { outcome: 'verified' }), 200);
    expect(verified.status).toBe('fee_due');
    expect(Date.parse(verified.closesAt)).toBeGreaterThan(Date.parse(pending.closesAt) + 25 * DAY);
    const waived = { amount: 0, method: 'waived', reference: 'Retired.' };
    expect(succeeded(await hq.post(`${AMI}/renewals/${pending.id}/payment`, waived), 200)).toMatchObject({
      ...{ status: 'renewed', newTerm: { start: addDays(localDate(waiting.termEnd), 1) } },
    });

    const query = `from=${idle.termEnd}&to=${idle.termEnd}`;
    const report = succeeded(await board.get(`${AMI}/reports/renewals?${query}`), 200);
    expect(report).toMatchObject({ totals: { renewed: 1, lapsed: 1, renewedShare: 0.5, open: 0 } });
    expect(refusal(await robin.get(`${AMI}/reports/renewals`)).status).toBe(403);
    const csv = await board.get(`${AMI}/reports/renewals.csv?${query}`);
    expect(String(csv.body)).toMatch(/^month,credential,open,/);
    expect(String(csv.body)).toMatch(/Total,,0,0,0,0,1,1,0\.5,0,0,0/);
  });

  test('mails of renewals go out in the send window alone', async () => {
    const clock = room.get(Clock);
    const policy = room.get(Policies).inForceAt('ami-cmi', await clock.now());
    expect(room.get(MemberRoll)).toBeDefined();
    const { from, to } = policy.review.sendWindow ?? { from: '09:00', to: '17:00' };
    const outside = await room.query(
      `SELECT key FROM outbox WHERE job = 'renewal.remind'
         AND NOT ((available_at AT TIME ZONE $1)::time >= $2::time AND (available_at AT TIME ZONE $1)::time < $3::time)`,
      [policy.timeZone, from, to],
    );
    expect(outside).toEqual([]);
  });

  test('a window that went by while nothing ran closes by the rules, and a term that the board set after it stands', async () => {
    const silent = await memberWith(200);
    const dated = await memberWith(200);
    const address = `${AMI}/credentials/${dated.credentialId}`;
    await room.advance(205 * DAY);
    const { version, certificationId, awardedOn } = succeeded<{
      version: number;
      certificationId: string;
      awardedOn: string;
    }>(await board.get(address), 200);
    const start = addDays(localDate(dated.termEnd), 1);
    const term = { start, end: addDays(addMonths(start, 60), -1) };
    succeeded(await board.send('PUT', address, { certificationId, awardedOn, term }, ifMatch(version)), 200);
    await runRenewalJobs(room);
    expect(await own(silent.member)).toMatchObject([
      {
        credential: { ending: { on: addDays(localDate(silent.termEnd), 1) } },
        renewals: [{ status: 'lapsed', term: { end: silent.termEnd } }],
      },
    ]);
    expect(await own(dated.member)).toMatchObject([{ credential: { ending: null }, renewals: [] }]);
  });
});
