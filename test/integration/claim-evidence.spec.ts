import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CommitteeRoom } from '../support/committee-room.js';
import { succeeded, type Caller } from '../support/docket.js';
import { refusal, type Answer } from '../support/http.js';
import { sampleFiles } from '../support/sample-files.js';

const PROGRAM = 'pmi-medical-office';
const program = `/programs/${PROGRAM}`;
const path = `${program}/credit-claims`;
const PDF = sampleFiles['programme.pdf'] ?? Buffer.alloc(0);

interface Evidence {
  id: string;
  name: string;
}
interface Claim {
  id: string;
  state: string;
  hours: number;
  evidence: Evidence[];
}

let room: CommitteeRoom;
let alex: Caller;
let blake: Caller;
let chair: Caller;
let hq: Caller;
let board: Caller;
const sources: Record<string, string> = {};

beforeAll(async () => {
  room = await CommitteeRoom.open();
  alex = await room.enter('alex', { name: 'Alex Applicant' });
  blake = await room.enter('blake', { name: 'Blake Applicant' });
  chair = await room.enter('chair', { name: 'Gray Chair', role: 'chair' }, PROGRAM);
  hq = await room.enter('hq', { name: 'Harper Headquarters', role: 'hq' }, PROGRAM);
  board = await room.enter('board', { name: 'Indigo Board', role: 'board' }, PROGRAM);
  for (const [email, credential] of [
    ['alex', 'CMC'],
    ['alex', 'CMOM'],
    ['hq', 'CMC'],
  ]) {
    const award = { certificationId: `${email}-1`, awardedOn: room.day(-400), credential };
    succeeded(await board.post(`${program}/credentials`, { ...award, email: `${email}@example.org` }), 201);
  }
  const approvals = [
    { source: 'cms-medlearn', basis: 'contact-hour', credits: [{ category: 'core', hours: 1 }] },
    { source: 'bc-advantage', basis: 'package', credits: [{ category: 'core', hours: 1, credentials: ['CMC'] }] },
    { source: 'credentialing-organisation', basis: 'as-approved', credits: [{ category: 'other', hours: 3 }] },
    { organisation: 'Society of Coders', basis: 'as-approved', credits: [{ category: 'other', hours: 3 }] },
  ];
  for (const { source, organisation, ...approval } of approvals) {
    const body = { ...approval, ...(source === undefined ? { organisation } : { source }) };
    const { id } = succeeded<{ id: string }>(await chair.post(`${program}/standing-approvals`, body), 201);
    sources[source ?? 'organisation'] = id;
  }
});
afterAll(() => room.close());

async function upload(name: string, by = alex, to = `${path}/evidence`): Promise<Answer> {
  const body = new FormData();
  body.append('file', new Blob([PDF], { type: 'application/octet-stream' }), name);
  const headers = { authorization: `Bearer ${String(by.token)}` };
  const response = await fetch(`${room.url}${to}`, { method: 'POST', headers, body });
  return { status: response.status, headers: response.headers, body: await response.json() };
}
const sent = async (name: string, by = alex): Promise<Evidence> => succeeded<Evidence>(await upload(name, by), 201);

async function bytesOf(claimId: string, id: string, by: Caller): Promise<number> {
  const headers = { authorization: `Bearer ${String(by.token)}` };
  const response = await fetch(`${room.url}${path}/${claimId}/evidence/${id}/content`, { headers });
  const { length } = Buffer.from(await response.arrayBuffer());
  return response.status === 200 ? length : -response.status;
}

const course = (source: string, overrides: object = {}): object => ({
  standingApprovalId: sources[source],
  title: 'Modifiers in practice',
  provider: 'Society of Coders',
  completedOn: room.day(0),
  category: 'other',
  hours: 1.5,
  ...overrides,
});

test('sources say whether a claim needs evidence, and what so much of them gives', async () => {
  const listed = await blake.items<{ source: string | null; evidenceRequired: boolean }>(
    `${program}/standing-approvals`,
  );
  expect(Object.fromEntries(listed.map(({ source, evidenceRequired }) => [source, evidenceRequired]))).toEqual({
    'cms-medlearn': true,
    'bc-advantage': false,
    'credentialing-organisation': true,
    null: true,
  });
  const gives = async (query: string, by = alex): Promise<unknown> => {
    const { body } = await by.get(`${path}/options?standingApprovalId=${query}`);
    const { categories, open, evidenceRequired, holdsCredential } = body as Record<string, unknown>;
    return [
      (categories as { remaining: number }[]).map(({ remaining }) => remaining),
      open,
      evidenceRequired,
      holdsCredential,
    ];
  };
  expect(await gives(`${sources['cms-medlearn'] ?? ''}&minutes=100`)).toEqual([[1.5], true, true, true]);
  expect(await gives(`${sources['bc-advantage'] ?? ''}&packages=3`)).toEqual([[3], true, false, true]);
  expect(await gives(sources['credentialing-organisation'] ?? '')).toEqual([[3], true, true, true]);
  expect(await gives(sources['bc-advantage'] ?? '', blake)).toEqual([[], true, false, false]);
});

