import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import escapeHtml from 'escape-html';
import { PUBLIC_URL, startCatalogApi, type CatalogApi } from '../support/catalog-api.js';
import { calendarParts, readCalendar, readXml, textsOf, valueOf, type Element } from '../support/feed-readers.js';
import { refusal, send, type Answer } from '../support/http.js';

let api: CatalogApi;

beforeAll(async () => {
  api = await startCatalogApi();
});
beforeEach(async () => {
  await api.empty();
  await api.setNow('2026-11-22T12:00:00Z');
});
afterAll(() => api.close());

const ON_DEMAND = { delivery: 'on-demand', startsOn: null, endsOn: null };

async function text(path: string): Promise<string> {
  const answer = await send(api.url(path));
  expect(answer.status).toBe(200);
  return answer.body as string;
}
async function calendar(query = ''): Promise<ReturnType<typeof calendarParts>> {
  return calendarParts(readCalendar(await text(`catalog.ics${query}`)));
}
async function rss(query = ''): Promise<{ channel: Element | undefined; items: Element[] }> {
  const [channel] = readXml(await text(`catalog.rss${query}`)).children;
  return { channel, items: channel?.children.filter(({ name }) => name === 'item') ?? [] };
}
async function json(query = ''): Promise<{ items: Record<string, unknown>[] }> {
  return (await send(api.url(`catalog.json${query}`))).body as { items: Record<string, unknown>[] };
}

describe('the calendar', () => {
  test('has an all-day event for each activity with dates', async () => {
    const id = await api.list({
      title: 'Bones',
      description: 'Landmarks',
      url: 'https://example.org/bones',
      location: 'Chicago',
      endsOn: '2026-12-05',
      credits: [
        { category: 'art', hundredths: 425 },
        { category: 'biomedical', hundredths: 200 },
      ],
      listedUntil: '2027-01-05T06:00:00.000Z',
    });
    await api.list({ ...ON_DEMAND, title: 'Any time' });
    const { head, events } = await calendar('?q=bones&from=2026-12-01');
    expect(head.map(({ name, parameters, value }) => `${name}${parameters}:${value}`)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Docket//catalog//EN',
      `URL:${PUBLIC_URL}/catalog/ami-cmi`,
      `SOURCE;VALUE=URI:${PUBLIC_URL}/api/v1/programs/ami-cmi/catalog.ics?q=bones&from=2026-12-01`,
      'X-WR-TIMEZONE:America/Chicago',
      'METHOD:PUBLISH',
      'NAME:Certified Medical Illustrator: Upcoming Courses',
      'X-WR-CALNAME:Certified Medical Illustrator: Upcoming Courses',
      `X-WR-CALDESC:Activities on demand have no dates and are left out here. All are at ${PUBLIC_URL}/catalog/ami-cmi`,
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
    ]);
    expect(events.map((event) => event.map(({ name, parameters, value }) => `${name}${parameters}:${value}`))).toEqual([
      [
        'BEGIN:VEVENT',
        `UID:${id}@docket.example`,
        'SEQUENCE:0',
        'DTSTAMP:20261120T120000Z',
        'DTSTART;VALUE=DATE:20261204',
        'DTEND;VALUE=DATE:20261206',
        'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
        'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
        'SUMMARY:Bones',
        'TRANSP:TRANSPARENT',
        'LOCATION:Chicago',
        'DESCRIPTION:Provider: University extension\nCredit: 4.25 Art, 2 Biomedical\nClaim until Mon 4 Jan 2027\n' +
          'https://example.org/bones\nLandmarks',
        `URL;VALUE=URI:${PUBLIC_URL}/catalog/ami-cmi/${id}`,
        'LAST-MODIFIED:20261120T120000Z',
        'END:VEVENT',
        'END:VCALENDAR',
      ],
    ]);
  });

  test('is a calendar even when nothing is listed', async () => {
    expect((await calendar()).events).toEqual([]);
  });

  test('keeps hostile text in its property', async () => {
    const title = 'A\r\nEND:VEVENT\r\nATTACH:http://evil.example,;\\n "x" \u0007é😀'.repeat(3);
    await api.list({ title, location: 'x\nURL:javascript:alert(1)', url: 'javascript:alert(1)' });
    const { events } = await calendar();
    expect(events).toHaveLength(1);
    const [event = []] = events;
    expect(valueOf(event, 'SUMMARY')).toBe(title.replaceAll('\r\n', '\n').replaceAll('\u0007', ''));
    expect(valueOf(event, 'LOCATION')).toBe('x\nURL:javascript:alert(1)');
    expect(event.filter(({ name }) => ['ATTACH', 'URL'].includes(name)).map(({ value }) => value)).toEqual([
      expect.stringMatching(/^https:\/\/docket\.example\/catalog\/ami-cmi\/[0-9a-f-]{36}$/),
    ]);
    expect(valueOf(event, 'DESCRIPTION')).not.toContain('javascript');
  });

  test('has what is still to come before what is over', async () => {
    await api.list({ title: 'over', startsOn: '2026-11-01', listedUntil: '2026-12-02T06:00:00Z' });
    await api.list({ title: 'long over', startsOn: '2026-10-28', listedUntil: '2026-12-02T06:00:00Z' });
    await api.list({ title: 'today', startsOn: '2026-11-22' });
    await api.list({ title: 'soon', startsOn: '2026-12-04' });
    const titles = async (query: string): Promise<unknown> =>
      (await calendar(query)).events.map((event) => valueOf(event, 'SUMMARY'));
    expect(await titles('')).toEqual(['today', 'soon', 'over', 'long over']);
    expect(await titles('?when=ended')).toEqual(['long over', 'over']);
    expect(await titles('?when=upcoming')).toEqual(['today', 'soon']);
  });
});

