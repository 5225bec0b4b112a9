import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { formatDate, localDate, startOfDay } from '#domain';
import { Clock } from '#use-cases';
import { CommitteeRoom } from '../support/committee-room.js';
import { ifMatch, succeeded, type Caller } from '../support/docket.js';
import { refusal, type Answer } from '../support/http.js';
import { runRenewalJobs } from '../support/renewals.js';

const PROGRAM = 'pmi-medical-office';
const program = `/programs/${PROGRAM}`;
const NOON = 18 * 3_600_000;

interface Renewal {
  id: string;
  status: string;
  term: { start: string; end: string };
  newTerm: { start: string; end: string } | null;
  lastDay: string;
}
interface Own {
  credential: { ending: { on: string; reason: string } | null; currentTerm: { end: string } };
  next: { term: { end: string }; open: boolean; opensOn: string } | null;
  renewals: Renewal[];
}

let room: CommitteeRoom;
let hq: Caller;
let board: Caller;
let institute = '';
let year = 0;
/** `MM-DD` of the next year, or of the one after it. */
const day = (of: string, later = 0): string => `${year + later}-${of}`;

async function reach(date: string): Promise<void> {
  const noon = startOfDay(localDate(date), 'America/Chicago') + NOON;
  await room.advance(noon - (await room.get(Clock).now()));
  await runRenewalJobs(room);
}

async function memberWith(name: string): Promise<{ member: Caller; credential: string }> {
  const member = await room.enter(name, { name: `${name} Coder` });
  const award = { credential: 'CMC', certificationId: `CMC-${name}`, awardedOn: day('01-01') };
  const body = { ...award, email: `${name}@example.org` };
  return { member, credential: succeeded<{ id: string }>(await board.post(`${program}/credentials`, body), 201).id };
}

const claim = (member: Caller, hours: number, completedOn: string): Promise<Answer> =>
  member.post(`${program}/credit-claims`, {
    ...{ standingApprovalId: institute, title: `Class of ${completedOn}`, provider: 'The institute' },
    ...{ category: 'core', hours, minutes: hours * 60, completedOn },
  });
const own = async (member: Caller): Promise<Own> => (await member.items<Own>(`${program}/renewals/own`))[0]!;
const apply = (member: Caller): Promise<Answer> => member.post(`${program}/renewals`, { attestations: ['own-hours'] });
const pay = (id: string): Promise<Answer> =>
  hq.post(`${program}/renewals/${id}/payment`, { amount: 60, method: 'card', reference: 'tx 1' });
const mails = async ({ id }: Caller): Promise<string[]> =>
  (
    await room.query<{ kind: string }>(
      `SELECT kind FROM mail WHERE recipient_id = $1 AND kind ~ '^(renew|fee)' ORDER BY id`,
      [id],
    )
  ).map(({ kind }) => kind);
const lapseTold = async ({ id }: Caller): Promise<unknown> =>
  (
    await room.query<{ data: unknown }>(`SELECT data FROM mail WHERE recipient_id = $1 AND kind = 'renewal-lapsed'`, [
      id,
    ])
  )[0]?.data;

beforeAll(async () => {
  room = await CommitteeRoom.open();
  year = Number(room.day(0).slice(0, 4)) + 1;
  const chair = await room.enter('chair', { name: 'Gray Chair', role: 'chair' }, PROGRAM);
  hq = await room.enter('hq', { name: 'Harper Headquarters', role: 'hq' }, PROGRAM);
  board = await room.enter('board', { name: 'Indigo Board', role: 'board' }, PROGRAM);
  await reach(day('01-10'));
  const source = { source: 'institute', basis: 'contact-hour', credits: [{ category: 'core', hours: 1 }] };
  institute = succeeded<{ id: string }>(await chair.post(`${program}/standing-approvals`, source), 201).id;
});
afterAll(() => room.close());

