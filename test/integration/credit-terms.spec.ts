import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Pool } from 'pg';
import { addDays, localDate, startOfDay } from '#domain';
import { Database } from '#persistence';
import { Clock } from '#use-cases';
import { approval, aForm } from '../support/a-form.js';
import { programsChangedIn } from '../support/changed-programs.js';
import { settleClaimsIn } from '../support/claims.js';
import { CommitteeRoom } from '../support/committee-room.js';
import { succeeded, type Caller } from '../support/docket.js';
import { refusal, type Answer } from '../support/http.js';

const PROGRAM = 'pmi-medical-office';
const program = `/programs/${PROGRAM}`;
const NOON = 18 * 3_600_000;

interface Standing {
  cycle: { start: string; end: string };
  countedTotal: number;
  rawTotal: number;
  byCategory: { category: string; raw: number; counted: number; overLimit: number }[];
  missing: { id: string; amount: number }[];
  stillNeeded: number | null;
  carryOut: number;
  claims: unknown[];
}

/** PMI's rules, but what is left over of core goes over, and the same activity counts once a year. */
const programs = programsChangedIn([
  { program: PROGRAM, from: 'carry: null', to: 'carry: { max: 4, where: { category: [core] } }' },
  { program: PROGRAM, from: 'onceOnly: none', to: 'onceOnly: year' },
]);
let room: CommitteeRoom;
let chair: Caller;
let hq: Caller;
let board: Caller;
let institute = '';
let first = 0;
let serial = 0;

/** @param day `MM-DD` of the next year, or of one after it */
const day = (of: string, later = 0): string => `${first + later}-${of}`;

async function reach(date: string): Promise<void> {
  const noon = startOfDay(localDate(date), 'America/Chicago') + NOON;
  await room.advance(noon - (await room.get(Clock).now()));
}

beforeAll(async () => {
  room = await CommitteeRoom.open(programs.directory);
  first = Number(room.day(0).slice(0, 4)) + 1;
  await reach(day('01-10'));
  chair = await room.enter('chair', { name: 'Gray Chair', role: 'chair' }, PROGRAM);
  hq = await room.enter('hq', { name: 'Harper Headquarters', role: 'hq' }, PROGRAM);
  board = await room.enter('board', { name: 'Indigo Board', role: 'board' }, PROGRAM);
  const credits = ['core', 'other'].map((category) => ({ category, hours: 1 }));
  const source = { source: 'institute', basis: 'contact-hour', credits };
  institute = succeeded<{ id: string }>(await chair.post(`${program}/standing-approvals`, source), 201).id;
});
afterAll(async () => {
  await room.close();
  programs.remove();
});

async function memberWith(...credentials: string[]): Promise<{ member: Caller; ids: string[] }> {
  serial += 1;
  const member = await room.enter(`member${serial}`, { name: `Number ${serial}` });
  const ids: string[] = [];
  for (const credential of credentials) {
    const award = { email: `member${serial}@example.org`, credential, awardedOn: day('01-01') };
    const certificationId = `${credential}-${serial}`;
    ids.push(
      succeeded<{ id: string }>(await board.post(`${program}/credentials`, { ...award, certificationId }), 201).id,
    );
  }
  return { member, ids };
}

const course = (category: string, hours: number, completedOn: string, more: object = {}): object => {
  serial += 1;
  const what = { standingApprovalId: institute, title: `Class ${serial}`, provider: 'The institute' };
  return { ...what, category, hours, minutes: Math.ceil(hours * 60), completedOn, ...more };
};
const claim = (member: Caller, body: object): Promise<Answer> => member.post(`${program}/credit-claims`, body);
const claimed = async (member: Caller, ...body: Parameters<typeof course>): Promise<string> =>
  succeeded<{ id: string }>(await claim(member, course(...body)), 201).id;
const record = async (member: Caller, query = ''): Promise<Standing> =>
  succeeded<Standing>(await member.get(`${program}/credit-record${query}`), 200);

