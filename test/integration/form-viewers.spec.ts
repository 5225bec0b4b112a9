import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aForm } from '../support/a-form.js';
import { CommitteeRoom, PROGRAM } from '../support/committee-room.js';
import { Caller, ifMatch, succeeded, type Form } from '../support/docket.js';

let room: CommitteeRoom;
let applicant: Caller;
let robin: Caller;
let sam: Caller;
let kim: Caller;
let chair: Caller;
let hq: Caller;

beforeAll(async () => {
  room = await CommitteeRoom.open();
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
  sam = await room.enter('sam', { name: 'Sam Reviewer', role: 'reviewer' });
  kim = await room.enter('kim', { name: 'Kim Conflicted', role: 'reviewer' });
  chair = await room.enter('chair', { name: 'Gray Chair', role: 'chair' });
  hq = await room.enter('hq', { name: 'Harper Office', role: 'hq' });
});
afterAll(() => room.close());

const path = ({ id }: Form): string => `/eligibility-forms/${id}/viewers`;
const stay = async (who: Caller, form: Form, doing = 'reading'): Promise<unknown> =>
  succeeded<{ items: unknown }>(await who.post(`${path(form)}/me`, { doing }), 200).items;
const leave = async (who: Caller, form: Form): Promise<void> => {
  succeeded(await who.send('DELETE', `${path(form)}/me`), 204);
};
const named = ({ id }: Caller, name: string, doing: string): object => ({ id, name, doing });
const routed = (): Promise<Form> => room.submitAndRoute(applicant, aForm(room.day));
const kept = ({ id }: Form): Promise<object[]> =>
  room.query('SELECT person_id FROM form_viewer WHERE form_id = $1', [id]);

describe('who has a form open', () => {
  test('is told to the others, with what they do, until they leave', async () => {
    const form = await routed();
    expect(await stay(robin, form)).toEqual([]);
    expect(await stay(sam, form, 'deciding')).toEqual([named(robin, 'Robin Reviewer', 'reading')]);
    expect(await stay(robin, form, 'asking')).toEqual([named(sam, 'Sam Reviewer', 'deciding')]);
    expect(await chair.items(path(form))).toEqual([
      named(robin, 'Robin Reviewer', 'asking'),
      named(sam, 'Sam Reviewer', 'deciding'),
    ]);
    await leave(sam, form);
    await leave(sam, form);
    expect(await stay(robin, form)).toEqual([]);
    expect(await kept(form)).toHaveLength(1);
  });

  test('is forgotten after 40 seconds of silence, and the rows with it', async () => {
    const [form, other] = [await routed(), await routed()];
    await stay(robin, form);
    await stay(robin, other);
    await room.query(`UPDATE form_viewer SET seen_at = now() - interval '41 seconds' WHERE person_id = $1`, [robin.id]);
    expect(await sam.items(path(form))).toEqual([]);
    expect(await stay(sam, form)).toEqual([]);
    expect([await kept(form), await kept(other)]).toEqual([[{ person_id: sam.id }], []]);
  });

  test('a member in conflict neither sees it nor is seen, from the ruling on', async () => {
    const form = await routed();
    await stay(kim, form);
    expect(await stay(robin, form)).toEqual([named(kim, 'Kim Conflicted', 'reading')]);
    const { version } = await chair.form(form.id);
    const ruling = { state: 'in-conflict', reason: 'They work together.' };
    const ruled = `/eligibility-forms/${form.id}/conflicts/${kim.id}`;
    succeeded(await chair.send('PUT', ruled, ruling, ifMatch(version)), 200);
    expect(await stay(robin, form)).toEqual([]);
    expect((await kim.post(`${path(form)}/me`, { doing: 'reading' })).status).toBe(404);
    expect((await kim.get(path(form))).status).toBe(404);
  });

  test('is the committee’s alone, and takes what it knows', async () => {
    const form = await routed();
    const asked = (who: Caller) => who.post(`${path(form)}/me`, { doing: 'reading' });
    expect([
      (await asked(applicant)).status,
      (await asked(hq)).status,
      (await asked(new Caller(room.url))).status,
    ]).toEqual([403, 403, 401]);
    expect((await robin.post(`${path(form)}/me`, { doing: 'sleeping' })).status).toBe(422);
    const before = await hq.form(form.id);
    await stay(robin, form);
    expect(await hq.form(form.id)).toEqual(before);
  });

  test('who is no longer a member is not shown', async () => {
    const guest = await room.enter('guest', { name: 'Gil Guest', role: 'reviewer' });
    const form = await routed();
    await stay(guest, form);
    await room.query('DELETE FROM role_grant WHERE user_id = $1', [guest.id]);
    expect(await stay(robin, form)).toEqual([]);
  });
});

