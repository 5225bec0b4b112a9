import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { instantAt } from '#domain';
import { HistoryCheck, openDatabase, type Database, type HistoryReport } from '#persistence';
import { Accounts } from '#use-cases';
import { runCommand, type Outcome } from '../support/built-command.js';
import { aForm } from '../support/a-form.js';
import { CommitteeRoom } from '../support/committee-room.js';
import { succeeded, type Caller, type Form } from '../support/docket.js';

interface Page {
  checked: { forms: number; events: number };
  items: { number: string; seq: number; fault: string }[];
  nextCursor: string | null;
}

let room: CommitteeRoom;
let database: Database;
let forms: Form[];

beforeAll(async () => {
  room = await CommitteeRoom.open();
  const applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  const reviewer = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
  forms = [];
  for (let count = 0; count < 3; count += 1) forms.push(await history(applicant, reviewer));
  database = await openDatabase({ databaseUrl: room.databaseUrl, poolSize: 2 });
});
afterAll(async () => {
  await database.dataSource.destroy();
  await room.close();
});

/** Four events: submitted, routed, assigned, commented. */
async function history(applicant: Caller, reviewer: Caller): Promise<Form> {
  const form = await room.submitAndRoute(applicant, aForm(room.day));
  await reviewer.post(`/eligibility-forms/${form.id}/assignments`, { reviewerId: 'me' });
  await reviewer.post(`/eligibility-forms/${form.id}/comments`, { text: 'Looks good.' });
  return form;
}

beforeEach(async () => {
  await room.query('CREATE TABLE kept_history AS SELECT * FROM form_history');
  await room.query('CREATE TABLE kept_head AS SELECT id, event_count, history_hash FROM eligibility_form');
});
afterEach(async () => {
  await room.query('TRUNCATE form_history');
  await room.query('INSERT INTO form_history SELECT * FROM kept_history');
  await room.query(
    `UPDATE eligibility_form f SET event_count = k.event_count, history_hash = k.history_hash
     FROM kept_head k WHERE k.id = f.id`,
  );
  await room.query('DROP TABLE kept_history, kept_head');
});

const check = (until?: number): Promise<HistoryReport> =>
  new HistoryCheck(database).run(until === undefined ? undefined : instantAt(until));
const now = (): number => Date.now() + 60_000;

test('histories that nobody touched hold', async () => {
  const soFar: number[] = [];
  const report = await new HistoryCheck(database).run(undefined, ({ forms: checked }) => soFar.push(checked));
  expect(report).toEqual({
    forms: 3,
    events: 12,
    brokenForms: 0,
    broken: [],
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    until: expect.any(Number),
  });
  expect(soFar).toEqual([3, 3]);
});

const SECOND = '(SELECT id FROM eligibility_form ORDER BY id OFFSET 1 LIMIT 1)';
const swap = (column: string): string =>
  `UPDATE form_history a SET ${column} = b.${column} FROM form_history b
   WHERE a.form_id = ${SECOND} AND b.form_id = a.form_id AND a.seq + b.seq = 5 AND a.seq IN (2, 3)`;

describe.each<[string, string[], number, string]>([
  [
    'a type was edited',
    [`UPDATE form_history SET type = 'form.breached' WHERE form_id = ${SECOND} AND seq = 2`],
    2,
    'is not what was written',
  ],
  [
    'data were edited',
    [`UPDATE form_history SET data = data || '{"queue": "x"}' WHERE form_id = ${SECOND} AND seq = 2`],
    2,
    'is not what was written',
  ],
  [
    'an instant was moved',
    [`UPDATE form_history SET at = at - interval '1 ms' WHERE form_id = ${SECOND} AND seq = 3`],
    3,
    'is not what was written',
  ],
  [
    'somebody else is said to have done it',
    [`UPDATE form_history SET actor_id = NULL WHERE form_id = ${SECOND} AND seq = 1`],
    1,
    'is not what was written',
  ],
  [
    'a hash was edited',
    [`UPDATE form_history SET hash = sha256(hash) WHERE form_id = ${SECOND} AND seq = 4`],
    4,
    'is not what was written',
  ],
  ['the first was removed', [`DELETE FROM form_history WHERE form_id = ${SECOND} AND seq = 1`], 1, 'is missing'],
  [
    'one in the middle was removed',
    [`DELETE FROM form_history WHERE form_id = ${SECOND} AND seq = 3`],
    3,
    'is missing',
  ],
  [
    'the last were removed',
    [`DELETE FROM form_history WHERE form_id = ${SECOND} AND seq > 2`],
    3,
    'is missing: the form says it has 4',
  ],
  ['all were removed', [`DELETE FROM form_history WHERE form_id = ${SECOND}`], 1, 'is missing: the form says it has 4'],
  [
    'one was removed and the others count on',
    [
      `DELETE FROM form_history WHERE form_id = ${SECOND} AND seq = 3`,
      `UPDATE form_history SET seq = 3 WHERE form_id = ${SECOND} AND seq = 4`,
      `UPDATE eligibility_form SET event_count = 3 WHERE id = ${SECOND}`,
    ],
    3,
    'is not what was written',
  ],
  ['two changed places', ['type', 'data', 'actor_id', 'at', 'hash'].map(swap), 2, 'is not what was written'],
  [
    'one was added',
    [
      `INSERT INTO form_history SELECT form_id, 5, type, public, actor_id, at, data, sha256(hash) FROM form_history WHERE form_id = ${SECOND} AND seq = 4`,
    ],
    5,
    'is not what was written',
  ],
  [
    'one was moved to another form',
    [
      `UPDATE form_history SET form_id = ${SECOND}, seq = 5 WHERE seq = 4 AND form_id = (SELECT id FROM eligibility_form ORDER BY id LIMIT 1)`,
    ],
    5,
    'is not what was written',
  ],
  [
    'the form forgot its last hash',
    [`UPDATE eligibility_form SET history_hash = sha256(history_hash) WHERE id = ${SECOND}`],
    4,
    'is not the last one that the form knows of',
  ],
  [
    'the form counts fewer',
    [`UPDATE eligibility_form SET event_count = 3 WHERE id = ${SECOND}`],
    4,
    'is one too many: the form says it has 3',
  ],
])('when %s', (_what, statements, seq, fault) => {
  test('it is found', async () => {
    for (const statement of statements) await room.query(statement);
    const { broken } = await check();
    expect(broken).toContainEqual({ number: forms[1]?.number, seq, fault });
  });
});

