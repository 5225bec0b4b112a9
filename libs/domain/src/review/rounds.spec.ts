import { describe, expect, it } from '@jest/globals';
import { aPolicy, aReviewPolicy } from '../../../../test/support/a-policy.js';
import { aFormInReview, aHeldForm, aRuling, aSubmittedForm } from '../../../../test/support/an-eligibility-form.js';
import { addSeconds, instant, instantAt, localDate, promiseAfter, toIso, type Instant } from '../calendar/index.js';
import { DomainError } from '../errors.js';
import type { DecidedForm, EligibilityForm } from '../forms/form.js';
import { resubmit } from '../forms/resubmit.js';
import { withdraw } from '../forms/withdraw.js';
import { appeal, appealWindow, requireAppealInTime, waysOn } from './appeal.js';
import { assign } from './assign.js';
import { eligibleReviewers } from './conflict.js';
import { explainDeadline, type DatedEvent } from './deadline.js';
import { decide } from './decide.js';
import { markDuplicate } from './mark-duplicate.js';
import { release } from './release.js';
import { reopen } from './reopen.js';
import { revoke } from './revoke.js';

const DECIDED_AT = instant('2026-05-10T12:00:00Z');
const LATER = instant('2026-05-20T15:00:00Z');
const policy = aPolicy();
const assignments = [{ id: 'assignment', reviewerId: 'other' }];

function declined(overrides: Partial<DecidedForm> = {}): DecidedForm {
  const held = decide(aFormInReview({ assignments }), aRuling({ outcome: 'not_approved' }), policy, DECIDED_AT).form;
  return { ...release(held, DECIDED_AT).form, ...overrides };
}
const approved = (): DecidedForm => release(aHeldForm(DECIDED_AT), DECIDED_AT).form;

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'done';
}

const appealed = (form: EligibilityForm = declined(), now = LATER, under = policy) =>
  appeal(form, { roundId: 'round', message: 'Look again.' }, under, now);
const reopened = (form: EligibilityForm, now = LATER) =>
  reopen(form, { roundId: 'round', reason: 'By mistake.' }, policy, now);

describe('the appeal window', () => {
  it.each<[releasedAt: string, releasedOn: string, lastDay: string, closesAt: string]>([
    // The spring change, the autumn change, a release in the last millisecond of a local day, and one in the next.
    ['2026-02-20T18:00:00Z', '2026-02-20', '2026-03-22', '2026-03-23T05:00:00.000Z'],
    ['2026-10-15T18:00:00Z', '2026-10-15', '2026-11-14', '2026-11-15T06:00:00.000Z'],
    ['2026-03-01T05:59:59.999Z', '2026-02-28', '2026-03-30', '2026-03-31T05:00:00.000Z'],
    ['2026-03-01T06:00:00Z', '2026-03-01', '2026-03-31', '2026-04-01T05:00:00.000Z'],
  ])('of %s closes 30 days after the day of the release, to the millisecond', (at, releasedOn, lastDay, closesAt) => {
    const form = declined({ releasedAt: instant(at) });
    const window = appealWindow(form, policy);
    expect(window && { ...window, closesAt: toIso(window.closesAt) }).toEqual({ releasedOn, lastDay, closesAt });
    const judged = (milliseconds: number): string =>
      codeOf(() => requireAppealInTime(form, policy, instantAt(instant(closesAt) + milliseconds)));
    expect([-1, 0, 1].map(judged)).toEqual(['done', 'appeal.late', 'appeal.late']);
  });

  it('says both dates when it is over', () => {
    expect(() => requireAppealInTime(declined(), policy, instant('2026-06-10T05:00:00Z'))).toThrow(
      expect.objectContaining({
        details: { releasedOn: '2026-05-10', lastDay: '2026-06-09', closedAt: '2026-06-10T05:00:00.000Z' },
      }),
    );
  });

  it('is none where the policy has none, and concerns no other form', () => {
    const none = aPolicy({ review: aReviewPolicy({ appealDays: 0 }) });
    expect(appealWindow(declined(), none)).toBeNull();
    const years = addSeconds(LATER, 1e8);
    for (const form of [approved(), aFormInReview()]) {
      expect(codeOf(() => requireAppealInTime(form, policy, years))).toBe('done');
    }
  });
});

