import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { Database } from '#persistence';
import { loadPolicies } from '../../libs/persistence/src/policies/load-policies.js';
import { changedPrograms } from '../support/changed-programs.js';
import { approval, aForm } from '../support/a-form.js';
import { CommitteeRoom } from '../support/committee-room.js';
import { ifMatch, succeeded, type Caller } from '../support/docket.js';
import { eventually } from '../support/eventually.js';
import { refusal, type Answer } from '../support/http.js';
import { runReplays } from '../support/policy-replays.js';

interface Proposal {
  id: string;
  version: number;
  state: string;
  policyVersion: string;
  baseIsLatest: boolean;
  replay: { id: string; state: string; counts: Record<string, number>; total: number; processed: number };
  [more: string]: unknown;
}

let room: CommitteeRoom;
let alex: Caller;
let robin: Caller;
let chair: Caller;
let board: Caller;
let hq: Caller;
let current: string;

const program = '/programs/ami-cmi';
const proposals = `${program}/policy-proposals`;
const reason = 'More Art.';

beforeAll(async () => {
  room = await CommitteeRoom.open();
  alex = await room.enter('alex', { name: 'Alex Applicant' });
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
  chair = await room.enter('chair', { name: 'Gray Chair', role: 'chair' });
  hq = await room.enter('hq', { name: 'Harper Headquarters', role: 'hq' });
  board = await room.enter('board', { name: 'Indigo Board', role: 'board' });
  for (const mailbox of ['alex', 'blake', 'casey']) {
    const award = { email: `${mailbox}@example.org`, certificationId: `CMI-${mailbox}`, awardedOn: room.day(-400) };
    succeeded(await board.post(`${program}/credentials`, award), 201);
  }
  const [{ version } = { version: '' }] = await chair.items<{ version: string }>(`${program}/policy-versions`);
  current = succeeded<{ written: string }>(await chair.get(`${program}/policy-versions/${version}`), 200).written;
});
afterAll(() => room.close());

/** The rules in force, with some of them changed. */
function rules(version: string, change: object = {}): string {
  return stringify({ ...(parse(current) as object), version, effectiveFrom: room.day(1), ...change });
}
const propose = async (version: string, change: object = {}): Promise<Proposal> =>
  succeeded<Proposal>(await chair.post(proposals, { text: rules(version, change), reason }), 201);
const adopt = (id: string, from = room.day(1), headers = {}, who = board): Promise<Answer> =>
  who.post(`${proposals}/${id}/adoption`, { effectiveFrom: from }, headers);
const read = async (id: string, who = board): Promise<Proposal> =>
  succeeded<Proposal>(await who.get(`${proposals}/${id}`), 200);

describe('a text', () => {
  const findings = async (text: string): Promise<[number, string][]> => {
    const answer = await chair.post(`${proposals}/lint`, { text });
    const body = succeeded<{ findings: { line: number; severity: string; message: string }[] }>(answer, 200);
    return body.findings.filter(({ severity }) => severity === 'error').map(({ line, message }) => [line, message]);
  };

  test('is looked at with the line of every mistake, and stored nowhere', async () => {
    const text = rules('next');
    const at = (start: string): number => text.split('\n').findIndex((line) => line.startsWith(start)) + 1;
    expect(await findings(text)).toEqual([]);
    expect(await findings(text.replace('required: 35', 'required: 90'))).toEqual([
      [at('required:'), 'required: 90 can never be reached: the limits leave room for 49'],
    ]);
    expect(await findings(text.replace('id: ami-cmi', 'id: other'))).toEqual([
      [at('id:'), 'id: must be ami-cmi: the id of a program never changes'],
    ]);
    expect(await findings(rules('2021.1', { effectiveFrom: '2000-01-01' }))).toEqual([
      [at('version:'), 'version: ami-cmi has a version "2021.1" already'],
      [at('effectiveFrom:'), expect.stringContaining('effectiveFrom: ')],
    ]);
    expect(await findings('required: [35')).toMatchObject([[1, expect.any(String)]]);
    expect(await findings('')).toEqual([[1, 'must be object']]);
    expect(await findings('{"id": "ami-cmi"}')).toMatchObject(expect.arrayContaining([[1, 'lacks version']]));
    expect(await board.items(proposals)).toEqual([]);
  });

  test('with a mistake is not proposed, and the rules in force stay', async () => {
    const answer = await chair.post(proposals, { text: rules('next', { required: 90 }), reason });
    expect(refusal(answer)).toEqual({ status: 422, code: 'policy.invalid' });
    expect(answer.body).toMatchObject({
      errors: [{ pointer: '/text', message: expect.stringMatching(/^line \d+: required: 90 can never be reached/) }],
    });
    expect(succeeded(await alex.get(`${program}/policy`), 200)).toMatchObject({ version: '2021.1', required: 35 });
  });
});

