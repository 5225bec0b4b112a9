import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aForm, approval, refusal as notApproved } from '../support/a-form.js';
import { CommitteeRoom, PROGRAM } from '../support/committee-room.js';
import { ifMatch, succeeded, type Caller, type Form } from '../support/docket.js';
import { refusal } from '../support/http.js';

interface Plan {
  dryRun: boolean;
  action: string;
  count: number;
  forms: { formId: string; number: string; version: number }[];
  skipped: { formId: string; number: string | null; code: string; detail: string }[];
  mails: {
    kind: string;
    to: { id: string; name: string };
    address: string | null;
    count: number;
    subjects: string[];
    firstText: string | null;
  }[];
  warnings: { formId: string; number: string; code: string; message: string }[];
}
interface Action {
  id: string;
  action: string;
  state: string;
  counts: { total: number; pending: number; done: number; failed: number; skipped: number };
  forms: { formId: string; number: string; state: string; code: string | null; detail: string | null }[];
}

let room: CommitteeRoom;
let applicant: Caller;
let robin: Caller;
let sam: Caller;
let chair: Caller;
let hq: Caller;

beforeAll(async () => {
  room = await CommitteeRoom.open();
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
  sam = await room.enter('sam', { name: 'Sam Reviewer', role: 'reviewer' });
  chair = await room.enter('chair', { name: 'Gray Chair', role: 'chair' });
  hq = await room.enter('hq', { name: 'Harper Office', role: 'hq' });
});
afterAll(() => room.close());

const PATH = `/programs/${PROGRAM}/bulk-actions`;
let tags = 0;

/** Forms that a filter by their title's word finds. */
async function someForms(count: number, by = applicant): Promise<{ forms: Form[]; filter: { q: string } }> {
  tags += 1;
  const word = `batch${String(tags)}x`;
  const forms: Form[] = [];
  for (let index = 0; index < count; index += 1) {
    forms.push(await room.submitAndRoute(by, aForm(room.day, { activity: { title: `${word} ${String(index)}` } })));
  }
  return { forms, filter: { q: word } };
}
const plan = async (who: Caller, body: object): Promise<Plan> => succeeded<Plan>(await who.post(PATH, body), 200);
const start = async (who: Caller, body: object, headers = {}): Promise<Action> =>
  succeeded<Action>(await who.post(PATH, { ...body, dryRun: false }, headers), 202);
const read = async (who: Caller, { id }: Action): Promise<Action> =>
  succeeded<Action>(await who.get(`${PATH}/${id}`), 200);
async function run(who: Caller, body: object): Promise<Action> {
  const action = await start(who, body);
  await room.runBulkAction(action.id);
  return read(who, action);
}

