import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PrecedentsQuery } from '#persistence';
import { aForm } from '../support/a-form.js';
import { CommitteeRoom, PROGRAM } from '../support/committee-room.js';
import { succeeded, type Caller, type Form } from '../support/docket.js';

interface Precedent {
  formId?: string;
  listingId: string | null;
  listingUrl: string | null;
  title: string;
  outcome: string;
  similarity: number;
  sameUrl: boolean;
  reasons?: string[];
  [more: string]: unknown;
}

let room: CommitteeRoom;
let applicant: Caller;
let other: Caller;
let robin: Caller;
let kim: Caller;
let hq: Caller;
let approved: Form;
let refused: Form;
let pending: Form;

const URL_OF = 'https://www.example.org/courses/zebrafish/';
const search = (who: Caller, query: string): Promise<Precedent[]> =>
  who.items<Precedent>(`/programs/${PROGRAM}/precedents?${query}`);
const outcomes = (found: Precedent[]): string[] => found.map(({ title, outcome }) => `${title}: ${outcome}`).sort();

async function decided(form: Form, ruling: object): Promise<void> {
  succeeded(await robin.decide(form.id, ruling), 201);
  await room.fire(form.id, 'release');
}

beforeAll(async () => {
  room = await CommitteeRoom.open();
  applicant = await room.enter('applicant', { name: 'Alex Applicant' });
  other = await room.enter('other', { name: 'Other Person' });
  robin = await room.enter('robin', { name: 'Robin Reviewer', role: 'reviewer' });
  kim = await room.enter('kim', { name: 'Kim Conflicted', role: 'reviewer' });
  hq = await room.enter('hq', { name: 'Harper Office', role: 'hq' });
  const about = (title: string, more: object = {}): object => aForm(room.day, { activity: { title, ...more } });
  approved = await room.submitAndRoute(applicant, about('Drawing the zebrafish 2026', { url: URL_OF }));
  refused = await room.submitAndRoute(
    applicant,
    about('Drawing the zebrafish 2025', { instructors: [{ name: 'Kim Conflicted' }] }),
  );
  pending = await room.submitAndRoute(applicant, about('Drawing the zebrafish 2027'));
  await room.submitAndRoute(applicant, about('Business law for studios'));
  await decided(approved, { outcome: 'approved', message: 'Yes.' });
  await decided(refused, { outcome: 'not_approved', reasons: ['not-relevant'], message: 'No.' });
});
afterAll(() => room.close());

describe('by a similar title', () => {
  test('applicants find what was approved, without its form', async () => {
    const found = await search(other, 'title=drawing the Zebrafish');
    const [listing] = await room.query<{ id: string }>('SELECT id FROM listing');
    expect(found).toEqual([
      {
        listingId: listing?.id,
        listingUrl: `http://localhost:3000/catalog/${PROGRAM}/${listing?.id ?? ''}`,
        listedUntil: expect.stringMatching(/Z$/),
        title: 'Drawing the zebrafish 2026',
        provider: 'University extension',
        url: URL_OF,
        startsOn: room.day(12),
        endsOn: room.day(13),
        outcome: 'approved',
        credits: [{ category: 'art', hours: 4 }],
        decidedAt: expect.any(String),
        similarity: expect.any(Number),
        sameUrl: false,
      },
    ]);
    expect(found[0]?.similarity).toBeGreaterThan(0.7);
  });

  test('applicants also find their own that wait or were refused', async () => {
    expect(outcomes(await search(applicant, 'title=drawing the zebrafish'))).toEqual([
      'Drawing the zebrafish 2025: not_approved',
      'Drawing the zebrafish 2026: approved',
      'Drawing the zebrafish 2027: pending',
    ]);
  });

  test.each(['robin', 'hq'])('%s finds what was not approved, with its reasons, and what waits', async (who) => {
    const found = await search(who === 'hq' ? hq : robin, 'title=drawing the zebrafish');
    expect(outcomes(found)).toEqual([
      'Drawing the zebrafish 2025: not_approved',
      'Drawing the zebrafish 2026: approved',
      'Drawing the zebrafish 2027: pending',
    ]);
    expect(found.find(({ outcome }) => outcome === 'pending')).toMatchObject({ formId: pending.id, credits: [] });
    expect(found.find(({ outcome }) => outcome === 'not_approved')).toMatchObject({
      formId: refused.id,
      reasons: ['not-relevant'],
    });
  });

  test('a member in conflict does not', async () => {
    expect(outcomes(await search(kim, 'title=drawing the zebrafish'))).toEqual([
      'Drawing the zebrafish 2026: approved',
      'Drawing the zebrafish 2027: pending',
    ]);
  });

  test('twins that wait are found by reviewers: not the form that is looked at, nor one in conflict, nor by applicants', async () => {
    const title = 'Lettering for surgeons';
    const about = (more: object = {}): object => aForm(room.day, { activity: { title, ...more } });
    const one = await room.submitAndRoute(applicant, about());
    const twin = await room.submitAndRoute(other, about({ instructors: [{ name: 'Kim Conflicted' }] }));
    const held = await room.submitAndRoute(other, about());
    succeeded(await robin.decide(held.id, { outcome: 'not_approved', reasons: ['not-relevant'], message: 'No.' }), 201);
    const found = async (who: Caller, more = ''): Promise<unknown[]> =>
      (await search(who, `title=${title}${more}`)).map(({ formId, outcome }) => `${String(formId)} ${outcome}`).sort();
    const waiting = (...forms: Form[]): string[] => forms.map(({ id }) => `${id} pending`).sort();
    expect(await found(robin)).toEqual(waiting(one, twin, held));
    expect(await found(robin, `&formId=${one.id}`)).toEqual(waiting(twin, held));
    expect(await found(kim)).toEqual(waiting(one, held));
    expect(await found(applicant)).toEqual(waiting(one));
    expect(await found(other)).toEqual(waiting(twin, held));
    expect((await robin.get(`/programs/${PROGRAM}/precedents?formId=x`)).status).toBe(400);
  });

  test('nobody’s name, and no other form, is in an applicant’s answer', async () => {
    const text = JSON.stringify(await search(other, `title=drawing the zebrafish&url=${encodeURIComponent(URL_OF)}`));
    for (const secret of ['Alex', applicant.id, approved.id, refused.id, pending.id, 'Robin']) {
      expect(text).not.toContain(secret);
    }
  });
});

