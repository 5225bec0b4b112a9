import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { approval, aForm } from '../support/a-form.js';
import { CommitteeRoom } from '../support/committee-room.js';
import { ifMatch, succeeded, type Caller, type Form } from '../support/docket.js';
import { refusal } from '../support/http.js';

const program = '/programs/ami-cmi';

interface Verification {
  code: string;
  state: string;
  transcript: { name: string; counted: number } | null;
  certificate: { number: string } | null;
}

let room: CommitteeRoom;
let alex: Caller;
let blake: Caller;
let robin: Caller;
let chair: Caller;
let hq: Caller;
let board: Caller;

beforeAll(async () => {
  room = await CommitteeRoom.open();
  alex = await room.enter('alex', { name: 'Łukasz Ωmega محمد' });
  blake = await room.enter('blake', { name: 'Blake Applicant' });
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
  chair = await room.enter('chair', { name: 'Gray Chair', role: 'chair' });
  hq = await room.enter('hq', { name: 'Harper Headquarters', role: 'hq' });
  board = await room.enter('board', { name: 'Indigo Board', role: 'board' });
  const award = { email: 'alex@example.org', certificationId: 'CMI-1', awardedOn: room.day(-400) };
  succeeded(await board.post(`${program}/credentials`, award), 201);
});
afterAll(() => room.close());

async function approved(): Promise<Form> {
  const activity = { startsOn: room.day(-2), endsOn: room.day(-1) };
  const form = await room.submitAndRoute(
    alex,
    aForm((day) => room.day(day), { activity }),
  );
  succeeded(await robin.decide(form.id, approval), 201);
  await room.fire(form.id, 'release');
  return form;
}

async function paper(path: string, by: Caller): Promise<Buffer> {
  const response = await fetch(`${room.url}${path}`, { headers: { authorization: `Bearer ${String(by.token)}` } });
  const bytes = Buffer.from(await response.arrayBuffer());
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  return bytes;
}

async function newestCode(): Promise<string> {
  const [row] = await room.query<{ code: string }>(
    'SELECT code FROM issued_paper ORDER BY issued_at DESC, code LIMIT 1',
  );
  return row?.code ?? '';
}

const verified = async (code: string): Promise<Verification> =>
  (await (await fetch(`${room.url}/verifications/${code}`)).json()) as Verification;

test('a transcript is the same paper until the record changes, and can be verified by anybody', async () => {
  const path = `${program}/credit-record.pdf`;
  const [one, same, theirs] = [
    await paper(path, alex),
    await paper(path, alex),
    await paper(`${path}?member=${alex.id}`, hq),
  ];
  expect([one.equals(same), one.equals(theirs)]).toEqual([true, true]);
  const code = await newestCode();
  const found = await verified(code.toLowerCase().replaceAll('-', ' '));
  expect(found).toMatchObject({ code, state: 'valid', certificate: null });
  expect(found.transcript).toMatchObject({ name: 'Łukasz Ωmega محمد', counted: 0 });
  expect(JSON.stringify(found)).not.toMatch(/example\.org|memberId/);

  const form = await approved();
  const claim = { formId: form.id, completedOn: room.day(-1), category: 'art', hours: 3 };
  succeeded(await alex.post(`${program}/credit-claims`, claim), 201);
  expect(await verified(code)).toMatchObject({ state: 'superseded' });
  expect((await paper(path, alex)).equals(one)).toBe(false);
  for (const who of [blake, robin, chair]) {
    expect(refusal(await who.get(`${path}?member=${alex.id}`)).status).toBe(403);
  }
  expect(refusal(await blake.get(path))).toEqual({ status: 404, code: 'record.none' });
});

