import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { NodemailerMailer } from '#notifications';
import { OutboxStore } from '#persistence';
import { jobHandlers, type JobUseCases } from '../../apps/worker/src/job-handlers.js';
import { aForm, approval } from '../support/a-form.js';
import { changedPrograms } from '../support/changed-programs.js';
import { CommitteeRoom, PROGRAM } from '../support/committee-room.js';
import { ifMatch, succeeded, type Caller, type Form } from '../support/docket.js';
import { verifiedHistory } from '../support/history-chain.js';
import { smtpFaults } from '../support/smtp-faults.js';
import { SmtpSink, type ReceivedMail } from '../support/smtp-sink.js';

const HOUR = 3_600_000;
let sink: SmtpSink;
let mailer: NodemailerMailer;
let programs: ReturnType<typeof changedPrograms>;
let room: CommitteeRoom;
let applicant: Caller;
let robin: Caller;
let sam: Caller;
let hq: Caller;

beforeAll(async () => {
  sink = await SmtpSink.start();
  mailer = new NodemailerMailer({ smtpUrl: sink.url, from: { name: 'Docket', address: 'docket@example.org' } });
  programs = changedPrograms('digest: none', 'digest: daily');
});
afterAll(async () => {
  mailer.close();
  await sink.stop();
  programs.remove();
});
beforeEach(async () => {
  sink.play(() => null);
  sink.mails.length = 0;
  room = await CommitteeRoom.open(programs.directory, mailer);
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
  sam = await room.enter('sam', { name: 'Sam Reviewer', role: 'reviewer' });
  hq = await room.enter('hq', { name: 'Harper Office', role: 'hq' });
});
afterEach(() => room.close());

/** Does every job that is due, as a worker would. */
async function work(): Promise<void> {
  const outbox = room.get(OutboxStore);
  const useCases = { sendMail: { execute: (id: string) => room.attempt(id) } } as unknown as JobUseCases;
  const handlers = jobHandlers(useCases, outbox, () => undefined);
  for (;;) {
    const jobs = (await outbox.claim(50)).filter(({ name }) => name === 'mail.send');
    if (jobs.length === 0) return;
    for (const { id } of jobs) await handlers['mail.send']({ mailId: id }, id);
  }
}

/** To the next 08:00 in the program's zone, and a second, or as much before it as that is below zero. */
async function untilMorning(after = 1000): Promise<void> {
  const [row] = await room.query<{ ms: string }>(
    `SELECT ceil(extract(epoch FROM min(available_at) - business_now()) * 1000) AS ms FROM outbox o JOIN mail m ON m.id = o.id
     WHERE m.kind = 'digest' AND o.state = 'pending'`,
  );
  await room.advance(Number(row?.ms ?? 0) + after);
}

const newForm = (content = {}): Promise<Form> => room.submitAndRoute(applicant, aForm(room.day, content));
const digestsTo = (name: string): ReceivedMail[] =>
  sink.to(`${name}@example.org`).filter(({ text }) => text.includes('once a day'));
const statesOf = async ({ id }: Form, person: Caller): Promise<string[]> => {
  const rows = await room.query<{ state: string }>(
    'SELECT state FROM mail WHERE form_id = $1 AND recipient_id = $2 ORDER BY id',
    [id, person.id],
  );
  return rows.map(({ state }) => state);
};
const leave = async (form: Form, by: Caller): Promise<void> => {
  succeeded(await by.post(`/eligibility-forms/${form.id}/recusals`, { reason: 'A friend.' }), 201);
};
const decide = async (form: Form, by: Caller): Promise<void> => {
  const { version } = await by.form(form.id);
  succeeded(await by.post(`/eligibility-forms/${form.id}/decisions`, approval, ifMatch(version)), 201);
};

