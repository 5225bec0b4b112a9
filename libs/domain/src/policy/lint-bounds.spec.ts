import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  evaluate,
  lintPolicy,
  localDate,
  type CreditLimit,
  type CreditMinimum,
  type CreditRules,
  type Policy,
} from '#domain';
import { loadSolver } from '#solver';
import { aPolicy, theCreditRules } from '../../../../test/support/a-policy.js';

const CLEAN = { errors: [], warnings: [], notes: [] };

function limit(id: string, category: string[], max: number): CreditLimit {
  return { id, where: { category }, max: { hundredths: max * 100 }, per: 'cycle' };
}
function minimum(id: string, category: string[], min: number): CreditMinimum {
  return { id, where: { category }, min: { hundredths: min * 100 }, per: 'cycle' };
}
const credits = (overrides: Partial<Policy['credits']>): Policy => aPolicy({ credits: theCreditRules(overrides) });

describe('limits, minimums and the total: errors', () => {
  it.each<[string, Policy, string[]]>([
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

  const ethics = { tag: ['designated'] };
  const max = (
    id: string,
    where: CreditLimit['where'],
    amount: number,
    per: CreditLimit['per'] = 'cycle',
  ): CreditLimit => ({
    id,
    where,
    max: { hundredths: amount * 100 },
    per,
  });
  const min = (
    id: string,
    where: CreditMinimum['where'],
    amount: number,
    more: Partial<CreditMinimum> = {},
  ): CreditMinimum => ({ id, where, min: { hundredths: amount * 100 }, per: 'cycle', ...more });
  const threeYears: CreditRules['cycle'] = {
    kind: 'calendar-years',
    months: 36,
    anchors: [],
    yearKind: 'calendar',
  };
  it.each<[string, Partial<Policy['credits']>, string[]]>([
    [
      'a tag’s minimum above its maximum',
      { minimums: [min('least', ethics, 5)], limits: [max('most', ethics, 3)] },
      ['minimums[0]: "least" asks for 5, but the limits leave room for 3'],
    ],
    [
      'a tag’s minimum in a category, above the maximum of the tag',
      { minimums: [min('least', { ...ethics, category: ['art'] }, 5)], limits: [max('most', ethics, 3)] },
      ['minimums[0]: "least" asks for 5, but the limits leave room for 3'],
    ],
    [
      'for some members alone',
      { minimums: [min('least', ethics, 5, { when: 'newcomer' })], limits: [max('most', ethics, 3)] },
      ['minimums[0]: "least" asks for 5, but the limits leave room for 3'],
    ],
    [
      'years that need more than the cycle allows',
      { minimums: [min('yearly', {}, 20, { per: 'year' })], limits: [max('most', {}, 50)], cycle: threeYears },
      ['limits[0]: "most" allows 50, but the minimums in it need 60'],
    ],
    [
      'a tag’s years that need more than the cycle allows of it',
      { minimums: [min('yearly', ethics, 2, { per: 'year' })], limits: [max('most', ethics, 5)], cycle: threeYears },
      ['limits[0]: "most" allows 5, but the minimums in it need 6'],
    ],
    [
      'a year’s minimum above its maximum',
      {
        minimums: [min('yearly', {}, 12, { per: 'year' })],
        limits: [max('most', {}, 11.75, 'year')],
        cycle: threeYears,
      },
      ['minimums[0]: "yearly" asks for 12, but the limits leave room for 11.75'],
    ],
    [
      'years that leave too little room for the total',
      { minimums: [], limits: [max('most', {}, 11, 'year')], cycle: threeYears },
      ['required: 35 can never be reached: the limits leave room for 33'],
    ],
    [
      'a minimum over a set above the sum of its limits',
      {
        minimums: [min('least', { category: ['art', 'biomedical'], ...ethics }, 10)],
        limits: [max('a', { category: ['art'], ...ethics }, 4), max('b', { category: ['biomedical'] }, 5)],
      },
      ['minimums[0]: "least" asks for 10, but the limits leave room for 9'],
    ],
    [
      'a year that no cycle has',
      { minimums: [min('fourth', { year: 4 }, 2)], limits: [], cycle: threeYears },
      ['minimums[0]: "fourth" asks for 2 of hours that there can be none of'],
    ],
    [
      'shares that the increment puts apart',
      {
        minimums: [{ id: 'least', where: ethics, min: { shareOfRequired: 0.3333 }, per: 'cycle' }],
        limits: [{ id: 'most', where: ethics, max: { shareOfRequired: 0.3333 }, per: 'cycle' }],
      },
      ['minimums[0]: "least" asks for 11.75, but the limits leave room for 11.5'],
    ],
  ])('%s', (_, rules, errors) => {
    expect(lintPolicy(credits(rules)).errors).toEqual(errors);
  });

  it.each<[string, Partial<Policy['credits']>]>([
    [
      'one more calendar year where the cycle cuts them',
      {
        minimums: [],
        limits: [max('most', {}, 9, 'year')],
        cycle: { kind: 'award-anniversary', months: 36, anchors: [], yearKind: 'calendar' },
      },
    ],
    [
      'years of a cycle whose length the board sets',
      {
        minimums: [min('yearly', {}, 20, { per: 'year' })],
        limits: [max('most', {}, 35)],
        cycle: { kind: 'member-dates', months: null, anchors: [], yearKind: 'cycle' },
      },
    ],
    [
      'hours brought over, which a limit leaves out',
      {
        minimums: [],
        limits: [max('most', { notTag: ['carried-in'] }, 30)],
        carry: {
          maxHundredths: 500,
          where: {},
          earnedInLastMonths: null,
          base: 'counted',
          asCategory: null,
          countsForMinimums: false,
          recarry: false,
          evenIfNotMet: false,
        },
      },
    ],
    [
      'a tag’s minimum that its categories have room for',
      { minimums: [min('least', ethics, 10)], limits: [max('a', { category: ['art'] }, 1)] },
    ],
  ])('allows %s', (_, rules) => {
    expect(lintPolicy(credits(rules)).errors).toEqual([]);
  });

  it('is never said of a policy that somebody could meet', async () => {
    const solver = await loadSolver();
    const quarter = fc.integer({ min: 0, max: 40 }).map((n) => n * 25);
    const where = fc.record(
      {
        category: fc.subarray(['art', 'biomedical'], { minLength: 1 }),
        tag: fc.subarray(['x', 'y'], { minLength: 1 }),
        allTags: fc.subarray(['x', 'y'], { minLength: 2 }),
        notTag: fc.subarray(['x', 'y'], { minLength: 1 }),
        source: fc.subarray(['museum'], { minLength: 1 }),
        year: fc.integer({ min: 1, max: 3 }),
      },
      { requiredKeys: [] },
    );
    const per = fc.constantFrom('cycle' as const, 'year' as const);
    const bound = fc.oneof(
      quarter.map((hundredths) => ({ hundredths })),
      fc.constantFrom(0.25, 0.3333, 0.5).map((shareOfRequired) => ({ shareOfRequired })),
    );
    const rules = fc.record({
      requiredHundredths: quarter.map((amount) => amount + 25),
      limits: fc.array(fc.record({ where, max: bound, per }), { maxLength: 3 }),
      minimums: fc.array(fc.record({ where, min: bound, per }), { maxLength: 3 }),
      months: fc.constantFrom(12, 24, 36),
    });
    let refused = 0;
    fc.assert(
      fc.property(rules, ({ requiredHundredths, limits, minimums, months }) => {
        const policy = aPolicy({
          categories: aPolicy().categories.slice(0, 2),
          tags: ['x', 'y'].map((id) => ({ id, label: id })),
          credits: theCreditRules({
            requiredHundredths,
            limits: limits.map((one, index) => ({ id: `most-${index}`, ...one })),
            minimums: minimums.map((one, index) => ({ id: `least-${index}`, ...one })),
            cycle: { kind: 'calendar-years', months, anchors: [], yearKind: 'calendar' },
            sources: [{ id: 'museum', label: 'Museum' }],
          }),
        });
        if (lintPolicy(policy).errors.length === 0) return;
        refused += 1;
        const start = localDate('2025-01-01');
        const cycle = { start, end: localDate(`${2024 + months / 12}-12-31`) };
        const nobody = { cycle, asOf: start, flags: [], credentials: [], credential: null };
        expect(evaluate(policy, nobody, [], solver).stillNeeded).toBeNull();
      }),
      { numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(50);
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

describe('limits, minimums and the total: warnings', () => {
  it.each<[string, Policy, string[]]>([
    [
      'minimums above the total',
      credits({ limits: [], minimums: [minimum('a', ['art'], 20), minimum('b', ['biomedical'], 16)] }),
      ['required: the minimums alone need 36, more than the total'],
    ],
  ])('%s', (_, policy, warnings) => {
    expect(lintPolicy(policy)).toMatchObject({ errors: [], warnings });
  });
});

describe('limits, minimums and the total: notes', () => {
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
