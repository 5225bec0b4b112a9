import { describe, expect, test } from '@jest/globals';
import type { Standing } from '../credits/standing.js';
import type { CarryOver } from '../policy/credit-rules.js';
import { carriedEntries } from './carried-credits.js';

const carry: CarryOver = {
  maxHundredths: 1000,
  where: {},
  earnedInLastMonths: null,
  base: 'counted',
  asCategory: null,
  countsForMinimums: false,
  recarry: false,
  evenIfNotMet: false,
};

function closed(carryOut: number): Standing {
  const category = (id: string, counted: number, minimum: number | null): Standing['byCategory'][number] => ({
    ...{ category: id, raw: counted + 100, counted, overLimit: 100 },
    ...{ minimum, maximum: null, missing: 0 },
  });
  return {
    byCategory: [category('art', 1700, 1400), category('biomedical', 1400, 1400), category('business', 700, null)],
    carryOut,
  } as Standing;
}

const amounts = (standing: Standing, rule: CarryOver): [string, number][] =>
  carriedEntries(standing, rule, '2025-12-31').map(({ categories, amount }) => [categories[0], amount.hundredths]);

describe('what a closed term leaves to the next', () => {
  test.each<[string, number, Partial<CarryOver>, [string, number][]]>([
    ['nothing', 0, {}, []],
    [
      'what is above a minimum first',
      500,
      {},
      [
        ['art', 300],
        ['business', 200],
      ],
    ],
    [
      'then what is left, in the policy’s order',
      1100,
      {},
      [
        ['art', 400],
        ['business', 700],
      ],
    ],
    ['only of categories that may go over', 500, { where: { category: ['business'] } }, [['business', 500]]],
    ['as the one category that the policy names', 500, { asCategory: 'art' }, [['art', 500]]],
    [
      'what was earned before limits',
      900,
      { base: 'raw' },
      [
        ['art', 400],
        ['biomedical', 100],
        ['business', 400],
      ],
    ],
  ])('%s', (_name, carryOut, rules, expected) => {
    expect(amounts(closed(carryOut), { ...carry, ...rules })).toEqual(expected);
  });

  test('bears the tag of what is carried in, and its term', () => {
    expect(carriedEntries(closed(300), carry, '2025-12-31')).toMatchObject([
      { id: 'carried-in:2025-12-31:art', tags: ['carried-in'], carriedIn: true, planned: false, completedOn: null },
    ]);
  });
});
