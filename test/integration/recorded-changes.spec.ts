import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDatabase, type Database } from '#persistence';
import { aForm, approval } from '../support/a-form.js';
import { CommitteeRoom } from '../support/committee-room.js';
import { succeeded, type Caller, type Form } from '../support/docket.js';

let room: CommitteeRoom;
let database: Database;
let applicant: Caller;
let chair: Caller;
let form: Form;

beforeAll(async () => {
  room = await CommitteeRoom.open();
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  chair = await room.enter('gray', { name: 'Gray Chair', role: 'chair' });
  form = await room.submitAndRoute(applicant, aForm(room.day));
  succeeded(await chair.post(`/eligibility-forms/${form.id}/comments`, { text: 'A remark.' }), 201);
  database = await openDatabase({ databaseUrl: room.databaseUrl, poolSize: 2 });
});
afterAll(async () => {
  await database.dataSource.destroy();
  await room.close();
});

/** Every room of these tests refuses such a change, so that each of them shows that what it does is recorded. */
describe('a change without history is refused: ', () => {
  test.each([
    `UPDATE eligibility_form SET queue = 'other' WHERE id = $1`,
    `UPDATE eligibility_form SET content = content || '{"relevance": ""}' WHERE id = $1`,
    `UPDATE comment SET text = 'Another remark.' WHERE form_id = $1`,
    'DELETE FROM comment WHERE form_id = $1',
    `INSERT INTO assignment (id, form_id, reviewer_id, assigned_at) SELECT gen_random_uuid(), $1, applicant_id, now() FROM eligibility_form`,
  ])('%s', async (change) => {
    await expect(database.dataSource.query(change, [form.id])).rejects.toThrow('A form is changed without history');
  });
});

test('every table that belongs to forms is watched', async () => {
  const rows = await room.query<{ name: string }>(
    `SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'requires_history' ORDER BY 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'assignment',
      'comment',
      'conflict',
      'decision',
      'eligibility_form',
      'form_revision',
      'information_request',
      'listing',
      'message',
    ]),
  );
});

test('what is recorded gets through', async () => {
  succeeded(await chair.decide(form.id, approval), 201);
  expect(await room.query('SELECT FROM decision WHERE form_id = $1', [form.id])).toHaveLength(1);
});
