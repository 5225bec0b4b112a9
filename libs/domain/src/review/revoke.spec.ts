import { expect, it } from '@jest/globals';
import { aPolicy } from '../../../../test/support/a-policy.js';
import { aFormInReview, aHeldForm, aRuling, aSubmittedForm } from '../../../../test/support/an-eligibility-form.js';
import { addSeconds, instant } from '../calendar/index.js';
import type { EligibilityForm } from '../forms/form.js';
import { withdraw } from '../forms/withdraw.js';
import { decide } from './decide.js';
import { release } from './release.js';
import { revoke } from './revoke.js';

const NOW = instant('2026-05-10T12:00:00Z');
const LATER = addSeconds(NOW, 3600);

it('leaves the form approved, says when and why, and the applicant sees it', () => {
  const approved = release(aHeldForm(NOW), NOW).form;
  expect(revoke(approved, 'It was shortened.', LATER)).toEqual({
    form: { ...approved, revokedAt: LATER, version: 5, applicantVersion: 4 },
    events: [{ type: 'approval.revoked', decisionId: 'decision-1', reason: 'It was shortened.' }],
  });
});

it('is refused for whatever is not approved, and for a second time', () => {
  const held = aHeldForm(NOW);
  const refused = decide(aFormInReview(), aRuling({ outcome: 'not_approved' }), aPolicy(), NOW).form;
  const cases: EligibilityForm[] = [
    aSubmittedForm(),
    aFormInReview(),
    held,
    release(refused, NOW).form,
    withdraw(aFormInReview(), NOW).form,
    revoke(release(held, NOW).form, 'No.', NOW).form,
  ];
  for (const form of cases) {
    expect(() => revoke(form, 'No.', LATER)).toThrow(expect.objectContaining({ code: 'form.state-conflict' }));
  }
});
