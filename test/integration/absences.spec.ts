import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { aForm, approval } from '../support/a-form.js';
import { CommitteeRoom, PROGRAM } from '../support/committee-room.js';
import { ifMatch, succeeded, type Caller } from '../support/docket.js';
import { refusal, type Answer } from '../support/http.js';

let room: CommitteeRoom;
let programs: string;
let applicant: Caller;
let robin: Caller;
let sam: Caller;
let chair: Caller;
let hq: Caller;

/** The shipped policies, of which one assigns by load. */
beforeAll(async () => {
  programs = mkdtempSync(join(tmpdir(), 'docket-programs-'));
  cpSync('programs', programs, { recursive: true });
  const file = join(programs, 'ami-cmi.yaml');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('digest: none', 'digest: none\n  assignment: least-open-work'),
  );
  room = await CommitteeRoom.open(programs);
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
  sam = await room.enter('sam', { name: 'Sam Reviewer', role: 'reviewer' });
  chair = await room.enter('chair', { name: 'Gray Chair', role: 'chair' });
  hq = await room.enter('hq', { name: 'Harper Office', role: 'hq' });
});
afterAll(async () => {
  await room.close();
  rmSync(programs, { recursive: true });
});
afterEach(() => room.query('DELETE FROM absence'));

const PATH = `/programs/${PROGRAM}/absences`;
const away = (who: Caller, body: object = {}, from = 0, until = 5): ReturnType<Caller['post']> =>
  who.post(PATH, { fromOn: room.day(from), untilOn: room.day(until), ...body });

/** An absence of which the last day is over. */
const past = (who: Caller, from: number, until: number): Promise<unknown> =>
  room.query(
    `INSERT INTO absence (id, program, member_id, from_on, until_on, set_by) VALUES (gen_random_uuid(), $1, $2, $3, $4, $2)`,
    [PROGRAM, who.id, room.day(from), room.day(until)],
  );

async function assignee(activity: Record<string, unknown> = {}): Promise<string | undefined> {
  const { id } = await room.submitAndRoute(applicant, aForm(room.day, { activity }));
  const { assignees } = await hq.form(id);
  return (assignees as { id: string }[])[0]?.id;
}

test('forms go round by the least open work, past conflicts, to whom only a mail goes', async () => {
  const first = [await assignee(), await assignee(), await assignee()];
  expect(new Set(first)).toEqual(new Set([robin.id, sam.id, chair.id]));
  expect(await assignee({ instructors: [{ name: 'Robin Reviewer' }, { name: 'Gray Chair' }] })).toBe(sam.id);
  const form = await room.submitAndRoute(applicant, aForm(room.day));
  expect((await room.ordered(form.id)).filter((mail) => mail.startsWith('new-form'))).toHaveLength(1);
  expect(await hq.history(form.id)).toEqual(['form.submitted', 'form.routed', 'form.assigned']);
});

test('whoever is away gets none; when all are, the chair hears it', async () => {
  succeeded(await away(robin), 201);
  succeeded(await away(sam, { delegateId: chair.id }), 201);
  expect(await assignee()).toBe(chair.id);
  succeeded(await away(chair, { delegateId: sam.id }), 201);
  const form = await room.submitAndRoute(applicant, aForm(room.day));
  expect((await hq.form(form.id)).assignees).toEqual([]);
  expect(await room.ordered(form.id)).toEqual(['receipt → applicant', 'no-reviewer → chair', 'no-reviewer → hq']);
  const told = (await room.deliver(form.id)).filter(({ subject }) => subject.includes('has no reviewer'));
  expect(told.map(({ to, text }) => [to, text.includes('As chair you can decide it yourself')])).toEqual([
    ['chair', true],
    ['hq', false],
  ]);
});

test('what waits for nobody goes to the first who is back, be it early or in time', async () => {
  for (const who of [robin, chair]) succeeded(await away(who), 201);
  const { id: absence } = succeeded<{ id: string }>(await away(sam), 201);
  const form = await room.submitAndRoute(applicant, aForm(room.day));
  expect((await hq.form(form.id)).assignees).toEqual([]);
  await room.deliver(form.id);
  const jobs = (key: string): Promise<object[]> =>
    room.query(`SELECT payload, available_at > business_now() AS later FROM outbox WHERE key = $1`, [key]);
  const payload = { program: PROGRAM, memberId: sam.id };
  expect(await jobs(`back/${absence}`)).toEqual([{ payload, later: true }]);
  expect(await room.welcome(sam)).toBe('done');
  expect((await hq.form(form.id)).assignees).toEqual([]);
  expect((await sam.send('DELETE', `${PATH}/${absence}`)).status).toBe(204);
  expect(await jobs(`back-early/${absence}`)).toEqual([{ payload, later: false }]);
  expect(await room.welcome(sam)).toBe('done');
  expect((await hq.form(form.id)).assignees).toMatchObject([{ id: sam.id }]);
  expect((await room.deliver(form.id)).map(({ to, subject }) => [to, subject])).toEqual([
    ['sam', expect.stringContaining('is yours to review')],
  ]);
  const before = await hq.history(form.id);
  expect(await room.welcome(sam)).toBe('done');
  expect(await hq.history(form.id)).toEqual(before);
});

