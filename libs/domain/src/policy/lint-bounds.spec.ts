import { describe, expect, it } from '@jest/globals';
import { lintPolicy, type CreditLimit, type CreditMinimum, type Policy } from '#domain';
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