describe('a dry run', () => {
  test('says what it would touch, what it would leave and why, and whom it would email; nothing happens', async () => {
    const { forms, filter } = await someForms(3);
    const [first, second, third] = forms as [Form, Form, Form];
    succeeded(await chair.decide(second.id, approval), 201);
    const versionOf = async ({ id }: Form): Promise<number> => (await hq.form(id)).version;
    const before = await Promise.all(forms.map(({ id }) => hq.history(id)));
    const found = await plan(chair, { action: 'decide', filter, ruling: approval });
    expect(found).toEqual({
      dryRun: true,
      action: 'decide',
      count: 2,
      forms: [
        { formId: first.id, number: first.number, version: await versionOf(first) },
        { formId: third.id, number: third.number, version: await versionOf(third) },
      ],
      skipped: [
        {
          formId: second.id,
          number: second.number,
          code: 'form.state-conflict',
          detail: `Form ${second.number} already has a decision.`,
        },
      ],
      mails: [
        {
          kind: 'approved',
          to: { id: applicant.id, name: 'Alex Applicant' },
          address: expect.stringMatching(/^applicant@/),
          count: 2,
          subjects: [first, third].map(
            ({ number, activity }) => `${number} Approved: ${(activity as { title: string }).title}`,
          ),
          firstText: expect.stringContaining(approval.message),
        },
      ],
      warnings: [],
    });
    expect(await Promise.all(forms.map(({ id }) => hq.history(id)))).toEqual(before);
    expect(await room.query('SELECT id FROM bulk_action')).toEqual([]);
  });

  test('judges the ruling by the policy, form by form', async () => {
    const { filter } = await someForms(1);
    const ruling = { outcome: 'not_approved', reasons: ['no-such-reason'], message: '' };
    const { count, skipped, mails } = await plan(chair, { action: 'decide', filter, ruling });
    expect({ count, mails }).toEqual({ count: 0, mails: [] });
    expect(skipped).toMatchObject([
      { code: 'decision.invalid', detail: expect.stringContaining('reasons/0 must be one') },
    ]);
  });

  test('names the first five subjects, and shows addresses to chairs alone', async () => {
    const { forms, filter } = await someForms(7);
    const first = forms.slice(0, 5).map(({ number }) => number);
    const [mails] = (await plan(chair, { action: 'decide', filter, ruling: notApproved })).mails;
    expect(mails).toMatchObject({ kind: 'not-approved', count: 7, address: expect.any(String) });
    expect(mails?.subjects.map((subject) => subject.split(' ')[0])).toEqual(first);
    // As the first of them will be read: the same words as in the preview of that one decision.
    const { body } = await chair.post(`/eligibility-forms/${forms[0]?.id ?? ''}/decision-preview`, notApproved);
    expect(mails?.firstText).toBe((body as { text: string }).text);
    await run(robin, { action: 'assign', filter, reviewerId: 'me' });
    const handed = await plan(robin, { action: 'hand-over', filter, reviewerId: sam.id });
    expect(handed.mails).toMatchObject([{ kind: 'new-form', to: { id: sam.id }, address: null, count: 7 }]);
    expect(handed.mails[0]?.subjects).toHaveLength(5);
    expect(handed.mails[0]?.firstText).toContain(forms[0]?.number);
  });

  test('warns of credit for more time than an activity has, and refuses nothing', async () => {
    const title = 'overlong';
    const form = await room.submitAndRoute(applicant, aForm(room.day, { activity: { title, contactMinutes: 60 } }));
    const found = await plan(chair, { action: 'decide', filter: { q: title }, ruling: approval });
    expect(found.count).toBe(1);
    expect(found.warnings).toEqual([
      {
        formId: form.id,
        number: form.number,
        code: 'creditsExceedContactTime',
        message: expect.stringMatching(/^Gives credit for \d+ minutes, of 60 minutes of contact time\.$/),
      },
    ]);
    expect((await plan(chair, { action: 'decide', filter: { q: title }, ruling: notApproved })).warnings).toEqual([]);
  });

  test('leaves out what the member may not see, without a word about it', async () => {
    const { forms, filter } = await someForms(3);
    const [own, hidden, seen] = forms as [Form, Form, Form];
    await room.query('UPDATE eligibility_form SET applicant_id = $2 WHERE id = $1', [own.id, chair.id]);
    succeeded(await chair.post(`/eligibility-forms/${hidden.id}/recusals`, { reason: 'A friend.' }), 201);
    const byFilter = await plan(chair, { action: 'decide', filter, ruling: approval });
    expect(byFilter.forms.map(({ formId }) => formId)).toEqual([seen.id]);
    expect(byFilter.skipped).toEqual([]);
    const formIds = forms.map(({ id }) => id);
    const byId = await plan(chair, { action: 'decide', formIds, ruling: approval });
    const gone = { number: null, code: 'form.not-found', detail: 'There is no such form.' };
    expect(byId.skipped).toEqual([
      { formId: own.id, ...gone },
      { formId: hidden.id, ...gone },
    ]);
    const refused = await chair.post(PATH, { action: 'decide', formIds, ruling: approval, dryRun: false });
    expect(refusal(refused)).toEqual({ status: 422, code: 'bulk-action.invalid' });
  });
});

