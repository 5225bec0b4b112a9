import { describe, expect, test } from '@jest/globals';
import { instant, localDate, type LocalDate } from '../calendar/index.js';
import { aPolicy } from '../../../../test/support/a-policy.js';
import { anActivity } from '../../../../test/support/an-eligibility-form.js';
import { DomainError } from '../errors.js';
import { checkPreApproval, preApprove, requireNoStake, type PreApproval } from './pre-approve.js';

const NOW = instant('2026-06-01T15:00:00Z');
const CREDITS = [{ category: 'art', hundredths: 400 }];

const approval: PreApproval = {
  id: 'form-9',
  decisionId: 'decision-9',
  serial: 9,
  activity: anActivity({ tags: ['designated'] }),
  credits: CREDITS,
  message: '',
  conditions: [],
  expiresOn: null,
  decidedBy: 'chair',
  occurrenceOf: null,
  importId: null,
  conflicts: [],
};

test('a pre-approval is approved at once, owes nobody an answer and says so in its history', () => {
  const { form, events } = preApprove(approval, aPolicy(), NOW);
  expect(form).toMatchObject({
    number: 'TEST-2026-000009',
    status: 'approved',
    origin: 'pre-approval',
    dueAt: null,
    queue: 'art',
    submittedAt: NOW,
    releasedAt: NOW,
    version: 1,
    decision: {
      id: 'decision-9',
      outcome: 'approved',
      credits: CREDITS,
      decidedBy: 'chair',
      decidedAt: NOW,
      late: false,
    },
  });
  expect(events).toEqual([
    {
      type: 'form.pre-approved',
      decisionId: 'decision-9',
      credits: CREDITS,
      policyVersion: '1',
      queue: 'art',
      occurrenceOf: null,
      importId: null,
    },
  ]);
});

describe('what cannot be pre-approved', () => {
  const problems = (
    overrides: Parameters<typeof anActivity>[0],
    credits = CREDITS,
    now = NOW,
    expiresOn: LocalDate | null = null,
  ): string[] =>
    checkPreApproval({ activity: anActivity(overrides), credits, expiresOn }, aPolicy(), now).map(
      ({ pointer, message }) => `${pointer} ${message}`,
    );

  test('an activity as the policy knows it can', () => {
    expect(problems({})).toEqual([]);
  });

  test.each([
    ['its last listed moment', '2026-08-05T04:59:59.999Z', []],
    [
      'the instant at which it would leave the catalog',
      '2026-08-05T05:00:00Z',
      ['/activity/endsOn is so long ago that the activity would not be listed any more'],
    ],
  ])('%s', (_moment, now, expected) => {
    expect(problems({}, CREDITS, instant(now))).toEqual(expected);
  });

  test('on demand, the last day counts', () => {
    const onDemand = { delivery: 'on-demand', startsOn: null, endsOn: null } as const;
    expect(problems({ ...onDemand, availableUntil: localDate('2026-05-31') })).toEqual([
      '/activity/availableUntil is so long ago that the activity would not be listed any more',
    ]);
    expect(problems({ ...onDemand, availableUntil: localDate('2026-06-01') })).toEqual([]);
  });

  test('an approval that held until yesterday', () => {
    const onDemand = { delivery: 'on-demand', startsOn: null, endsOn: null } as const;
    expect(problems(onDemand, CREDITS, NOW, localDate('2026-06-01'))).toEqual([]);
    expect(problems(onDemand, CREDITS, NOW, localDate('2026-05-31'))).toEqual([
      '/expiresOn must not be in the past (today is 2026-06-01 in America/Chicago)',
    ]);
  });

  test('no credits, unknown categories, formats and tags', () => {
    expect(problems({ format: 'seance', tags: ['magic'] }, [])).toEqual([
      '/activity/format must be one of: workshop, course, lecture',
      '/activity/tags/0 must be one of: designated',
      '/credits must name at least one category',
    ]);
    expect(problems({}, [{ category: 'alchemy', hundredths: 10 }])).toEqual([
      '/credits/0/category must be one of: art, biomedical, business, history',
      '/credits/0/hours must be a positive multiple of 0.25',
    ]);
  });
});

describe('a stake in the activity', () => {
  const members = [
    { id: 'chair', name: 'Gray Chair', email: 'gray@example.org', employer: 'Lakeside University' },
    { id: 'member', name: 'Casey Member', email: 'casey@example.org', employer: null },
  ];

  test('of another member is kept with the form', () => {
    const activity = anActivity({ instructors: [{ name: 'Casey Member' }] });
    expect(requireNoStake(activity, 'chair', members)).toEqual([
      {
        memberId: 'member',
        kind: 'detected',
        state: 'in-conflict',
        reason: 'The member is named as an instructor: Casey Member.',
        pinned: false,
      },
    ]);
  });

  test('of whoever decides stops it', () => {
    const activity = anActivity({ provider: 'Lakeside University' });
    expect(() => requireNoStake(activity, 'chair', members)).toThrow(DomainError);
    expect(() => requireNoStake(activity, 'chair', members)).toThrow('The provider is the member’s employer');
  });
});