describe('what a review goes by', () => {
  test('is the policy of the form, and the last moment at which a decision is of use', async () => {
    const form = await routed();
    const terms = succeeded<Record<string, unknown>>(
      await robin.get(`/eligibility-forms/${form.id}/review-terms`),
      200,
    );
    expect(terms).toMatchObject({
      policyVersion: '2021.1',
      mode: 'single',
      quorum: 1,
      undoSeconds: 60,
      reasonsRequired: false,
      increment: 0.25,
      minutesPerCredit: 60,
      credentials: [],
      lastUsefulAt: expect.stringMatching(/Z$/),
    });
    expect(terms['criteria']).toContainEqual({
      id: 'outcomes',
      text: 'States what a participant can do afterwards',
      required: false,
    });
    expect(terms['reasons']).toContainEqual({
      code: 'no-outcomes',
      text: 'No learning outcomes are stated.',
      remedy: 'Say what a participant is able to do afterwards.',
    });
  });

  test('members who may see the form, and until when they are away', async () => {
    const form = await routed();
    const absence = { memberId: sam.id, fromOn: room.day(0), untilOn: room.day(3) };
    succeeded(await sam.post(`/programs/${PROGRAM}/absences`, absence), 201);
    succeeded(await kim.post(`/eligibility-forms/${form.id}/recusals`, { reason: 'A friend.' }), 201);
    const member = (who: Caller, name: string, isChair: boolean, awayUntil: string | null) => ({
      id: who.id,
      name,
      isChair,
      awayUntil,
      tookPart: false,
    });
    expect(await robin.items(`/eligibility-forms/${form.id}/reviewers`)).toEqual([
      member(chair, 'Gray Chair', true, null),
      member(robin, 'Robin Reviewer', false, null),
      member(sam, 'Sam Reviewer', false, room.day(3)),
    ]);
    expect((await kim.get(`/eligibility-forms/${form.id}/reviewers`)).status).toBe(404);
    expect((await applicant.get(`/eligibility-forms/${form.id}/review-terms`)).status).toBe(403);
  });
});

describe('the mail of a decision', () => {
  test('warns of credit for more than the contact time, and is shown while the decision is held', async () => {
    const form = await room.submitAndRoute(applicant, aForm(room.day, { activity: { contactMinutes: 120 } }));
    const held = `/eligibility-forms/${form.id}/held-mail`;
    expect(succeeded(await robin.get(held), 200)).toEqual({ mail: null });
    const ruling = { outcome: 'approved', message: 'Well planned.', credits: [{ category: 'art', hours: 2.25 }] };
    const preview = async (body: object): Promise<Record<string, unknown>> =>
      succeeded(await robin.post(`/eligibility-forms/${form.id}/decision-preview`, body), 200);
    const shown = await preview(ruling);
    expect(shown['warnings']).toEqual([
      {
        code: 'creditsExceedContactTime',
        message: 'Gives credit for 135 minutes, of 120 minutes of contact time.',
      },
    ]);
    expect((await preview({ ...ruling, credits: [{ category: 'art', hours: 2 }] }))['warnings']).toEqual([]);
    expect((await preview({ outcome: 'not_approved', message: 'Thin.' }))['warnings']).toEqual([]);
    succeeded(await robin.decide(form.id, ruling), 201);
    expect(succeeded(await sam.get(held), 200)).toEqual({ mail: shown });
    expect([(await hq.get(held)).status, (await applicant.get(held)).status]).toEqual([403, 403]);
    succeeded(await robin.undo(form.id), 200);
    expect(succeeded(await robin.get(held), 200)).toEqual({ mail: null });
  });
});
