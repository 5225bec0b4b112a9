import { expect, test } from '@jest/globals';
import { inflateSync } from 'node:zlib';
import { instant, localDate, type CertificateFacts } from '#domain';
import { aPolicy } from '../../../../test/support/a-policy.js';
import { certificatePaper } from './certificate.paper.js';

const facts: CertificateFacts = {
  kind: 'certificate',
  program: 'test-program',
  subjectId: 'form',
  number: 'TEST-2026-000001',
  title: 'Anatomía y Łódź: Ανατομία (محمد علي, Cairo 12)',
  provider: 'Дом науки',
  startsOn: localDate('2026-03-01'),
  endsOn: localDate('2026-03-02'),
  credits: [
    { category: 'art', hundredths: 425 },
    { category: 'biomedical', hundredths: 75, credentials: ['CMC'] },
  ],
  unit: 'hour',
  decidedOn: localDate('2026-02-20'),
  expiresOn: localDate('2026-12-31'),
  decisionId: 'decision',
};
const paper = (overrides: Partial<CertificateFacts> = {}): Promise<Buffer> =>
  certificatePaper(
    aPolicy(),
    { code: '0000-0000-0000-0000', issuedAt: instant('2026-02-21T10:00:00Z'), paper: { ...facts, ...overrides } },
    'https://example.org/verify/0000-0000-0000-0000',
  );

/** The objects of a document, its packed streams unpacked. */
function contentOf(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  const parts = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: { length } }) => {
    const end = text.indexOf('endstream', index);
    try {
      return inflateSync(bytes.subarray(index + length, end)).toString('latin1');
    } catch {
      return '';
    }
  });
  return text + parts.join('\n');
}

test('a paper has the same bytes whenever it is printed, and other ones when it says something else', async () => {
  const [one, same, other] = await Promise.all([paper(), paper(), paper({ provider: 'Another house' })]);
  expect(one.equals(same)).toBe(true);
  expect(one.equals(other)).toBe(false);
});

test('a paper is tagged: language, title, headings and table cells are told to whoever does not see it', async () => {
  const content = contentOf(await paper());
  for (const part of ['/Lang (en-US)', '/DisplayDocTitle true', '/MarkInfo', '/StructTreeRoot', 'pdfuaid:part']) {
    expect(content).toContain(part);
  }
  for (const tag of ['Document', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD']) {
    expect(content).toMatch(new RegExp(`/S /${tag}\\b`));
  }
  expect(content).toContain('/Scope /Column');
  expect(content).toContain('/ActualText');
  expect(content).toContain('/Artifact');
});

test('names in Polish, Greek, Russian and Arabic are set in typefaces that have their letters', async () => {
  const content = contentOf(await paper());
  expect(content).toMatch(/\+SourceSerif4/);
  expect(content).toMatch(/\+DejaVuSans/);
});

test('a sign that no typeface has is a box that the paper speaks of, and readers are told the words', async () => {
  const lines = (content: string): number => content.match(/TJ$/gm)?.length ?? 0;
  const marked = (content: string): boolean => /\/ActualText/.test(content);
  const plain = { title: 'Anatomy', provider: 'The studio' };
  const [without, withJoiner, han, devanagari] = (
    await Promise.all([
      paper(plain),
      paper({ ...plain, provider: 'The\u200d studio' }),
      paper({ ...plain, provider: '解剖学研究所' }),
      paper({ ...plain, title: 'शरीर रचना' }),
    ])
  ).map(contentOf) as [string, string, string, string];
  expect([marked(without), marked(withJoiner), marked(han), marked(devanagari)]).toEqual([false, false, true, true]);
  // As many lines, and the one about boxes at the foot of its page.
  expect([han, devanagari].map((content) => lines(content) - lines(without))).toEqual([1, 1]);
});

test('a long title takes several lines, and a long list several pages', async () => {
  const credits = Array.from({ length: 80 }, () => ({ category: 'art', hundredths: 100 }));
  const content = contentOf(await paper({ title: 'Ein sehr langer Titel '.repeat(20), credits }));
  expect(content.match(/\/Type \/Page\b/g)).toHaveLength(4);
});
