import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startCatalogApi, type CatalogApi } from '../support/catalog-api.js';
import { refusal, send } from '../support/http.js';

interface Listing {
  id: string;
  title: string;
  ended: boolean;
  listedUntil: string | null;
}
interface Page {
  items: Listing[];
  nextCursor: string | null;
}

let api: CatalogApi;

beforeAll(async () => {
  api = await startCatalogApi();
});
beforeEach(async () => {
  await api.empty();
  await api.setNow('2026-11-22T12:00:00Z');
});
afterAll(() => api.close());

async function page(query: Record<string, string> = {}, program?: string): Promise<Page> {
  const answer = await send(api.url(`catalog?${new URLSearchParams(query).toString()}`, program));
  expect(answer.status).toBe(200);
  return answer.body as Page;
}
const titles = async (query?: Record<string, string>): Promise<string[]> =>
  (await page(query)).items.map(({ title }) => title);

const ON_DEMAND = { delivery: 'on-demand', startsOn: null, endsOn: null };

describe('the list', () => {
  test('tells all that the contract names', async () => {
    const id = await api.list({
      title: 'Bones',
      description: 'Landmarks',
      url: 'https://example.org/bones',
      location: 'Chicago',
      endsOn: '2026-12-05',
      credits: [{ category: 'art', hundredths: 425 }],
      listedUntil: '2027-01-05T06:00:00.000Z',
    });
    expect(await page()).toEqual({
      items: [
        {
          id,
          formId: expect.stringMatching(/^[0-9a-f-]{36}$/),
          title: 'Bones',
          provider: 'University extension',
          description: 'Landmarks',
          url: 'https://example.org/bones',
          format: 'workshop',
          delivery: 'in-person',
          location: 'Chicago',
          startsOn: '2026-12-04',
          endsOn: '2026-12-05',
          availableUntil: null,
          credits: [{ category: 'art', hours: 4.25 }],
          tags: [],
          conditions: [],
          expiresOn: null,
          listedUntil: '2027-01-05T06:00:00.000Z',
          ended: false,
        },
      ],
      nextCursor: null,
    });
  });

  test('goes by start date, on demand last', async () => {
    await api.list({ ...ON_DEMAND, title: 'any time' });
    await api.list({ title: 'later', startsOn: '2027-02-01' });
    await api.list({ title: 'sooner', startsOn: '2026-11-30' });
    await api.list({ title: 'over', startsOn: '2026-11-01' });
    expect(await titles()).toEqual(['over', 'sooner', 'later', 'any time']);
  });

  test('pages through ties without a repeat or a gap', async () => {
    const listed: string[] = [];
    for (let n = 0; n < 7; n++) listed.push(await api.list({ startsOn: n < 5 ? '2026-12-04' : '2026-12-05' }));
    listed.push(await api.list(ON_DEMAND), await api.list(ON_DEMAND), await api.list(ON_DEMAND));
    for (const limit of ['1', '2', '3', '10']) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const read: Page = await page({ limit, ...(cursor !== null && { cursor }) });
        seen.push(...read.items.map(({ id }) => id));
        cursor = read.nextCursor;
      } while (cursor !== null);
      expect(seen).toEqual(listed);
    }
  });

  test.each([
    'limit=0',
    'limit=201',
    'cursor=e30',
    'from=2026-02-30',
    'to=soon',
    'from=2027-02-01&to=2027-01-01',
    'sort=title',
    'q=a&q=b',
  ])('%s is 400', async (query) => {
    expect(refusal(await send(api.url(`catalog?${query}`)))).toEqual({ status: 400, code: 'request.malformed' });
  });
});

describe('what is listed', () => {
  test('is listed to the last millisecond, and then not', async () => {
    await api.list({ listedUntil: '2027-01-04T06:00:00.000Z' });
    await api.setNow('2027-01-04T05:59:59.999Z');
    expect((await page()).items).toHaveLength(1);
    await api.setNow('2027-01-04T06:00:00.000Z');
    expect((await page()).items).toEqual([]);
  });

  test('has ended from the day after its end on, in the program zone', async () => {
    await api.list({ startsOn: '2026-12-04', endsOn: '2026-12-05' });
    const ended = async (now: string): Promise<boolean | undefined> => {
      await api.setNow(now);
      return (await page()).items[0]?.ended;
    };
    expect(await ended('2026-12-06T05:59:59.999Z')).toBe(false);
    expect(await ended('2026-12-06T06:00:00.000Z')).toBe(true);
  });

  test('on demand ends with availableUntil, or never, and is never over', async () => {
    await api.list({
      ...ON_DEMAND,
      title: 'for a while',
      availableUntil: '2026-12-31',
      listedUntil: '2027-01-01T06:00Z',
    });
    await api.list({ ...ON_DEMAND, title: 'for good', listedUntil: null });
    const shown = async (): Promise<unknown[]> =>
      (await page()).items.map(({ title, ended, listedUntil }) => [title, ended, listedUntil]);
    await api.setNow('2027-01-01T05:59:59.999Z');
    expect(await shown()).toEqual([
      ['for a while', false, '2027-01-01T06:00:00.000Z'],
      ['for good', false, null],
    ]);
    await api.setNow('2027-01-01T06:00:00.000Z');
    expect(await shown()).toEqual([['for good', false, null]]);
  });

  test('is neither revoked nor of another program', async () => {
    await api.list({ title: 'ours' });
    await api.list({ title: 'revoked', revokedAt: '2026-11-21T00:00:00Z' });
    const others = await api.list({ title: 'theirs', program: 'pmi-medical-office' });
    expect(await titles()).toEqual(['ours']);
    expect((await page({}, 'pmi-medical-office')).items.map(({ id }) => id)).toEqual([others]);
    expect(refusal(await send(api.url('catalog', 'nobodys')))).toEqual({ status: 404, code: 'program.not-found' });
  });
});

