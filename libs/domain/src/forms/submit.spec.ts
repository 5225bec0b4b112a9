import { describe, expect, it } from '@jest/globals';
import { aPolicy } from '../../../../test/support/a-policy.js';
import { aContent, anActivity } from '../../../../test/support/an-eligibility-form.js';
import { instant, instantAt, localDate, toIso, type Instant } from '../calendar/index.js';
import type { Policy } from '../policy/policy.js';
import { checkContent } from './check-content.js';
import type { FormContent } from './content.js';
import { submit, type Submitted } from './submit.js';

const CHICAGO = aPolicy();
const CAIRO = aPolicy({ timeZone: 'Africa/Cairo' });

const send = (content: FormContent, now: Instant, policy: Policy = CHICAGO): Submitted =>
  submit({ id: 'form-1', applicantId: 'applicant', serial: 7, content }, policy, now);

const completed = (on: string): FormContent =>
  aContent({ activity: anActivity({ startsOn: localDate(on), endsOn: localDate(on) }), completedOn: localDate(on) });

describe('the form window', () => {
  it.each<[completedOn: string, lastDay: string, closesAt: string, policy: Policy]>([
    // The last day is that of the autumn change, 25 hours long; then that of the spring change, 23 hours long.
    ['2026-10-02', '2026-11-01', '2026-11-02T06:00:00.000Z', CHICAGO],
    ['2026-02-06', '2026-03-08', '2026-03-09T05:00:00.000Z', CHICAGO],
    // The change lies within the 30 days.
    ['2026-10-20', '2026-11-19', '2026-11-20T06:00:00.000Z', CHICAGO],
    ['2026-03-01', '2026-03-31', '2026-04-01T05:00:00.000Z', CHICAGO],
    // Leap day, common February, turn of the year.
    ['2028-01-30', '2028-02-29', '2028-03-01T06:00:00.000Z', CHICAGO],
    ['2027-01-30', '2027-03-01', '2027-03-02T06:00:00.000Z', CHICAGO],
    ['2026-12-05', '2027-01-04', '2027-01-05T06:00:00.000Z', CHICAGO],
    // On 24 April 2026 Cairo has no midnight: its day starts at one o'clock.
    ['2026-03-24', '2026-04-23', '2026-04-23T22:00:00.000Z', CAIRO],
  ])(
    'of what was completed on %s has %s as its last day and closes at %s',
    (completedOn, lastDay, closesAt, policy) => {
      const closing = instant(closesAt);
      expect(checkContent(completed(completedOn), policy, closing)).toEqual([]);
      expect(send(completed(completedOn), instantAt(closing - 1), policy).kind).toBe('accepted');
      expect(send(completed(completedOn), closing, policy)).toMatchObject({
        kind: 'refused-late',
        window: { anchor: completedOn, lastDay, closesAt: closing },
        events: [{ type: 'form.refused-late', anchor: completedOn, lastDay, closedAt: closing }],
        form: { status: 'refused_late', dueAt: null, submittedAt: closing, version: 1 },
      });
    },
  );

  it('runs from the last day when nothing is said of completion, and from one’s own day otherwise', () => {
    const activity = anActivity({ startsOn: localDate('2026-05-01'), endsOn: localDate('2026-05-10') });
    const afterOwnWindow = instant('2026-06-02T12:00:00Z');
    expect(send(aContent({ activity }), afterOwnWindow).kind).toBe('accepted');
    expect(send(aContent({ activity, completedOn: localDate('2026-05-02') }), afterOwnWindow).kind).toBe(
      'refused-late',
    );
  });

  it('does not exist for what is on demand and not completed, nor in a policy without one', () => {
    const { startsOn: _, endsOn: __, ...onDemand } = anActivity({ delivery: 'on-demand' });
    const now = instant('2099-01-01T00:00:00Z');
    expect(send(aContent({ activity: onDemand }), now).kind).toBe('accepted');
    expect(send(completed('2026-05-01'), now, aPolicy({ form: null })).kind).toBe('accepted');
    const taken = aContent({ activity: onDemand, completedOn: localDate('2026-05-01') });
    expect(send(taken, instant('2026-06-01T04:59:59.999Z')).kind).toBe('accepted');
    expect(send(taken, instant('2026-06-01T05:00:00.000Z')).kind).toBe('refused-late');
  });
});

describe('an accepted form', () => {
  it('is promised an answer, under a number of its year in the program’s zone', () => {
    const submittedAt = instant('2027-01-01T05:59:59.999Z');
    const content = aContent({
      activity: anActivity({ startsOn: localDate('2027-02-01'), endsOn: localDate('2027-02-02') }),
    });
    const dueAt = instant('2027-01-15T05:59:59.999Z');
    expect(send(content, submittedAt)).toEqual({
      kind: 'accepted',
      form: {
        id: 'form-1',
        number: 'TEST-2026-000007',
        program: 'test-program',
        policyVersion: '1',
        origin: 'application',
        applicantId: 'applicant',
        content,
        occurrenceOf: null,
        resubmissionOf: null,
        resubmissions: 0,
        resubmittedAs: null,
        revision: 1,
        question: null,
        pausedAt: null,
        usefulUntil: instant('2027-02-01T06:00:00Z'),
        recommendations: [],
        quorumLostAt: null,
        submittedAt,
        admittedAt: null,
        dueAt,
        version: 1,
        applicantVersion: 1,
        round: 1,
        opening: null,
        appeals: 0,
        earlierReviewers: [],
        revokedAt: null,
        duplicateOf: null,
        assignments: [],
        conflicts: [],
        breachedAt: null,
        status: 'submitted',
      },
      events: [{ type: 'form.submitted', dueAt, policyVersion: '1' }],
    });
    expect(send(content, instantAt(submittedAt + 1)).form.number).toBe('TEST-2027-000007');
  });

  it.each([
    // 14 calendar days on the local clock, over each change of it.
    ['2026-10-25T12:00:00.001Z', '2026-11-08T13:00:00.001Z'],
    ['2026-03-01T12:00:00.001Z', '2026-03-15T11:00:00.001Z'],
  ])('of %s is due at %s', (submittedAt, dueAt) => {
    const now = instant(submittedAt);
    const { startsOn: _, endsOn: __, ...activity } = anActivity({ delivery: 'on-demand' });
    const { form } = send(aContent({ activity }), now);
    expect(form.dueAt === null ? null : toIso(form.dueAt)).toBe(dueAt);
  });
});
