import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../errors.js';
import type { EligibilityForm } from '../forms/form.js';
import { comment } from './comment.js';

const form = {
  applicantId: 'applicant',
  version: 3,
  applicantVersion: 2,
  conflicts: [{ memberId: 'c', kind: 'declared', state: 'in-conflict', reason: '', pinned: false }],
} as unknown as EligibilityForm;
const members = ['m', 'n', 'c', 'applicant'].map((id) => ({ id }));

describe('a comment', () => {
  test('is on record and makes nobody’s page stale', () => {
    expect(comment(form, { id: 'comment', mentions: ['n'] }, members)).toEqual({
      form,
      events: [{ type: 'comment.added', commentId: 'comment', mentions: ['n'] }],
    });
  });

  test.each(['c', 'applicant', 'stranger'])('mentions nobody who may not see it: %s', (mentioned) => {
    expect(() => comment(form, { id: 'comment', mentions: ['m', mentioned] }, members)).toThrow(
      new DomainError('comment.invalid', 'The comment mentions people who do not review this form.'),
    );
  });
});
