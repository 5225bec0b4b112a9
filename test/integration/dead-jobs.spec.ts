import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { OutboxStore } from '#persistence';
import { Accounts } from '#use-cases';
import { aForm } from '../support/a-form.js';
import { CommitteeRoom } from '../support/committee-room.js';
import type { Caller } from '../support/docket.js';

let room: CommitteeRoom;
let applicant: Caller;
let hq: Caller;
let admin: Caller;

beforeAll(async () => {
  room = await CommitteeRoom.open();
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  hq = await room.enter('hq', { name: 'Harper Office', role: 'hq' });
  await room.get(Accounts).grant({
    email: 'admin@example.org',
    grant: { program: null, role: 'admin' },
    grantedBy: null,
  });
  admin = await room.enter('admin', { name: 'Ada Admin' });
});
afterAll(() => room.close());

test('what was given up is seen by admins alone, without content, and starts over once', async () => {
  const form = await room.submit(applicant, aForm(room.day));
  const [job] = await room.query<{ id: string }>(`SELECT id FROM outbox WHERE job = 'form.route'`);
  const jobs = await room.query<{ id: string }>('SELECT id FROM outbox');
  for (const { id } of jobs) {
    for (let attempt = 1; attempt <= 20; attempt += 1) await room.get(OutboxStore).retry(id, 'It broke.');
  }
  const path = '/jobs/dead';
  for (const other of [applicant, hq]) expect((await other.get(path)).status).toBe(404);
  expect(await admin.items(path)).toEqual([
    {
      id: job?.id,
      job: 'form.route',
      payload: { formId: form.id },
      attempts: 20,
      lastError: 'It broke.',
      createdAt: expect.any(String),
    },
  ]);
  const redrive = `${path}/${job?.id ?? ''}/redrive`;
  expect((await hq.post(redrive)).status).toBe(404);
  expect((await admin.post(redrive)).status).toBe(204);
  expect((await admin.post(redrive)).status).toBe(404);
  expect(await admin.items(path)).toEqual([]);
  expect((await room.get(OutboxStore).claim(50)).map(({ id }) => id)).toEqual([job?.id]);
});