describe('a daily digest', () => {
  test('tells once a day of what is new; a mention and the applicant’s mails do not wait', async () => {
    const forms = [await newForm(), await newForm()];
    const [first] = forms;
    succeeded(
      await sam.post(`/eligibility-forms/${first?.id ?? ''}/comments`, { text: 'Look.', mentions: [robin.id] }),
      201,
    );
    await work();
    expect(sink.mails.map(({ recipients }) => recipients[0]).sort()).toEqual([
      'applicant@example.org',
      'applicant@example.org',
      'robin@example.org',
    ]);
    expect(digestsTo('robin')).toHaveLength(0);
    await untilMorning();
    await work();
    for (const name of ['robin', 'sam']) {
      const [digest, ...more] = digestsTo(name);
      expect(more).toHaveLength(0);
      for (const { number, id } of forms) {
        expect(digest?.text).toContain(number);
        expect(digest?.html).toContain(number);
        expect(digest?.text).toContain(`/reviews/ami-cmi/${id}`);
        expect(digest?.subject).toContain(number);
      }
    }
    await room.advance(2 * HOUR);
    await work();
    expect(digestsTo('robin')).toHaveLength(1);
    for (const form of forms) {
      expect(await statesOf(form, robin)).toEqual(form === first ? ['bundled', 'sent'] : ['bundled']);
      const told = (await verifiedHistory(room, form.id)).filter(({ data }) => data.kind === 'digest');
      expect(told.map(({ type, data }) => [type, data.recipientId]).sort()).toEqual(
        [robin, sam].map(({ id }) => ['mail.sent', id]).sort(),
      );
    }
  });

  test('leaves out what was decided and whom a conflict now keeps from it; without anything left it is not sent', async () => {
    const [kept, decided, hidden] = [await newForm(), await newForm(), await newForm()];
    await work();
    await decide(decided, sam);
    await room.fire(decided.id, 'release');
    await leave(hidden, robin);
    await leave(kept, sam);
    await leave(hidden, sam);
    await work();
    await untilMorning();
    await work();
    const [digest] = digestsTo('robin');
    expect(digest?.text).toContain(kept.number);
    expect(`${digest?.raw.toString() ?? ''}${digest?.text ?? ''}`).not.toMatch(
      new RegExp(`${decided.number}|${hidden.number}`),
    );
    expect(digestsTo('sam')).toHaveLength(0);
    expect(await statesOf(decided, robin)).toEqual(['skipped']);
    expect(await statesOf(hidden, robin)).toEqual(['skipped']);
    const [empty] = await room.query(`SELECT state, detail FROM mail WHERE kind = 'digest' AND recipient_id = $1`, [
      sam.id,
    ]);
    expect(empty).toEqual({ state: 'skipped', detail: 'Nothing is left to tell.' });
  });

  test('what is held in the morning, and undone, comes in the next one', async () => {
    const form = await newForm();
    await work();
    await untilMorning(-20_000);
    await decide(form, sam);
    await room.query(`UPDATE mail SET kind = 'reminder', step = '7' WHERE form_id = $1 AND kind = 'new-form'`, [
      form.id,
    ]);
    await untilMorning();
    await work();
    expect(digestsTo('robin')).toHaveLength(0);
    expect(await statesOf(form, robin)).toEqual(['queued']);
    const { version } = await sam.form(form.id);
    const undone = await sam.send(
      'DELETE',
      `/eligibility-forms/${form.id}/decisions/current`,
      undefined,
      ifMatch(version),
    );
    expect(undone.status).toBe(200);
    await room.advance(HOUR);
    await work();
    await untilMorning();
    await work();
    expect(digestsTo('robin').map(({ subject }) => subject.split(' ')[0])).toEqual([form.number]);
  });

  test('leaves out what waits for the applicant, until it is answered', async () => {
    const [kept, asked] = [await newForm(), await newForm()];
    const path = `/eligibility-forms/${asked.id}`;
    succeeded(await sam.post(`${path}/information-requests`, { message: 'Who teaches?' }), 201);
    await work();
    await untilMorning();
    await work();
    expect(digestsTo('robin').map(({ subject }) => subject.split(' ')[0])).toEqual([kept.number]);
    expect(digestsTo('robin')[0]?.text).not.toContain(asked.number);
    const { version } = await applicant.form(asked.id);
    succeeded(await applicant.post(`${path}/answers`, { message: 'Robin does.' }, ifMatch(version)), 201);
    await untilMorning();
    await work();
    const [, next, ...more] = digestsTo('robin').map(({ subject }) => subject.split(' ')[0]);
    expect([next, more]).toEqual([asked.number, []]);
  });

  test('goes to nobody who has left the committee', async () => {
    await newForm();
    await work();
    await room.query(`DELETE FROM role_grant WHERE user_id = $1`, [robin.id]);
    await untilMorning();
    await work();
    expect(digestsTo('robin')).toHaveLength(0);
    expect(digestsTo('sam')).toHaveLength(1);
  });
});

