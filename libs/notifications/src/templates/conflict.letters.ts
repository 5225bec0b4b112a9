import { facts, paragraph, type Letters } from './letter.js';
import { oneLine, shortTitle } from './plain-text.js';
import { recommendations } from './recommendation.letters.js';

/** What chairs, or headquarters, are told when conflicts leave a form without a reviewer. */
export const conflictLetters = {
  'no-reviewer': ({ form, queueName, mayDecide, quorum, appealed }) => ({
    subject: `${form.number} has no reviewer: ${shortTitle(form.title)}`,
    date: `Answer by ${form.dueAt}`,
    heading: 'Nobody is left to review this form',
    blocks: [
      paragraph(
        appealed
          ? `This form is under appeal, and every reviewer of ${oneLine(queueName)} took part in an earlier round, has a conflict of interest, is its applicant, or is away.`
          : `Every reviewer of ${oneLine(queueName)} has a conflict of interest with this form, is its applicant, or is away.`,
        'It waits for nobody until you act.',
      ),
      paragraph(
        quorum > 0 &&
          `Nobody decides it alone: a decision needs ${recommendations(quorum)}, which members give when they are back.`,
        quorum > 0
          ? 'Clear a conflict, with your reason, end an absence, or have another person given the role of a reviewer.'
          : mayDecide
            ? 'As chair you can decide it yourself. Or you can clear a conflict, with your reason.'
            : appealed
              ? 'You cannot decide it: clear a conflict, with your reason, or have another person given the role of a reviewer.'
              : 'Clear a conflict, with your reason, or give another person the role of a reviewer. Headquarters cannot approve it.',
      ),
      facts({
        Number: form.number,
        Activity: form.title,
        Provider: form.provider,
        Queue: queueName,
        Submitted: form.submittedAt,
        'Answer by': form.dueAt,
      }),
    ],
    action: { label: 'Open the form', url: form.url },
    form,
  }),
} satisfies Pick<Letters, 'no-reviewer'>;
