import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { approval, aForm } from '../support/a-form.js';
import { settleClaimsIn } from '../support/claims.js';
import { CommitteeRoom } from '../support/committee-room.js';
import { succeeded, type Caller } from '../support/docket.js';
import { refusal, type Answer } from '../support/http.js';

const PROGRAM = 'pmi-medical-office';
const program = `/programs/${PROGRAM}`;

interface Standing {
  countedTotal: number;
  rawTotal: number;
  rejected: unknown[];
  explanation: string[];
}

let room: CommitteeRoom;
let chair: Caller;
let board: Caller;
let robin: Caller;
let serial = 0;

beforeAll(async () => {
  room = await CommitteeRoom.open();
  chair = await room.enter('chair', { name: 'Gray Chair', role: 'chair' }, PROGRAM);
  board = await room.enter('board', { name: 'Indigo Board', role: 'board' }, PROGRAM);
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' }, PROGRAM);
});
afterAll(() => room.close());

async function memberWith(...credentials: string[]): Promise<{ member: Caller; ids: string[] }> {
  serial += 1;
  const name = `member${serial}`;
  const member = await room.enter(name, { name });
  const ids: string[] = [];
  for (const credential of credentials) {
    const award = { email: `${name}@example.org`, credential, certificationId: `${credential}-${serial}` };
    const held = await board.post(`${program}/credentials`, { ...award, awardedOn: room.day(-400) });
    ids.push(succeeded<{ id: string }>(held, 201).id);
  }
  return { member, ids };
}

const approve = async (body: object): Promise<string> =>
  succeeded<{ id: string }>(await chair.post(`${program}/standing-approvals`, body), 201).id;
const claim = (member: Caller, body: object): Promise<Answer> =>
  member.post(`${program}/credit-claims`, { completedOn: room.day(0), ...body });
const record = async (member: Caller, credential = ''): Promise<Standing> =>
  succeeded<Standing>(
    await member.get(`${program}/credit-record${credential === '' ? '' : `?credential=${credential}`}`),
    200,
  );

test('an activity of a source is claimed once, also by two requests at once, and anew once it is taken back', async () => {
  const { member } = await memberWith('CMC');
  const credits = ['core', 'other'].map((category) => ({ category, hours: 1 }));
  const standingApprovalId = await approve({ source: 'bc-advantage', basis: 'package', credits });
  const issue = { standingApprovalId, packages: 1, hours: 1, category: 'core', title: 'Issue 17.3' };
  const made = succeeded<{ id: string }>(await claim(member, issue), 201);
  for (const again of [{}, { title: ' ISSUE  17.3', provider: 'BC Advantage' }, { category: 'other' }]) {
    expect(await claim(member, { ...issue, ...again })).toMatchObject({
      status: 422,
      body: { code: 'claim.duplicate', claimId: made.id },
    });
  }
  succeeded(await claim(member, { ...issue, title: 'Issue 17.4' }), 201);
  expect(await record(member)).toMatchObject({ countedTotal: 2, rawTotal: 2 });
  succeeded(await member.post(`${program}/credit-claims/${made.id}/withdrawal`), 200);
  const raced = await Promise.all([1, 2, 3].map(() => claim(member, issue)));
  expect(raced.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  expect(await record(member)).toMatchObject({ countedTotal: 2, rawTotal: 2 });

  // The same source, approved anew.
  succeeded(await chair.post(`${program}/standing-approvals/${standingApprovalId}/end`, { reason: 'Anew.' }), 200);
  const anew = await approve({ source: 'bc-advantage', basis: 'package', credits });
  const later = { ...issue, standingApprovalId: anew };
  expect(refusal(await claim(member, later))).toEqual({ status: 422, code: 'claim.duplicate' });
  succeeded(await claim(member, { ...later, title: 'Issue 17.5' }), 201);
});

test('hours for another credential say so: in the record, its sentences and its file', async () => {
  const { member, ids } = await memberWith('CMIS', 'CMOM');
  const requestedCredits = [
    { category: 'core', hours: 3, credentials: ['CMC', 'CMIS'] },
    { category: 'other', hours: 2, credentials: ['CMOM', 'CMCO'] },
    { category: 'other', hours: 1.5, credentials: ['CMIS'] },
  ];
  const today = room.day(0);
  const content = aForm(() => today, { completedOn: today, requestedCredits });
  const form = await room.submitAndRoute(member, content, PROGRAM);
  const waiting = { formId: form.id, category: 'other', hours: 2 };
  succeeded(await claim(member, waiting), 201);
  succeeded(await robin.decide(form.id, approval), 201);
  await room.fire(form.id, 'release');
  await settleClaimsIn(room, form.id);
  succeeded(await claim(member, { ...waiting, category: 'core', hours: 3 }), 201);
  const { items } = succeeded<{ items: { id: string; category: string }[] }>(
    await member.get(`${program}/credit-claims`),
    200,
  );
  const [core = '', other = ''] = items.map(({ id }) => id);
  const [specialist, manager] = [await record(member, ids[0]), await record(member, ids[1])];
  expect(specialist).toMatchObject({
    ...{ rawTotal: 4.5, countedTotal: 4.5 },
    rejected: [
      {
        ...{ id: other, reason: 'above-approved', hours: 0.5 },
        because: 'it is more than was approved for this credential',
      },
    ],
  });
  expect(manager).toMatchObject({
    ...{ rawTotal: 2, countedTotal: 2 },
    rejected: [{ id: core, reason: 'other-credential', because: 'it is for CMC and CMIS, not for this credential' }],
  });
  expect(manager.explanation[0]).toBe(
    '“Surface anatomy 1” is not counted: it is for CMC and CMIS, not for this credential.',
  );
  const csv = async (credential = ''): Promise<unknown[]> => {
    const { body } = await member.get(`${program}/credit-record.csv?credential=${credential}`);
    const rows = parse<Record<string, string>>(String(body), { columns: true, bom: true });
    return rows.map(({ category, hours_on_record, state, not_counted_because }) => [
      ...[category, hours_on_record, state, not_counted_because],
    ]);
  };
  expect(await csv(ids[0])).toEqual([
    ['Other topics', '2', 'accepted', '0.5 CEUs of it: it is more than was approved for this credential'],
    ['Core competency', '3', 'accepted', ''],
  ]);
  expect(await csv(ids[1])).toEqual([
    ['Other topics', '2', 'accepted', ''],
    ['Core competency', '3', 'accepted', 'it is for CMC and CMIS, not for this credential'],
  ]);
  expect((await member.get(`${program}/credit-record.pdf?credential=${ids[1] ?? ''}`)).status).toBe(200);
});