/** Every number: counted, above a limit, missing, and what goes over. */
const numbers = ({ rawTotal, countedTotal, byCategory, missing, stillNeeded, carryOut }: Standing): unknown => ({
  rawTotal,
  countedTotal,
  over: Object.fromEntries(byCategory.map(({ category, overLimit }) => [category, overLimit])),
  missing: Object.fromEntries(missing.map(({ id, amount }) => [id, amount])),
  stillNeeded,
  carryOut,
});

test('thirds of an hour are rounded down for each activity, and claimed in the policy’s steps', async () => {
  const { member } = await memberWith('CMC');
  const options = async (minutes: number): Promise<unknown> => {
    const query = `standingApprovalId=${institute}&minutes=${minutes}`;
    const { body } = await member.get(`${program}/credit-claims/options?${query}`);
    return (body as { categories: { category: string; remaining: number }[] }).categories[0];
  };
  expect(await options(10)).toBeUndefined();
  expect(await Promise.all([20, 40, 100].map(options))).toMatchObject(
    [0.25, 0.5, 1.5].map((remaining) => ({ category: 'core', remaining })),
  );
  const third = await claim(member, course('core', 0.33, day('01-10'), { minutes: 20 }));
  expect(third).toMatchObject({
    ...{ status: 422, body: { code: 'claim.invalid' } },
    body: { errors: [{ pointer: '/hours', message: 'must be a positive multiple of 0.25' }] },
  });
  for (let count = 0; count < 3; count += 1) await claimed(member, 'core', 0.25, day('01-10'), { minutes: 20 });
  expect(await record(member)).toMatchObject({ countedTotal: 0.75, stillNeeded: 11.25 });
  const tried = async (increment: number, rounding: string): Promise<unknown> => {
    const categories = [{ id: 'all', label: 'All' }];
    const unit = { label: 'hour', increment, rounding };
    const body = {
      policy: { id: 'own', version: '1', required: 2, categories, unit },
      cycle: { start: day('01-01'), end: day('12-31') },
      credits: [20, 20, 20].map((minutes, index) => ({ id: String(index), minutes, category: 'all' })),
    };
    const path = `${program}/credit-record/evaluation`;
    const { countedTotal, stillNeeded } = succeeded<Standing>(await member.post(path, body), 200);
    return [countedTotal, stillNeeded];
  };
  expect(await tried(0.25, 'down')).toEqual([0.75, 1.25]);
  expect(await tried(0.1, 'down')).toEqual([0.9, 1.1]);
  expect(await tried(0.01, 'nearest')).toEqual([0.99, 1.01]);
  expect(await tried(0.5, 'up')).toEqual([1.5, 0.5]);
});

test('hours of any kind are tried on the record, with the tags and sources that its rules look at', async () => {
  const { member } = await memberWith('CMC');
  await claimed(member, 'core', 8, day('01-10'));
  await claimed(member, 'other', 2, day('01-10'));
  const tried = async (query: string): Promise<unknown> =>
    ((await record(member, `?${query}`)) as Standing & { trial: unknown }).trial;
  expect(await record(member)).toMatchObject({
    trial: null,
    ruleTags: [{ id: 'bc-advantage', label: 'BC Advantage CEU package' }],
    ruleSources: [],
  });
  const none = { hours: 4, counts: 4, stillNeeded: 0, met: true };
  expect(await tried('tryHours=4&tryCategory=core')).toEqual(none);
  // A package gives one CEU, whatever others give.
  expect(await tried('tryHours=4&tryCategory=core&tryTags=bc-advantage')).toEqual({
    ...{ hours: 4, counts: 1, stillNeeded: 1, met: false },
  });
  expect(await tried('tryHours=4&tryCategory=other&trySource=association')).toEqual({
    ...{ hours: 4, counts: 1, stillNeeded: 1, met: false },
  });
  for (const query of [
    'tryHours=0.333&tryCategory=core',
    'tryHours=-1&tryCategory=core',
    'tryHours=x&tryCategory=core',
  ]) {
    expect((await member.get(`${program}/credit-record?${query}`)).status).toBe(400);
  }
  const unknown = await member.get(`${program}/credit-record?tryHours=1&tryCategory=art`);
  expect(refusal(unknown)).toEqual({ status: 422, code: 'credits.invalid' });
  expect(await record(member)).toMatchObject({ countedTotal: 10, claims: [{}, {}] });
});