describe('by address', () => {
  test.each(['http://example.org/courses/zebrafish', 'HTTPS://WWW.EXAMPLE.ORG/courses/zebrafish/#dates'])(
    '%s is the same',
    async (url) => {
      const found = await search(other, `url=${encodeURIComponent(url)}`);
      expect(found.map(({ title, sameUrl }) => [title, sameUrl])).toEqual([['Drawing the zebrafish 2026', true]]);
    },
  );

  test('another path is another activity', async () => {
    expect(await search(robin, 'url=https://example.org/courses')).toEqual([]);
  });
});

test('the same start comes before a title that is a little closer', async () => {
  const sooner = await search(robin, `title=drawing the zebrafish 2025&startsOn=${room.day(400)}`);
  expect(sooner.map(({ outcome }) => outcome)).toEqual(['not_approved', 'approved', 'pending']);
});

test('nothing asked for, nothing found; wild cards find nothing', async () => {
  expect(await search(robin, '')).toEqual([]);
  expect(await search(robin, `startsOn=${room.day(12)}`)).toEqual([]);
  expect(await search(robin, 'title=%25')).toEqual([]);
  expect((await robin.get(`/programs/${PROGRAM}/precedents?startsOn=2026-02-30`)).status).toBe(400);
});

test('at ten thousand decided forms it goes by its indexes, and answers with ten', async () => {
  await room.query(
    `INSERT INTO eligibility_form (id, number, program, policy_version, applicant_id, status, content, submitted_at,
       version, applicant_version, event_count, history_hash)
     SELECT gen_random_uuid(), 'BULK-' || n, $1, '1', $2, 'approved', jsonb_build_object('activity', jsonb_build_object(
       'title', (ARRAY['Anatomy','Pathology','Lighting','Sculpture','Contracts','History'])[1 + n % 6] || ' of ' || md5(n::text),
       'provider', 'P', 'url', 'https://bulk.example/' || n)), now(), 1, 1, 1, ''
     FROM generate_series(1, 10000) n`,
    [PROGRAM, applicant.id],
  );
  await room.query('ANALYZE eligibility_form');
  const recorded: { text: string; values: readonly unknown[] }[] = [];
  const recorder = {
    query: (_name: string, text: string, values: readonly unknown[]) => {
      recorded.push({ text, values });
      return Promise.resolve([]);
    },
  };
  await new PrecedentsQuery(recorder as never).execute({
    program: PROGRAM,
    personId: other.id,
    forCommittee: true,
    title: 'Anatomy of surfaces',
    url: 'http://bulk.example/77',
    startsOn: '2026-12-04',
  });
  const [statement] = recorded;
  const plan = await room.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN (ANALYZE, BUFFERS) ${statement?.text ?? ''}`,
    statement?.values,
  );
  const text = plan.map((line) => line['QUERY PLAN']).join('\n');
  expect(text).toContain('eligibility_form_title_idx');
  expect(text).toContain('eligibility_form_url_idx');
  expect(Number(/Execution Time: ([\d.]+) ms/.exec(text)?.[1])).toBeLessThan(100);
  const found = await search(robin, 'title=Anatomy of surfaces&url=http://bulk.example/77');
  expect(found.length).toBeLessThanOrEqual(10);
  expect(found[0]).toMatchObject({ url: 'https://bulk.example/77', sameUrl: true });
}, 60_000);
