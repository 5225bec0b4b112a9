import { paragraph, type Letters } from './letter.js';
import { shortTitle } from './plain-text.js';

/** What applicant and committee write to each other. Members write as the committee, whoever it was. */
export const messageLetters = {
  'message-to-applicant': ({ form, text }) => ({
    subject: `${form.number}: a message from the committee: ${shortTitle(form.title)}`,
    heading: 'The committee wrote to you',
    blocks: [
      { kind: 'quote', title: 'From the committee', text },
      paragraph('Please answer beside your form: this address reads no email.'),
    ],
    action: { label: 'Answer the committee', url: form.url },
    form,
  }),

  'message-to-committee': ({ form, text }) => ({
    subject: `${form.number}: a message from the applicant: ${shortTitle(form.title)}`,
    date: `Answer by ${form.dueAt}`,
    heading: 'The applicant wrote to the committee',
    blocks: [
      { kind: 'quote', title: 'From the applicant', text },
      paragraph('What you answer reaches the applicant as coming from the committee, without your name.'),
    ],
    action: { label: 'Answer the applicant', url: form.url },
    form,
  }),
} satisfies Pick<Letters, 'message-to-applicant' | 'message-to-committee'>;