describe('a bulk action', () => {
  test('decides every form once, under one location, however often it is asked for and run', async () => {
    const { forms, filter } = await someForms(5);
    const body = { action: 'decide', filter, ruling: notApproved, dryRun: false };
    const key = { 'idempotency-key': 'once' };
    const first = await chair.post(PATH, body, key);
    const action = succeeded<Action>(first, 202);
    expect(first.headers.get('location')).toBe(`/api/v1${PATH}/${action.id}`);
    expect(action).toMatchObject({ action: 'decide', state: 'queued', counts: { total: 5, pending: 5 } });
    expect(succeeded<Action>(await chair.post(PATH, body, key), 202).id).toBe(action.id);
    await Promise.all([1, 2, 3].map(() => room.runBulkAction(action.id)));
    await room.runBulkAction(action.id);
    expect(await read(chair, action)).toMatchObject({
      state: 'finished',
      counts: { total: 5, pending: 0, done: 5, failed: 0, skipped: 0 },
    });
    for (const { id } of forms) {
      expect(await hq.history(id)).toEqual(['form.submitted', 'form.routed', 'form.decided']);
    }
    const [{ decisions } = { decisions: 0 }] = await room.query<{ decisions: number }>(
      'SELECT count(*)::int AS decisions FROM decision WHERE form_id = ANY ($1::uuid[])',
      [forms.map(({ id }) => id)],
    );
    expect(decisions).toBe(5);
  });

  test('leaves alone what changed since it was looked at, before the order and after it', async () => {
    const { forms, filter } = await someForms(3);
    const seen = await plan(chair, { action: 'decide', filter, ruling: approval });
    const [first, second, third] = forms as [Form, Form, Form];
    succeeded(await robin.post(`/eligibility-forms/${first.id}/assignments`, { reviewerId: 'me' }), 201);
    const named = seen.forms.map(({ formId, version }) => ({ formId, version }));
    const action = await start(chair, { action: 'decide', forms: named, ruling: approval });
    succeeded(await robin.post(`/eligibility-forms/${second.id}/assignments`, { reviewerId: 'me' }), 201);
    await room.runBulkAction(action.id);
    const { forms: settled } = await read(chair, action);
    expect(Object.fromEntries(settled.map(({ formId, state, code }) => [formId, [state, code]]))).toEqual({
      [first.id]: ['skipped', 'form.version-stale'],
      [second.id]: ['failed', 'form.version-stale'],
      [third.id]: ['done', null],
    });
    expect(settled.find(({ formId }) => formId === second.id)?.detail).toMatch(/has changed since it was read/);
  });

  test('stops for whoever has no right any more', async () => {
    const { forms, filter } = await someForms(2);
    const former = await room.enter('former', { name: 'Former Chair', role: 'chair' });
    const action = await start(former, { action: 'decide', filter, ruling: approval });
    await room.query('DELETE FROM role_grant WHERE user_id = $1', [former.id]);
    await room.runBulkAction(action.id);
    expect((await read(chair, action)).forms.map(({ state, code }) => [state, code])).toEqual([
      ['failed', 'access.forbidden'],
      ['failed', 'access.forbidden'],
    ]);
    expect((await hq.form(String(forms[0]?.id))).status).toBe('in_review');
  });

  test('takes forms, gives them to others, and takes them back', async () => {
    const { forms, filter } = await someForms(3);
    const assignees = (): Promise<unknown[]> =>
      Promise.all(
        forms.map(async ({ id }) => ((await hq.form(id)).assignees as { id: string }[]).map((one) => one.id)),
      );
    expect((await run(robin, { action: 'assign', filter, reviewerId: 'me' })).counts.done).toBe(3);
    expect(await assignees()).toEqual([[robin.id], [robin.id], [robin.id]]);
    const again = await plan(robin, { action: 'assign', filter, reviewerId: 'me' });
    expect(again.skipped.map(({ code }) => code)).toEqual(Array(3).fill('form.already-assigned'));
    const wish = { action: 'assign', filter, reviewerId: sam.id };
    expect((await plan(chair, wish)).mails).toMatchObject([
      { kind: 'new-form', to: { id: sam.id, name: 'Sam Reviewer' }, count: 3 },
    ]);
    await run(chair, wish);
    await run(chair, { action: 'unassign', filter, reviewerId: robin.id });
    expect(await assignees()).toEqual([[sam.id], [sam.id], [sam.id]]);
    expect((await plan(chair, { action: 'unassign', filter, reviewerId: robin.id })).count).toBe(0);
  });

  test('hands the open forms of a member who is away to the one who stands in', async () => {
    await room.query('DELETE FROM assignment');
    const { forms, filter } = await someForms(3);
    await run(robin, { action: 'assign', filter, reviewerId: 'me' });
    succeeded(await chair.decide(String(forms[2]?.id), approval), 201);
    const nobody = await robin.post(PATH, { action: 'hand-over' });
    expect(refusal(nobody)).toEqual({ status: 422, code: 'bulk-action.invalid' });
    const away = { fromOn: room.day(0), untilOn: room.day(5), delegateId: sam.id };
    succeeded(await robin.post(`/programs/${PROGRAM}/absences`, away), 201);
    const found = await plan(chair, { action: 'hand-over', fromId: robin.id });
    expect(found.count).toBe(2);
    expect(found.mails).toMatchObject([{ kind: 'new-form', to: { id: sam.id, name: 'Sam Reviewer' }, count: 2 }]);
    expect((await run(robin, { action: 'hand-over' })).counts).toMatchObject({ done: 2, total: 2 });
    const { assignees } = await hq.form(String(forms[0]?.id));
    expect(assignees).toMatchObject([{ id: sam.id }]);
    expect(await hq.history(String(forms[0]?.id))).toEqual([
      'form.submitted',
      'form.routed',
      'form.assigned',
      'form.unassigned',
      'form.assigned',
    ]);
    expect((await robin.post(PATH, { action: 'hand-over', fromId: sam.id, reviewerId: 'me' })).status).toBe(403);
    await room.query('DELETE FROM absence');
  });
});

