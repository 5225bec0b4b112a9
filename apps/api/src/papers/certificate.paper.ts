import { formatDate, startOfDay, type CertificateFacts, type Policy } from '#domain';
import type { Issued } from '#use-cases';
import { PaperPage } from './paper-page.js';

/** Says that the committee approved an activity, and what it gives. It names nobody who asked or decided. */
export function certificatePaper(
  policy: Policy,
  { code, paper }: Issued<CertificateFacts>,
  verifyAt: string,
): Promise<Buffer> {
  const page = new PaperPage({
    title: `Certificate of approval ${paper.number}`,
    author: policy.organisation,
    createdAt: new Date(startOfDay(paper.decidedOn, policy.timeZone)),
    footer: [`Code ${code}. Whether this certificate is true, and the approval still holds:`, verifyAt],
  });
  const label = (id: string): string => policy.categories.find((category) => category.id === id)?.label ?? id;
  page.paragraph(policy.organisation, { quiet: true });
  page.heading(1, 'Certificate of approval');
  page.space(10);
  page.paragraph(paper.title, { weight: 'bold', size: 17 });
  page.paragraph(paper.provider, { size: 12 });
  page.paragraph(datesOf(paper), { quiet: true });
  page.space(14);
  page.paragraph(
    `The committee of ${policy.name} approved this activity for continuing education on ${formatDate(paper.decidedOn)}, under the number ${paper.number}.`,
    { size: 12 },
  );
  page.heading(2, 'Credit');
  page.table(
    [
      { title: 'Category', share: 0.5 },
      { title: 'For', share: 0.32 },
      {
        title: `${policy.unit.label.charAt(0).toUpperCase()}${policy.unit.label.slice(1)}s`,
        share: 0.18,
        alignRight: true,
      },
    ],
    paper.credits.map(({ category, hundredths, credentials = [] }) => [
      label(category),
      credentials.length === 0 ? 'everybody' : credentials.join(', '),
      String(hundredths / 100),
    ]),
  );
  page.space(14);
  if (paper.expiresOn !== null) {
    page.paragraph(`The approval holds up to and including ${formatDate(paper.expiresOn)}.`);
  }
  page.paragraph(
    'It approves this activity as it was described; participants claim what they attended, at most the hours above.',
    { quiet: true, size: 9 },
  );
  return page.finish();
}

function datesOf({ startsOn, endsOn }: CertificateFacts): string {
  if (startsOn === null) return 'On demand';
  return endsOn === null || endsOn === startsOn
    ? formatDate(startsOn)
    : `From ${formatDate(startsOn)} to ${formatDate(endsOn)}`;
}
