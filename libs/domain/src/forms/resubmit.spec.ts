import { describe, expect, it } from '@jest/globals';
import { aPolicy, aReviewPolicy } from '../../../../test/support/a-policy.js';
import { aFormInReview, someContent } from '../../../../test/support/a-reviewed-form.js';
import { instant } from '../calendar/index.js';
import { decide } from '../review/decide.js';
import { release } from '../review/release.js';
import type { DecidedForm } from './form.js';
import { resubmit, resubmittedContent } from './resubmit.js';
import { submit } from './submit.js';

const policy = aPolicy();
const now = instant('2026-11-20T15:00:00Z');

function decided(outcome: 'approved' | 'not_approved', overrides: Partial<DecidedForm> = {}): DecidedForm {
  const ruling = { decisionId: 'd', outcome, reasons: [], message: 'No.', decidedBy: 'chair' };
  return { ...release(decide(aFormInReview(policy, now), ruling, policy, now).form, now).form, ...overrides };
}

describe('a resubmission', () => {
  it('is noted with the form that was not approved', () => {
    const former = decided('not_approved');
    expect(resubmit(former, 'again', policy)).toEqual({
      form: {
        ...former,
        resubmittedAs: 'again',
        version: former.version + 1,
        applicantVersion: former.applicantVersion + 1,
      },
      events: [{ type: 'form.resubmitted', resubmittedAs: 'again' }],
    });
  });

  it.each<[string, DecidedForm, number, string | null]>([
    ['after an approval', decided('approved'), 1, 'form.state-conflict'],
    ['a second time', decided('not_approved', { resubmittedAs: 'again' }), 9, 'form.resubmissions-used'],
    ['where the policy knows none', decided('not_approved'), 0, 'form.resubmissions-used'],
    ['of the only one allowed', decided('not_approved', { resubmissions: 1 }), 1, 'form.resubmissions-used'],
    ['of the first of two', decided('not_approved', { resubmissions: 1 }), 2, null],
  ])('%s: %#', (_case, former, resubmissions, code) => {
    const under = aPolicy({ review: aReviewPolicy({ resubmissions }) });
    const attempt = (): unknown => resubmit(former, 'new', under);
    if (code === null) expect(attempt).not.toThrow();
    else expect(attempt).toThrow(expect.objectContaining({ code }));
  });

  it('takes over everything but evidence that was given before', () => {
    const former = decided('not_approved', { content: someContent({ evidence: 'Old.' }) });
    expect(resubmittedContent(former, {})).toEqual(someContent());
    const content = resubmittedContent(former, { evidence: 'New.', relevance: 'More.' });
    expect(content).toEqual(someContent({ evidence: 'New.', relevance: 'More.' }));
    const submission = { id: 'new', applicantId: 'applicant', serial: 8, content };
    const resubmission = { of: former.id, resubmissions: former.resubmissions, conflicts: [] };
    expect(submit({ ...submission, resubmission }, policy, now).form).toMatchObject({
      resubmissionOf: former.id,
      resubmissions: 1,
      resubmittedAs: null,
    });
  });
});
