import { expect, test } from '@jest/globals';
import { refusedWords } from './held-words.js';

const AT = '2026-11-20T10:00:00.000Z';
const approved = { decidedAt: AT, outcome: 'approved' } as const;
const declined = { decidedAt: AT, outcome: 'not_approved' } as const;
const later = { decidedAt: '2026-11-20T11:00:00.000Z', outcome: 'approved' } as const;

test.each([
  [
    'undo',
    { heldDecision: null, decision: approved },
    'It is too late to take it back: the applicant has been emailed. A chair can revoke the approval, with a reason that is mailed, too.',
  ],
  [
    'undo',
    { heldDecision: null, decision: declined },
    'It is too late to take it back: the applicant has been emailed. A chair can open the form again, with a reason that is mailed, too.',
  ],
  [
    'release',
    { heldDecision: null, decision: approved },
    'There is nothing left to send: the applicant has been emailed already.',
  ],
  [
    'undo',
    { heldDecision: approved, decision: null },
    'Nothing was done: the form has changed meanwhile. The decision is still held, so you can try once more.',
  ],
  [
    'undo',
    { heldDecision: later, decision: null },
    'Nothing was done: the decision has been taken back meanwhile, and the applicant was not told.',
  ],
  [
    'release',
    { heldDecision: null, decision: null },
    'Nothing was done: the decision has been taken back meanwhile, and the applicant was not told.',
  ],
] as const)('a refused %s of what is by now %j', (act, fresh, words) => {
  expect(refusedWords(act, AT, fresh)).toBe(words);
});
