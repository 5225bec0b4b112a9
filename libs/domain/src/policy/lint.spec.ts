import { describe, expect, it } from '@jest/globals';
import { inspectBeside, lintPolicy, localDate, type Policy } from '#domain';
import { aPolicy, aReviewPolicy, theCreditRules } from '../../../../test/support/a-policy.js';

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
        'formats[3].id: "course" is there already',
        'categories[4].id: "art" is there already',
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
      credits({
        requiredHundredths: 3510,
        limits: [{ id: 'art-maximum', where: { category: ['art'] }, max: { hundredths: 2010 }, per: 'cycle' }],
      }),
      ['required: 35.1 is not a multiple of 0.25', 'limits[0].max: 20.1 is not a multiple of 0.25'],
    ],
    [
      'what further credentials add, between two increments',
      aPolicy({
        credentials: [
          { id: 'A', label: 'A' },
          { id: 'B', label: 'B' },
        ],
        credits: theCreditRules({ multi: { mode: 'additive', addPerHundredths: 1010, maxHundredths: 4005 } }),
      }),
      ['multi.addPer: 10.1 is not a multiple of 0.25', 'multi.max: 40.05 is not a multiple of 0.25'],
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
  ])('%s', (_, policy, errors) => {
    expect(lintPolicy(policy).errors).toEqual(errors);
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
      'rules for several credentials where there is one',
      credits({ multi: { mode: 'shared', addPerHundredths: 0, maxHundredths: null } }),
      ['multi: has no effect with fewer than two credentials'],
    ],
  ])('%s', (_, policy, warnings) => {
    expect(lintPolicy(policy)).toMatchObject({ errors: [], warnings });
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
