import type { FormFacts } from '#use-cases';
import { paragraph, type Block, type Letters } from './letter.js';
import { shortTitle } from './plain-text.js';

export const decisionLetters = {
  approved: ({ form, message, credits, listedUntil, listed, catalogUrl, late }) => ({
    subject: `${form.number} Approved: ${shortTitle(form.title)}`,
    heading: 'Approved',
    blocks: [
      paragraph('The committee approved this activity for continuing education credit.'),
      ...fromTheCommittee(message),
      { kind: 'list', title: 'Approved credit', items: credits.map((text) => ({ text, detail: '' })) },
      paragraph(...whereItIsListed(listedUntil, listed)),
      ...apology(form, late),
    ],
    action: listed
      ? { label: 'See it in Upcoming Courses', url: catalogUrl }
      : { label: 'See the decision', url: form.url },
    form,
  }),

  'not-approved': ({ form, message, reasons, late }) => ({
    subject: `${form.number} Not approved: ${shortTitle(form.title)}`,
    heading: 'Not approved',
    blocks: [
      paragraph('The committee did not approve this activity for continuing education credit.'),
      ...fromTheCommittee(message),
      ...whatWouldChangeIt(reasons),
      ...apology(form, late),
    ],
    action: { label: 'See the decision', url: form.url },
    form,
  }),
} satisfies Pick<Letters, 'approved' | 'not-approved'>;

function fromTheCommittee(message: string): Block[] {
  return message.trim() === '' ? [] : [{ kind: 'quote', title: 'From the committee', text: message }];
}

function whereItIsListed(until: string | null, listed: boolean): string[] {
  const place = 'The activity is listed under Upcoming Courses.';
  if (until === null) return [place, 'No end is set for claiming its credit.'];
  if (listed) return [place, `It stays there, and its credit can be claimed, until ${until}.`];
  return [`The activity is not listed under Upcoming Courses: its time there ended ${until}.`];
}

function whatWouldChangeIt(reasons: { text: string; remedy: string }[]): Block[] {
  if (reasons.length === 0) return [];
  const items = reasons.map(({ text, remedy }) => ({
    text,
    detail: remedy === '' ? '' : `What would change it: ${remedy}`,
  }));
  return [{ kind: 'list', title: reasons.length === 1 ? 'The reason' : 'The reasons', items }];
}

function apology(form: FormFacts, late: boolean): Block[] {
  return late ? [paragraph(`We promised this answer by ${form.dueAt}. It comes late, and we are sorry.`)] : [];
}