test('a claim is refused without the evidence that the policy asks for, and takes along what was sent', async () => {
  const refused = await alex.post(path, course('organisation'));
  expect(refused).toMatchObject({
    status: 422,
    body: { code: 'claim.invalid', errors: [{ pointer: '/evidenceIds' }] },
  });
  const [letter, stray] = [await sent('letter.pdf'), await sent('stray.pdf')];
  const claim = succeeded<Claim>(await alex.post(path, course('organisation', { evidenceIds: [letter.id] })), 201);
  expect(claim).toMatchObject({ state: 'accepted', hours: 1.5, evidence: [{ id: letter.id, name: 'letter.pdf' }] });
  expect(succeeded<Claim>(await hq.get(`${path}/${claim.id}`), 200).evidence).toHaveLength(1);
  const record = succeeded<{ claims: Claim[] }>(await hq.get(`${program}/credit-record?member=${alex.id}`), 200);
  expect(record.claims[0]?.evidence).toEqual(claim.evidence);
  const again = await alex.post(path, course('organisation', { evidenceIds: [letter.id], title: 'Another one' }));
  expect(again).toMatchObject({ status: 422, body: { errors: [{ pointer: '/evidenceIds/0' }] } });
  const others = await hq.post(path, course('organisation', { evidenceIds: [stray.id] }));
  expect(others).toMatchObject({ status: 422, body: { errors: [{ pointer: '/evidenceIds/0' }] } });
  succeeded(await alex.post(path, course('bc-advantage', { category: 'core', hours: 2, packages: 2 })), 201);
});

test('evidence is the member’s, headquarters’ and the board’s to read, and nobody else’s', async () => {
  const { id } = await sent('certificate.pdf');
  const claim = succeeded<Claim>(
    await alex.post(
      path,
      course('cms-medlearn', {
        ...{ category: 'core', hours: 0.75, minutes: 50, evidenceIds: [id] },
      }),
    ),
    201,
  );
  expect(await Promise.all([alex, hq, board, blake, chair].map((who) => bytesOf(claim.id, id, who)))).toEqual([
    ...[PDF.length, PDF.length, PDF.length],
    ...[-404, -404],
  ]);
  const other = succeeded<Claim>(
    await alex.post(
      path,
      course('bc-advantage', { title: 'The spring issue', category: 'core', hours: 1, packages: 1 }),
    ),
    201,
  );
  expect(await bytesOf(other.id, id, hq)).toBe(-404);
  const place = `${path}/${claim.id}/evidence`;
  expect(refusal(await upload('more.pdf', blake, place)).status).toBe(404);
  expect(refusal(await upload('more.pdf', board, place)).status).toBe(403);
  const more = succeeded<Evidence>(await upload('more.pdf', alex, place), 201);
  const posted = succeeded<Evidence>(await upload('posted.pdf', hq, place), 201);
  expect(refusal(await alex.send('DELETE', `${place}/${more.id}`)).status).toBe(403);
  expect((await hq.send('DELETE', `${place}/${more.id}`)).status).toBe(204);
  expect((await alex.get(`${path}/${claim.id}`)).body).toMatchObject({ evidence: [{ id }, { id: posted.id }] });
  expect(await bytesOf(claim.id, more.id, hq)).toBe(-404);
  const [row] = await room.query('SELECT state, removed_by FROM attachment WHERE id = $1', [more.id]);
  expect(row).toEqual({ state: 'removed', removed_by: hq.id });
});

test('it follows a correction, and nothing is added to what is off the record', async () => {
  const { id } = await sent('approval.pdf');
  const claim = succeeded<Claim>(
    await alex.post(path, course('credentialing-organisation', { evidenceIds: [id] })),
    201,
  );
  const correction = { reason: 'One hour of it.', instead: { completedOn: room.day(0), category: 'other', hours: 1 } };
  const { reversed, instead } = succeeded<{ reversed: Claim; instead: Claim }>(
    await hq.post(`${path}/${claim.id}/correction`, correction),
    201,
  );
  expect([reversed.evidence, instead.evidence].map((files) => files.map((file) => file.id))).toEqual([[id], [id]]);
  expect(await bytesOf(instead.id, id, alex)).toBe(PDF.length);
  expect(refusal(await upload('late.pdf', alex, `${path}/${claim.id}/evidence`))).toEqual({
    status: 409,
    code: 'claim.settled',
  });
  expect((await hq.send('DELETE', `${path}/${instead.id}/evidence/${id}`)).status).toBe(204);
  expect((await alex.get(`${path}/${instead.id}`)).body).toMatchObject({ evidence: [] });
});

test('what nobody claims with is taken back at once or gone after a day', async () => {
  expect(refusal(await upload('nothing.pdf', blake))).toEqual({ status: 422, code: 'claim.no-credential' });
  const [back, left] = [await sent('back.pdf'), await sent('left.pdf')];
  expect(refusal(await hq.send('DELETE', `${path}/evidence/${back.id}`)).status).toBe(404);
  expect((await alex.send('DELETE', `${path}/evidence/${back.id}`)).status).toBe(204);
  const keyOf = async (id: string): Promise<string> =>
    (await room.query<{ key: string }>('SELECT key FROM attachment WHERE id = $1', [id]))[0]?.key ?? '';
  const isKept = async (id: string): Promise<boolean> => {
    const stream = await room.files().open(await keyOf(id));
    stream?.destroy();
    return stream !== undefined;
  };
  await room.discardFiles();
  expect([await isKept(back.id), await isKept(left.id)]).toEqual([false, true]);
  await room.advance(86_400_000);
  await room.discardFiles();
  expect(await isKept(left.id)).toBe(false);
  const kept = succeeded<{ items: Claim[] }>(await alex.get(path), 200).items.flatMap(({ evidence }) => evidence);
  expect(kept.length).toBeGreaterThan(2);
  expect(await Promise.all(kept.map(({ id }) => isKept(id)))).toEqual(kept.map(() => true));
  await room.advance(-86_400_000);
});
