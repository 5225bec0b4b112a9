import { paragraph, type Letters } from './letter.js';

export const signInLetters = {
  // The code stays out of the subject: phones show subjects on locked screens.
  'sign-in-code': ({ code, minutesValid, url }) => ({
    subject: 'Your sign-in code',
    heading: 'Your sign-in code',
    blocks: [
      paragraph('Enter this code on the page where you asked for it.'),
      { kind: 'code', text: code },
      paragraph(
        `It works once, for ${String(minutesValid)} minutes.`,
        'If you did not ask for it, ignore this email: without the code nobody can sign in.',
      ),
    ],
    action: { label: 'Open the sign-in page', url },
    form: null,
  }),
} satisfies Pick<Letters, 'sign-in-code'>;