describe('filters', () => {
  beforeEach(async () => {
    await api.list({ title: 'Bones', format: 'course', startsOn: '2026-12-01', endsOn: '2026-12-10' });
    await api.list({
      title: 'Cells',
      startsOn: '2026-12-20',
      credits: [
        { category: 'biomedical', hundredths: 100 },
        { category: 'business', hundredths: 50 },
      ],
    });
    await api.list({ ...ON_DEMAND, title: 'Quiz', format: 'quiz' });
  });

  test.each<[Record<string, string>, string[]]>([
    [{ category: 'art' }, ['Bones', 'Quiz']],
    [{ category: 'business' }, ['Cells']],
    [{ category: 'history' }, []],
    [{ format: 'course' }, ['Bones']],
    [{ format: 'workshop' }, ['Cells']],
    [{ from: '2026-12-10' }, ['Bones', 'Cells', 'Quiz']],
    [{ from: '2026-12-11' }, ['Cells', 'Quiz']],
    [{ to: '2026-12-01' }, ['Bones', 'Quiz']],
    [{ to: '2026-11-30' }, ['Quiz']],
    [{ from: '2026-12-11', to: '2026-12-19' }, ['Quiz']],
    [{ category: 'art', format: 'quiz', from: '2026-12-01', to: '2026-12-31', q: 'quiz' }, ['Quiz']],
    [{ category: "' OR 1=1 --" }, []],
  ])('%j selects %j', async (query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  test('may be for one day; a category that nobody knows has nothing', async () => {
    expect((await send(api.url('catalog?from=2027-02-01&to=2027-02-01'))).status).toBe(200);
    const unknown = await send(api.url('catalog?category=no-such'));
    expect([unknown.status, (unknown.body as { items: unknown }).items]).toEqual([200, []]);
  });

  test('hold from page to page', async () => {
    const { items, nextCursor } = await page({ category: 'art', limit: '1' });
    expect(items.map(({ title }) => title)).toEqual(['Bones']);
    expect(await titles({ category: 'art', limit: '1', cursor: nextCursor ?? '' })).toEqual(['Quiz']);
  });
});

describe('words', () => {
  beforeEach(async () => {
    await api.list({
      title: 'Surface Anatomy',
      provider: 'Ärztekammer ΟΔΟΣ',
      description: '100% of_it, C:\\new "as is"',
    });
    await api.list({ title: 'Surface Design', provider: 'Atelier', description: 'Half of it: 100 of 200' });
  });

  test.each([
    ['surface', 2],
    ['SURFACE anatomy', 1],
    ['anatomy surface', 1],
    ['rface', 2],
    ['  design   ATELIER half ', 1],
    ['anatomy atelier', 0],
    ['ärzte', 1],
    ['ΟΔΟΣ', 1],
    ['100%', 1],
    ['%', 1],
    ['of_it', 1],
    ['_', 1],
    ['C:\\new', 1],
    ['\\', 1],
    ['"as', 1],
    ['{a,b}', 0],
    ['NULL', 0],
    ["' OR 1=1 --", 0],
    ['', 2],
    ['   ', 2],
  ])('%j finds %d', async (q, count) => {
    expect((await page({ q })).items).toHaveLength(count);
  });
});

describe('the same answer again', () => {
  test('is 304 to who holds it, until the answer changes', async () => {
    await api.list({ startsOn: '2026-11-22' });
    const first = await send(api.url('catalog'));
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(first.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const again = (held: string): ReturnType<typeof send> =>
      send(api.url('catalog'), { headers: { 'if-none-match': held, 'cache-control': 'max-age=0' } });
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const { status, body, headers } = await again(held);
      expect([status, body, headers.get('etag')]).toEqual([304, '', etag]);
    }
    expect((await again('"other"')).status).toBe(200);
    await api.setNow('2026-11-23T12:00:00Z');
    expect((await again(etag)).status).toBe(200);
  });

  test('is not told to caches when it is a refusal', async () => {
    const { status, headers } = await send(api.url('catalog?limit=0'));
    expect([status, headers.get('cache-control'), headers.get('etag')]).toEqual([400, 'no-store', null]);
  });
});

describe('what is to come and what is over', () => {
  test('are told apart by the day in the program’s zone', async () => {
    await api.list({ title: 'Over', startsOn: '2026-11-20', endsOn: '2026-11-21' });
    await api.list({ title: 'Under way', startsOn: '2026-11-20', endsOn: '2026-11-22' });
    await api.list({ title: 'To come', startsOn: '2026-12-01' });
    await api.list({ title: 'Any time', ...ON_DEMAND });
    expect(await titles({ when: 'upcoming' })).toEqual(['Under way', 'To come', 'Any time']);
    expect(await titles({ when: 'ended' })).toEqual(['Over']);
    // 22 November is not over in Chicago before 6:00 UTC on the 23rd.
    await api.setNow('2026-11-23T05:59:59Z');
    expect(await titles({ when: 'ended' })).toEqual(['Over']);
    await api.setNow('2026-11-23T06:00:00Z');
    expect(await titles({ when: 'ended' })).toEqual(['Over', 'Under way']);
    expect(refusal(await send(api.url('catalog?when=never')))).toEqual({ status: 400, code: 'request.malformed' });
  });

  test('topics are tags', async () => {
    await api.list({ title: 'Tagged', tags: ['anatomy', 'surgery'] });
    await api.list({ title: 'Bare' });
    expect(await titles({ tag: 'anatomy' })).toEqual(['Tagged']);
    expect(await titles({ tag: 'anatom' })).toEqual([]);
  });
});

describe('one listing', () => {
  test('is told as in the list, and 304 to who holds it', async () => {
    const id = await api.list({ title: 'Bones' });
    const answer = await send(api.url(`catalog/${id}`));
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual((await page()).items[0]);
    const held = { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } };
    expect((await send(api.url(`catalog/${id}`), held)).status).toBe(304);
  });

  test('goes into a calendar by itself; without dates there is nothing to enter', async () => {
    await api.list({ title: 'Another' });
    const id = await api.list({ title: 'Bones', startsOn: '2026-12-04', endsOn: '2026-12-05' });
    const calendar = await (await fetch(api.url(`catalog/${id}/calendar.ics`))).text();
    expect(calendar.match(/SUMMARY:.*/g)).toEqual(['SUMMARY:Bones']);
    expect(calendar).toContain('DTEND;VALUE=DATE:20261206');
    const onDemand = await api.list(ON_DEMAND);
    expect(await (await fetch(api.url(`catalog/${onDemand}/calendar.ics`))).text()).not.toContain('BEGIN:VEVENT');
  });

  test.each([
    ['of another program', { program: 'pmi-medical-office' }],
    ['whose time on the list is over', { listedUntil: '2026-11-22T12:00:00Z' }],
  ])('%s is not found', async (_title, activity) => {
    const id = await api.list(activity);
    const missing = { status: 404, code: 'listing.unknown' };
    expect(refusal(await send(api.url(`catalog/${id}`)))).toEqual(missing);
    expect(refusal(await send(api.url(`catalog/${id}/calendar.ics`)))).toEqual(missing);
  });

  test('that was revoked says when the approval was withdrawn', async () => {
    const id = await api.list({ revokedAt: '2026-11-21T00:00:00Z' });
    const { status, body } = await send(api.url(`catalog/${id}`));
    expect({ status, body }).toMatchObject({
      status: 404,
      body: {
        code: 'listing.withdrawn',
        detail: 'The committee withdrew its approval of this activity on Fri 20 Nov 2026.',
        withdrawnOn: '2026-11-20',
      },
    });
    expect(refusal(await send(api.url(`catalog/${id}/calendar.ics`)))).toEqual({
      status: 404,
      code: 'listing.withdrawn',
    });
  });

  test('under a malformed id is 400', async () => {
    expect(refusal(await send(api.url('catalog/nonsense')))).toEqual({ status: 400, code: 'request.malformed' });
  });
});

describe('the pages of a program', () => {
  test('are listed in order and read one by one; the address for questions is on none of them', async () => {
    const list = await send(api.url('pages'));
    expect(list.body).toEqual({
      items: [
        { id: 'faq', title: 'Questions and answers' },
        { id: 'forms', title: 'Applications and forms' },
        { id: 'decisions', title: 'Who decides what' },
        { id: 'help', title: 'Help' },
      ],
    });
    const help = await send(api.url('pages/help'));
    expect(help.body).toEqual({
      id: 'help',
      title: 'Help',
      html: expect.stringContaining('<h2>'),
      takesQuestions: true,
    });
    expect(JSON.stringify(help.body)).not.toContain('@');
    expect(refusal(await send(api.url('pages/nothing')))).toEqual({ status: 404, code: 'page.unknown' });
    expect(refusal(await send(api.url('contact')))).toEqual({ status: 401, code: 'access.sign-in-required' });
  });
});