describe('a release', () => {
  test('makes held decisions known now, by one chair, with their mails', async () => {
    const { forms, filter } = await someForms(3);
    const [first, second] = forms as [Form, Form];
    for (const form of [first, second]) succeeded(await robin.decide(form.id, approval), 201);
    const found = await plan(chair, { action: 'release', filter });
    expect(found).toMatchObject({ count: 2, skipped: [{ code: 'decision.none-held' }] });
    expect(found.mails).toMatchObject([
      { kind: 'approved', to: { id: applicant.id, name: 'Alex Applicant' }, count: 2 },
    ]);
    const action = await start(chair, { action: 'release', filter });
    await Promise.all([room.runBulkAction(action.id), room.runBulkAction(action.id)]);
    expect((await read(chair, action)).counts).toMatchObject({ done: 2, skipped: 1 });
    for (const { id } of [first, second]) {
      expect((await applicant.form(id)).status).toBe('approved');
      expect((await hq.history(id)).filter((type) => type === 'form.approved')).toHaveLength(1);
      expect((await room.deliver(id)).filter(({ subject }) => subject.includes('Approved'))).toHaveLength(1);
    }
    await room.fire(first.id, 'release');
    expect((await hq.history(first.id)).filter((type) => type === 'form.approved')).toHaveLength(1);
  });

  test('that another one was quicker with is skipped; a form that is back in review is not', async () => {
    const { forms, filter } = await someForms(3);
    const [first, second, undone] = forms as [Form, Form, Form];
    for (const form of forms) succeeded(await robin.decide(form.id, approval), 201);
    const both = [await start(chair, { action: 'release', filter }), await start(chair, { action: 'release', filter })];
    succeeded(await chair.undo(undone.id), 200);
    await Promise.all(both.map(({ id }) => room.runBulkAction(id)));
    const settled = await Promise.all(both.map(async (action) => (await read(chair, action)).forms));
    for (const { id, number } of [first, second]) {
      const known = { state: 'done', code: null, detail: null };
      const detail = `The decision on form ${number} was released already.`;
      const found = settled.map((of) => of.find(({ formId }) => formId === id));
      expect(found.sort((one, other) => (one?.state ?? '').localeCompare(other?.state ?? ''))).toEqual([
        { formId: id, number, ...known },
        { formId: id, number, state: 'skipped', code: 'decision.none-held', detail },
      ]);
      expect((await hq.history(id)).filter((type) => type === 'form.approved')).toHaveLength(1);
    }
    const left = settled.map((of) => of.find(({ formId }) => formId === undone.id));
    expect(left.map((form) => [form?.state, form?.code])).toEqual([
      ['failed', 'form.version-stale'],
      ['failed', 'form.version-stale'],
    ]);
  });

  test('of one form is for chairs, while a decision is held', async () => {
    const { forms } = await someForms(1);
    const [form] = forms as [Form];
    const path = `/eligibility-forms/${form.id}/decisions/current/release`;
    const early = await chair.post(path);
    expect(refusal(early)).toEqual({ status: 409, code: 'decision.none-held' });
    expect(early.body).toMatchObject({ title: 'There is no decision to release' });
    succeeded(await robin.decide(form.id, approval), 201);
    expect((await robin.post(path)).status).toBe(403);
    expect((await hq.post(path)).status).toBe(403);
    expect((await chair.post(path, undefined, ifMatch(1))).status).toBe(412);
    expect(succeeded<Form>(await chair.post(path), 200).status).toBe('approved');
  });
});

