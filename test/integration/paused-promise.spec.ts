import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aForm } from '../support/a-form.js';
import { CommitteeRoom } from '../support/committee-room.js';
import { succeeded, type Caller, type Form } from '../support/docket.js';

const HOURS = 3_600_000;
let room: CommitteeRoom;
let programs: string;
let applicant: Caller;
let robin: Caller;

beforeAll(async () => {
  programs = mkdtempSync(join(tmpdir(), 'docket-programs-'));
  cpSync('programs', programs, { recursive: true });
  const file = join(programs, 'ami-cmi.yaml');
  const pausing = readFileSync(file, 'utf8')
    .replace('pauseWhileWaiting: false', 'pauseWhileWaiting: true')
    .replace('semantics: wall-clock', 'semantics: business-days');
  writeFileSync(file, pausing);
  room = await CommitteeRoom.open(programs);
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
});
afterAll(async () => {
  await room.close();
  rmSync(programs, { recursive: true });
});

const localEnd = (iso: unknown): string =>
  new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/Chicago',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(Date.parse(String(iso)) - 1000);

test('after an answer a promise of business days ends with one again, and so do its timers', async () => {
  const form = await room.submitAndRoute(applicant, aForm(room.day));
  const question = { message: 'Who teaches?' };
  succeeded(await robin.post(`/eligibility-forms/${form.id}/information-requests`, question), 201);
  await room.advance(29 * HOURS);
  const answered = succeeded<Form>(
    await applicant.post(`/eligibility-forms/${form.id}/answers`, { message: 'Ada does.' }),
    201,
  );
  const before = Date.parse(form.decisionDueAt ?? '') + 29 * HOURS;
  expect(Date.parse(answered.decisionDueAt ?? '')).toBeGreaterThanOrEqual(before);
  expect(localEnd(answered.decisionDueAt)).toMatch(/^(Mon|Tue|Wed|Thu|Fri),? 23:59$/);
  const timers = await room.query<{ kind: string; due_at: Date; suspended: boolean }>(
    `SELECT kind, due_at, suspended FROM timer WHERE form_id = $1 AND cancelled_at IS NULL AND done_at IS NULL
     ORDER BY due_at`,
    [form.id],
  );
  expect(timers.length).toBeGreaterThan(1);
  for (const { due_at, suspended } of timers) {
    expect([localEnd(due_at.toISOString()), suspended]).toEqual([expect.stringMatching(/^[MTWF].* 23:59$/), false]);
  }
  expect(timers.find(({ kind }) => kind === 'breach')?.due_at.toISOString()).toBe(
    new Date(Date.parse(answered.decisionDueAt ?? '')).toISOString(),
  );
  const deadline = succeeded<{ dueAt: string }>(await applicant.get(`/eligibility-forms/${form.id}/deadline`), 200);
  expect(deadline.dueAt).toBe(answered.decisionDueAt);
});

test('while the promise stands still, form, lists and explanation show when it would be due if it ran on now', async () => {
  const form = await room.submitAndRoute(applicant, aForm(room.day));
  const path = `/eligibility-forms/${form.id}`;
  succeeded(await robin.post(`${path}/information-requests`, { message: 'Who teaches?' }), 201);
  await room.advance(72 * HOURS);
  const { dueAt } = succeeded<{ dueAt: string }>(await applicant.get(`${path}/deadline`), 200);
  expect(Date.parse(dueAt)).toBeGreaterThanOrEqual(Date.parse(form.decisionDueAt ?? '') + 72 * HOURS);
  const dueIn = (forms: readonly Form[]): unknown => forms.find(({ id }) => id === form.id)?.decisionDueAt;
  expect([
    (await applicant.form(form.id)).decisionDueAt,
    (await robin.form(form.id)).decisionDueAt,
    dueIn(await applicant.items('/eligibility-forms?limit=200')),
    dueIn(await robin.items('/programs/ami-cmi/reviews?limit=200')),
  ]).toEqual([dueAt, dueAt, dueAt, dueAt]);
});

test('an answer to a question that is closed is told when and why', async () => {
  const form = await room.submitAndRoute(applicant, aForm(room.day));
  const path = `/eligibility-forms/${form.id}`;
  const late = async (): Promise<unknown> => (await applicant.post(`${path}/answers`, { message: 'Ada does.' })).body;
  expect(await late()).toMatchObject({
    status: 409,
    code: 'form.state-conflict',
    detail: `The committee asked nothing about form ${form.number}.`,
  });
  succeeded(await robin.post(`${path}/information-requests`, { message: 'Who teaches?' }), 201);
  succeeded(await applicant.post(`${path}/answers`, { message: 'Ada does.' }), 201);
  expect(await late()).toMatchObject({
    status: 409,
    code: 'form.state-conflict',
    detail: expect.stringMatching(/^The question is closed\. It was answered on .+ 20\d\d, .+\.$/),
    closedAt: expect.any(String),
  });
  // A decision that is held is unknown to the applicant.
  succeeded(await robin.post(`${path}/information-requests`, { message: 'And who assesses?' }), 201);
  succeeded(await robin.decide(form.id, { outcome: 'approved', message: 'Welcome.' }), 201);
  expect(await late()).toMatchObject({ detail: 'The question is closed: the committee goes on with the form.' });
});