test('who proposes, who reads, who adopts', async () => {
  const body = { text: rules('rights'), reason };
  for (const who of [alex, robin, hq, board]) expect(refusal(await who.post(proposals, body)).status).toBe(403);
  const { id } = await propose('rights');
  expect(refusal(await alex.get(`${proposals}/${id}`)).status).toBe(403);
  for (const who of [robin, chair, hq, board]) expect(await read(id, who)).toMatchObject({ id, state: 'proposed' });
  for (const who of [alex, robin, chair, hq]) {
    expect(refusal(await adopt(id, room.day(1), {}, who)).status).toBe(403);
    expect(refusal(await who.post(`${proposals}/${id}/return`, { reason })).status).toBe(403);
  }
  expect(refusal(await robin.get(`${program}/policy-replays/${(await read(id)).replay.id}`)).status).toBe(403);
  succeeded(await chair.post(`${proposals}/${id}/withdrawal`), 200);
  expect(refusal(await adopt(id))).toEqual({ status: 409, code: 'policy.state-conflict' });
});

test('a proposal goes back with a reason, is revised, and every change stays on record', async () => {
  const { id } = await propose('revised');
  const back = { reason: 'Say why.' };
  expect(refusal(await board.post(`${proposals}/${id}/return`, back, ifMatch(9)))).toEqual({
    status: 412,
    code: 'policy.version-stale',
  });
  const returned = succeeded<Proposal>(await board.post(`${proposals}/${id}/return`, back, ifMatch(1)), 200);
  expect(returned).toMatchObject({ state: 'returned', version: 2 });
  expect(refusal(await adopt(id))).toEqual({ status: 409, code: 'policy.state-conflict' });
  const anew = { text: rules('revised', { required: 36 }), reason: 'Because.' };
  const put = (headers = {}): Promise<Answer> => chair.send('PUT', `${proposals}/${id}`, anew, headers);
  expect(refusal(await put()).status).toBe(428);
  expect(refusal(await put(ifMatch(1))).status).toBe(412);
  const revised = succeeded<Proposal>(await put(ifMatch(2)), 200);
  expect(revised).toMatchObject({
    state: 'proposed',
    version: 3,
    document: { required: 36 },
    base: { version: '2021.1', document: { required: 35 } },
    events: [
      { kind: 'proposed', words: reason },
      { kind: 'returned', words: 'Say why.' },
      { kind: 'revised', words: 'Because.' },
    ],
  });
  await expect(room.query('DELETE FROM policy_proposal_event')).rejects.toThrow('only ever added');
  succeeded(await chair.post(`${proposals}/${id}/withdrawal`, undefined, ifMatch(3)), 200);
});

