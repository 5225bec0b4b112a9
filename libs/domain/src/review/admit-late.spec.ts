import { describe, expect, it } from '@jest/globals';
import { aPolicy } from '../../../../test/support/a-policy.js';
import { addDuration, instant, localDate } from '../calendar/index.js';
import { claimableForm } from '../claims/claimable-form.js';
import type { EligibilityForm } from '../forms/form.js';
import { submit } from '../forms/submit.js';
import { admitLate } from './admit-late.js';
import { promiseTimers } from './timers.js';

const policy = aPolicy();
const receivedAt = instant('2026-06-10T15:00:00Z');
const admittedAt = instant('2026-06-12T18:00:00Z');

function received(endsOn: string): EligibilityForm {
  const day = localDate(endsOn);
  const activity = { title: 'T', provider: 'P', format: 'workshop', delivery: 'in-person', startsOn: day, endsOn: day };
  const content = {
    activity: { ...activity, delivery: 'in-person' as const },
    completedOn: null,
    requestedCredits: [{ category: 'art', hundredths: 100 }],
    relevance: 'R',
  };
  return submit({ id: 'form', applicantId: 'applicant', serial: 7, content }, policy, receivedAt).form;
}

describe('a late admission', () => {
  it('stands for the form’s being in time when hours are claimed', () => {
    const refused = received('2026-05-01');
    const { form } = admitLate(refused, 'The server was down.', policy, admittedAt);
    const claimed = [refused, form].map((one) => claimableForm(one, null, 'applicant', policy)?.admittedLate);
    expect(claimed).toEqual([false, true]);
  });

  it('lets the promise run from the admission and keeps the instant of receipt', () => {
    const refused = received('2026-05-01');
    const { form, events } = admitLate(refused, 'The server was down.', policy, admittedAt);
    const dueAt = addDuration(admittedAt, 'P14D');
    expect(form).toEqual({
      ...refused,
      status: 'submitted',
      submittedAt: receivedAt,
      admittedAt,
      dueAt,
      version: 2,
      applicantVersion: 2,
    });
    expect(events).toEqual([{ type: 'form.admitted-late', reason: 'The server was down.', dueAt }]);
    expect(promiseTimers(form, policy).map((timer) => [timer.kind, timer.step, timer.dueAt])).toEqual([
      ['reminder', 7, addDuration(admittedAt, 'P7D')],
      ['reminder', 11, addDuration(admittedAt, 'P11D')],
      ['escalation', 13, addDuration(admittedAt, 'P13D')],
      ['breach', 14, dueAt],
    ]);
  });

  it('is for forms that were refused only', () => {
    expect(() => admitLate(received('2026-06-09'), 'Why not?', policy, admittedAt)).toThrow(
      expect.objectContaining({ code: 'form.state-conflict' }),
    );
  });
});