describe('an appeal', () => {
  const dueAt = promiseAfter(LATER, policy.review, 14, policy.timeZone);

  it('begins a round with a promise of its own, without assignees, that keeps what was decided out of the form', () => {
    const { decision: _, releasedAt: __, ...rest } = declined();
    expect(appealed()).toEqual({
      form: {
        ...rest,
        status: 'in_review',
        round: 2,
        opening: { id: 'round', kind: 'appeal', at: LATER },
        appeals: 1,
        earlierReviewers: ['reviewer'],
        assignments: [],
        dueAt,
        version: 5,
        applicantVersion: 4,
      },
      events: [
        { type: 'form.appealed', message: 'Look again.', round: 2, dueAt },
        { type: 'form.unassigned', assignmentId: 'assignment', reviewerId: 'other' },
      ],
      endedAssignmentIds: ['assignment'],
    });
  });

  it('records a breach that no timer recorded, once', () => {
    const late = declined();
    late.decision = { ...late.decision, late: true };
    expect(appealed(late).events[0]).toEqual({ type: 'form.breached', dueAt: late.dueAt });
    expect(appealed({ ...late, breachedAt: DECIDED_AT }).events[0]?.type).toBe('form.appealed');
    expect(appealed({ ...late, breachedAt: DECIDED_AT }).form.breachedAt).toBeNull();
  });

  it.each<[string, () => unknown, string]>([
    ['what is approved', () => appealed(approved()), 'form.state-conflict'],
    ['what is in review', () => appealed(appealed().form), 'form.state-conflict'],
    ['what was withdrawn', () => appealed(withdraw(aFormInReview(), LATER).form), 'form.state-conflict'],
    ['what was sent again', () => appealed(declined({ resubmittedAs: 'new' })), 'appeal.refused'],
    ['what was appealed before', () => appealed(declined({ appeals: 1 })), 'appeal.refused'],
    [
      'anything, where the policy has no appeals',
      () => appealed(declined(), LATER, aPolicy({ review: aReviewPolicy({ appeals: 0 }) })),
      'appeal.refused',
    ],
    [
      'anything, where it has no days for them',
      () => appealed(declined(), LATER, aPolicy({ review: aReviewPolicy({ appealDays: 0 }) })),
      'appeal.refused',
    ],
    [
      'a second time, where the policy has two',
      () => appealed(declined({ appeals: 1 }), LATER, aPolicy({ review: aReviewPolicy({ appeals: 2 }) })),
      'done',
    ],
  ])('of %s is answered', (_case, act, code) => {
    expect(codeOf(act)).toBe(code);
  });

  it('goes to others: who decided before neither decides nor is assigned', () => {
    const { form } = appealed();
    const people = ['reviewer', 'other', 'applicant'].map((id) => ({ id }));
    expect(eligibleReviewers(form, people)).toEqual([{ id: 'other' }]);
    expect(codeOf(() => decide(form, aRuling(), policy, LATER))).toBe('review.earlier-round');
    expect(codeOf(() => decide(form, aRuling({ decidedBy: 'other' }), policy, LATER))).toBe('done');
    expect(codeOf(() => assign(form, 'new', 'reviewer'))).toBe('review.reviewer-not-eligible');
    expect(codeOf(() => assign(form, 'new', 'other'))).toBe('done');
  });

  it('is no way to a resubmission, too', () => {
    expect(codeOf(() => resubmit(declined({ appeals: 1 }), 'new', policy))).toBe('form.resubmissions-used');
  });
});

describe('a reopening', () => {
  it('takes back what was refused, was a duplicate or was revoked, and nobody is kept out', () => {
    const duplicate = markDuplicate(
      aSubmittedForm(),
      { target: aFormInReview({ id: 'target' }), memberId: 'robin' },
      DECIDED_AT,
    ).form;
    expect(duplicate.duplicateOf).toBe('target');
    const cases: [EligibilityForm, string][] = [
      [declined(), 'art'],
      [duplicate, 'art'],
      [revoke(approved(), 'No.', DECIDED_AT).form, 'art'],
    ];
    for (const [closed, queue] of cases) {
      const { form, events } = reopened(closed);
      expect(form).toMatchObject({
        status: 'in_review',
        queue,
        round: 2,
        appeals: 0,
        revokedAt: null,
        duplicateOf: null,
        opening: { kind: 'reopening', at: LATER },
      });
      // Never routed: the rules say where it goes, and the history does.
      const routed = events.filter(({ type }) => type === 'form.routed');
      expect(routed).toEqual(closed === duplicate ? [{ type: 'form.routed', queue: 'art', rule: 0 }] : []);
      expect(events[0]).toEqual({ type: 'form.reopened', reason: 'By mistake.', round: 2, dueAt: form.dueAt });
      expect(codeOf(() => decide(form, aRuling(), policy, LATER))).toBe('done');
    }
  });

  it('is refused for what is open, stands, was withdrawn, or goes on as another form', () => {
    const refused: EligibilityForm[] = [
      aSubmittedForm(),
      aFormInReview(),
      aHeldForm(DECIDED_AT),
      approved(),
      withdraw(aFormInReview(), LATER).form,
      { ...aSubmittedForm(), status: 'refused_late', dueAt: null },
      declined({ resubmittedAs: 'new' }),
    ];
    for (const form of refused) expect(codeOf(() => reopened(form))).toBe('form.state-conflict');
  });

  it('of an appealed form lets those of earlier rounds in again, and is no appeal', () => {
    const held = decide(appealed().form, aRuling({ outcome: 'not_approved', decidedBy: 'other' }), policy, LATER).form;
    const { form } = reopened(release(held, LATER).form);
    expect(form).toMatchObject({ round: 3, appeals: 1, earlierReviewers: ['reviewer', 'other'] });
    expect(codeOf(() => decide(form, aRuling(), policy, LATER))).toBe('done');
  });
});