test('a transcript of a credential that ended since is not current', async () => {
  await paper(`${program}/credit-record.pdf`, alex);
  const code = await newestCode();
  expect(await verified(code)).toMatchObject({ state: 'valid', transcript: { endedOn: null } });
  const [held] = await alex.items<{ id: string; version: number }>(`${program}/credentials`);
  const { id, version } = held!;
  const award = { certificationId: 'CMI-1', awardedOn: room.day(-400) };
  const put = (ending: object | null, seen: number): Promise<unknown> =>
    board
      .send('PUT', `${program}/credentials/${id}`, { ...award, ending }, ifMatch(seen))
      .then((answer) => succeeded(answer, 200));
  await put({ on: room.day(0), reason: 'Given back.' }, version);
  expect(await verified(code)).toMatchObject({ state: 'superseded' });
  await put(null, version + 1);
  expect(await verified(code)).toMatchObject({ state: 'valid' });
});

test('a certificate is the applicant’s to pass on, and ends with the approval', async () => {
  const form = await approved();
  const path = `/eligibility-forms/${form.id}/certificate.pdf`;
  expect((await paper(path, alex)).equals(await paper(path, robin))).toBe(true);
  expect(refusal(await blake.get(path)).status).toBe(404);
  const [row] = await room.query<{ code: string }>(`SELECT code FROM issued_paper WHERE facts ->> 'subjectId' = $1`, [
    form.id,
  ]);
  const code = row?.code ?? '';
  expect(await verified(code)).toMatchObject({
    state: 'valid',
    transcript: null,
    certificate: { number: form.number },
  });
  succeeded(await chair.post(`/eligibility-forms/${form.id}/revocation`, { reason: 'It was shortened.' }), 201);
  expect(await verified(code)).toMatchObject({ state: 'revoked' });
  expect(refusal(await alex.get(path))).toEqual({ status: 404, code: 'paper.none' });
});

test('a code that was not given out is none, and papers are never changed', async () => {
  for (const code of ['0000-0000-0000-0000', 'nothing', '%00']) {
    expect((await fetch(`${room.url}/verifications/${code}`)).status).toBeGreaterThanOrEqual(400);
  }
  expect(await verified('0000-0000-0000-0000')).toMatchObject({ code: 'paper.unknown' });
  await expect(room.query(`UPDATE issued_paper SET kind = 'certificate'`)).rejects.toThrow();
});

test('a record of 2,000 credits is read and printed whole; one is told what a listing would add', async () => {
  const form = await approved();
  const [listing] = await room.query<{ id: string }>('SELECT id FROM listing WHERE form_id = $1', [form.id]);
  const path = `${program}/credit-record?plan=${listing?.id ?? ''}`;
  const before = succeeded<{ plan: unknown; claims: unknown[] }>(await alex.get(path), 200);
  expect(before.plan).toMatchObject({
    listingId: listing?.id,
    alreadyPlanned: true,
    hours: [{ category: 'art', hours: 4 }],
  });
  await room.query('ALTER TABLE credit_claim DISABLE TRIGGER USER');
  await room.query(
    `INSERT INTO credit_claim (id, program, member_id, form_id, title, provider, completed_on, category, hundredths, terms, tags,
       activity_key, claimed_on, note, claimed_at, claimed_by)
     SELECT gen_random_uuid(), k.program, k.member_id, k.form_id, 'Session ' || n, '', k.completed_on, 'biomedical', 25,
       '[{"category": "biomedical", "hundredths": 100000}]', '{}', k.activity_key || n, k.claimed_on, '', k.claimed_at, k.claimed_by
     FROM (SELECT * FROM credit_claim LIMIT 1) k, generate_series(1, 2000) n`,
  );
  await room.query(
    `INSERT INTO credit_ledger (program, member_id, seq, claim_id, state, hundredths, at, hash)
     SELECT k.program, k.member_id, 1000 + row_number() OVER (), k.id, 'accepted', 25, now(), '\\x00'
     FROM credit_claim k WHERE k.title LIKE 'Session %'`,
  );
  const record = succeeded<{ claims: unknown[]; byCategory: unknown[] }>(await alex.get(path), 200);
  expect(record.claims).toHaveLength(before.claims.length + 2000);
  expect(record.byCategory[1]).toMatchObject({ raw: 500, counted: 21, overLimit: 479 });
  const transcript = await paper(`${program}/credit-record.pdf`, alex);
  expect(transcript.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(30);
}, 60_000);
