import { describe, expect, it } from '@jest/globals';
import { aPolicy, aReviewPolicy } from '../../../../test/support/a-policy.js';
import { aFormInReview, aHeldForm, aRuling, aSubmittedForm } from '../../../../test/support/an-eligibility-form.js';
import { addSeconds, instant, instantAt, localDate } from '../calendar/index.js';
import { DomainError } from '../errors.js';
import type { Activity } from '../forms/content.js';
import type { EligibilityForm } from '../forms/form.js';
import { withdraw } from '../forms/withdraw.js';
import { checkExpiry } from './approval-terms.js';
import { decide, requireValidRuling, type Ruling } from './decide.js';
import { release } from './release.js';
import { undoDecision } from './undo-decision.js';

const NOW = instant('2026-05-10T12:00:00.500Z');
const TODAY = localDate('2026-05-10');
const LAST_DAY = localDate('2026-07-05');
const form = aFormInReview();

/** The code of the refusal, `done` when there is none. */
function outcomeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'done';
}

const pointersOf = (ruling: Partial<Ruling>, policy = aPolicy()): string[] => {
  try {
    requireValidRuling(form, aRuling(ruling), policy, NOW);
  } catch (error) {
    if (error instanceof DomainError) return error.fields.map(({ pointer }) => pointer);
    throw error;
  }
  return [];
};

it.each<[string, Partial<Activity>, string, string[]]>([
  ['until today, without dates', {}, '2026-05-10', []],
  ['until yesterday', {}, '2026-05-09', ['must not be in the past (today is 2026-05-10 in America/Chicago)']],
  ['until its last day', { availableUntil: localDate('2026-08-01') }, '2026-08-01', []],
  [
    'until the day before its last',
    { availableUntil: localDate('2026-08-01') },
    '2026-07-31',
    ['must not be before the last day of the activity (2026-08-01)'],
  ],
  ['after it was over', { endsOn: localDate('2026-05-01') }, '2026-05-10', []],
])('an approval may hold %s', (_case, dates, expiresOn, messages) => {
  const problems = checkExpiry(localDate(expiresOn), dates, aPolicy(), NOW);
  expect(problems.map(({ message }) => message)).toEqual(messages);
});

describe('a decision', () => {
  it('is held for the policy’s undo time, awards what was requested, and shows the applicant nothing', () => {
    const { decisionId: id, ...ruling } = aRuling();
    const credits = form.content.requestedCredits;
    expect(decide(form, aRuling(), aPolicy(), NOW)).toEqual({
      form: {
        ...form,
        status: 'decision_held',
        decision: { id, round: 1, ...ruling, credits, conditions: [], expiresOn: null, decidedAt: NOW, late: false },
        formerStatus: 'in_review',
        releaseAt: addSeconds(NOW, 60),
        version: 3,
        applicantVersion: 2,
      },
      events: [{ type: 'form.decided', decisionId: id, outcome: 'approved', credits, late: false }],
    });
  });

  it('says on which terms it approves, and until when', () => {
    const terms = { conditions: ['The whole course is attended.'], expiresOn: TODAY };
    const decided = decide(form, aRuling(terms), aPolicy(), NOW);
    expect(decided.form.decision).toMatchObject(terms);
    expect(decided.events).toEqual([expect.objectContaining(terms)]);
    expect(release(decided.form, NOW).events).toEqual([expect.objectContaining({ type: 'form.approved', ...terms })]);
  });

  it('awards what the ruling says, and nothing when it does not approve', () => {
    const less = [{ category: 'biomedical', hundredths: 125 }];
    expect(decide(form, aRuling({ credits: less }), aPolicy(), NOW).form.decision.credits).toEqual(less);
    const refused = decide(form, aRuling({ outcome: 'not_approved' }), aPolicy(), NOW);
    expect(refused.form.decision.credits).toEqual([]);
  });

  it.each([
    [-1, false],
    [0, true],
    [1, true],
  ])('%i ms from the promised instant is late: %s', (milliseconds, late) => {
    const decided = decide(form, aRuling(), aPolicy(), instantAt(form.dueAt + milliseconds));
    expect([decided.form.decision.late, decided.events]).toEqual([late, [expect.objectContaining({ late })]]);
  });

  it('is made on what is in review, asked about or deliberated, and on nothing else', () => {
    const held = aHeldForm(NOW);
    const decided = release(held, held.releaseAt).form;
    const withdrawn = withdraw(form, NOW).form;
    const cases: [EligibilityForm, string][] = [
      [form, 'done'],
      [aFormInReview({ status: 'information_requested' }), 'done'],
      [aFormInReview({ status: 'deliberation' }), 'done'],
      [aSubmittedForm(), 'form.state-conflict'],
      [held, 'form.state-conflict'],
      [decided, 'form.state-conflict'],
      [withdrawn, 'form.state-conflict'],
      [{ ...aSubmittedForm(), status: 'refused_late', dueAt: null }, 'form.state-conflict'],
    ];
    for (const [each, expected] of cases) {
      expect([each.status, outcomeOf(() => decide(each, aRuling(), aPolicy(), NOW))]).toEqual([each.status, expected]);
    }
  });

  it.each<[string, Partial<Ruling>, string[]]>([
    ['an approval as requested', {}, []],
    ['an approval of nothing', { credits: [] }, ['/credits']],
    ['other credits than requested', { credits: [{ category: 'art', hundredths: 300 }] }, []],
    ['other credits without a word', { credits: [{ category: 'art', hundredths: 300 }], message: ' ' }, ['/message']],
    ['the requested credits without a word', { credits: [{ category: 'art', hundredths: 400 }], message: '' }, []],
    ['an approval as requested without a word', { message: '' }, []],
    ['an approval with reasons', { reasons: ['not-relevant'] }, ['/reasons']],
    ['an unknown category', { credits: [{ category: 'core', hundredths: 100 }] }, ['/credits/0/category']],
    ['less than an increment', { credits: [{ category: 'art', hundredths: 24 }] }, ['/credits/0/hours']],
    ['an approval on conditions, until the last day', { conditions: ['Be there.'], expiresOn: LAST_DAY }, []],
    ['an approval until the day before the last', { expiresOn: localDate('2026-07-04') }, ['/expiresOn']],
    ['an approval until yesterday', { expiresOn: localDate('2026-05-09') }, ['/expiresOn']],
    [
      'a refusal with terms',
      { outcome: 'not_approved', conditions: ['None.'], expiresOn: TODAY },
      ['/conditions', '/expiresOn'],
    ],
    ['no hours', { credits: [{ category: 'art', hundredths: 0 }] }, ['/credits/0/hours']],
    [
      'one category twice',
      {
        credits: [
          { category: 'art', hundredths: 100 },
          { category: 'art', hundredths: 25 },
        ],
      },
      ['/credits/1/category'],
    ],
    ['a refusal that says nothing', { outcome: 'not_approved', message: ' ' }, ['/message']],
    ['a refusal with a reason', { outcome: 'not_approved', reasons: ['not-relevant'], message: '' }, []],
    ['a refusal with a message', { outcome: 'not_approved' }, []],
    [
      'one reason twice',
      { outcome: 'not_approved', reasons: ['not-relevant', 'not-relevant'], message: '' },
      ['/reasons/1'],
    ],
    ['an unknown reason', { outcome: 'not_approved', reasons: ['because'] }, ['/reasons/0']],
    [
      'a refusal with credits',
      { outcome: 'not_approved', credits: [{ category: 'art', hundredths: 100 }] },
      ['/credits'],
    ],
  ])('is checked against the policy: %s', (_case, ruling, pointers) => {
    expect(pointersOf(ruling)).toEqual(pointers);
  });

  it('needs a reason code where the policy says so', () => {
    const policy = aPolicy({ review: aReviewPolicy({ reasonsRequired: true }) });
    expect(pointersOf({ outcome: 'not_approved' }, policy)).toEqual(['/reasons']);
  });
});