test('the same activity counts once a year, under whatever spacing its name is written', async () => {
  const { member } = await memberWith('CMC');
  const title = 'Modifiers in practice';
  const id = await claimed(member, 'core', 2, day('01-10'), { title });
  const again = await claim(member, course('core', 2, day('01-10'), { title: ' modifiers  in PRACTICE ' }));
  expect(again).toMatchObject({ status: 422, body: { code: 'claim.duplicate', claimId: id } });
  expect(await record(member)).toMatchObject({ rawTotal: 2, countedTotal: 2, claims: [{ id }] });
  succeeded(await member.post(`${program}/credit-claims/${id}/withdrawal`), 200);
  await claimed(member, 'core', 3, day('01-10'), { title });
  expect(await record(member)).toMatchObject({ rawTotal: 3, countedTotal: 3 });
});

test('one course counts for each of two credentials by what was approved for it', async () => {
  const reviewer = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' }, PROGRAM);
  const { member, ids } = await memberWith('CMC', 'CMOM');
  const today = day('01-10');
  const requestedCredits = [
    { category: 'core', hours: 3, credentials: ['CMC'] },
    { category: 'other', hours: 3, credentials: ['CMOM'] },
  ];
  const content = aForm(() => today, { completedOn: today, requestedCredits });
  const form = await room.submitAndRoute(member, content, PROGRAM);
  succeeded(await reviewer.decide(form.id, approval), 201);
  await room.fire(form.id, 'release');
  await settleClaimsIn(room, form.id);
  for (const { category, hours } of requestedCredits) {
    succeeded(await claim(member, { formId: form.id, completedOn: today, category, hours }), 201);
  }
  const twice = await claim(member, { formId: form.id, completedOn: today, category: 'core', hours: 0.25 });
  expect(refusal(twice)).toEqual({ status: 422, code: 'claim.invalid' });
  await claimed(member, 'other', 4, today);
  const [coder, manager] = [
    await record(member, `?credential=${ids[0]}`),
    await record(member, `?credential=${ids[1]}`),
  ];
  expect(numbers(coder)).toEqual({
    ...{ rawTotal: 7, countedTotal: 6, over: { core: 0, other: 1 }, carryOut: 0 },
    ...{ missing: { 'core-minimum': 6, total: 6 }, stillNeeded: 6 },
  });
  expect(numbers(manager)).toEqual({
    ...{ rawTotal: 7, countedTotal: 3, over: { core: 0, other: 4 }, carryOut: 0 },
    ...{ missing: { 'core-minimum': 9, total: 9 }, stillNeeded: 9 },
  });
});

test('a record of 2,000 claims takes as many statements as one of 200, and time in proportion', async () => {
  const [{ member: small }, { member: large }] = [await memberWith('CMC'), await memberWith('CMC')];
  await claimed(small, 'core', 0.25, day('01-10'));
  await claimed(large, 'core', 0.25, day('01-10'));
  await room.query('ALTER TABLE credit_claim DISABLE TRIGGER USER');
  for (const [who, count] of [
    [small, 199],
    [large, 1999],
  ] as const) {
    await room.query(
      `INSERT INTO credit_claim (id, program, member_id, standing_approval_id, title, provider, completed_on, category,
         hundredths, terms, tags, activity_key, claimed_on, note, claimed_at, claimed_by)
       SELECT gen_random_uuid(), k.program, k.member_id, k.standing_approval_id, 'Session ' || n, '', k.completed_on,
         k.category, 25, k.terms, '{}', k.activity_key || n, k.claimed_on, '', k.claimed_at, k.claimed_by
       FROM (SELECT * FROM credit_claim WHERE member_id = $1) k, generate_series(1, $2::int) n`,
      [who.id, count],
    );
    await room.query(
      `INSERT INTO credit_ledger (program, member_id, seq, claim_id, state, hundredths, at, hash)
       SELECT k.program, k.member_id, 1000 + row_number() OVER (), k.id, 'accepted', 25, now(), '\\x00'
       FROM credit_claim k WHERE k.member_id = $1 AND k.title LIKE 'Session %'`,
      [who.id],
    );
  }
  await room.query('ANALYZE credit_claim, credit_ledger');
  const { master } = room.get(Database).dataSource.driver as unknown as { master: Pool };
  let statements = 0;
  master.on('acquire', () => (statements += 1));
  const read = async (who: Caller): Promise<{ statements: number; ms: number; hours: number }> => {
    const [before, since] = [statements, performance.now()];
    const { rawTotal } = await record(who);
    return { statements: statements - before, ms: performance.now() - since, hours: rawTotal };
  };
  const warm = [await read(small), await read(large)];
  expect(warm.map(({ hours }) => hours)).toEqual([50, 500]);
  const pairs: [number, number][] = [];
  for (let pair = 0; pair < 7; pair += 1) {
    const [one, other] = [await read(small), await read(large)];
    expect(other.statements).toBe(one.statements);
    expect(other.statements).toBeLessThanOrEqual(12);
    pairs.push([one.ms, other.ms]);
  }
  const ratios = pairs.map(([one, other]) => other / one).sort((one, other) => one - other);
  // Ten times as many: with the square of them it would be a hundred.
  expect(ratios[3]).toBeLessThan(25);
}, 60_000);

