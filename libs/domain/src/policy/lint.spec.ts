import { describe, expect, it } from '@jest/globals';
import { inspectBeside, lintPolicy, localDate, type CreditLimit, type CreditMinimum, type Policy } from '#domain';
import { aPolicy, aReviewPolicy, theCreditRules } from '../../../../test/support/a-policy.js';

const CLEAN = { errors: [], warnings: [], notes: [] };

function limit(id: string, category: string[], max: number): CreditLimit {
  return { id, where: { category }, max: { hundredths: max * 100 }, per: 'cycle' };
}
function minimum(id: string, category: string[], min: number): CreditMinimum {
  return { id, where: { category }, min: { hundredths: min * 100 }, per: 'cycle' };
}
const review = (overrides: Partial<Policy['review']>): Policy => aPolicy({ review: aReviewPolicy(overrides) });
const credits = (overrides: Partial<Policy['credits']>): Policy => aPolicy({ credits: theCreditRules(overrides) });

describe('lintPolicy, errors', () => {
  it.each<[string, Policy, string[]]>([
    ['an unknown zone', aPolicy({ timeZone: 'Mars/Olympus' }), ['timeZone: "Mars/Olympus" is no IANA time zone']],
    [
      'ids given twice',
      aPolicy({
        categories: [...aPolicy().categories, { id: 'art', label: 'Art again' }],
        formats: [...aPolicy().formats, { id: 'course', label: 'Course again' }],
        tags: [...aPolicy().tags, { id: 'designated', label: 'Designated again' }],
        credentials: [
          { id: 'A', label: 'A' },
          { id: 'A', label: 'A' },
        ],
      }),
      [
        'categories[4].id: "art" is there already',
        'formats[3].id: "course" is there already',
        'tags[1].id: "designated" is there already',
        'credentials[1].id: "A" is there already',
      ],
    ],
    [
      'no such fallback queue',
      review({ fallbackQueue: 'nowhere' }),
      ['review.fallbackQueue: "nowhere" is not one of the queues: art, general'],
    ],
    [
      'routing to an unknown queue',
      review({ routing: [{ when: { category: ['art'] }, queue: 'nowhere' }] }),
      ['review.routing[0].queue: "nowhere" is not one of the queues: art, general'],
    ],
    [
      'routing by unknown names',
      review({
        routing: [{ when: { category: ['x'], tag: ['y'], format: ['course', 'z'], delivery: [] }, queue: 'art' }],
      }),
      [
        'review.routing[0].when.category[0]: "x" is unknown: art, biomedical, business, history',
        'review.routing[0].when.tag[0]: "y" is unknown: designated',
        'review.routing[0].when.format[1]: "z" is unknown: workshop, course, lecture',
        'review.routing[0].when.delivery: an empty list never matches',
      ],
    ],
    [
      'reminders that are not before the promise, or out of order',
      review({ reminders: [11, 7, 7, 14, 0], escalateDays: [15] }),
      [
        'review.reminders[1]: day 7 does not come after day 11',
        'review.reminders[2]: day 7 does not come after day 7',
        'review.reminders[3]: day 14 is not before the promise of 14 days',
        'review.reminders[4]: must be a whole number from 1 up',
        'review.escalateDays[0]: day 15 is not before the promise of 14 days',
      ],
    ],
    [
      'a quorum of nobody',
      review({ decision: { mode: 'majority', quorum: 0 } }),
      ['review.decision.quorum: must be a whole number from 1 up: nobody would decide'],
    ],
    [
      'a single decision by three',
      review({ decision: { mode: 'single', quorum: 3 } }),
      ['review.decision.quorum: mode single needs a quorum of 1, not 3'],
    ],
    [
      'required lists that are empty',
      review({ reasons: [], reasonsRequired: true, criteria: [], criteriaRequired: true }),
      [
        'review.reasonsRequired: there are no reasons to choose from',
        'review.criteriaRequired: there are no criteria to check',
      ],
    ],
    [
      'an increment that does not divide a credit',
      aPolicy({ unit: { label: 'hour', minutesPerCredit: 60, incrementHundredths: 30, rounding: 'down' } }),
      ['unit.increment: 0.3 does not divide one credit'],
    ],
    [
      'amounts between two increments',
      credits({ requiredHundredths: 3510, limits: [limit('art-maximum', ['art'], 20.1)] }),
      ['required: 35.1 is not a multiple of 0.25', 'limits[0].max: 20.1 is not a multiple of 0.25'],
    ],
    [
      'a cycle without a length',
      credits({ cycle: { kind: 'rolling', months: null, anchors: ['02-30'], yearKind: 'cycle' } }),
      ['cycle: kind rolling needs years or months', 'cycle.anchors[0]: "02-30" is no date MM-DD'],
    ],
    [
      'conditions on unknown names',
      credits({
        limits: [
          { id: 'x', where: { category: ['y'], tag: ['carried-in', 'z'] }, max: { hundredths: 0 }, per: 'cycle' },
        ],
        perActivity: [{ where: { source: ['museum'] }, maxHundredths: 100 }],
        classify: [{ when: {}, category: 'y', credential: 'CMC' }],
        requiredBy: [{ credentials: ['CMC'], requiredHundredths: 3500 }],
      }),
      [
        'limits[0].where.category[0]: "y" is unknown: art, biomedical, business, history',
        'limits[0].where.tag[1]: "z" is unknown: designated, carried-in',
        'perActivity[0].where.source[0]: "museum" is unknown: there are none',
        'requiredBy[0].credentials[0]: "CMC" is unknown: there are none',
        'classify[0].category: "y" is unknown: art, biomedical, business, history',
        'classify[0].credential: "CMC" is unknown: there are none',
      ],
    ],
    [
      'a maximum below its minimum',
      credits({ limits: [limit('art-maximum', ['art'], 12)] }),
      ['minimums[0]: "art-minimum" asks for 14, but the limits leave room for 12'],
    ],
    [
      'minimums that do not fit a limit together',
      credits({ limits: [limit('both', ['art', 'biomedical'], 20)] }),
      ['limits[0]: "both" allows 20, but the minimums in it need 28'],
    ],
    [
      'limits that sum below the total',
      credits({
        limits: [limit('a', ['art'], 14), limit('b', ['biomedical'], 14), limit('c', ['business', 'history'], 6)],
      }),
      ['required: 35 can never be reached: the limits leave room for 34'],
    ],
    [
      'limits that overlap and still leave too little room',
      credits({
        minimums: [],
        limits: [
          limit('a', ['art', 'biomedical'], 10),
          limit('b', ['biomedical', 'business'], 10),
          limit('c', ['business', 'history'], 10),
        ],
      }),
      ['required: 35 can never be reached: the limits leave room for 20'],
    ],
    [
      'a higher total for some that the limits do not allow',
      aPolicy({
        credentials: [{ id: 'A', label: 'A' }],
        credits: theCreditRules({ requiredBy: [{ credentials: ['A'], requiredHundredths: 5000 }] }),
      }),
      ['requiredBy[0].required: 50 can never be reached: the limits leave room for 49'],
    ],
  ])('%s', (_, policy, errors) => {
    expect(lintPolicy(policy).errors).toEqual(errors);
  });

  it('spares limits that are a share of each member’s own total', () => {
    const share = (id: string, category: string): CreditLimit => ({
      id,
      where: { category: [category] },
      max: { shareOfRequired: 0.5 },
      per: 'cycle',
    });
    const policy = aPolicy({
      credentials: [{ id: 'A', label: 'A' }],
      categories: aPolicy().categories.slice(0, 2),
      credits: theCreditRules({
        requiredHundredths: 2000,
        requiredBy: [{ credentials: ['A'], requiredHundredths: 4000 }],
        minimums: [],
        limits: [share('a', 'art'), share('b', 'biomedical')],
      }),
    });
    expect(lintPolicy(policy)).toEqual(CLEAN);
  });
});

