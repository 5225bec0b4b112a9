import type { MailData } from '#use-cases';
import { facts, paragraph, type Letters } from './letter.js';
import { oneLine, shortTitle } from './plain-text.js';

const OUTCOMES = {
  approved: '',
  pending: 'You are told when the committee has decided on it.',
  not_approved: 'The committee did not approve it.',
  revoked: 'The committee has taken back its approval of it.',
};

/** What the applicant of a form is told that another one covers: as much of the other as everybody may know. */
export const duplicateLetters = {
  duplicate: ({ form, name, url, outcome }) => ({
    subject: `${form.number} closed, already covered: ${shortTitle(form.title)}`,
    heading: 'This activity is already covered',
    blocks: [
      paragraph(
        name === ''
          ? 'The committee already has this activity from another form, so it closed yours.'
          : `The committee closed this form because it covers the same activity as ${oneLine(name)}.`,
        OUTCOMES[outcome],
        'What is approved appears in the catalog, where everybody who took part can claim credit for it.',
      ),
      facts({ Number: form.number, Activity: form.title, Provider: form.provider, Submitted: form.submittedAt }),
    ],
    action: url === '' ? { label: 'See your form', url: form.url } : { label: 'See what covers it', url },
    form,
  }),

  'duplicate-decided': ({ form, name, outcome, sendUntil, catalogUrl }) => ({
    subject: `${form.number}, news of the activity: ${shortTitle(form.title)}`,
    heading: headingOf(outcome),
    blocks: [
      paragraph(
        'The committee closed your form because another one covers the same activity.',
        outcome === 'approved' && 'It has approved the activity now.',
        outcome === 'not_approved' && 'It did not approve the activity.',
        outcome === 'revoked' && 'It has taken back its approval of the activity. Credit claimed in good faith stays.',
        name !== '' &&
          `${oneLine(name)} is listed under Upcoming Courses, where everybody who took part can claim credit for it.`,
        outcome !== 'approved' &&
          `If you know more about the activity than the committee did, you can send a form of your own${sendUntil === null ? '' : ` until ${sendUntil}`}.`,
      ),
      facts({ Number: form.number, Activity: form.title, Provider: form.provider, Submitted: form.submittedAt }),
    ],
    action:
      name === ''
        ? { label: 'See your form', url: form.url }
        : { label: 'See it in Upcoming Courses', url: catalogUrl },
    form,
  }),
} satisfies Pick<Letters, 'duplicate' | 'duplicate-decided'>;

function headingOf(outcome: MailData['duplicate-decided']['outcome']): string {
  if (outcome === 'approved') return 'The activity of your form is approved';
  if (outcome === 'revoked') return 'The approval of your form’s activity was revoked';
  return 'The activity of your form is not approved';
}
