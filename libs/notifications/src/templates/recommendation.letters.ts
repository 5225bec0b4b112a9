import type { MailData } from '#use-cases';
import { facts, paragraph, type Letters } from './letter.js';
import { oneLine, shortTitle } from './plain-text.js';

type Whose = MailData['recommendations-in']['whose'];

const WHOSE: Record<Whose, string> = {
  'any-member': 'Any member of the committee may now record the decision; it follows the majority.',
  chair: 'A chair decides.',
  tie: 'The recommendations are tied: a chair decides.',
};
/** To a reader who may decide. */
const YOURS: Record<Whose, string> = {
  'any-member': WHOSE['any-member'],
  chair: 'As chair you decide it.',
  tie: 'The recommendations are tied: as chair you decide it.',
};
const APPOINT =
  'Headquarters cannot decide: clear a chair’s conflict, with your reason, or give another person that role.';

/** What the committee is told about its recommendations. */
export const recommendationLetters = {
  'recommendations-in': ({ form, approve, decline, whose, mayDecide, mayAppoint }) => ({
    subject: `${form.number}, all recommendations are in: ${shortTitle(form.title)}`,
    date: `Answer by ${form.dueAt}`,
    heading: 'All recommendations are in',
    blocks: [
      paragraph('This form has the recommendations that a decision needs.', (mayDecide ? YOURS : WHOSE)[whose]),
      ...(mayAppoint ? [paragraph(`No chair is there to do so. ${APPOINT}`)] : []),
      facts({
        Number: form.number,
        Activity: form.title,
        'For approval': String(approve),
        'For declining': String(decline),
        'Answer by': form.dueAt,
      }),
    ],
    action: { label: mayDecide ? 'Decide the form' : 'Open the form', url: form.url },
    form,
  }),

  'quorum-out-of-reach': ({ form, quorum, eligible, given, mayDecide }) => ({
    subject: `${form.number} cannot get enough recommendations: ${shortTitle(form.title)}`,
    date: `Answer by ${form.dueAt}`,
    heading: 'Too few members are left for this form',
    blocks: [
      paragraph(
        `A decision on it needs ${recommendations(quorum)}, and ${members(eligible)} can give one:`,
        'the others have a conflict of interest with it, sent it, took part in an earlier round, or have left the committee.',
        `${given === 0 ? 'None is' : oneLine(recommendations(given) + (given === 1 ? ' is' : ' are'))} in. It waits for nobody until you act.`,
      ),
      paragraph(
        mayDecide
          ? 'As chair you can decide it now, on what there is. Or you can clear a conflict, with your reason.'
          : `A chair can decide it on what there is, and none is there. ${APPOINT}`,
      ),
      facts({ Number: form.number, Activity: form.title, Submitted: form.submittedAt, 'Answer by': form.dueAt }),
    ],
    action: { label: mayDecide ? 'Decide the form' : 'Open the form', url: form.url },
    form,
  }),
} satisfies Pick<Letters, 'recommendations-in' | 'quorum-out-of-reach'>;

export function recommendations(count: number): string {
  return count === 1 ? '1 recommendation' : `${String(count)} recommendations`;
}

function members(count: number): string {
  if (count === 0) return 'no member';
  return count === 1 ? 'only 1 member' : `only ${String(count)} members`;
}