test('a year ends: renewed in time, in the days of grace, left unpaid, lapsed and reinstated by the board', async () => {
  const [timely, graceful, unpaid, silent] = [
    await memberWith('timely'),
    await memberWith('graceful'),
    await memberWith('unpaid'),
    await memberWith('silent'),
  ];
  await reach(day('06-01'));
  for (const { member } of [timely, graceful, unpaid]) succeeded(await claim(member, 12, day('06-01')), 201);
  succeeded(await claim(silent.member, 11, day('06-01')), 201);
  expect(await own(timely.member)).toMatchObject({ next: { open: false, opensOn: day('11-01') }, renewals: [] });

  await reach(day('11-02'));
  expect(await own(timely.member)).toMatchObject({
    next: { open: true, term: { end: day('12-31') } },
    renewals: [{ status: 'open', lastDay: day('01-31', 1) }],
  });
  const sent = succeeded<Renewal>(await apply(timely.member), 201);
  expect(sent.status).toBe('fee_due');
  // Who has applied before the news of it goes out is not told to apply.
  await reach(day('11-09'));
  expect(await mails(timely.member)).not.toContain('renewal-open');
  expect(await mails(silent.member)).toContain('renewal-open');
  expect(succeeded(await pay(sent.id), 200)).toMatchObject({
    status: 'renewed',
    newTerm: { start: day('01-01', 1), end: day('12-31', 1) },
  });

  // In the days of grace hours of the new year do not mend the old one.
  await reach(day('01-20', 1));
  succeeded(await claim(silent.member, 1, day('01-20', 1)), 201);
  const short = await apply(silent.member);
  expect(refusal(short)).toEqual({ status: 409, code: 'renewal.not-met' });
  expect(short.body).toMatchObject({ counted: 11, required: 12, missing: [{ id: 'total', amount: 1 }] });
  const late = succeeded<Renewal>(await apply(graceful.member), 201);
  expect(late).toMatchObject({ status: 'fee_due', term: { end: day('12-31') } });
  expect(succeeded(await pay(late.id), 200)).toMatchObject({
    status: 'renewed',
    newTerm: { start: day('01-01', 1), end: day('12-31', 1) },
  });
  const due = succeeded<Renewal>(await apply(unpaid.member), 201);
  expect(due).toMatchObject({ status: 'fee_due', lastDay: day('02-19', 1) });

  await reach(day('01-31', 1));
  expect((await own(silent.member)).renewals).toMatchObject([{ status: 'open' }]);
  await reach(day('02-01', 1));
  const lapsed = await own(silent.member);
  expect(lapsed).toMatchObject({
    next: null,
    credential: {
      ending: {
        on: day('02-01', 1),
        reason: `The term ended on ${formatDate(localDate(day('12-31')))} and was not renewed.`,
      },
    },
    renewals: [{ status: 'lapsed' }],
  });
  expect((await own(unpaid.member)).renewals[0]).toMatchObject({ status: 'fee_due' });
  await reach(day('02-15', 1));
  await reach(day('02-20', 1));
  expect((await own(unpaid.member)).renewals).toMatchObject([{ status: 'lapsed', term: { end: day('12-31') } }]);
  expect(refusal(await pay(due.id))).toEqual({ status: 409, code: 'renewal.state-conflict' });
  await reach(day('02-21', 1));
  expect(await lapseTold(silent.member)).toMatchObject({ exam: false, missing: ['1 CEU in all'], lacked: null });
  expect(await lapseTold(unpaid.member)).toMatchObject({ exam: false, missing: [], lacked: 'fee' });
  expect((await mails(unpaid.member)).filter((kind) => kind === 'fee-reminder')).toHaveLength(1);
  expect(await mails(timely.member)).toEqual(expect.arrayContaining(['renewal-received', 'fee-receipt', 'renewed']));
  expect(await mails(timely.member)).not.toContain('renewal-reminder');
  expect((await mails(silent.member)).filter((kind) => kind === 'renewal-reminder')).toHaveLength(2);

  // What follows the term that lapsed is no term: neither on the record, nor on a paper.
  const term = { start: day('01-01'), end: day('12-31') };
  for (const query of ['', `?on=${day('01-20', 1)}`, `?on=${day('06-01', 1)}`]) {
    expect(succeeded(await silent.member.get(`${program}/credit-record${query}`), 200)).toMatchObject({
      ...{ cycle: term, countedTotal: 11, credential: { currentTerm: null } },
    });
  }
  succeeded(await silent.member.get(`${program}/credit-record.pdf`), 200);
  const [paper] = await room.query<{ facts: object }>(
    `SELECT facts FROM issued_paper WHERE facts ->> 'memberId' = $1`,
    [silent.member.id],
  );
  expect(paper?.facts).toMatchObject({ cycle: term, endedOn: day('02-01', 1) });

  const refused = await claim(silent.member, 2, day('02-20', 1));
  expect(refusal(refused)).toEqual({ status: 422, code: 'claim.no-credential' });
  expect(refusal(await apply(silent.member))).toEqual({ status: 409, code: 'renewal.state-conflict' });

  // The board takes it back: the year that runs counts, what was claimed in it is there, and it is renewed by its rules.
  const address = `${program}/credentials/${silent.credential}`;
  const held = succeeded<{ version: number; certificationId: string; awardedOn: string }>(
    await board.get(address),
    200,
  );
  const { certificationId, awardedOn } = held;
  const facts = { credential: 'CMC', certificationId, awardedOn, ending: null };
  succeeded(await board.send('PUT', address, facts, ifMatch(held.version)), 200);
  await runRenewalJobs(room);
  expect(await own(silent.member)).toMatchObject({
    credential: { ending: null },
    next: { open: false, opensOn: day('11-01', 1), term: { end: day('12-31', 1) } },
    renewals: [{ status: 'lapsed', term: { end: day('12-31') } }],
  });
  succeeded(await claim(silent.member, 11, day('02-20', 1)), 201);
  expect(await silent.member.get(`${program}/credit-record`)).toMatchObject({ body: { countedTotal: 12, met: true } });
  await reach(day('11-02', 1));
  const again = succeeded<Renewal>(await apply(silent.member), 201);
  expect(again).toMatchObject({ status: 'fee_due', term: { end: day('12-31', 1) } });
  expect(succeeded(await pay(again.id), 200)).toMatchObject({ newTerm: { start: day('01-01', 2) } });

  const report = async (from: string, to: string): Promise<unknown> =>
    succeeded(await board.get(`${program}/reports/renewals?from=${from}&to=${to}`), 200);
  expect(await report(day('01-01'), day('12-31'))).toMatchObject({
    rows: [{ month: day('12'), credential: 'CMC', renewed: 2, lapsed: 2, renewedShare: 0.5 }],
    totals: { open: 0, submitted: 0, returned: 0, feeDue: 0, renewed: 2, lapsed: 2, renewedShare: 0.5 },
  });
  expect(await report(day('01-01'), day('12-31', 1))).toMatchObject({
    rows: [
      { month: day('12'), renewed: 2, lapsed: 2 },
      { month: day('12', 1), open: 2, renewed: 1, lapsed: 0, renewedShare: 1 },
    ],
    totals: { open: 2, renewed: 3, lapsed: 2, renewedShare: 0.6 },
  });
  const csv = await board.get(`${program}/reports/renewals.csv?from=${day('01-01')}&to=${day('12-31', 1)}`);
  expect(String(csv.body).trim().split('\r\n')).toEqual([
    'month,credential,open,submitted,returned,fee_due,renewed,lapsed,renewed_share,audited,audits_passed,audits_failed',
    `${day('12')},CMC,0,0,0,0,2,2,0.5,0,0,0`,
    `${day('12', 1)},CMC,2,0,0,0,1,0,1,0,0,0`,
    'Total,,2,0,0,0,3,2,0.6,0,0,0',
  ]);
}, 60_000);