test('a form whose last assignee steps back, or is ruled in conflict, goes to the next one at once', async () => {
  const form = await room.submitAndRoute(applicant, aForm(room.day));
  const members = new Map([robin, sam, chair].map((member) => [member.id, member]));
  const present = async (): Promise<string[]> =>
    ((await hq.form(form.id)).assignees as { id: string }[]).map(({ id }) => id);
  const [first = ''] = await present();
  await room.deliver(form.id);
  const recusal = { reason: 'My own course.' };
  succeeded((await members.get(first)?.post(`/eligibility-forms/${form.id}/recusals`, recusal)) as Answer, 201);
  const [second = ''] = await present();
  expect([...members.keys()].filter((id) => id !== first)).toContain(second);
  expect((await room.deliver(form.id)).map(({ subject }) => subject)).toEqual([
    expect.stringContaining('is yours to review'),
  ]);
  const conflict = { state: 'in-conflict', reason: 'A colleague.' };
  const { version } = await hq.form(form.id);
  const path = `/eligibility-forms/${form.id}/conflicts/${second}`;
  succeeded(await hq.send('PUT', path, conflict, ifMatch(version)), 200);
  const [third = ''] = await present();
  expect(new Set([first, second, third]).size).toBe(3);
  expect(
    (await hq.history(form.id)).filter((type) => /^(member|conflict|form\.(un)?assigned)/.test(type)).slice(-6),
  ).toEqual([
    'member.recused',
    'form.unassigned',
    'form.assigned',
    'conflict.ruled',
    'form.unassigned',
    'form.assigned',
  ]);
});

test('a member who leaves the committee leaves the forms to others; a held decision waits for its end', async () => {
  const lee = await room.enter('lee', { name: 'Lee Leaving', role: 'reviewer' });
  const kept = await room.submitAndRoute(applicant, aForm(room.day));
  const held = await room.submitAndRoute(applicant, aForm(room.day));
  const shared = await room.submitAndRoute(applicant, aForm(room.day));
  const assign = (id: string, who: Caller): Promise<Answer> =>
    chair.post(`/eligibility-forms/${id}/assignments`, { reviewerId: who.id });
  const present = async (id: string): Promise<string[]> =>
    ((await hq.form(id)).assignees as { id: string }[]).map((assignee) => assignee.id);
  for (const { id } of [kept, held]) {
    for (const { assignmentId } of (await hq.form(id)).assignees as { assignmentId: string }[]) {
      expect((await chair.send('DELETE', `/eligibility-forms/${id}/assignments/${assignmentId}`)).status).toBe(204);
    }
    await assign(id, lee);
  }
  await assign(shared.id, lee);
  succeeded(await chair.decide(held.id, approval), 201);
  const others = (await present(shared.id)).filter((id) => id !== lee.id);
  await room.deliver(kept.id);

  expect(await room.expel(lee, 'reviewer')).toBe('retry');
  expect((await lee.get(`/eligibility-forms/${kept.id}`)).status).toBe(401);
  const next = await present(kept.id);
  expect([next.length, next.includes(lee.id)]).toEqual([1, false]);
  expect((await room.deliver(kept.id)).map(({ subject }) => subject)).toEqual([
    expect.stringContaining('is yours to review'),
  ]);
  expect(await present(shared.id)).toEqual(others);
  expect(await present(held.id)).toEqual([lee.id]);
  succeeded(await chair.undo(held.id), 200);
  expect(await room.expel(lee, 'reviewer')).toBe('done');
  expect(await present(held.id)).not.toContain(lee.id);
  expect(await room.expel(chair, 'reviewer')).toBe('done');
  expect((await hq.history(kept.id)).slice(-2)).toEqual(['form.unassigned', 'form.assigned']);
});

test('an absence that is over, or to come, changes nothing', async () => {
  await past(robin, -5, 0);
  succeeded(await away(robin, {}, 1, 5), 201);
  succeeded(await away(sam), 201);
  succeeded(await away(chair), 201);
  expect(await assignee()).toBe(robin.id);
  const listed = await hq.items<{ memberId: string }>(PATH);
  expect(listed.filter(({ memberId }) => memberId === robin.id)).toHaveLength(1);
});

test('members set their own, chairs anyone’s, and so they end', async () => {
  expect(refusal(await away(robin, { memberId: sam.id }))).toEqual({ status: 403, code: 'access.forbidden' });
  expect(refusal(await away(hq))).toEqual({ status: 422, code: 'absence.invalid' });
  expect(refusal(await away(applicant)).status).toBe(403);
  const { id } = succeeded<{ id: string }>(await away(chair, { memberId: sam.id }), 201);
  expect((await robin.send('DELETE', `${PATH}/${id}`)).status).toBe(403);
  expect((await sam.send('DELETE', `${PATH}/${id}`)).status).toBe(204);
  expect(refusal(await sam.send('DELETE', `${PATH}/${id}`))).toEqual({ status: 404, code: 'absence.unknown' });
});

