import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { aForm, approval } from '../support/a-form.js';
import { CommitteeRoom, PROGRAM } from '../support/committee-room.js';
import { succeeded, type Caller, type Form } from '../support/docket.js';

interface Load {
  member: { id: string; name: string };
  isChair: boolean;
  open: number;
  overdue: number;
  dueSoon: number;
  decided: number;
  actor: { id: string; name: string } | null;
  absences: { memberId?: string; fromOn: string; untilOn: string; delegateId: string | null }[];
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
afterEach(() => room.query('DELETE FROM absence'));

const submit = (): Promise<Form> => room.submitAndRoute(applicant, aForm(room.day));
const give = async (form: Form, to: Caller): Promise<void> => {
  succeeded(await chair.post(`/eligibility-forms/${form.id}/assignments`, { reviewerId: to.id }), 201);
};
const load = (who = chair): Promise<Load[]> => who.items<Load>(`/programs/${PROGRAM}/load`);
const away = async (who: Caller, delegate?: Caller, from = 0, until = 5): Promise<void> => {
  const body = { fromOn: room.day(from), untilOn: room.day(until), delegateId: delegate?.id };
  succeeded(await who.post(`/programs/${PROGRAM}/absences`, body), 201);
};
const told = async (form: Form, kind: string): Promise<string[]> =>
  (await room.ordered(form.id)).filter((mail) => mail.startsWith(kind)).map((mail) => mail.split(' → ')[1] ?? '');

test('the chair sees what each member has to do, has done, and when they are away', async () => {
  const [first, second, third, fourth] = [await submit(), await submit(), await submit(), await submit()];
  for (const form of [first, second, third]) await give(form, robin);
  await give(fourth, sam);
  await room.query(`UPDATE eligibility_form SET due_at = now() - interval '1 hour' WHERE id = $1`, [first.id]);
  await room.query(`UPDATE eligibility_form SET due_at = now() + interval '2 days' WHERE id = $1`, [second.id]);
  succeeded(await sam.decide(fourth.id, approval), 201);
  await away(robin, sam, 0, 5);
  await away(robin, undefined, 10, 12);
  const empty = { overdue: 0, dueSoon: 0, decided: 0, absences: [] };
  const named = (who: Caller, name: string) => ({ id: who.id, name });
  const members = await load();
  expect(members).toMatchObject([
    {
      member: named(robin, 'Robin Reviewer'),
      isChair: false,
      open: 3,
      overdue: 1,
      dueSoon: 1,
      decided: 0,
      actor: named(sam, 'Sam Reviewer'),
      absences: [
        { fromOn: room.day(0), untilOn: room.day(5), delegateId: sam.id },
        { fromOn: room.day(10), untilOn: room.day(12), delegateId: null },
      ],
    },
    { ...empty, member: named(chair, 'Gray Chair'), isChair: true, open: 0, actor: named(chair, 'Gray Chair') },
    { ...empty, member: named(sam, 'Sam Reviewer'), open: 0, decided: 1, actor: named(sam, 'Sam Reviewer') },
  ]);
  expect(members).toHaveLength(3);
  succeeded(await chair.post(`/eligibility-forms/${first.id}/recusals`, { reason: 'A friend.' }), 201);
  expect((await load())[0]).toMatchObject({ open: 2, overdue: 0 });
});

test('it is for chairs alone', async () => {
  for (const who of [robin, hq, applicant]) expect((await who.get(`/programs/${PROGRAM}/load`)).status).toBe(403);
});

test('who is away hears of no new form and no reminder: who stands in does', async () => {
  await away(robin, sam);
  const form = await submit();
  expect((await told(form, 'new-form')).sort()).toEqual(['chair', 'sam']);
  await give(form, robin);
  await room.fire(form.id, 'reminder');
  expect(await told(form, 'reminder')).toEqual(['sam']);
});

test('where nobody stands in, the others hear of it', async () => {
  await away(robin);
  const form = await submit();
  await give(form, robin);
  await room.fire(form.id, 'reminder');
  expect((await told(form, 'reminder')).sort()).toEqual(['chair', 'sam']);
});

test('when everyone is away the chair is told so, and reminders still reach somebody', async () => {
  await away(robin, sam);
  await away(sam, robin);
  await away(chair);
  const form = await submit();
  expect((await told(form, 'no-reviewer')).sort()).toEqual(['chair', 'hq']);
  expect(await told(form, 'new-form')).toEqual([]);
  await room.fire(form.id, 'reminder');
  expect((await told(form, 'reminder')).sort()).toEqual(['chair', 'robin', 'sam']);
});

test('days of absence are half-open: gone on the first, back on the last', async () => {
  await room.query(
    `INSERT INTO absence (id, program, member_id, from_on, until_on, delegate_id, set_by)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $2)`,
    [PROGRAM, robin.id, room.day(-3), room.day(0), sam.id],
  );
  await away(sam, robin, 1, 3);
  const form = await submit();
  expect((await told(form, 'new-form')).sort()).toEqual(['chair', 'robin', 'sam']);
});

test('a form whose routing was lost is routed again when its promise comes near', async () => {
  const form = await room.submit(applicant, aForm(room.day));
  await room.query('DELETE FROM outbox');
  await room.fire(form.id, 'reminder');
  const jobs = await room.query<{ job: string; form: string }>(
    `SELECT job, payload ->> 'formId' AS form FROM outbox WHERE job = 'form.route' AND state = 'pending'`,
  );
  expect(jobs).toEqual([{ job: 'form.route', form: form.id }]);
  await room.route(form.id);
  await room.route(form.id);
  expect((await hq.form(form.id)).status).toBe('in_review');
});