describe('bulk actions', () => {
  test('are for the committee, and those that concern others for its chairs', async () => {
    const { filter } = await someForms(1);
    const all = [
      { action: 'decide', filter, ruling: approval },
      { action: 'release', filter },
      { action: 'assign', filter, reviewerId: sam.id },
      { action: 'unassign', filter, reviewerId: sam.id },
    ];
    for (const body of all) {
      for (const dryRun of [true, false]) {
        expect((await robin.post(PATH, { ...body, dryRun })).status).toBe(403);
        expect((await hq.post(PATH, { ...body, dryRun })).status).toBe(403);
        expect((await applicant.post(PATH, { ...body, dryRun })).status).toBe(403);
      }
    }
  });

  test('are shown to who ordered them and to chairs, each without forms they may not see', async () => {
    const { forms, filter } = await someForms(2);
    const action = await start(robin, { action: 'assign', filter, reviewerId: 'me' });
    expect(refusal(await sam.get(`${PATH}/${action.id}`))).toEqual({ status: 404, code: 'bulk-action.unknown' });
    expect((await hq.get(`${PATH}/${action.id}`)).status).toBe(403);
    succeeded(await chair.post(`/eligibility-forms/${String(forms[0]?.id)}/recusals`, { reason: 'A friend.' }), 201);
    const seen = await read(chair, action);
    expect(seen.counts.total).toBe(1);
    expect(JSON.stringify(seen)).not.toContain(forms[0]?.id);
    expect((await chair.get(`/programs/pmi-medical-office/bulk-actions/${action.id}`)).status).toBe(403);
  });

  test.each([
    [{ action: 'lose', filter: {} }],
    [{ action: 'release' }],
    [{ action: 'release', filter: {}, formIds: ['0190a1b2-0000-7000-8000-000000000000'] }],
    [{ action: 'release', formIds: [] }],
    [{ action: 'release', formIds: ['x'] }],
    [{ action: 'release', filter: { colour: 'red' } }],
    [{ action: 'release', filter: {}, reviewerId: 'me' }],
    [{ action: 'decide', filter: {} }],
    [{ action: 'decide', filter: {}, ruling: { outcome: 'perhaps', message: '' } }],
    [{ action: 'assign', filter: {} }],
    [{ action: 'assign', filter: {}, reviewerId: 'you' }],
    [{ action: 'assign', filter: {}, reviewerId: 'me', dryRun: 'no' }],
  ])('refuse %j', async (body) => {
    expect((await chair.post(PATH, body)).status).toBe(422);
  });
});