test('days in the wrong order, a stranger or oneself as delegate are refused', async () => {
  expect((await away(robin, {}, 5, 5)).status).toBe(422);
  for (const delegateId of [robin.id, applicant.id, hq.id]) {
    expect(refusal(await away(robin, { delegateId }))).toEqual({ status: 422, code: 'absence.invalid' });
  }
});

test('days that are over are refused, and so is a second absence on the same days, which names the first', async () => {
  expect(await away(robin, {}, -5, 0)).toMatchObject({
    status: 422,
    body: { code: 'absence.invalid', errors: [{ pointer: '/untilOn' }] },
  });
  const first = succeeded<{ id: string }>(await away(robin, {}, 0, 5), 201);
  const named = { absenceId: first.id, fromOn: room.day(0), untilOn: room.day(5) };
  for (const [from, until] of [
    [0, 5],
    [-3, 1],
    [4, 9],
    [2, 3],
  ] as const) {
    expect(await away(chair, { memberId: robin.id }, from, until)).toMatchObject({
      status: 409,
      body: { code: 'absence.overlaps', ...named },
    });
  }
  // The day of return is the first of the next; somebody else is away as they like.
  succeeded(await away(robin, {}, 5, 7), 201);
  succeeded(await away(sam, {}, 0, 5), 201);
});

test('two requests for the same days at the same moment make one absence', async () => {
  const answers = await Promise.all([away(robin), away(robin), away(chair, { memberId: robin.id })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  expect(await hq.items(PATH)).toHaveLength(1);
});

describe('an absence that is set', () => {
  const change = (who: Caller, id: string, body: object, version?: number): Promise<Answer> =>
    who.send('PUT', `${PATH}/${id}`, body, version === undefined ? {} : ifMatch(version));
  const days = (from: number, until: number, delegateId?: string): object => ({
    fromOn: room.day(from),
    untilOn: room.day(until),
    delegateId,
  });

  test('gets other days and another delegate, by the version that was read', async () => {
    const answer = await away(robin, { delegateId: sam.id }, 3, 6);
    const { id } = succeeded<{ id: string }>(answer, 201);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect((await change(robin, id, days(4, 8))).status).toBe(428);
    expect(await change(chair, id, days(4, 8, chair.id), 1)).toMatchObject({
      status: 200,
      body: { id, memberId: robin.id, ...days(4, 8, chair.id), version: 2 },
    });
    expect(refusal(await change(robin, id, days(4, 8), 1))).toEqual({ status: 412, code: 'absence.version-stale' });
    expect(refusal(await change(sam, id, days(4, 8), 2))).toEqual({ status: 403, code: 'access.forbidden' });
    expect(refusal(await change(robin, id, days(8, 8), 2))).toEqual({ status: 422, code: 'absence.invalid' });
    succeeded(await away(robin, {}, 10, 12), 201);
    expect(refusal(await change(robin, id, days(4, 11), 2))).toEqual({ status: 409, code: 'absence.overlaps' });
    expect(refusal(await change(robin, '01900000-0000-7000-8000-00000000dead', days(4, 8), 1)).status).toBe(404);
    const calls = await room.query(`SELECT key FROM outbox WHERE key LIKE $1 ORDER BY key`, [`back/${id}%`]);
    expect(calls).toEqual([{ key: `back/${id}` }, { key: `back/${id}/2` }]);
  });

  test('ends today for who has been away, and keeps the days that were', async () => {
    await past(robin, -5, 4);
    const [listed] = await hq.items<{ id: string; version: number }>(PATH);
    const id = listed?.id ?? '';
    expect((await change(robin, id, days(-5, 0), listed?.version)).status).toBe(200);
    expect(await hq.items(PATH)).toEqual([]);
    expect(await room.query(`SELECT until_on::text AS until FROM absence WHERE id = $1`, [id])).toEqual([
      { until: room.day(0) },
    ]);
  });

  test('that is to come cannot be moved into the past', async () => {
    const { id } = succeeded<{ id: string }>(await away(robin, {}, 3, 6), 201);
    expect(refusal(await change(robin, id, days(-5, 0), 1))).toEqual({ status: 422, code: 'absence.invalid' });
  });
});

test('whoever gives a form to somebody who is away is told when they are back', async () => {
  succeeded(await away(sam, {}, 0, 3), 201);
  succeeded(await away(sam, {}, 3, 6), 201);
  const form = await room.submitAndRoute(applicant, aForm(room.day));
  const path = `/eligibility-forms/${form.id}/assignments`;
  const present = ((await hq.form(form.id)).assignees as { id: string }[]).map(({ id }) => id);
  const there = present.includes(chair.id) ? robin : chair;
  expect((await chair.post(path, { reviewerId: sam.id })).body).toMatchObject({
    reviewerId: sam.id,
    awayUntil: room.day(6),
  });
  expect((await chair.post(path, { reviewerId: there.id })).body).toMatchObject({ awayUntil: null });
});