describe('an undo', () => {
  it.each([
    [-1, 'done'],
    [0, 'form.state-conflict'],
    [1, 'form.state-conflict'],
  ])('%i ms from the release is answered: %s', (milliseconds, expected) => {
    const held = aHeldForm(NOW);
    expect(outcomeOf(() => undoDecision(held, instantAt(held.releaseAt + milliseconds)))).toBe(expected);
  });

  it('leaves the form as it was before the decision, two versions later and unseen by the applicant', () => {
    const asked = aFormInReview({ status: 'information_requested' });
    const { form: held } = decide(asked, aRuling(), aPolicy(), NOW);
    expect(undoDecision(held, addSeconds(NOW, 59))).toEqual({
      form: { ...asked, version: 4 },
      events: [{ type: 'decision.undone', decisionId: 'decision-1' }],
    });
  });

  it('has nothing to undo where nothing is held', () => {
    for (const each of [form, aSubmittedForm(), withdraw(form, NOW).form]) {
      expect(outcomeOf(() => undoDecision(each, NOW))).toBe('form.state-conflict');
    }
  });
});

describe('a release', () => {
  it('makes the decision known and keeps when it was made', () => {
    const held = aHeldForm(NOW);
    const { formerStatus: _, releaseAt, ...rest } = held;
    const { id: decisionId, credits } = held.decision;
    expect(release(held, releaseAt)).toEqual({
      form: { ...rest, status: 'approved', releasedAt: releaseAt, version: 4, applicantVersion: 3 },
      events: [{ type: 'form.approved', decisionId, credits, late: false }],
    });
  });
});

describe('a withdrawal', () => {
  it('discards a held decision', () => {
    const { form: withdrawn, events } = withdraw(aHeldForm(NOW), NOW);
    expect(events).toEqual([{ type: 'form.withdrawn', discardedDecisionId: 'decision-1' }]);
    expect(withdrawn).toMatchObject({ status: 'withdrawn', queue: 'art', version: 4, applicantVersion: 3 });
  });

  it('is possible until a decision is released, and once', () => {
    const held = aHeldForm(NOW);
    const cases: [EligibilityForm, string][] = [
      [aSubmittedForm(), 'done'],
      [form, 'done'],
      [held, 'done'],
      [release(held, held.releaseAt).form, 'form.state-conflict'],
      [withdraw(form, NOW).form, 'form.state-conflict'],
      [{ ...aSubmittedForm(), status: 'refused_late', dueAt: null }, 'form.state-conflict'],
    ];
    for (const [each, expected] of cases) {
      expect([each.status, outcomeOf(() => withdraw(each, NOW))]).toEqual([each.status, expected]);
    }
  });
});
