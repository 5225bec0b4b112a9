import { facts, paragraph, type Letters } from './letter.js';
import { shortTitle } from './plain-text.js';

/** What the committee asks, what comes back, and what does not. */
export const questionLetters = {
  question: ({ form, message, answerBy, pauses, closes }) => ({
    subject: `${form.number}: a question about ${shortTitle(form.title)}`,
    date: `Your answer by ${answerBy}`,
    heading: 'The committee has a question',
    blocks: [
      paragraph(`Before it decides on your form, the committee asks you to answer by the end of ${answerBy}.`),
      { kind: 'quote', title: 'From the committee', text: message },
      paragraph(
        'Any answer takes your form back to the committee; you may correct its entries at the same time.',
        pauses && 'The time for the committee’s decision stands still until then.',
        !pauses && `The committee still decides by ${form.dueAt}.`,
        silence(closes),
      ),
    ],
    action: { label: 'Answer the question', url: form.url },
    form,
  }),

  'question-reminder': ({ form, message, answerBy, closes }) => ({
    subject: `${form.number}: your answer is awaited: ${shortTitle(form.title)}`,
    date: `Your answer by ${answerBy}`,
    heading: 'The committee waits for your answer',
    blocks: [
      paragraph(`Your answer is asked for by the end of ${answerBy}.`, silence(closes)),
      { kind: 'quote', title: 'From the committee', text: message },
    ],
    action: { label: 'Answer the question', url: form.url },
    form,
  }),

  'question-closed': ({ form, message, answerBy }) => ({
    subject: `${form.number}: the question is closed: ${shortTitle(form.title)}`,
    heading: 'The question was closed without your answer',
    blocks: [
      paragraph(
        `Your answer was asked for by the end of ${answerBy}, and none came.`,
        'The committee goes on with your form as it is; nothing was decided by that, and this question can no longer be answered.',
      ),
      { kind: 'quote', title: 'The question was', text: message },
    ],
    action: { label: 'Open the form', url: form.url },
    form,
  }),

  answer: ({ form, message }) => ({
    subject: `${form.number} answered: ${shortTitle(form.title)}`,
    date: `Answer by ${form.dueAt}`,
    heading: 'The applicant has answered',
    blocks: [
      { kind: 'quote', title: 'From the applicant', text: message },
      paragraph(
        'The form is in review again. Where the applicant corrected entries, they are shown beside the former ones.',
        `The applicant was promised a decision by ${form.dueAt}.`,
      ),
      facts({ Number: form.number, Activity: form.title, Provider: form.provider }),
    ],
    action: { label: 'Review the form', url: form.url },
    form,
  }),

  'no-response': ({ form, message, answerBy, closed }) => ({
    subject: `${form.number} without an answer: ${shortTitle(form.title)}`,
    date: `Answer by ${form.dueAt}`,
    heading: 'The applicant did not answer',
    blocks: [
      paragraph(
        `The answer was asked for by the end of ${answerBy}, and none came.`,
        closed
          ? 'The question is closed and the form is in review again. Nothing was decided by that.'
          : 'The question stays open: the form still waits for the applicant.',
        `The applicant was promised a decision by ${form.dueAt}.`,
      ),
      { kind: 'quote', title: 'The question was', text: message },
      facts({ Number: form.number, Activity: form.title, Provider: form.provider }),
    ],
    action: { label: 'Review the form', url: form.url },
    form,
  }),
} satisfies Pick<Letters, 'question' | 'question-reminder' | 'question-closed' | 'answer' | 'no-response'>;

function silence(closes: boolean): string {
  return closes
    ? 'Without an answer by then the question is closed, and the committee goes on with your form as it is.'
    : 'Without an answer your form stays with you: the committee waits for it.';
}
