import { describe, expect, it } from '@jest/globals';
import { aPolicy, aReviewPolicy } from '../../../../test/support/a-policy.js';
import { aContent, aFormInReview, aHeldForm, anActivity } from '../../../../test/support/an-eligibility-form.js';
import { instant } from '../calendar/index.js';
import { DomainError } from '../errors.js';
import {
  adviceAgain,
  recommend,
  requireValidAdvice,
  withdrawRecommendation,
  type Advising,
  type Recommendation,
} from './recommend.js';

const NOW = instant('2026-05-10T12:00:00Z');
const agenda = [
  { title: 'Bony landmarks', minutes: 90, category: 'art', countable: true },
  { title: 'Lunch', minutes: 60, category: 'art', countable: true },
];
const form = aFormInReview({ revision: 2, content: aContent({ activity: anActivity({ agenda }) }) });
const advice = (overrides: Partial<Advising> = {}): Advising => ({
  recommendation: 'approve',
  comment: 'Well planned.',
  criteria: [],
  agenda: [],
  ...overrides,
});
const give = (advising: Advising, of = form, id = 'r1') =>
  recommend(of, { id, memberId: 'robin', advising }, aPolicy(), NOW);

const pointersOf = (advising: Partial<Advising>, policy = aPolicy()): string[] => {
  try {
    requireValidAdvice(form, advice(advising), policy);
  } catch (error) {
    if (error instanceof DomainError) return error.fields.map(({ pointer }) => pointer);
    throw error;
  }
  return [];
};

describe('a recommendation', () => {
  it('cites the revision, takes what is requested, and shows the applicant nothing', () => {
    const given = give(advice());
    const credits = form.content.requestedCredits;
    expect(given).toEqual({
      form: {
        ...form,
        recommendations: [{ id: 'r1', memberId: 'robin', recommendation: 'approve', revision: 2 }],
        version: form.version + 1,
      },
      events: [
        {
          type: 'form.recommended',
          recommendationId: 'r1',
          recommendation: 'approve',
          credits,
          revision: 2,
          replaces: null,
        },
      ],
      given: {
        ...advice(),
        id: 'r1',
        formId: form.id,
        round: 1,
        revision: 2,
        memberId: 'robin',
        credits,
        creditSource: 'requested',
        agendaCredits: null,
        at: NOW,
      },
      replaced: null,
    });
  });

  it.each<[Partial<Advising>, Pick<Recommendation, 'credits' | 'creditSource'>]>([
    [{ recommendation: 'decline' }, { credits: [], creditSource: 'none' }],
    [
      { credits: [{ category: 'history', hundredths: 25 }], agenda: [{ row: 1, countable: false }] },
      { credits: [{ category: 'history', hundredths: 25 }], creditSource: 'member' },
    ],
    [
      { agenda: [{ row: 1, countable: false }] },
      { credits: [{ category: 'art', hundredths: 150 }], creditSource: 'agenda' },
    ],
  ])('takes its credits from where they are: %j', (overrides, expected) => {
    expect(give(advice(overrides)).given).toMatchObject(expected);
  });

  it('replaces the same member’s former one and nobody else’s', () => {
    const other = { id: 'r0', memberId: 'sam', recommendation: 'decline', revision: 1 } as const;
    const first = give(advice(), { ...form, recommendations: [other] }).form;
    const second = give(advice({ recommendation: 'decline' }), { ...first, revision: 3 }, 'r2');
    expect(second.replaced).toBe('r1');
    expect(second.form.recommendations).toEqual([
      other,
      { id: 'r2', memberId: 'robin', recommendation: 'decline', revision: 3 },
    ]);
  });

  it('is withdrawn by its member, while there is one', () => {
    const given = give(advice()).form;
    expect(withdrawRecommendation(given, 'robin')).toEqual({
      form: { ...given, recommendations: [], version: given.version + 1 },
      events: [{ type: 'recommendation.withdrawn', recommendationId: 'r1' }],
      recommendationId: 'r1',
    });
    expect(() => withdrawRecommendation(given, 'sam')).toThrow('You have given no recommendation');
  });

  it('is for forms in review', () => {
    const held = aHeldForm(NOW);
    expect(() => recommend(held, { id: 'r1', memberId: 'robin', advising: advice() }, aPolicy(), NOW)).toThrow(
      'is not in review: it is decision_held',
    );
    expect(() => withdrawRecommendation(held, 'robin')).toThrow('is not in review: it is decision_held');
  });

  it('given again keeps amounts that were chosen and finds the others anew', () => {
    const chosen = [{ category: 'history', hundredths: 25 }];
    expect(adviceAgain(give(advice({ credits: chosen })).given)).toEqual(advice({ credits: chosen }));
    expect(adviceAgain(give(advice()).given)).toEqual(advice());
  });
});

describe('what is recommended', () => {
  const criteria = [
    { id: 'relevance', text: 'Relevant', required: true },
    { id: 'need', text: 'Needed', required: false },
  ];
  const checked = aPolicy({ review: aReviewPolicy({ criteria }) });
  const complete = aPolicy({ review: aReviewPolicy({ criteria, criteriaRequired: true }) });
  const none = aPolicy({ review: aReviewPolicy({ criteria: [] }) });
  const yes = (id: string) => ({ id, answer: 'yes' }) as const;

  it.each<[string, Partial<Advising>, ReturnType<typeof aPolicy>, string[]]>([
    ['optional criteria', {}, aPolicy(), []],
    ['a required criterion', {}, checked, ['/criteria']],
    ['it answered', { criteria: [{ id: 'relevance', answer: 'not-applicable' }] }, checked, []],
    ['all are required', { criteria: [yes('need')] }, complete, ['/criteria']],
    ['all answered', { criteria: [yes('need'), yes('relevance')] }, complete, []],
    ['an unknown one', { criteria: [yes('relevance'), yes('beauty')] }, checked, ['/criteria/1/id']],
    ['one in a program without', { criteria: [yes('relevance')] }, none, ['/criteria/0/id']],
    ['one twice', { criteria: [yes('relevance'), yes('relevance')] }, checked, ['/criteria/1/id']],
    ['no credits', { credits: [] }, aPolicy(), ['/credits']],
    ['less than an increment', { credits: [{ category: 'art', hundredths: 10 }] }, aPolicy(), ['/credits/0/hours']],
    [
      'declining with credits',
      { recommendation: 'decline', credits: [{ category: 'art', hundredths: 25 }] },
      aPolicy(),
      ['/credits'],
    ],
    ['declining without a word', { recommendation: 'decline', comment: ' ' }, aPolicy(), ['/comment']],
    [
      'declining by a criterion',
      { recommendation: 'decline', comment: '', criteria: [{ id: 'relevance', answer: 'no' }] },
      aPolicy(),
      [],
    ],
    [
      'an agenda of which nothing is left',
      { agenda: [0, 1].map((row) => ({ row, countable: false })) },
      aPolicy(),
      ['/agenda'],
    ],
    ['a row there is not', { agenda: [{ row: 2, countable: false }] }, aPolicy(), ['/agenda/0/row']],
  ])('is checked against form and policy: %s', (_case, advising, policy, pointers) => {
    expect(pointersOf(advising, policy)).toEqual(pointers);
  });
});
