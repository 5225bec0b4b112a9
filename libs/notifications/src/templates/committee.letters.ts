import { facts, paragraph, type Block, type Letters } from './letter.js';
import { oneLine, shortTitle } from './plain-text.js';
import { recommendations } from './recommendation.letters.js';

const nobody = 'nobody';

/** What the committee and its chair are told, and headquarters when a promise is broken. */
export const committeeLetters = {
  'new-form': ({ form, queueName, assigned, requestedCredits, again, quorum }) => ({
    subject: `${form.number} ${assigned ? 'is yours to review' : 'waits for a reviewer'}: ${shortTitle(form.title)}`,
    date: `Answer by ${form.dueAt}`,
    heading: assigned ? 'A form for you to review' : 'A new form waits for a reviewer',
    blocks: [
      paragraph(
        `The applicant was promised an answer by ${form.dueAt}.`,
        !assigned && quorum === 0 && `Nobody in ${oneLine(queueName)} has taken the form yet.`,
        quorum > 0 && `The decision needs ${recommendations(quorum)}: yours is asked for.`,
      ),
      ...(again === null ? [] : whyAgain(again)),
      facts({
        Number: form.number,
        Activity: form.title,
        Provider: form.provider,
        'Requested credit': requestedCredits,
        Queue: queueName,
        Submitted: form.submittedAt,
        'Answer by': form.dueAt,
      }),
    ],
    action: { label: 'Review the form', url: form.url },
    form,
  }),

  mention: ({ form, author, text }) => ({
    subject: `${form.number}, a comment for you: ${shortTitle(form.title)}`,
    date: `Answer by ${form.dueAt}`,
    heading: `${oneLine(author)} mentions you in a comment`,
    blocks: [
      { kind: 'quote', title: `${oneLine(author)} writes`, text },
      paragraph('Comments are read by the committee and headquarters. The applicant does not see them.'),
    ],
    action: { label: 'Open the form', url: form.url },
    form,
  }),

  reminder: ({ form, day, timeLeft }) => ({
    subject: `${form.number} undecided, ${oneLine(timeLeft)} left: ${shortTitle(form.title)}`,
    date: `Answer by ${form.dueAt}`,
    heading: `This form has ${oneLine(timeLeft)} left`,
    blocks: [
      paragraph(
        `It is day ${String(day)}, and this form has no decision yet.`,
        `The applicant was promised an answer by ${form.dueAt}.`,
      ),
      facts({ Number: form.number, Activity: form.title, Provider: form.provider, Submitted: form.submittedAt }),
    ],
    action: { label: 'Review the form', url: form.url },
    form,
  }),

  escalation: ({ form, timeLeft, assignees }) => ({
    subject: `${form.number} still undecided, ${oneLine(timeLeft)} left: ${shortTitle(form.title)}`,
    date: `Answer by ${form.dueAt}`,
    heading: `Still undecided, ${oneLine(timeLeft)} left`,
    blocks: [
      paragraph(
        `The applicant was promised an answer by ${form.dueAt}, and the reminders brought no decision.`,
        'Decide the form, or give it to somebody who can.',
      ),
      facts({
        Number: form.number,
        Activity: form.title,
        'Assigned to': assignees || nobody,
        Submitted: form.submittedAt,
        'Answer by': form.dueAt,
      }),
    ],
    action: { label: 'Open the form', url: form.url },
    form,
  }),

  breach: ({ form, assignees }) => ({
    subject: `${form.number} is overdue: ${shortTitle(form.title)}`,
    date: `Answer was due ${form.dueAt}`,
    heading: 'A promise was broken',
    blocks: [
      paragraph(
        `The applicant was promised an answer by ${form.dueAt} and had none by then.`,
        'We have told the applicant and apologised.',
      ),
      paragraph('No form approves itself: while this one has no decision, it needs that of the committee.'),
      facts({
        Number: form.number,
        Activity: form.title,
        'Assigned to': assignees || nobody,
        Submitted: form.submittedAt,
        'Answer was due': form.dueAt,
      }),
    ],
    action: { label: 'Open the form', url: form.url },
    form,
  }),
} satisfies Pick<Letters, 'new-form' | 'mention' | 'reminder' | 'escalation' | 'breach'>;

function whyAgain({ kind, text }: { kind: 'appeal' | 'reopening'; text: string }): Block[] {
  return kind === 'appeal'
    ? [
        paragraph('The applicant appeals against the decision. Who decided before leaves it to others.'),
        { kind: 'quote', title: 'The applicant writes', text },
      ]
    : [
        paragraph('The form was decided or closed before, and is open again.'),
        { kind: 'quote', title: 'The reason', text },
      ];
}