describe('the digest', () => {
  test('stays as it was when more happens, and differs when what was is cut off without a trace', async () => {
    const { rows } = { rows: await room.query<{ at: Date }>('SELECT max(at) AS at FROM form_history') };
    const until = rows[0]?.at.getTime() ?? 0;
    const { digest } = await check(until);
    await room.query(
      `INSERT INTO form_history SELECT form_id, 5, type, public, actor_id,
         (SELECT max(at) FROM form_history) + interval '1 s', data, sha256(hash)
       FROM form_history WHERE seq = 4`,
    );
    expect((await check(until)).digest).toBe(digest);
    expect((await check(now())).digest).not.toBe(digest);
    await room.query('DELETE FROM form_history WHERE seq = 5');
    // With the form's own count and hash: no chain shows it.
    await room.query(`DELETE FROM form_history WHERE form_id = ${SECOND} AND seq = 4`);
    await room.query(
      `UPDATE eligibility_form f SET event_count = 3, history_hash = h.hash
       FROM form_history h WHERE h.form_id = f.id AND h.seq = 3 AND f.id = ${SECOND}`,
    );
    const cut = await check(until);
    expect([cut.brokenForms, cut.digest === digest]).toEqual([0, false]);
  });
});

describe('over the api', () => {
  const PATH = '/history-verification';
  let admin: Caller;
  beforeAll(async () => {
    const grant = { program: null, role: 'admin' } as const;
    await room.get(Accounts).grant({ email: 'admin@example.org', grant, grantedBy: null });
    admin = await room.enter('admin', { name: 'Ada Admin' });
  });

  test('administrators look through all chains, page by page, and see which do not hold', async () => {
    expect((await admin.get(PATH)).body).toEqual({ checked: { forms: 3, events: 12 }, items: [], nextCursor: null });
    const [, second] = forms as [Form, Form, Form];
    await room.query(`UPDATE form_history SET type = 'form.breached' WHERE form_id = $1 AND seq = 2`, [second.id]);
    const first = succeeded<Page>(await admin.get(`${PATH}?limit=2`), 200);
    expect(first).toEqual({
      checked: { forms: 2, events: 8 },
      items: [{ number: second.number, seq: 2, fault: 'is not what was written' }],
      nextCursor: expect.any(String),
    });
    const rest = succeeded<Page>(await admin.get(`${PATH}?limit=2&cursor=${first.nextCursor ?? ''}`), 200);
    expect(rest).toEqual({ checked: { forms: 1, events: 4 }, items: [], nextCursor: null });
  });

  test('it is for nobody else, and takes no other words', async () => {
    for (const [mailbox, role] of [
      ['chair', 'chair'],
      ['hq', 'hq'],
    ] as const) {
      const other = await room.enter(mailbox, { name: mailbox, role });
      expect((await other.get(PATH)).status).toBe(404);
    }
    for (const query of ['cursor=x', 'until=2026-01-01', 'limit=0']) {
      expect((await admin.get(`${PATH}?${query}`)).status).toBe(400);
    }
  });
});

describe('the command', () => {
  const run = (given: string[]): Promise<Outcome> =>
    runCommand('apps/api/src/verify-history.main.js', given, room.databaseUrl);

  test('says that all is well, and what to keep; and compares it', async () => {
    const first = await run([]);
    expect(first).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^3 histories, 12 events: every chain holds\.\n/),
    });
    const given = /-- (--until \S+ --expect \S+)/.exec(first.said)?.[1]?.split(' ') ?? [];
    const second = await run(given);
    expect([second.code, second.said]).toEqual([0, expect.stringContaining('is the expected one.')]);
    const other = await run([...given.slice(0, 3), 'ab'.repeat(32)]);
    expect([other.code, other.said]).toEqual([1, expect.stringContaining('what it covers was changed')]);
    expect((await run(['--expect', 'x'])).code).toBe(64);
  });

  test('names what is broken', async () => {
    await room.query(`UPDATE form_history SET type = 'form.breached' WHERE seq = 2`);
    const { code, said } = await run([]);
    expect(code).toBe(1);
    expect(said).toContain('3 histories, 12 events: 3 are broken:\n');
    for (const { number } of forms) expect(said).toContain(`  ${number}: event 2 is not what was written.\n`);
  });
});
