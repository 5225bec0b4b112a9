import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startCatalogApi, type CatalogApi } from '../support/catalog-api.js';

let api: CatalogApi;

beforeAll(async () => {
  api = await startCatalogApi();
});
beforeEach(async () => {
  await api.empty();
  await api.setNow('2026-11-22T12:00:00Z');
});
afterAll(() => api.close());

async function open(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(new URL(path, api.url('')), { headers: { accept: 'text/html', ...headers } });
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
}

const titleOf = (html: string): string | undefined => /<title>(.*?)<\/title>/.exec(html)?.[1];

describe('every page', () => {
  test.each([
    ['/', 200, 'Docket: committee review of continuing education'],
    ['/catalog/ami-cmi', 200, 'Upcoming Courses · Certified Medical Illustrator'],
    ['/catalog/ami-cmi?q=hand&utm_source=mail', 200, 'Upcoming Courses · Certified Medical Illustrator'],
    ['/catalog/no-such', 404, 'Nothing here · Docket'],
    ['/catalog/ami-cmi/01900000-0000-7000-8000-00000000dead', 404, 'Nothing here · Docket'],
    ['/catalog/ami-cmi/nonsense', 404, 'Nothing here · Docket'],
    ['/recommended/ami-cmi', 200, 'Recommended · Certified Medical Illustrator'],
    ['/recommended/no-such', 404, 'Nothing here · Docket'],
    ['/programs/ami-cmi/faq', 200, 'Questions and answers · Certified Medical Illustrator'],
    ['/programs/ami-cmi/..%2F..%2Fetc', 404, 'Nothing here · Docket'],
    ['/sign-in', 200, 'Docket'],
    ['/forms', 200, 'Docket'],
    ['/forms/anything', 200, 'Docket'],
    ['/account', 200, 'Docket'],
    ['/nothing/here', 404, 'Nothing here · Docket'],
  ])('%s is %i with its own title', async (path, status, title) => {
    const page = await open(path);
    expect([page.status, titleOf(page.html)]).toEqual([status, title]);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  test('lets in no script of its own and no style without its nonce', async () => {
    const [one, other] = [await open('/'), await open('/')];
    const policy = one.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([\w-]{22})'/.exec(policy)?.[1] ?? 'none';
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(one.html).toContain(`nonce="${nonce}"`);
    expect(other.headers.get('content-security-policy')).not.toContain(nonce);
    expect(one.headers.get('cache-control')).toBe('private, no-cache');
  });

  test.each(['/', '/forms', '/sign-in'])('%s names every feed to people without scripts', async (path) => {
    const { html } = await open(path);
    const noscript = /<noscript>(.*?)<\/noscript>/s.exec(html)?.[1] ?? '';
    expect([...noscript.matchAll(/href="(.*?)"/g)].map(([, url]) => url)).toEqual([
      'https://docket.example/api/v1/programs/ami-cmi/catalog.rss',
      'https://docket.example/api/v1/programs/pmi-medical-office/catalog.rss',
    ]);
  });

  test('is drawn in the colours that were chosen', async () => {
    expect((await open('/', { cookie: 'docket-scheme=dark' })).html).toContain('<html lang="en" data-scheme="dark">');
    for (const cookie of ['docket-scheme="><script>', 'docket-scheme=system', 'x=y']) {
      expect((await open('/', { cookie })).html).toContain('<html lang="en">');
    }
  });

  test('holds what it needs at once, and says that production is no demo', async () => {
    const { html } = await open('/');
    const state = JSON.parse(
      /<script type="application\/json" id="docket-state">\s*(.*?)\s*<\/script>/s.exec(html)![1]!,
    );
    expect(state).toMatchObject({ demo: false, now: '2026-11-22T12:00:00.000Z' });
    expect(state.programs.map(({ id }: { id: string }) => id)).toEqual(['ami-cmi', 'pmi-medical-office']);
  });
});

describe('programs', () => {
  test.each([
    ['/api/v1/nothing', 'text/html'],
    ['/nothing', '*/*'],
    ['/mailbox', 'text/html'],
  ])('%s, accepting %s, is a problem as before', async (path, accept) => {
    const page = await open(path, { accept });
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
  });
});

describe('a listing', () => {
  const HOSTILE = 'Hands </script><script>alert(1)</script> & "quotes"';

  test('says what it is to search engines and link previews, whatever it is called', async () => {
    const id = await api.list({
      title: HOSTILE,
      url: 'https://example.org/hands',
      location: 'Chicago',
      endsOn: '2026-12-05',
    });
    const { html } = await open(`/catalog/ami-cmi/${id}`);
    expect(html).not.toContain('<script>alert');
    const data: unknown = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)![1]!);
    expect(data).toEqual({
      '@context': 'https://schema.org',
      '@type': 'EducationEvent',
      name: HOSTILE,
      description: HOSTILE,
      url: `https://docket.example/catalog/ami-cmi/${id}`,
      startDate: '2026-12-04',
      endDate: '2026-12-05',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: { '@type': 'Place', name: 'Chicago', address: 'Chicago' },
      organizer: { '@type': 'Organization', name: 'University extension' },
      sameAs: 'https://example.org/hands',
    });
    expect(html).toContain(`<link rel="canonical" href="https://docket.example/catalog/ami-cmi/${id}">`);
  });

  test('without dates is a course', async () => {
    const id = await api.list({ delivery: 'on-demand', startsOn: null, endsOn: null, description: 'Any time' });
    const { html } = await open(`/catalog/ami-cmi/${id}`);
    expect(JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)![1]!)).toMatchObject({
      '@type': 'Course',
      description: 'Any time',
      provider: { name: 'University extension' },
    });
  });

  test('of another program, revoked, or no longer listed, is not there', async () => {
    const elsewhere = await api.list({ program: 'pmi-medical-office' });
    const revoked = await api.list({ revokedAt: '2026-11-21T00:00:00Z' });
    const over = await api.list({ listedUntil: '2026-11-22T12:00:00Z' });
    for (const id of [elsewhere, revoked, over]) expect((await open(`/catalog/ami-cmi/${id}`)).status).toBe(404);
  });
});