describe('the ways on after a refusal', () => {
  const window = { releasedOn: '2026-05-10', lastDay: '2026-06-09', closesAt: instant('2026-06-10T05:00:00Z') };
  const closesAt = instant('2026-08-05T05:00:00Z');

  it.each<[string, Partial<DecidedForm>, object, object]>([
    ['both', {}, {}, { resubmission: { closesAt }, appeal: window }],
    ['none once it was sent again', { resubmittedAs: 'new' }, {}, { resubmission: null, appeal: null }],
    ['none once it was appealed', { appeals: 1 }, {}, { resubmission: null, appeal: null }],
    ['an appeal of a resubmission', { resubmissions: 1 }, {}, { resubmission: null, appeal: window }],
    ['no appeal', {}, { appealDays: 0 }, { resubmission: { closesAt }, appeal: null }],
  ])('are %s', (_case, form, review, expected) => {
    expect(waysOn(declined(form), aPolicy({ review: aReviewPolicy(review) }))).toEqual(expected);
  });

  it('have no end for a program without a form window', () => {
    expect(waysOn(declined(), aPolicy({ form: null })).resubmission).toEqual({ closesAt: null });
  });
});

describe('the deadline of a later round', () => {
  const event = (type: DatedEvent['type'], iso: string): DatedEvent => ({ type, at: instant(iso) });

  function explained(form: EligibilityForm, events: DatedEvent[], under = policy): string[] {
    const now: Instant = instant('2026-06-30T00:00:00Z');
    const { segments } = explainDeadline(form, under, events, now);
    return segments.map(
      ({ from, to, counted, reason }) =>
        `${toIso(from).slice(5, 16)} ${toIso(to).slice(5, 16)} ${counted ? '+' : '-'} ${reason.slice(0, 34)}`,
    );
  }

  it('counts from the opening alone; of earlier rounds each stretch is told and none is counted', () => {
    const first = [
      event('form.information-requested', '2026-05-06T15:00:00Z'),
      event('form.answered', '2026-05-08T15:00:00Z'),
      event('form.not-approved', '2026-05-10T12:00:00Z'),
    ];
    const pausing = aPolicy({ review: aReviewPolicy({ pauseWhileWaiting: true }) });
    for (const under of [policy, pausing]) {
      expect(explained(appealed().form, [...first, event('form.appealed', toIso(LATER))], under)).toEqual([
        '05-04T15:00 05-06T15:00 - Round 1: 14 calendar days from sub',
        '05-06T15:00 05-08T15:00 - Round 1: Waiting for the applicant',
        '05-08T15:00 05-10T12:00 - Round 1: The committee has the for',
        '05-10T12:00 05-20T15:00 - Finished before the appeal (does n',
        '05-20T15:00 06-03T15:00 + 14 calendar days from the appeal, ',
      ]);
    }
    expect(explained(reopened(declined()).form, [...first, event('form.reopened', toIso(LATER))])).toEqual([
      '05-04T15:00 05-06T15:00 - Round 1: 14 calendar days from sub',
      '05-06T15:00 05-08T15:00 - Round 1: Waiting for the applicant',
      '05-08T15:00 05-10T12:00 - Round 1: The committee has the for',
      '05-10T12:00 05-20T15:00 - Finished before the form was reope',
      '05-20T15:00 06-03T15:00 + 14 calendar days from the reopenin',
    ]);
  });

  it('leaves out what the round itself waited for', () => {
    const pausing = aPolicy({ review: aReviewPolicy({ pauseWhileWaiting: true }) });
    const events = [
      event('form.not-approved', '2026-05-10T12:00:00Z'),
      event('form.appealed', toIso(LATER)),
      event('form.information-requested', '2026-05-22T15:00:00Z'),
      event('form.answered', '2026-05-25T15:00:00Z'),
    ];
    expect(explained(appealed().form, events, pausing).slice(2)).toEqual([
      '05-20T15:00 05-22T15:00 + 14 calendar days from the appeal, ',
      '05-22T15:00 05-25T15:00 - Waiting for the applicant (does no',
      '05-25T15:00 06-06T15:00 + The committee has the form again',
    ]);
  });
});

it('a decision of a later round may hold until any day, whatever was decided before', () => {
  const expiresOn = localDate('2027-01-01');
  const { form } = decide(reopened(declined()).form, aRuling({ expiresOn }), policy, LATER);
  expect(form.decision).toMatchObject({ round: 2, outcome: 'approved', expiresOn });
});
