import { describe, expect, it } from '@jest/globals';
import { instant } from '../calendar/index.js';
import { aPolicy } from '../../../../test/support/a-policy.js';
import { aFormInReview } from '../../../../test/support/a-reviewed-form.js';
import { DomainError } from '../errors.js';
import type { ClosedForm, EligibilityForm, FormStatus } from './form.js';
import { sendMessage } from './thread.js';

const form = aFormInReview(aPolicy(), instant('2026-11-02T15:00:00Z'));
const inStatus = (status: FormStatus): EligibilityForm => ({ ...form, status }) as EligibilityForm;

describe('a message', () => {
  it.each([
    ['applicant', 'applicant'],
    ['member', 'committee'],
  ] as const)('of the %s is from the %s, and makes nobody’s page stale', (authorId, from) => {
    expect(sendMessage(form, { id: 'm', authorId })).toEqual({
      form,
      from,
      events: [{ type: 'message.sent', messageId: 'm', from }],
    });
  });

  it.each<FormStatus>(['submitted', 'in_review', 'information_requested', 'deliberation', 'decision_held', 'approved'])(
    'can be written while the form is %s',
    (status) => {
      expect(sendMessage(inStatus(status), { id: 'm', authorId: 'a' }).form.status).toBe(status);
    },
  );

  it.each<ClosedForm['status'] | 'refused_late'>(['withdrawn', 'duplicate', 'refused_late'])(
    'cannot once the form is %s',
    (status) => {
      expect(() => sendMessage(inStatus(status), { id: 'm', authorId: 'a' })).toThrow(
        new DomainError('form.state-conflict', `Form ${form.number} is ${status}.`),
      );
    },
  );

  it('cannot once the form was sent again', () => {
    const old = { ...inStatus('not_approved'), resubmittedAs: 'new' };
    expect(() => sendMessage(old, { id: 'm', authorId: 'a' })).toThrow('write about the new one');
  });
});