test('what is left over goes over once, counts first and for no minimum, and is counted anew', async () => {
  const { member } = await memberWith('CMIS');
  const { member: corrected } = await memberWith('CMIS');
  await claimed(member, 'core', 16, day('01-10'));
  await claimed(member, 'other', 5, day('01-10'));
  await claimed(corrected, 'core', 12, day('01-10'));
  const surplus = await claimed(corrected, 'core', 1, day('01-10'));
  expect(numbers(await record(member))).toEqual({
    // Seven more than are required, four of which go over.
    ...{ rawTotal: 21, countedTotal: 19, over: { core: 0, other: 2 }, missing: {}, stillNeeded: 0, carryOut: 4 },
  });

  await reach(day('02-01', 1));
  expect(await record(member)).toMatchObject({ cycle: { start: day('01-01', 1), end: day('12-31', 1) } });
  expect(numbers(await record(member))).toEqual({
    ...{ rawTotal: 4, countedTotal: 4, over: { core: 0, other: 0 }, carryOut: 0 },
    ...{ missing: { 'core-minimum': 9, total: 8 }, stillNeeded: 9 },
  });
  expect(await record(member)).toMatchObject({ claims: [], carriedIn: [{ category: 'core', hours: 4 }] });
  const { body: csv } = await member.get(`${program}/credit-record.csv`);
  expect(String(csv).split('\r\n')[1]).toBe(',Carried over from the term before,,Core competency,,4,carried,,,');
  await claimed(member, 'core', 7, day('02-01', 1));
  await claimed(member, 'other', 4, day('02-01', 1));
  expect(numbers(await record(member))).toEqual({
    ...{ rawTotal: 15, countedTotal: 14, over: { core: 0, other: 1 }, carryOut: 0 },
    ...{ missing: { 'core-minimum': 2 }, stillNeeded: 2 },
  });
  await claimed(member, 'core', 2, day('02-01', 1));
  // What came from the year before does not go on into the next: only this year's own is left over.
  expect(numbers(await record(member))).toEqual({
    ...{ rawTotal: 17, countedTotal: 16, over: { core: 0, other: 1 }, missing: {}, stillNeeded: 0, carryOut: 4 },
  });

  expect(await record(corrected)).toMatchObject({ rawTotal: 1, countedTotal: 1 });
  const reason = { reason: 'The certificate is of somebody else.' };
  succeeded(await hq.post(`${program}/credit-claims/${surplus}/correction`, reason), 201);
  expect(await record(corrected)).toMatchObject({ rawTotal: 0, countedTotal: 0, stillNeeded: 12 });
  expect(await record(corrected, `?on=${addDays(localDate(day('01-01', 1)), -1)}`)).toMatchObject({
    ...{ countedTotal: 12, carryOut: 0, stillNeeded: 0 },
  });
});
