import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aForm, approval, refusal as declined } from '../support/a-form.js';
import { CommitteeRoom } from '../support/committee-room.js';
import { succeeded, type Caller, type Form } from '../support/docket.js';
import { refusal } from '../support/http.js';

const DAY = 86_400_000;
const EARLIER = '2021.1';
const LATER = '2099.1';

/** What the later version says otherwise. */
const CHANGES = [
  [`version: '${EARLIER}'`, `version: '${LATER}'`],
  ['  days: 14\n', '  days: 7\n'],
  ['reminders: [7, 11]', 'reminders: [2, 4]'],
  ['escalateDays: [13]', 'escalateDays: [6]'],
  ['pauseWhileWaiting: false', 'pauseWhileWaiting: true'],
  ['undoSeconds: 60', 'undoSeconds: 0'],
  ['appealDays: 30', 'appealDays: 5'],
  ['code: not-relevant', 'code: off-topic'],
] as const;

let programs: string;
let room: CommitteeRoom;
let applicant: Caller;
let robin: Caller;
let sam: Caller;

beforeAll(async () => {
  programs = mkdtempSync(join(tmpdir(), 'docket-programs-'));
  cpSync('programs', programs, { recursive: true });
  const tomorrow = new Date(Date.now() + 1.5 * DAY).toISOString().slice(0, 10);
  let later = readFileSync(join(programs, 'ami-cmi.yaml'), 'utf8');
  for (const [from, to] of [...CHANGES, ['effectiveFrom: 2000-01-01', `effectiveFrom: ${tomorrow}`]] as const) {
    expect(later).toContain(from);
    later = later.replace(from, to);
  }
  writeFileSync(join(programs, 'ami-cmi-later.yaml'), later);
  room = await CommitteeRoom.open(programs);
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
  sam = await room.enter('sam', { name: 'Sam Second', role: 'reviewer' });
});
afterAll(async () => {
  await room.close();
  rmSync(programs, { recursive: true });
});

const newForm = (): Promise<Form> => room.submitAndRoute(applicant, aForm(room.day));
const daysFrom = (start: unknown, end: unknown): number =>
  Math.round((Date.parse(String(end)) - Date.parse(String(start))) / DAY);
async function stepsOf({ id, submittedAt }: Form): Promise<[string, number][]> {
  const timers = await room.query<{ kind: string; due_at: Date }>(
    'SELECT kind, due_at FROM timer WHERE form_id = $1 AND done_at IS NULL AND cancelled_at IS NULL ORDER BY due_at',
    [id],
  );
  return timers.map(({ kind, due_at }) => [kind, daysFrom(submittedAt, due_at.toISOString())]);
}

test('a form keeps the clock, the terms and the reasons it came in under, to its last round', async () => {
  const earlier = await newForm();
  await room.advance(4 * DAY);
  const later = await newForm();
  expect([earlier.policyVersion, later.policyVersion]).toEqual([EARLIER, LATER]);

  const steps = [
    ['reminder', 7],
    ['reminder', 11],
    ['escalation', 13],
    ['breach', 14],
  ];
  expect(await stepsOf(earlier)).toEqual(steps);
  expect(await stepsOf(later)).toEqual([
    ['reminder', 2],
    ['reminder', 4],
    ['escalation', 6],
    ['breach', 7],
  ]);

  // Only the later rules let the promise stand still while the applicant is asked.
  for (const { id } of [earlier, later]) {
    succeeded(await robin.post(`/eligibility-forms/${id}/information-requests`, { message: 'Who teaches?' }), 201);
  }
  await room.advance(2 * DAY);
  for (const { id } of [earlier, later]) {
    succeeded(await applicant.post(`/eligibility-forms/${id}/answers`, { message: 'Ada does.' }), 201);
  }
  const dueAfter = async ({ id, submittedAt }: Form): Promise<number> => {
    const deadline = succeeded<{ dueAt: string }>(await applicant.get(`/eligibility-forms/${id}/deadline`), 200);
    return daysFrom(submittedAt, deadline.dueAt);
  };
  expect([await dueAfter(earlier), await dueAfter(later)]).toEqual([14, 9]);
  expect(await stepsOf(earlier)).toEqual(steps);

  expect(refusal(await robin.decide(later.id, declined))).toEqual({ status: 422, code: 'decision.invalid' });
  succeeded(await robin.decide(later.id, { ...declined, reasons: ['off-topic'] }), 201);
  expect(await applicant.form(later.id)).toMatchObject({ status: 'not_approved' });
  succeeded(await robin.decide(earlier.id, declined), 201);
  expect((await robin.form(earlier.id)).status).toBe('decision_held');
  await room.fire(earlier.id, 'release');
  expect(await applicant.form(earlier.id)).toMatchObject({
    decision: { reasonTexts: [{ code: 'not-relevant' }] },
    waysOn: { appeal: { lastDay: room.day(4 + 2 + 30) } },
  });
  expect(await applicant.form(later.id)).toMatchObject({ waysOn: { appeal: { lastDay: room.day(4 + 2 + 5) } } });

  for (const [form, days] of [
    [earlier, 14],
    [later, 7],
  ] as const) {
    const { id } = form;
    const opened = succeeded<Form>(
      await applicant.post(`/eligibility-forms/${id}/appeal`, { message: 'Read it again.' }),
      201,
    );
    const { at } = opened.opening as { at: string };
    expect([opened.policyVersion, daysFrom(at, opened.decisionDueAt)]).toEqual([form.policyVersion, days]);
  }
  succeeded(await sam.decide(earlier.id, approval), 201);
  expect((await sam.form(earlier.id)).status).toBe('decision_held');
  succeeded(await sam.decide(later.id, approval), 201);
  expect((await sam.form(later.id)).status).toBe('approved');
});