describe('lintPolicy, warnings', () => {
  it.each<[string, Policy, string[]]>([
    [
      'rules that are never reached, and a queue that nothing reaches',
      review({
        queues: [...aReviewPolicy().queues, { id: 'spare', name: 'Spare' }],
        routing: [
          { when: { category: ['art', 'biomedical'] }, queue: 'art' },
          { when: { category: ['art'], format: ['course'] }, queue: 'art' },
          { when: {}, queue: 'general' },
          { when: { tag: ['designated'] }, queue: 'art' },
        ],
      }),
      [
        'review.queues[2]: nothing is ever sent to "spare"',
        'review.routing[1]: never reached: rule 1 matches first',
        'review.routing[3]: never reached: rule 3 matches first',
      ],
    ],
    [
      'holidays that count for nothing',
      review({ holidays: [localDate('2026-11-26')] }),
      ['review.holidays: have no effect with semantics wall-clock'],
    ],
    [
      'minimums above the total',
      credits({ limits: [], minimums: [minimum('a', ['art'], 20), minimum('b', ['biomedical'], 16)] }),
      ['required: the minimums alone need 36, more than the total'],
    ],
    [
      'rules for several credentials where there is one',
      credits({ multi: { mode: 'shared', addPerHundredths: 0, maxHundredths: null } }),
      ['multi: has no effect with fewer than two credentials'],
    ],
  ])('%s', (_, policy, warnings) => {
    expect(lintPolicy(policy)).toMatchObject({ errors: [], warnings });
  });
});

