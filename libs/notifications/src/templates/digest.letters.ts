import { paragraph, type Letters } from './letter.js';
import { oneLine, shortTitle } from './plain-text.js';

const NUMBERS_IN_SUBJECT = 3;

export const digestLetters = {
  digest: ({ programName, forms, url }) => {
    const [first] = forms;
    const numbers = forms.slice(0, NUMBERS_IN_SUBJECT).map(({ number }) => number);
    const more = forms.length > numbers.length ? ' …' : '';
    const waiting = `${String(forms.length)} forms wait for an answer`;
    return {
      subject:
        forms.length === 1 && first !== undefined
          ? `${first.number} waits for an answer: ${shortTitle(first.title)}`
          : `${waiting}: ${numbers.join(', ')}${more}`,
      ...(first !== undefined && { date: `First answer by ${first.dueAt}` }),
      heading: forms.length === 1 ? 'A form waits for an answer' : waiting,
      blocks: [
        paragraph(`What is new in ${oneLine(programName)}, and what the committee is reminded of, once a day.`),
        {
          kind: 'list',
          title: 'Answer first what is due first',
          items: forms.map((form) => ({
            text: `${form.number} · ${oneLine(form.title)}`,
            detail: [
              form.isNew ? 'New' : 'Reminder',
              form.assigned ? 'assigned to you' : 'for whoever takes it',
              `answer promised by ${form.dueAt}, ${form.timeLeft} left`,
            ].join(' · '),
            url: form.url,
          })),
        },
      ],
      action: { label: 'Open the review list', url },
      form: null,
    };
  },
} satisfies Pick<Letters, 'digest'>;