test('a replay tells who would be affected and how, and the committee no names', async () => {
  const form = await room.submitAndRoute(
    alex,
    aForm((day) => room.day(day), {
      activity: { startsOn: room.day(-2), endsOn: room.day(-1) },
      requestedCredits: [{ category: 'art', hours: 20 }],
    }),
  );
  succeeded(await robin.decide(form.id, approval), 201);
  await room.fire(form.id, 'release');
  const claim = { formId: form.id, completedOn: room.day(-1), category: 'art', hours: 20 };
  succeeded(await alex.post(`${program}/credit-claims`, claim), 201);

  const limits = (parse(current) as { limits: { id: string }[] }).limits;
  const fewer = limits.map((limit) => (limit.id === 'art-maximum' ? { ...limit, max: 15 } : limit));
  const { id } = await propose('replayed', { limits: fewer });
  expect((await read(id)).replay).toMatchObject({ state: 'queued', processed: 0 });
  await runReplays(room);
  const { replay } = await read(id);
  expect(replay).toMatchObject({
    state: 'finished',
    total: 3,
    processed: 3,
    counts: { 'needs-more': 1, unchanged: 2, 'no-longer-met': 0 },
  });
  const members = `${program}/policy-replays/${replay.id}/members`;
  const [affected] = await board.items<object>(`${members}?change=needs-more`);
  expect(affected).toMatchObject({
    member: { name: 'Alex Applicant' },
    certificationId: 'CMI-alex',
    formerVersion: '2021.1',
    former: { counted: 20, stillNeeded: 15, required: 35 },
    proposed: { counted: 15, stillNeeded: 20 },
    explanation: [
      'Counted: 20 hours until now, 15 hours then.',
      'Counted in Art: 20 hours until now, 15 hours then.',
      'Still needed: 15 hours until now, 20 hours then.',
    ],
  });
  const blind = await chair.get(`${members}?change=needs-more`);
  expect(blind.body).toMatchObject({ items: [{ member: null, certificationId: null, change: 'needs-more' }] });
  expect(JSON.stringify(blind.body)).not.toContain('Alex');
  const first = succeeded<{ items: object[]; nextCursor: string }>(await board.get(`${members}?limit=2`), 200);
  const rest = succeeded<{ items: object[] }>(await board.get(`${members}?limit=2&cursor=${first.nextCursor}`), 200);
  expect([first.items.length, rest.items.length]).toEqual([2, 1]);
  succeeded(await chair.post(`${proposals}/${id}/withdrawal`), 200);
});

test('the board adopts: members keep the version of their term until it moves them', async () => {
  const [first, second] = [await propose('2030.1', { required: 40 }), await propose('2030.2', { required: 45 })];
  expect(refusal(await adopt(first.id, room.day(-1)))).toEqual({ status: 422, code: 'policy.invalid' });
  expect(refusal(await adopt(first.id, room.day(0), ifMatch(7)))).toEqual({
    status: 412,
    code: 'policy.version-stale',
  });
  const both = await Promise.all([adopt(first.id, room.day(0)), adopt(first.id, room.day(0))]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, expect.any(Number)]);
  expect([409, 412]).toContain(Math.max(...both.map(({ status }) => status)));
  expect(refusal(await adopt(first.id, room.day(0)))).toEqual({ status: 409, code: 'policy.state-conflict' });

  // In force at once, without a restart: for new terms, not for those that run.
  expect(succeeded(await alex.get(`${program}/policy`), 200)).toMatchObject({ version: '2030.1', required: 40 });
  const record = async (): Promise<unknown> => succeeded(await alex.get(`${program}/credit-record`), 200);
  expect(await record()).toMatchObject({ requiredTotal: 35 });

  // The other one was written on rules that are no longer the latest.
  expect(await read(second.id)).toMatchObject({ baseIsLatest: false });
  const late = await adopt(second.id, room.day(2));
  expect(refusal(late)).toEqual({ status: 409, code: 'policy.outdated' });
  expect(late.body).toMatchObject({ baseVersion: '2021.1', latestVersion: '2030.1' });
  const again = { text: rules('2030.2', { required: 45 }), reason };
  expect(succeeded(await chair.send('PUT', `${proposals}/${second.id}`, again, ifMatch(1)), 200)).toMatchObject({
    baseIsLatest: true,
  });
  succeeded(await adopt(second.id, room.day(2)), 200);
  expect(await chair.items(`${program}/policy-versions`)).toMatchObject([
    { version: '2030.2', state: 'to-come', effectiveFrom: room.day(2), adoptedBy: { name: 'Indigo Board' } },
    { version: '2030.1', state: 'in-force', effectiveFrom: room.day(0) },
    { version: '2021.1', state: 'past', adoptedBy: null },
  ]);

  const migrations = `${program}/policy-migrations`;
  const move = (version: string, who = board): Promise<Answer> => who.post(migrations, { version, reason: 'For all.' });
  expect(refusal(await move('2030.1', chair)).status).toBe(403);
  const early = await move('2030.2');
  expect(refusal(early)).toEqual({ status: 409, code: 'policy-version.not-in-force' });
  expect(early.body).toMatchObject({ title: 'The version is not in force yet', effectiveFrom: room.day(2) });
  expect(refusal(await move('never'))).toEqual({ status: 404, code: 'policy-version.unknown' });
  expect(refusal(await move('2030.1'))).toEqual({ status: 409, code: 'policy.replay-missing' });
  const started = await board.post(`${program}/policy-replays`, { version: '2030.1' });
  expect(started.status).toBe(202);
  await runReplays(room);
  expect(succeeded(await move('2030.1'), 201)).toMatchObject({ on: room.day(0), counts: { 'needs-more': 3 } });
  expect(await record()).toMatchObject({ requiredTotal: 40, countedTotal: 20 });
  const repeated = await move('2030.1');
  expect(refusal(repeated)).toEqual({ status: 409, code: 'policy-migration.exists' });
  expect(repeated.body).toMatchObject({ on: room.day(0) });
  expect(await board.items(migrations)).toMatchObject([{ version: '2030.1', reason: 'For all.' }]);
});