describe('lintPolicy, notes', () => {
  const idle = (index: number, id: string): string =>
    `limits[${index}]: "${id}" can never change the verdict, only the counted number: whoever meets the minimums and ` +
    'reaches this limit has reached the total';

  it('tells of every limit that can never change the verdict', () => {
    expect(lintPolicy(aPolicy())).toEqual({
      ...CLEAN,
      notes: [idle(0, 'art-maximum'), idle(1, 'biomedical-maximum'), idle(2, 'optional-maximum')],
    });
  });

  it.each<[string, Partial<Policy['credits']>]>([
    ['a limit that can leave somebody short', { limits: [limit('optional', ['business', 'history'], 6)] }],
    [
      'a minimum that crosses the limit’s edge',
      { limits: [limit('x', ['art', 'business'], 21)], minimums: [minimum('a', ['art', 'history'], 20)] },
    ],
    [
      'a minimum of a tag, which the limit may cut off',
      {
        minimums: [
          ...theCreditRules().minimums,
          { id: 'designated-minimum', where: { tag: ['designated'] }, min: { hundredths: 300 }, per: 'cycle' },
        ],
      },
    ],
  ])('says nothing of %s', (_, rules) => {
    expect(lintPolicy(credits(rules))).toEqual(CLEAN);
  });
});

describe('inspectBeside', () => {
  const policy = aPolicy();

  it('finds nothing wrong with another version and another program', () => {
    const next = aPolicy({ version: '2', effectiveFrom: localDate('2027-01-01') });
    const other = aPolicy({ id: 'other-program', numberPrefix: 'OTHER' });
    expect(inspectBeside(next, [policy, other])).toEqual([]);
  });

  it('refuses a version, a first day or a number prefix that is taken', () => {
    expect(inspectBeside(aPolicy(), [policy])).toEqual([
      { severity: 'error', path: ['version'], message: 'test-program has a version "1" already' },
      {
        severity: 'error',
        path: ['effectiveFrom'],
        message: 'another version of test-program takes effect on 2000-01-01 too',
      },
    ]);
    expect(inspectBeside(aPolicy({ id: 'other-program' }), [policy, policy])).toEqual([
      { severity: 'error', path: ['numberPrefix'], message: '"TEST" belongs to test-program' },
    ]);
  });
});