describe('when something goes wrong in between', () => {
  const deferOnce = (): void => {
    let met = false;
    sink.play(({ at, recipient }) => {
      if (met || at !== smtpFaults.deferAfterDot.at || recipient !== 'robin@example.org') return null;
      met = true;
      return smtpFaults.deferAfterDot;
    });
  };

  test('it comes later as it was written; what came meanwhile is in the next one, nothing twice', async () => {
    const early = await newForm();
    await work();
    await untilMorning();
    deferOnce();
    await work();
    const late = await newForm();
    await work();
    expect(digestsTo('robin')).toHaveLength(0);
    await room.advance(HOUR);
    await work();
    await untilMorning();
    await work();
    const digests = digestsTo('robin');
    const named = digests.map(({ text }) => [early, late].map(({ number }) => text.includes(number)));
    expect(named).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(
      await room.query(`SELECT key FROM mail WHERE kind = 'digest' AND recipient_id = $1`, [robin.id]),
    ).toHaveLength(2);
  });

  test('a conflict of that hour takes the form out of what was already written', async () => {
    const [kept, hidden] = [await newForm(), await newForm()];
    await work();
    await untilMorning();
    deferOnce();
    await work();
    await leave(hidden, robin);
    await room.advance(HOUR);
    await work();
    const [digest] = digestsTo('robin');
    expect(digest?.text).toContain(kept.number);
    expect(digest?.text).not.toContain(hidden.number);
  });

  test('and where it may have arrived, no second copy tells of it', async () => {
    const form = await newForm();
    await work();
    await untilMorning();
    let met = 0;
    sink.play(({ at, recipient }) => {
      const strikes = at === smtpFaults.acceptThenCrash.at && recipient === 'robin@example.org' && met === 0;
      if (!strikes) return null;
      met += 1;
      return smtpFaults.acceptThenCrash;
    });
    await work();
    await leave(form, robin);
    await room.advance(HOUR);
    await work();
    expect(digestsTo('robin')).toHaveLength(1);
  });

  test('many notices at one moment end up in one digest', async () => {
    const forms = await Promise.all(Array.from({ length: 8 }, () => newForm()));
    const rows = await room.query<{ id: string }>(`SELECT id FROM mail WHERE kind = 'new-form'`);
    await Promise.all(rows.map(({ id }) => room.attempt(id)));
    await untilMorning();
    const due = await room.query<{ id: string }>(`SELECT id FROM mail WHERE kind = 'digest' ORDER BY id`);
    expect(due).toHaveLength(2);
    // Both at once: each is an event of every form.
    await Promise.all(due.map(({ id }) => room.attempt(id)));
    for (const name of ['robin', 'sam']) {
      const [digest, ...more] = digestsTo(name);
      expect(more).toHaveLength(0);
      for (const { number } of forms) expect(digest?.text).toContain(number);
    }
    for (const { id } of forms) {
      const told = (await verifiedHistory(room, id)).filter(({ data }) => data.kind === 'digest');
      expect(told).toHaveLength(2);
    }
  });
});

test('in the outbox, a digest is hidden from whoever must not see one of its forms', async () => {
  const chair = await room.enter('chair', { name: 'Gray Chair', role: 'chair' });
  await newForm();
  const hidden = await newForm({ activity: { instructors: [{ name: 'Gray Chair' }] } });
  await work();
  const path = `/programs/${PROGRAM}/mails`;
  const seen = await hq.items<{ id: string; to: { id: string } }>(`${path}?kind=digest`);
  expect(seen.map(({ to }) => to.id).sort()).toEqual([robin.id, sam.id, chair.id].sort());
  const [robins] = seen.filter(({ to }) => to.id === robin.id);
  const detail = succeeded<{ content: { text: string; final: boolean } }>(
    await hq.get(`${path}/${robins?.id ?? ''}`),
    200,
  );
  expect(detail.content.final).toBe(false);
  expect(detail.content.text).toContain(hidden.number);
  // Its own tells of the other form only.
  expect((await chair.items<{ to: { id: string } }>(`${path}?kind=digest`)).map(({ to }) => to.id)).toEqual([chair.id]);
  expect((await chair.get(`${path}/${robins?.id ?? ''}`)).status).toBe(404);
  const { items } = succeeded<{ items: { state: string; count: number }[] }>(
    await chair.get(`${path}/counts?kind=digest`),
    200,
  );
  expect(items.reduce((sum, { count }) => sum + count, 0)).toBe(1);
});