test.each([
  ['a file with a mistake', 'required: 35', 'required: 90', /ami-cmi\.yaml:\d+: required: 90 can never be reached/],
  ['a version that was changed', 'required: 35', 'required: 36', /version 2021\.1 is stored with other content/],
])('%s leaves the rules as they are stored', async (_case, from, to, problem) => {
  const programs = changedPrograms(from, to);
  const problems: string[] = [];
  const known = await loadPolicies(room.get(Database), programs.directory, (told) => problems.push(told));
  programs.remove();
  expect(problems).toEqual([expect.stringMatching(problem)]);
  expect(known.version('ami-cmi', '2021.1').credits.requiredHundredths).toBe(3500);
});

test('a version’s text is as it was written, with its comments; the board’s day is put into it', async () => {
  const versions = `${program}/policy-versions`;
  type Text = { text: string; written: string };
  const file = readFileSync('programs/ami-cmi.yaml', 'utf8');
  expect(file).toContain('\n# ');
  const shipped = succeeded<Text>(await chair.get(`${versions}/2021.1`), 200);
  expect(shipped.text).toBe(file);
  expect(shipped.written).not.toContain('#');
  expect(parse(shipped.written)).toMatchObject(parse(file) as object);

  const text = file
    .replace(/^version: .*$/m, 'version: "2030.3" # by the committee')
    .replace(/^effectiveFrom: .*$/m, `effectiveFrom: ${room.day(4)} # wished for`);
  const { id } = succeeded<Proposal>(await chair.post(proposals, { text, reason }), 201);
  succeeded(await adopt(id, room.day(5)), 200);
  const adopted = succeeded<Text>(await chair.get(`${versions}/2030.3`), 200);
  expect(adopted.text).toBe(text.replace(room.day(4), room.day(5)));
  // Stored or not, the rules are written in one order: nothing differs but what was changed.
  const lines = (text: string): string[] => text.split('\n').filter((line) => !/^(version|effectiveFrom):/.test(line));
  const typed = await chair.post(`${proposals}/lint`, { text });
  expect(lines(adopted.written)).toEqual(lines(succeeded<Text>(typed, 200).written));
  expect(parse(adopted.written)).toMatchObject({ version: '2030.3', effectiveFrom: room.day(5) });
});

test('a version that another process adopts is found without a restart', async () => {
  const other = await room.query<{ document: object }>(`SELECT document FROM policy_version WHERE version = '2030.2'`);
  const document = { ...other[0]?.document, version: '2031.1', effectiveFrom: room.day(9) };
  await room.query(
    `WITH stored AS (INSERT INTO policy_version (program, version, effective_from, document)
       VALUES ('ami-cmi', '2031.1', $1, $2) RETURNING 1) SELECT pg_notify('docket_policies', '') FROM stored`,
    [room.day(9), JSON.stringify(document)],
  );
  await eventually(async () => {
    // Stored without a text: it is written from the rules.
    const { text, written } = succeeded<Record<string, string>>(
      await chair.get(`${program}/policy-versions/2031.1`),
      200,
    );
    expect(text).toBe(written);
    expect(parse(text ?? '')).toMatchObject({ version: '2031.1' });
  });
});
