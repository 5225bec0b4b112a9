import { formatDate, rejectionWords, startOfDay, type TranscriptFacts } from '#domain';
import type { CreditRecord, Issued } from '#use-cases';
import { PaperPage } from './paper-page.js';

/** A member's record of a term, as it stood on a day. The same record on the same day has the same bytes. */
export function transcriptPaper(
  record: CreditRecord,
  { code, paper }: Issued<TranscriptFacts>,
  verifyAt: string,
): Promise<Buffer> {
  const { policy, evaluation, carried, claims } = record;
  const page = new PaperPage({
    title: `Transcript of ${paper.name}, ${paper.certificationId}`,
    author: policy.organisation,
    createdAt: new Date(startOfDay(paper.asOf, policy.timeZone)),
    footer: [`Code ${code}. Whether this transcript is true, and still current:`, verifyAt],
  });
  const label = (id: string): string => policy.categories.find((category) => category.id === id)?.label ?? id;
  page.paragraph(policy.organisation, { quiet: true });
  page.heading(1, 'Transcript of credits');
  page.paragraph(paper.name, { weight: 'bold', size: 15 });
  page.paragraph(`${paper.credential}, ${paper.certificationId}`);
  page.paragraph(
    `Term from ${formatDate(paper.cycle.start)} to ${formatDate(paper.cycle.end)}, as of ${formatDate(paper.asOf)}. Awarded ${formatDate(record.credential.awardedOn)}.`,
    { quiet: true },
  );
  const { ending } = record.credential;
  if (ending !== null) {
    page.paragraph(`Not held from ${formatDate(ending.on)} on: ${ending.reason}`, { weight: 'bold' });
  }
  page.heading(2, verdict(record));
  page.table(
    [
      { title: 'Category', share: 0.34 },
      { title: 'Counted', share: 0.16, alignRight: true },
      { title: 'Over a limit', share: 0.16, alignRight: true },
      { title: 'Needed', share: 0.16, alignRight: true },
      { title: 'On the record', share: 0.18, alignRight: true },
    ],
    [
      ...evaluation.byCategory.map(({ category, counted, overLimit, missing, raw }) => [
        label(category),
        ...[counted, overLimit, missing, raw].map(amount),
      ]),
      [
        'In all',
        amount(evaluation.countedTotal),
        amount(evaluation.rawTotal - evaluation.countedTotal),
        amount(evaluation.stillNeeded ?? 0),
        amount(evaluation.rawTotal),
      ],
    ],
  );
  page.heading(2, 'Activities');
  const accepted = claims
    .filter(({ state }) => state === 'accepted')
    .sort((one, other) => (one.completedOn + one.id < other.completedOn + other.id ? -1 : 1));
  if (accepted.length + carried.length === 0) page.paragraph('Nothing is on the record of this term.');
  else {
    const unit = policy.unit.label;
    page.table(
      [
        { title: 'Activity', share: 0.45 },
        { title: 'Completed', share: 0.19 },
        { title: 'Category', share: 0.22 },
        { title: `${unit.charAt(0).toUpperCase()}${unit.slice(1)}s`, share: 0.14, alignRight: true },
      ],
      [
        ...carried.map(({ id, title, amount: { hundredths }, categories: [category] }) => {
          const { counts, not } = countedOf(id, hundredths, record);
          return [`${title}${not}`, '', label(category), amount(counts)];
        }),
        ...accepted.map(({ id, title, provider, completedOn, category, credited }) => {
          const { counts, not } = countedOf(id, credited, record);
          const activity = `${title}${provider === '' ? '' : `, ${provider}`}`;
          return [`${activity}${not}`, formatDate(completedOn), label(category), amount(counts)];
        }),
      ],
    );
  }
  page.space(14);
  page.paragraph(
    `Counted under version ${policy.version} of the rules of ${policy.name}. What is above a limit stays on the record and is not counted.`,
    { quiet: true, size: 9 },
  );
  return page.finish();
}

/** What does not count is in no sum of the table above. */
function countedOf(entryId: string, hundredths: number, { evaluation }: CreditRecord): { counts: number; not: string } {
  const rejection = evaluation.rejected.find(({ id }) => id === entryId);
  if (rejection === undefined) return { counts: hundredths, not: '' };
  const uncounted = rejection.part ?? hundredths;
  return { counts: hundredths - uncounted, not: ` (${amount(uncounted)} not counted: ${rejectionWords(rejection)})` };
}

function verdict({ evaluation, policy }: CreditRecord): string {
  const { countedTotal, requiredTotal, met } = evaluation;
  const sum = `${amount(countedTotal)} of ${amount(requiredTotal)} ${policy.unit.label}s counted`;
  return met ? `${sum}: all that the term asks for` : sum;
}

function amount(hundredths: number): string {
  return String(hundredths / 100);
}
