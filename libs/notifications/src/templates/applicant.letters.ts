import type { FormFacts } from '#use-cases';
import { facts, paragraph, type Block, type Letters } from './letter.js';
import { shortTitle } from './plain-text.js';

/** What the applicant is told between submitting and the decision. */
export const applicantLetters = {
  receipt: ({ form }) => ({
    subject: `${form.number} received: ${shortTitle(form.title)}`,
    date: `Answer by ${form.dueAt}`,
    heading: 'We have your eligibility form',
    blocks: [
      paragraph(
        `The committee answers by ${form.dueAt}.`,
        'The answer comes by email. You need to do nothing until then.',
      ),
      received(form),
    ],
    action: { label: 'See your form', url: form.url },
    form,
  }),

  admitted: ({ form, reason }) => ({
    subject: `${form.number} admitted: ${shortTitle(form.title)}`,
    date: `Answer by ${form.dueAt}`,
    heading: 'Your form was admitted after all',
    blocks: [
      paragraph(
        'Your form came after the last day for it. Headquarters has admitted it nevertheless.',
        `The committee answers by ${form.dueAt}. You need to do nothing until then.`,
      ),
      { kind: 'quote', title: 'From headquarters', text: reason },
      received(form),
    ],
    action: { label: 'See your form', url: form.url },
    form,
  }),

  apology: ({ form }) => ({
    subject: `${form.number}: our answer is late`,
    date: `Answer was due ${form.dueAt}`,
    heading: 'We are late with your answer',
    blocks: [
      paragraph(`We promised you an answer by ${form.dueAt} and did not keep that promise. We are sorry.`),
      paragraph(
        'The answer comes in an email of its own, if you do not have it already.',
        `Your form keeps its submission date, ${form.submittedAt}, so please do not send it again.`,
      ),
    ],
    action: { label: 'See your form', url: form.url },
    form,
  }),

  withdrawn: ({ form }) => ({
    subject: `${form.number} withdrawn: ${shortTitle(form.title)}`,
    heading: 'You withdrew this form',
    blocks: [paragraph('The committee will not decide on it, and this is the last email about it.')],
    action: { label: 'See your form', url: form.url },
    form,
  }),
} satisfies Pick<Letters, 'receipt' | 'admitted' | 'apology' | 'withdrawn'>;

/** What was received and by when it is answered. */
function received(form: FormFacts): Block {
  return facts({
    Number: form.number,
    Activity: form.title,
    Provider: form.provider,
    Program: form.programName,
    Submitted: form.submittedAt,
    'Answer by': form.dueAt,
  });
}