describe('more than a feed holds', () => {
  beforeEach(async () => {
    await api.list({ title: 'over', startsOn: '2026-11-01', listedUntil: '2026-12-02T06:00:00Z' });
    await api.list({ ...ON_DEMAND, title: 'any time', listedAt: '2026-11-19T12:00:00.123456Z' });
    for (let n = 0; n < 1_000; n += 50) {
      await Promise.all(Array.from({ length: 50 }, (_, index) => api.list({ title: `T${n + index}` })));
    }
  }, 60_000);

  test('is cut in words; the calendar keeps what is still to come, and JSON Feed leads on', async () => {
    const { head, events } = await calendar();
    expect(events).toHaveLength(1_000);
    expect(events.map((event) => valueOf(event, 'SUMMARY'))).not.toContain('over');
    expect(valueOf(head, 'X-WR-CALDESC')).toMatch(
      /^There is more than fits: these are 1000, what is still to come first\./,
    );

    const { channel, items } = await rss();
    expect(items).toHaveLength(1_000);
    expect(textsOf(channel, 'description')[0]).toContain('these are the latest 1000.');

    const first = (await json()) as { items: { id: string }[]; next_url: string; description: string };
    expect(first.items).toHaveLength(1_000);
    expect(first.description).toContain('next_url');
    const query = first.next_url.slice(`${PUBLIC_URL}/api/v1/programs/ami-cmi/catalog.json`.length);
    const rest = (await json(query)) as { items: { id: string; title: string }[]; next_url?: string };
    expect(rest.items).toHaveLength(2);
    expect(rest.items.at(-1)?.title).toBe('any time');
    expect(rest).not.toHaveProperty('next_url');
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(1_002);
  });
});

describe('RSS', () => {
  test('has an item for each activity, the latest listed first', async () => {
    const older = await api.list({ title: 'Bones & Co', format: 'course', url: 'https://example.org/?a=1&b=2' });
    const newer = await api.list({ ...ON_DEMAND, title: 'Quiz', listedAt: '2026-11-21T12:00:00Z', listedUntil: null });
    const { channel, items } = await rss('?q=o');
    expect({
      title: textsOf(channel, 'title'),
      link: textsOf(channel, 'link'),
      built: textsOf(channel, 'lastBuildDate'),
      self: channel?.children.filter(({ name }) => name === 'atom:link').map(({ attributes }) => attributes.trim()),
    }).toEqual({
      title: ['Certified Medical Illustrator: Upcoming Courses'],
      link: [`${PUBLIC_URL}/catalog/ami-cmi`],
      built: ['Sat, 21 Nov 2026 12:00:00 GMT'],
      self: [`href="${PUBLIC_URL}/api/v1/programs/ami-cmi/catalog.rss?q=o" rel="self" type="application/rss+xml"`],
    });
    expect(items.map(({ children }) => children.map((child) => `${child.name}: ${child.text}`))).toEqual([
      [
        `link: ${PUBLIC_URL}/catalog/ami-cmi/${newer}`,
        `guid: ${newer}`,
        'pubDate: Sat, 21 Nov 2026 12:00:00 GMT',
        'category: Workshop',
        'title: Quiz',
        'description: <p>Provider: University extension<br>Credit: 4 Art</p>',
      ],
      [
        `link: ${PUBLIC_URL}/catalog/ami-cmi/${older}`,
        `guid: ${older}`,
        'pubDate: Fri, 20 Nov 2026 12:00:00 GMT',
        'category: Course',
        'title: Bones & Co',
        'description: <p>Provider: University extension<br>Credit: 4 Art<br>Claim until Sun 3 Jan 2027<br>' +
          '<a href="https://example.org/?a=1&amp;b=2">https://example.org/?a=1&amp;b=2</a></p>',
      ],
    ]);
  });

  test.each([
    '</title></item></rss><script>alert(1)</script>',
    ']]> ]]><script>alert(1)</script>',
    'AT&amp;T & "Sons" \'x\' &lt;b&gt; &#x3c;',
    '{{constructor}} ${process.env}',
  ])('keeps %j as it is', async (hostile) => {
    await api.list({ title: hostile, provider: hostile, description: hostile, url: 'javascript:alert(1)' });
    expect(await text('catalog.rss')).not.toMatch(/<script|<!\[CDATA|javascript/);
    const [item] = (await rss()).items;
    expect(textsOf(item, 'title')).toEqual([hostile]);
    const [html = ''] = textsOf(item, 'description');
    expect(html).not.toMatch(/<(?!\/?(p|br)>)/);
    expect(html).toContain(`<p>${escapeHtml(hostile)}</p>`);
  });

  test('leaves out what XML cannot hold', async () => {
    await api.list({ title: 'a\u0001b\u000bc\u001fd\u007fe\u0085f\uffffg\ttab\nline 😀' });
    expect((await rss()).items.map((item) => textsOf(item, 'title'))).toEqual([['abcdefg\ttab\nline 😀']]);
  });

  test('is well-formed when nothing is listed', async () => {
    expect((await rss()).items).toEqual([]);
  });
});

describe('JSON Feed', () => {
  test('has an item for each activity, all of it text', async () => {
    const title = '</script><img src=x>\u0007';
    const id = await api.list({ title, description: '<b>', url: 'https://example.org/bones' });
    await api.list({ title: 'Foul', url: 'javascript:alert(1)', listedAt: '2026-11-19T12:00:00Z' });
    const { items, ...head } = await json('?format=workshop');
    expect(head).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Certified Medical Illustrator: Upcoming Courses',
      home_page_url: `${PUBLIC_URL}/catalog/ami-cmi`,
      feed_url: `${PUBLIC_URL}/api/v1/programs/ami-cmi/catalog.json?format=workshop`,
      language: 'en',
    });
    expect(items[0]).toEqual({
      id,
      url: `${PUBLIC_URL}/catalog/ami-cmi/${id}`,
      external_url: 'https://example.org/bones',
      title: '</script><img src=x>',
      content_text: 'Provider: University extension\nCredit: 4 Art\nClaim until Sun 3 Jan 2027\n<b>',
      date_published: '2026-11-20T12:00:00.000Z',
      tags: ['Workshop'],
    });
    expect(items[1]).toHaveProperty('title', 'Foul');
    expect(items[1]).not.toHaveProperty('external_url');
  });
});

