import { expect, test } from '@jest/globals';
import { soFar } from './so-far.js';

type Form = Parameters<typeof soFar>[0];
const recommendations: Form['recommendations'] = {
  mode: 'majority',
  given: 0,
  needed: 3,
  approve: 0,
  decline: 0,
  quorumPossible: true,
  deciders: 'nobody-yet',
  mine: null,
};
const waiting: Form = { decision: null, heldDecision: null, recommendations };
const held = { outcome: 'approved' } as NonNullable<Form['heldDecision']>;
const decided = { outcome: 'not_approved', late: true } as NonNullable<Form['decision']>;
const mine = { id: 'm', recommendation: 'approve', revision: 1, outdated: true } as const;

test.each<[Form, string]>([
  [waiting, 'No recommendation yet'],
  [
    { ...waiting, recommendations: { ...recommendations, given: 3, approve: 2, decline: 1 } },
    '2 for, 1 against, 3 needed',
  ],
  [
    { ...waiting, recommendations: { ...recommendations, needed: 0, given: 1, approve: 1, mine } },
    '1 for, 0 against; you are for, on an earlier revision',
  ],
  [{ ...waiting, heldDecision: held }, 'Approved; the applicant has not been told yet'],
  [{ ...waiting, decision: decided }, 'Not approved, late'],
])('%#: %s', (form, expected) => {
  expect(soFar(form)).toBe(expected);
});