describe.each([
  ['catalog.ics', 'text/calendar; charset=utf-8'],
  ['catalog.rss', 'application/rss+xml; charset=utf-8'],
  ['catalog.json', 'application/feed+json; charset=utf-8'],
])('%s', (path, type) => {
  const count = async (query: string): Promise<number> =>
    path === 'catalog.ics'
      ? (await calendar(query)).events.length
      : path === 'catalog.rss'
        ? (await rss(query)).items.length
        : (await json(query)).items.length;

  test('says what it is, and answers 304 to who holds it', async () => {
    await api.list();
    const ask = (headers: Record<string, string> = {}): Promise<Answer> => send(api.url(path), { headers });
    const { headers } = await ask();
    const etag = headers.get('etag') ?? '';
    expect([headers.get('content-type'), headers.get('content-disposition'), headers.get('cache-control')]).toEqual([
      type,
      `inline; filename="${path}"`,
      'public, max-age=0, must-revalidate',
    ]);
    const again = await ask({ 'if-none-match': etag, 'cache-control': 'max-age=0' });
    expect([again.status, again.body]).toEqual([304, '']);
    await api.list();
    expect((await ask({ 'if-none-match': etag })).status).toBe(200);
  });

  test('selects as the catalog does', async () => {
    await api.list({ title: 'Bones', format: 'course', startsOn: '2026-12-01' });
    await api.list({ title: 'Cells', startsOn: '2026-12-20', credits: [{ category: 'biomedical', hundredths: 100 }] });
    await api.list({ title: 'revoked', revokedAt: '2026-11-21T00:00:00Z' });
    await api.list({ title: 'theirs', program: 'pmi-medical-office' });
    await api.list({ title: 'gone', listedUntil: '2026-11-22T12:00:00Z' });
    const queries = ['', '?q=ones', '?category=biomedical', '?format=quiz', '?from=2026-12-02', '?to=2026-12-19&q=o'];
    const counts: number[] = [];
    for (const query of queries) counts.push(await count(query));
    expect(counts).toEqual([2, 1, 1, 0, 1, 1]);
  });

  test.each(['limit=10', 'cursor=e30', 'from=2026-02-30', 'theme=dark'])('%s is 400', async (query) => {
    expect(refusal(await send(api.url(`${path}?${query}`)))).toEqual({ status: 400, code: 'request.malformed' });
  });

  test('does not exist for an unknown program', async () => {
    const answer = await send(api.url(path, 'nobodys'));
    expect(refusal(answer)).toEqual({ status: 404, code: 'program.not-found' });
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });
});

test('the document of the api names the feeds', async () => {
  const { body } = await send(new URL('/api/v1/openapi.json', api.url('')).href);
  const { paths } = body as { paths: Record<string, { get: { responses: Record<string, { content?: object }> } }> };
  const produced = ['ics', 'rss', 'json'].map((format) =>
    Object.keys(paths[`/api/v1/programs/{program}/catalog.${format}`]?.get.responses['200']?.content ?? {}),
  );
  expect(produced).toEqual([['text/calendar'], ['application/rss+xml'], ['application/feed+json']]);
});
